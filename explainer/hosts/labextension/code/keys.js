// Keys pressed in a lesson stay in the lesson.
//
// JupyterLab's shortcuts match the focused element itself, so that an attribute further up does
// not keep them away from a slider or a button: the event must not reach the document at all.

import { OLDER, PIECE } from "./lesson.js";

const SUPPRESS = "data-lm-suppress-shortcuts";
const TABS = "tc-goes-by-tab";
const OURS = `${PIECE}, ${OLDER}, .tc-stopped`;

/**
 * Whether a key asks for saving.
 *
 * @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">} event
 */
export const isSave = (event) =>
  event.key?.toLowerCase() === "s" &&
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey;

/**
 * Whether an event happened inside what a selector finds.
 *
 * @param {Event} event
 * @param {string} css
 */
const isIn = ({ target }, css) => target instanceof Element && target.closest(css) !== null;

/**
 * Space scrolls the page unless what has the focus uses it; a slider's handle does not.
 *
 * @param {KeyboardEvent} event
 */
const scrolls = (event) => event.key === " " && isIn(event, "[role=slider]:not(input)");

/**
 * A frame around what has the focus is for those who go by the Tab key.
 *
 * @param {HTMLElement} node
 */
const showFocus = (node) => {
  node.addEventListener("keydown", ({ key }) => key === "Tab" && node.classList.add(TABS), true);
  node.addEventListener("pointerdown", () => node.classList.remove(TABS), true);
};

/**
 * Keep all keys inside a node.
 *
 * @param {HTMLElement} node
 * @param {() => boolean} hidden says whether the code is hidden
 * @param {() => void} save
 */
export const keepKeys = (node, hidden, save) => {
  const isOurs = (/** @type {Event} */ event) => hidden() || isIn(event, OURS);
  const saves = (/** @type {KeyboardEvent} */ event) => {
    if (!isOurs(event) || !isSave(event)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  const keep = (/** @type {KeyboardEvent} */ event) => {
    if (!isOurs(event)) return;
    if (scrolls(event)) event.preventDefault();
    event.stopPropagation();
  };
  const stay = (/** @type {Event} */ event) => {
    if (isOurs(event)) event.stopPropagation(); // a double click would open a text for editing
  };
  showFocus(node);
  node.addEventListener("keydown", saves, true); // captured, for a box of ipywidgets tells nobody of its keys
  // the notebook listens on its own node: what is inside it must be kept from there too
  for (const each of [.../** @type {Iterable<HTMLElement>} */ (/** @type {unknown} */ (node.children)), node]) {
    each.addEventListener("keydown", keep);
    each.addEventListener("keyup", stay);
    each.addEventListener("dblclick", stay);
  }
};

/**
 * Tell JupyterLab's own reader of keys, too, whether the lesson keeps them.
 *
 * @param {HTMLElement} node
 * @param {boolean} hidden
 */
export const markKeys = (node, hidden) =>
  hidden ? node.setAttribute(SUPPRESS, "true") : node.removeAttribute(SUPPRESS);
