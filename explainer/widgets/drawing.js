// A drawing in layers: a layer that changes is replaced, the others stay. No biology in here.

const SVG = "http://www.w3.org/2000/svg";
const LAYERS = ["ground", "lanes", "marks", "labels"];
let views = 0;

function render({ model, el }) {
  const ending = ++views; // two views of one drawing must not share an id
  const own = (text) => text.replace(/(id="|url\(#)([\w-]+)/g, `$1$2-${ending}`);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "tc-drawing");
  svg.setAttribute("role", "img");
  const part = (tag) => svg.appendChild(document.createElementNS(SVG, tag));
  const [title, description] = [part("title"), part("desc")];
  const groups = Object.fromEntries(LAYERS.map((name) => [name, part("g")]));

  const frame = () => {
    const [width, height] = [model.get("width"), model.get("height")];
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    svg.setAttribute("font-family", model.get("font"));
    svg.setAttribute("aria-label", model.get("title"));
    title.textContent = model.get("title");
    description.textContent = model.get("description");
  };
  const undo = LAYERS.map((name) => {
    const draw = () => {
      groups[name].innerHTML = own(model.get(name));
    };
    draw();
    model.on(`change:${name}`, draw);
    return () => model.off(`change:${name}`, draw);
  });
  const framing = "change:width change:height change:font change:title change:description";
  model.on(framing, frame);
  undo.push(() => model.off(framing, frame));
  frame();
  el.append(svg);
  return () => undo.forEach((step) => step());
}

export default { render };
