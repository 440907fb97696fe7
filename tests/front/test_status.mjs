// A live region speaks a burst of changes once, and holds nothing once it was heard.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import status from "../../explainer/front/status.js";
import { Element, Model, names, open, pass, running } from "./page.mjs";

open();
beforeEach(() => running.clear());

/** Shows a region whose model has said something already. */
function shown() {
  const model = new Model({ message: "Day 3.", quiet_ms: 600 });
  const el = /** @type {any} */ (new Element("cell"));
  const life = new AbortController();
  /** @type {any} */ (status.render)({ model, el, signal: life.signal });
  return { model, el, life };
}

test("what was said before the region stood there is not said again", () => {
  const { el } = shown();
  pass();
  assert.equal(el.textContent ?? "", "");
});

test("what is said is taken away once it was heard", () => {
  const { model, el } = shown();
  model.set("message", "Day 7.");
  assert.equal(el.textContent ?? "", "");
  pass();
  assert.equal(el.textContent, "Day 7.");
  pass();
  assert.equal(el.textContent, "");
});

test("a region ends whole", () => {
  const { model, life } = shown();
  model.set("message", "Day 7.");
  pass();
  life.abort();
  assert.deepEqual(names(), []);
});
