// What each piece needs on its page, whatever piece stands alone: the language of its words, and
// keys that stay in it. JupyterLab asks each element above the one that has the keyboard whether it
// may take a key for a command of the notebook; a click on words or pictures leaves the keyboard in
// the piece. No biology in here.

import { whenFound } from "./life.js";

const PIECE = ".tc-piece";
const SCROLLS = new Set([" ", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

/**
 * Keeps the page under the hand: a handle takes the arrows itself; what it leaves would scroll.
 *
 * @param {KeyboardEvent} event
 */
function keep(event) {
  const { target } = event;
  const onHandle = target instanceof Element && target.closest("[role=slider]");
  if (onHandle && SCROLLS.has(event.key)) event.preventDefault();
}

/** @type {import("@anywidget/types").Render<{}>} */
function render({ el, signal }) {
  el.style.display = "none";
  const find = () => /** @type {HTMLElement | null} */ (el.closest(PIECE));
  const dress = (/** @type {HTMLElement} */ root) => {
    root.lang = "en";
    root.tabIndex = -1;
    root.dataset.lmSuppressShortcuts = "true";
    root.addEventListener("keydown", keep, { signal });
  };
  whenFound(find, dress, signal);
}

export default { render };
