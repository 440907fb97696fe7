// A picture in one piece, drawn anew at each change.

import { ownIds, thicker } from "./ids.js";
import { follow } from "./life.js";
import { onScreen } from "./screen.js";

const THICKER = 4 / 3; // on a wall; with all that is enlarged, about twice

/**
 * @typedef {object} Traits
 * @property {Record<string, string>} drawings the picture as SVG, one for each screen
 */

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  let shown = "";
  let zoom = 1;
  el.classList.add("tc-drawn");
  const draw = () => {
    const drawings = model.get("drawings");
    const svg = drawings[screen.pick(Object.keys(drawings))] ?? "";
    if (svg === shown && screen.zoom === zoom) return;
    shown = svg;
    zoom = screen.zoom;
    el.innerHTML = ownIds(zoom > 1 ? thicker(svg, THICKER) : svg, screen.view);
    const drawn = el.firstElementChild;
    for (const side of zoom > 1 && drawn ? ["width", "height"] : []) {
      drawn?.setAttribute(side, `${zoom * Number(drawn.getAttribute(side))}`);
    }
  };
  const screen = onScreen({ model, el, keys: () => Object.keys(model.get("drawings")), changed: draw, signal });
  follow(model, "change:drawings", draw, signal);
  draw();
}

export default { render };
