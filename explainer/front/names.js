// Names and spoken values of the controls beside this widget, right at once and without the
// kernel; and the arrow keys of a box for a number, which is a box for text: a number's own box
// would drop a decimal comma without a word.

import { atEnd, follow, whenFound } from "./life.js";
import { put } from "./nodes.js";
import { stepped, stepsAsked } from "./steps.js";

/**
 * What Python says of one control, as `Named` in Python.
 *
 * @typedef {object} Named
 * @property {string} where CSS selector of its row
 * @property {string} label
 * @property {number} low
 * @property {number} high
 * @property {number} step
 * @property {number} first
 * @property {number} stride
 * @property {string[]} words
 * @property {string} none
 */

/**
 * @typedef {object} Traits
 * @property {Named[]} rows
 */

const WATCHED = { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-valuenow", "aria-valuetext"] };

/**
 * Names a slider. It says a bare number itself each time it has moved (and rounds "aria-valuenow"
 * to one digit); what is no bare number are our words, and still true.
 *
 * @param {Element} handle
 * @param {Named} row
 */
function nameSlider(handle, { label, first, stride, words }) {
  if (label) put(handle, "aria-label", label);
  // in words already, it is no number, and there is no such place
  const said = words[Math.round((Number(handle.getAttribute("aria-valuetext")) - first) / stride)];
  if (said) put(handle, "aria-valuetext", said);
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} box
 * @param {Named} row
 */
function nameBox(box, { label, step }) {
  if (label) put(box, "aria-label", label);
  if (!step || box.type !== "text") return;
  put(box, "inputmode", "decimal");
  put(box, "autocomplete", "off");
}

/**
 * @param {Element} root
 * @param {string} where
 */
const partsOf = (root, where) => (where ? [...root.querySelectorAll(where)] : [root]);

/**
 * @param {Element} root
 * @param {Named[]} rows
 */
function nameAll(root, rows) {
  for (const row of rows) {
    for (const part of partsOf(root, row.where)) {
      for (const handle of part.querySelectorAll("[role=slider]")) nameSlider(handle, row);
      const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (part.querySelectorAll("input, select"));
      for (const box of boxes) nameBox(box, row);
    }
  }
  for (const odd of root.querySelectorAll('[title="null"]')) odd.removeAttribute("title");
}

/**
 * Writes into a box as a hand would.
 *
 * @param {HTMLInputElement} box
 * @param {string} text
 */
function enter(box, text) {
  if (text === box.value) return;
  box.value = text;
  for (const type of ["input", "change"]) box.dispatchEvent(new Event(type, { bubbles: true }));
}

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  el.style.display = "none";

  const name = (/** @type {Element} */ root) => {
    const rowOf = (/** @type {Element} */ part) =>
      model.get("rows").find(({ where }) => partsOf(root, where).some((each) => each.contains(part)));
    const nameNow = () => nameAll(root, model.get("rows"));

    const onKey = (/** @type {KeyboardEvent} */ event) => {
      const steps = stepsAsked(event);
      const box = /** @type {HTMLInputElement} */ (event.target);
      const row = steps && box.matches("input[inputmode=decimal]") && rowOf(box);
      if (!row) return;
      event.preventDefault();
      enter(box, stepped(box.value, row, steps));
    };

    const watch = new MutationObserver((changes) => {
      const moved = changes.filter(({ type }) => type === "attributes");
      for (const handle of new Set(moved.map(({ target }) => /** @type {Element} */ (target)))) {
        const row = handle.getAttribute("role") === "slider" && rowOf(handle);
        if (row) nameSlider(handle, row);
      }
      // what is inside a picture changes at every move, and nothing in there wants a name
      const inPicture = (/** @type {MutationRecord} */ { target }) => /** @type {Element} */ (target).closest(".tc-chart");
      if (changes.some((each) => each.type === "childList" && !inPicture(each))) nameNow();
    });

    // captured: a box keeps its keys from everything around it
    root.addEventListener("keydown", /** @type {EventListener} */ (onKey), { capture: true, signal });
    watch.observe(root, WATCHED);
    atEnd(signal, () => watch.disconnect());
    follow(model, "change:rows", nameNow, signal);
    nameNow();
  };
  whenFound(() => el.parentElement, name, signal);
}

export default { render };
