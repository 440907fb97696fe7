// A drawing in layers: a layer that changes is replaced, the others stay.

import { ownIds, thicker } from "./ids.js";
import { follow } from "./life.js";
import { drawn, put, write } from "./nodes.js";
import { reading } from "./reading.js";
import { onScreen } from "./screen.js";

/**
 * Each layer as SVG, and the size in px, one for each screen; and what the whole is called.
 *
 * @typedef {object} Traits
 * @property {Record<string, string>} ground
 * @property {Record<string, string>} lanes
 * @property {Record<string, string>} event
 * @property {Record<string, string>} marks
 * @property {Record<string, string>} labels
 * @property {Record<string, [number, number]>} sizes
 * @property {Record<string, [string, string]>} reads the name and the facts (HTML) of each lane
 * @property {Record<string, string>} states how each lane stands now
 * @property {string} read_label
 * @property {string} font
 * @property {string} title
 * @property {string} description
 */

const THICKER = 2; // on a wall; what is drawn for it has its size already
const LAYERS = /** @type {const} */ (["ground", "lanes", "event", "marks", "labels"]);

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  const svg = drawn("svg", { class: "tc-drawing", role: "img" });
  const [title, description] = [drawn("title"), drawn("desc")];
  const groups = LAYERS.map((name) => ({ name, group: drawn("g", { "aria-hidden": "true" }), shown: "" }));
  svg.append(title, description, ...groups.map(({ group }) => group));

  const frame = (/** @type {string} */ key) => {
    const [width, height] = model.get("sizes")[key];
    // drawn for another screen, it is scaled to this one
    const scale = screen.width && Number.parseInt(key, 10) !== screen.width ? screen.width / width : 1;
    put(svg, "viewBox", `0 0 ${width} ${height}`);
    put(svg, "width", `${scale * width}`);
    put(svg, "height", `${scale * height}`);
    put(svg, "data-screen", key);
  };
  const draw = () => {
    const key = screen.pick(Object.keys(model.get("sizes")));
    frame(key);
    for (const layer of groups) {
      const news = model.get(layer.name)[key];
      if (news === layer.shown) continue;
      layer.shown = news;
      const drawn = screen.zoom > 1 ? thicker(news, THICKER) : news;
      layer.group.innerHTML = ownIds(drawn, screen.view);
    }
    lanes.place(model.get("sizes")[key]);
  };
  const name = () => {
    put(svg, "font-family", model.get("font"));
    put(svg, "aria-label", model.get("title"));
    write(title, model.get("title"));
    write(description, model.get("description"));
  };
  const screen = onScreen({ model, el, keys: () => Object.keys(model.get("sizes")), changed: draw, signal });
  const lanes = reading({ model, svg, view: screen.view, signal });
  follow(model, "change:font change:title change:description", name, signal);
  follow(model, "change", draw, signal); // once, however many of the layers change together
  name();
  draw();
  el.append(lanes.node);
}

export default { render };
