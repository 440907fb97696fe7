// A file is read once it is chosen; one that is too large or cannot be read is handed over empty.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import pick from "../../explainer/front/pick.js";
import { Element, Model, open, page, running } from "./page.mjs";

open();
beforeEach(() => running.clear());

/** Shows the button, and returns its field and what was sent. */
function shown() {
  const made = /** @type {any[]} */ ([]);
  page.document.createElement = () => {
    const element = new Element("part");
    made.push(element);
    return element;
  };
  const sent = /** @type {any[]} */ ([]);
  const model = /** @type {any} */ (new Model({ label: "Load" }));
  model.send = (/** @type {any} */ told) => sent.push(told);
  const life = new AbortController();
  const render = /** @type {any} */ (pick.render);
  render({ model, el: new Element("cell"), signal: life.signal });
  const [field, button] = made;
  const choose = async (/** @type {any} */ file) => {
    field.files = file ? [file] : [];
    for (const { type, act } of field.heard) if (type === "change") await act();
  };
  return { field, button, sent, choose, life };
}

test("a chosen file is handed over with its name, and can be chosen again", async () => {
  const { field, sent, choose } = shown();
  field.value = "a.json";
  await choose({ name: "a.json", size: 4, text: async () => "text" });
  assert.deepEqual(sent, [{ name: "a.json", text: "text" }]);
  assert.equal(field.value, "");
});

test("a file too large is not read, and one that is gone is handed over empty", async () => {
  const { sent, choose } = shown();
  await choose({ name: "big", size: 3e6, text: () => assert.equal("it", "was not read") });
  await choose({ name: "gone", size: 4, text: () => Promise.reject(new Error("gone")) });
  assert.deepEqual(sent, [{ name: "big", text: "" }, { name: "gone", text: "" }]);
});

test("who chooses none, or leaves meanwhile, sends nothing; the view ends whole", async () => {
  const { sent, choose, life } = shown();
  await choose(null);
  life.abort();
  await choose({ name: "late", size: 4, text: async () => "text" });
  assert.deepEqual(sent, []);
  assert.equal(running.size, 0);
});
