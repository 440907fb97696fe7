// A drawing in layers: a layer that changes is replaced, the others stay. Stands behind screen.js.

const SVG = "http://www.w3.org/2000/svg";
const LAYERS = ["ground", "lanes", "marks", "labels"];

function render({ model, el }) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "tc-drawing");
  svg.setAttribute("role", "img");
  const part = (tag) => svg.appendChild(document.createElementNS(SVG, tag));
  const [title, description] = [part("title"), part("desc")];
  const groups = LAYERS.map((name) => ({ name, group: part("g"), shown: "" }));

  const put = (name, value) => svg.getAttribute(name) === `${value}` || svg.setAttribute(name, value);
  const frame = (key) => {
    const [width, height] = model.get("sizes")[key];
    // drawn for another screen, it is scaled to this one
    const scale = screen.width && Number.parseInt(key, 10) !== screen.width ? screen.width / width : 1;
    put("viewBox", `0 0 ${width} ${height}`);
    put("width", scale * width);
    put("height", scale * height);
    put("data-screen", key);
  };
  const draw = () => {
    const key = screen.pick(Object.keys(model.get("sizes")));
    frame(key);
    for (const layer of groups) {
      const news = model.get(layer.name)[key];
      if (news === layer.shown) continue;
      layer.shown = news;
      layer.group.innerHTML = ownIds(news, screen.view);
    }
  };
  const name = () => {
    put("font-family", model.get("font"));
    put("aria-label", model.get("title"));
    title.textContent = model.get("title");
    description.textContent = model.get("description");
  };
  const screen = onScreen({ model, el, keys: () => Object.keys(model.get("sizes")), changed: draw });
  const drawn = [...LAYERS, "sizes"].map((layer) => `change:${layer}`).join(" ");
  const named = "change:font change:title change:description";
  model.on(drawn, draw);
  model.on(named, name);
  name();
  draw();
  el.append(svg);
  return () => {
    screen.stop();
    model.off(drawn, draw);
    model.off(named, name);
  };
}

export default { render };
