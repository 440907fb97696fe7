// The sentence that stands on every app of a lesson that has stopped, and the voice that says it.

import { BACK, SAID } from "./words.js";
import { piecesIn } from "./lesson.js";
import { rests } from "./pulse.js";

const BANNER = "tc-stopped";

/**
 * @typedef {import("./words.js").Name} Name
 * @typedef {import("./words.js").Sentence["does"]} Deed
 */

/**
 * @param {Name} said
 * @param {(does: Deed) => void} act
 */
const banner = (said, act) => {
  const { words, button, does } = SAID[said];
  const node = document.createElement("div");
  node.className = BANNER;
  node.dataset.said = said;
  node.lang = "en";
  node.tabIndex = -1;
  const sentence = document.createElement("p");
  sentence.textContent = words;
  node.append(sentence);
  if (button) {
    const press = document.createElement("button");
    press.type = "button";
    press.textContent = button;
    press.addEventListener("click", () => act(does));
    node.append(press);
  }
  return node;
};

/**
 * A polite region that outlives what it says.
 *
 * @param {HTMLElement} node
 * @returns {(said: Name | "well") => void}
 */
export const voice = (node) => {
  const region = document.createElement("div");
  region.className = "tc-voice-of-lesson";
  region.lang = "en";
  region.setAttribute("role", "status");
  node.append(region);
  return (said) => {
    region.textContent = said === "well" ? BACK : SAID[said].words;
  };
};

/**
 * Where a sentence must stand: before each piece, or else before all that is there.
 *
 * @param {HTMLElement} content
 */
const anchors = (content) => {
  const pieces = piecesIn(content);
  const first = /** @type {HTMLElement | null} */ (content.querySelector(".jp-Cell"));
  return pieces.length || !first ? pieces : [first];
};

/**
 * @param {HTMLElement} content
 * @param {Name | "well"} said
 */
const sweep = (content, said) => {
  const standing = /** @type {NodeListOf<HTMLElement>} */ (content.querySelectorAll(`.${BANNER}`));
  for (const each of standing) {
    if (each.dataset.said !== said) each.remove();
  }
};

/**
 * Let a piece rest; whoever was in it is led to the sentence. Returns what had the focus in it.
 *
 * @param {HTMLElement} piece
 * @param {HTMLElement} sign
 */
const rest = (piece, sign) => {
  const held = document.activeElement;
  const inside = piece.contains(held);
  piece.inert = true;
  if (!inside) return null;
  sign.focus({ preventScroll: true });
  return /** @type {HTMLElement} */ (held);
};

/**
 * @param {Element | null} node
 * @param {Name} said
 * @returns {node is HTMLElement}
 */
const isThere = (node, said) =>
  node instanceof HTMLElement && node.classList.contains(BANNER) && node.dataset.said === said;

/**
 * What makes the page say what holds: `said` is a name in `SAID`, or `well`.
 *
 * It remembers what rests: a view may be out of the page for the moment in which all is well.
 *
 * @param {HTMLElement} content
 * @param {(does: Deed) => void} act
 * @returns {(said: Name | "well") => void}
 */
export const sentences = (content, act) => {
  const resting = /** @type {Set<HTMLElement>} */ (new Set());
  let held = /** @type {HTMLElement | null} */ (null); // what had the focus before it rested
  const wake = () => {
    for (const piece of resting) piece.inert = false;
    resting.clear();
    // the sentence that had it is gone, and nobody has gone elsewhere meanwhile
    if (document.activeElement === document.body) held?.focus({ preventScroll: true });
    held = null;
  };
  /** @param {HTMLElement} place @param {Name} said */
  const stand = (place, said) => {
    const before = place.previousElementSibling;
    const sign = isThere(before, said) ? before : banner(said, act);
    if (sign !== before) place.before(sign);
    if (!rests(said) || place.matches(".jp-Cell")) return;
    if (!place.inert) held = rest(place, sign) ?? held;
    resting.add(place);
  };
  return (said) => {
    sweep(content, said);
    if (!rests(said)) wake();
    if (said !== "well") for (const place of anchors(content)) stand(place, said);
  };
};
