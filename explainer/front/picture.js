// A picture in one piece, drawn anew at each change.

import { onPaper } from "./paper.js";

/**
 * @typedef {object} Traits
 * @property {Record<string, string>} drawings the picture as SVG, one for each screen
 */

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  onPaper({ model, el, node: el, signal });
}

export default { render };
