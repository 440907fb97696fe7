// An app is watched for what the day line follows: other drawings, and other words in them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { watchApp } from "../../../explainer/front/assist/watch.js";
import { Element, open, page, pass } from "../page.mjs";

open();

/** @typedef {{ type: string, target: any }} Change */

/** A node of a class, inside another. @param {string} name @param {any} parent @returns {any} */
const node = (name, parent = null) => {
  const matches = (/** @type {string} */ css) => css.split(", ").includes(`.${name}`);
  const made = Object.assign(new Element("g", parent), { matches });
  return Object.assign(made, { closest: (/** @type {string} */ css) => (matches(css) ? made : (parent?.closest(css) ?? null)) });
};

/** Watches an app, and returns what tells of changes and how often all was placed anew. */
function watched() {
  let tell = /** @type {(changes: Change[]) => void} */ (() => {});
  page.MutationObserver = class {
    /** @param {(changes: Change[]) => void} hear */
    constructor(hear) {
      tell = hear;
    }
    observe() {}
    disconnect() {}
  };
  let placed = 0;
  const hears = { redrawn() {}, resized() {}, changed: () => placed++ };
  watchApp(/** @type {any} */ (node("tc-app")), hears, new AbortController().signal);
  const count = (/** @type {Change[]} */ ...changes) => {
    const before = placed;
    tell(changes);
    pass();
    return placed - before;
  };
  return { count };
}

const DRAWING = node("tc-drawing", node("tc-chart"));
const LAYER = node("layer", DRAWING);

test("where only the words of a layer are other ones, the day line is laid anew, once", () => {
  const { count } = watched();
  const replaced = { type: "childList", target: LAYER };

  assert.equal(count(replaced, replaced), 1);
});

test("what moves inside a layer wakes nothing", () => {
  const { count } = watched();

  assert.equal(count({ type: "attributes", target: node("rect", LAYER) }), 0);
  assert.equal(count({ type: "childList", target: node("tspan", LAYER) }), 0);
});

test("what is new beside the drawing is seen", () => {
  const { count } = watched();

  assert.equal(count({ type: "childList", target: node("tc-live", node("tc-top")) }), 1);
});
