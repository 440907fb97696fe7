// Which key asks for what in presenter view, how large a wall needs it, and what its clock shows.

import assert from "node:assert/strict";
import { test } from "node:test";

import { deedOf, focusOf, shownTime, stepTo, TURNS, zoomFor } from "../../explainer/hosts/labextension/code/remote.js";

/** @typedef {Parameters<typeof deedOf>[1]} Focus */

/** @param {string} key @param {Focus} focus */
const press = (key, focus = "nothing", presents = true, more = {}) =>
  deedOf({ key, altKey: false, ctrlKey: false, metaKey: false, ...more }, focus, presents);
/** @param {string[]} selectors */
const at = (...selectors) => ({ closest: (/** @type {string} */ css) => selectors.find((each) => css.split(", ").includes(each)) ?? null });

test("one key turns it on and off, but never while somebody types", () => {
  assert.equal(press(TURNS, "nothing", false), "turn");
  assert.equal(press(TURNS, "control", true), "turn");
  assert.equal(press(TURNS, "text", false), undefined);
});

test("what a remote sends moves on wherever the keyboard is", () => {
  for (const focus of /** @type {Focus[]} */ (["nothing", "control", "text"])) {
    assert.equal(press("PageDown", focus), "next");
    assert.equal(press("PageUp", focus), "back");
  }
});

test("arrows belong to a control that has the keyboard", () => {
  assert.equal(press("ArrowRight"), "next");
  assert.equal(press("ArrowLeft"), "back");
  for (const focus of /** @type {Focus[]} */ (["control", "text"])) assert.equal(press("ArrowRight", focus), undefined);
});

test("letters blank, reveal, start the time and help, but are typed into a box", () => {
  const letters = { b: "blank", ".": "blank", B: "blank", r: "reveal", t: "time", c: "controls", n: "onward", "?": "help" };
  for (const [key, deed] of Object.entries(letters)) {
    assert.equal(press(key, "control"), deed);
    assert.equal(press(key, "text"), undefined);
  }
});

test("a learner's page takes none of them, and nobody's shortcut is taken", () => {
  for (const key of ["PageDown", "ArrowRight", "b", "r", "t", "n", "?"]) assert.equal(press(key, "nothing", false), undefined);
  for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) assert.equal(press("r", "nothing", true, more), undefined);
});

test("a list takes letters as a box does, and a slider its arrows", () => {
  assert.equal(focusOf(at("select")), "text");
  assert.equal(focusOf(at("textarea")), "text");
  assert.equal(focusOf(at("[role=slider]")), "control");
  assert.equal(focusOf(at("[role=option]")), "control"); // a lane of the clocks that is read by key
  assert.equal(focusOf(at(".tc-piece")), "nothing");
  assert.equal(focusOf(null), "nothing");
});

test("type of 12 px is 18 px on a wall, and as large to the class where the wall is finer", () => {
  assert.equal(zoomFor({ width: 1280, height: 720 }), 1.5);
  assert.equal(zoomFor({ width: 1024, height: 768 }), 1.5);
  assert.equal(zoomFor({ width: 1920, height: 1080 }), 2.25);
  assert.equal(zoomFor({ width: 3840, height: 2160 }), 2.25);
});

test("a step stays inside the lesson", () => {
  assert.deepEqual([stepTo(-1, 1, 9), stepTo(0, -1, 9), stepTo(8, 1, 9), stepTo(3, -1, 9)], [0, 0, 8, 2]);
});

test("the clock shows whole seconds, and nothing below zero", () => {
  assert.deepEqual([90_000, 89_001, 59_999, 1, -5].map(shownTime), ["1:30", "1:30", "1:00", "0:01", "0:00"]);
});
