// A picture in one piece. Stands behind screen.js.

function render({ model, el }) {
  let shown = "";
  el.classList.add("tc-drawn");
  const draw = () => {
    const drawings = model.get("drawings");
    const svg = drawings[screen.pick(Object.keys(drawings))] ?? "";
    if (svg === shown) return;
    shown = svg;
    el.innerHTML = ownIds(svg, screen.view);
  };
  const screen = onScreen({ model, el, keys: () => Object.keys(model.get("drawings")), changed: draw });
  model.on("change:drawings", draw);
  draw();
  return () => {
    screen.stop();
    model.off("change:drawings", draw);
  };
}

export default { render };
