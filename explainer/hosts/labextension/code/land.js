// Where one lands: a link to a heading on the heading, although what lies above finds its height only
// while it is seen or run; the keyboard on what opened.

import { piecesIn } from "./lesson.js";

const SETTLE_MS = 800; // until what was made anew has found its height

/**
 * Let links into a notebook land. Returns what goes `again` to where the last one led, for a lesson
 * that has run since.
 *
 * @param {import("./jupyterlab.js").Panel["content"]} content
 */
export const landing = (content) => {
  const lead = content.setFragment.bind(content);
  // JupyterLab finds a heading that was not in sight yet only if it is told that it is one
  const go = (/** @type {string} */ to) => lead(to.includes("=") ? to : `#heading=${to.slice(1)}`);
  let last = "";
  const again = () => {
    if (last) setTimeout(go, SETTLE_MS, last);
  };
  content.setFragment = async (fragment) => {
    last = fragment;
    await go(fragment);
    again();
  };
  return again;
};

/**
 * Lead whoever pressed the button of a sentence that is gone to the piece below it.
 *
 * @param {Element} cell
 */
export const leadTo = (cell) => {
  const [piece] = piecesIn(cell);
  if (!piece || document.activeElement !== document.body) return;
  if (!piece.hasAttribute("tabindex")) piece.tabIndex = -1;
  piece.focus({ preventScroll: true });
};
