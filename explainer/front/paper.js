// Draws a picture in one piece into a node, for the screen of one view, and anew at each change.

import { ownIds, thicker } from "./ids.js";
import { follow } from "./life.js";
import { put } from "./nodes.js";
import { onScreen } from "./screen.js";

const THICKER = 4 / 3; // on a wall; with all that is enlarged, about twice

/**
 * @param {object} given
 * @param {import("@anywidget/types").AnyModel<any>} given.model keeps the picture as SVG, one for
 *   each screen, as `drawings`
 * @param {HTMLElement} given.el the place of the view
 * @param {HTMLElement} given.node where it is drawn
 * @param {AbortSignal} given.signal
 * @param {() => void} [given.drawn] hears that there is a new drawing
 */
export function onPaper({ model, el, node, signal, drawn }) {
  let shown = "";
  let zoom = 1;
  el.classList.add("tc-drawn");
  const draw = () => {
    const drawings = model.get("drawings");
    const svg = drawings[screen.pick(Object.keys(drawings))] ?? "";
    if (svg === shown && screen.zoom === zoom) return;
    shown = svg;
    zoom = screen.zoom;
    node.innerHTML = ownIds(zoom > 1 ? thicker(svg, THICKER) : svg, screen.view);
    const picture = node.firstElementChild;
    // it is one image: its words one by one would be a heap
    for (const part of picture?.children ?? []) if (!part.matches("title, desc")) put(part, "aria-hidden", "true");
    for (const side of zoom > 1 && picture ? ["width", "height"] : []) {
      picture?.setAttribute(side, `${zoom * Number(picture.getAttribute(side))}`);
    }
    drawn?.();
  };
  const screen = onScreen({ model, el, keys: () => Object.keys(model.get("drawings")), changed: draw, signal });
  follow(model, "change:drawings", draw, signal);
  draw();
}
