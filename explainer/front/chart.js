// The chart that zooms: plotly draws it, in each view for the screen of that view. The drawing
// beside it tells the kernel what that screen is. Stands behind plotly and screen.js.

const Plotly = module.exports; // the copy that came along, whatever else of plotly the page has

function render({ model, el }) {
  const plot = el.appendChild(document.createElement("div"));
  const keys = () => Object.keys(model.get("layouts"));
  const drawnBefore = () => Boolean(plot.dataset.screen);

  const draw = () => {
    if (!screen.width) return; // not on its page yet
    const key = screen.pick(keys());
    // plotly writes into what it is handed
    const traces = model.get("order").map((name) => ({ ...model.get(name)[key] }));
    const layout = { ...structuredClone(model.get("layouts")[key]), width: screen.width };
    const part = model.get("part");
    if (drawnBefore() && part.length) layout.xaxis.range = [...part];
    Plotly.react(plot, traces, layout, model.get("config"));
    if (drawnBefore()) return void (plot.dataset.screen = key);
    plot.dataset.screen = key;
    plot.on("plotly_relayout", zoomed);
    if (part.length) draw(); // only now: plotly's way back leads to what was drawn first
  };
  const zoomed = () => {
    model.set("part", [...plot.layout.xaxis.range]);
    model.save_changes();
  };
  const screen = onScreen({ model: {}, el, keys, changed: draw });
  model.on("change", draw); // once, however many of the traces change together
  return () => {
    screen.stop();
    model.off("change", draw);
    Plotly.purge(plot);
  };
}

export default { render };
