// A picture on a page that is presented: drawn for fewer pixels, as it is shown larger, with thicker lines.

import assert from "node:assert/strict";
import { test } from "node:test";

import drawing from "../../explainer/front/drawing.js";
import picture from "../../explainer/front/picture.js";
import { Element, Model, open, page, pass } from "./page.mjs";

open();

/** @type {{ zoom: string, looks: (() => void)[] }} */
const now = { zoom: "", looks: [] };
page.getComputedStyle = () => ({ backgroundColor: "rgb(255, 255, 255)", getPropertyValue: () => now.zoom });
page.addEventListener = (/** @type {string} */ type, /** @type {() => void} */ act) => type === "pageshow" && now.looks.push(act);

const LINE = '<path stroke-width="3"/>';
const SCREENS = { "900-light": LINE, "600-projector": '<path stroke-width="2"/>' };
const LAYERS = Object.fromEntries(["ground", "lanes", "event", "marks", "labels"].map((name) => [name, SCREENS]));
const WORDS = { reads: {}, states: {}, read_label: "", font: "", title: "", description: "" };

/** Shows a widget 900 px wide, and lets its page be presented. @param {any} widget @param {Record<string, any>} state */
function shown({ render }, state) {
  Object.assign(now, { zoom: "", looks: [] });
  const el = /** @type {any} */ (new Element());
  el.classList = { add() {}, remove() {}, contains: () => false };
  el.closest = () => el;
  const model = new Model(state);
  render({ model, el, signal: new AbortController().signal });
  pass();
  const present = (/** @type {string} */ zoom) => {
    now.zoom = zoom;
    for (const look of now.looks) look();
  };
  const told = () => model.told.map(({ width, theme }) => `${width}-${theme}`);
  return { el, present, told };
}

test("what is shown half as large again is asked for that much smaller, for a wall", () => {
  const { present, told } = shown(picture, { drawings: SCREENS });
  present("1.5");
  present("2.25");
  present("");
  assert.deepEqual(told(), ["900-light", "600-projector", "400-projector", "900-light"]);
});

test("a picture in one piece has thicker lines on a wall, and its own again at a desk", () => {
  const { el, present } = shown(picture, { drawings: { "900-light": LINE } });
  assert.equal(el.innerHTML, LINE);
  present("1.5");
  assert.equal(el.innerHTML, '<path stroke-width="4"/>');
  present("");
  assert.equal(el.innerHTML, LINE);
});

test("and so has one in layers", () => {
  const { el, present } = shown(drawing, { ...LAYERS, ...WORDS, sizes: { "900-light": [900, 400], "600-projector": [600, 400] } });
  const layers = () => el.children[0].children[0].children.map((/** @type {any} */ each) => each.innerHTML).filter(Boolean);
  assert.deepEqual(new Set(layers()), new Set([LINE]));
  present("1.5");
  assert.deepEqual(new Set(layers()), new Set(['<path stroke-width="4"/>']));
});
