// What stands around plotly's own script: the chart uses the copy that came with it, whatever else
// of plotly the page has.

const Plotly = (() => {
  const module = { exports: {} };
  // PLOTLY
  return module.exports;
})();
