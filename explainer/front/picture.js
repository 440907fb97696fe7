// A picture in one piece, drawn anew at each change.

import { ownIds } from "./ids.js";
import { follow } from "./life.js";
import { onScreen } from "./screen.js";

/**
 * @typedef {object} Traits
 * @property {Record<string, string>} drawings the picture as SVG, one for each screen
 */

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  let shown = "";
  el.classList.add("tc-drawn");
  const draw = () => {
    const drawings = model.get("drawings");
    const svg = drawings[screen.pick(Object.keys(drawings))] ?? "";
    if (svg === shown) return;
    shown = svg;
    el.innerHTML = ownIds(svg, screen.view);
  };
  const screen = onScreen({ model, el, keys: () => Object.keys(model.get("drawings")), changed: draw, signal });
  follow(model, "change:drawings", draw, signal);
  draw();
}

export default { render };
