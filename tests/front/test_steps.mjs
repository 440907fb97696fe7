// What the arrow keys do to a number in a box, and which keys they are.

import assert from "node:assert/strict";
import { test } from "node:test";

import { stepped, stepsAsked } from "../../explainer/front/steps.js";

const PLAIN = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const RANGE = { low: 0, high: 10, step: 0.5 };

for (const [key, steps] of /** @type {[string, number][]} */ ([
  ["ArrowUp", 1],
  ["ArrowDown", -1],
  ["PageUp", 10],
  ["PageDown", -10],
  ["ArrowLeft", 0],
  ["constructor", 0],
])) {
  test(`${key} asks for ${steps} steps`, () => assert.equal(stepsAsked({ ...PLAIN, key }), steps));
}

test("an arrow goes on from a word that stands for the least", () => {
  assert.equal(stepped("none", { ...RANGE, none: "none" }, 1), "0.5");
  assert.equal(stepped("", { ...RANGE, none: "" }, 1), "");
});

test("an arrow with another key is the browser's", () => {
  for (const other of Object.keys(PLAIN)) assert.equal(stepsAsked({ ...PLAIN, key: "ArrowUp", [other]: true }), 0);
});

for (const [text, steps, next] of /** @type {[string, number, string][]} */ ([
  ["1", 1, "1.5"],
  ["1.5", -1, "1"],
  ["0.1", 1, "0.6"],
  ["2,25", 1, "2.75"],
  ["9.9", 1, "10"],
  ["3", -10, "0"],
  ["30", -1, "10"],
  [" 4 ", 1, "4.5"],
  ["", 1, ""],
  ["four", 1, "four"],
])) {
  test(`“${text}” and ${steps} steps of a half are “${next}”`, () => assert.equal(stepped(text, RANGE, steps), next));
}

test("no number of steps leaves a trace of the machine's arithmetic", () => {
  let text = "0";
  for (let i = 0; i < 30; i += 1) text = stepped(text, { low: 0, high: 100, step: 0.1 }, 1);
  assert.equal(text, "3");
});
