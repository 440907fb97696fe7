// Names and spoken values of the controls beside this widget, right at once and without the
// kernel; what is said of a touch, brought to sight; and the arrow keys of a box for a number, which
// is a box for text: a number's own box would drop a decimal comma without a word.

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
 * @property {Record<string, [number, string]>} between of each row whose value lies between two places
 *   of its slider, the place at which that stands, and what the value is called
 */

const WATCHED = { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-valuenow", "aria-valuetext"] };

/**
 * Names a slider. It says a bare number itself each time it has moved (and rounds "aria-valuenow"
 * to one digit); what is no bare number are our words. What was typed between two of its places is
 * said there as it was typed, until it moves.
 *
 * @param {HTMLElement} handle
 * @param {Named} row
 * @param {[number, string] | undefined} between
 */
function nameSlider(handle, { label, first, stride, words }, between) {
  if (label) put(handle, "aria-label", label);
  const bare = Number(handle.getAttribute("aria-valuetext"));
  const place = Number.isNaN(bare) ? Number(handle.dataset.tcAt) : Math.round((bare - first) / stride);
  const said = place === between?.[0] ? between[1] : words[place];
  if (said === undefined) return;
  put(handle, "data-tc-at", `${place}`);
  put(handle, "aria-valuetext", said);
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
 * @param {Pick<import("@anywidget/types").AnyModel<Traits>, "get">} model
 */
function nameAll(root, model) {
  for (const row of model.get("rows")) {
    for (const part of partsOf(root, row.where)) {
      const handles = /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[role=slider]"));
      for (const handle of handles) nameSlider(handle, row, model.get("between")[row.where]);
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

/**
 * Brings to sight what is said of a touch, where a hand is at work.
 *
 * @param {Element} root
 * @param {MutationRecord[]} changes
 */
function bringToSight(root, changes) {
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
  const said = added.find((node) => node instanceof Element && node.matches(".tc-message"));
  if (said && root.contains(document.activeElement)) /** @type {Element} */ (said).scrollIntoView({ block: "nearest" });
}

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  el.style.display = "none";

  const name = (/** @type {Element} */ root) => {
    const rowOf = (/** @type {Element} */ part) =>
      model.get("rows").find(({ where }) => partsOf(root, where).some((each) => each.contains(part)));
    const nameNow = () => nameAll(root, model);

    const onKey = (/** @type {KeyboardEvent} */ event) => {
      const steps = stepsAsked(event);
      const box = /** @type {HTMLInputElement} */ (event.target);
      const row = steps && box.matches("input[inputmode=decimal]") && rowOf(box);
      if (!row) return;
      event.preventDefault();
      enter(box, stepped(box.value, row, steps));
    };

    const watch = new MutationObserver((changes) => {
      bringToSight(root, changes);
      const moved = changes.filter(({ type }) => type === "attributes");
      for (const handle of new Set(moved.map(({ target }) => /** @type {HTMLElement} */ (target)))) {
        const row = handle.getAttribute("role") === "slider" && rowOf(handle);
        if (row) nameSlider(handle, row, model.get("between")[row.where]);
      }
      // what is inside a picture changes at every move, and nothing in there wants a name
      const inPicture = (/** @type {MutationRecord} */ { target }) => /** @type {Element} */ (target).closest(".tc-chart");
      if (changes.some((each) => each.type === "childList" && !inPicture(each))) nameNow();
    });

    // captured: a box keeps its keys from everything around it
    root.addEventListener("keydown", /** @type {EventListener} */ (onKey), { capture: true, signal });
    watch.observe(root, WATCHED);
    atEnd(signal, () => watch.disconnect());
    follow(model, "change:rows change:between", nameNow, signal);
    nameNow();
  };
  whenFound(() => el.parentElement, name, signal);
}

export default { render };
