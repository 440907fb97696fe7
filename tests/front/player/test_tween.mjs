// From one drawing to the next: which parts belong together, when each is due, what may be read.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isUnsafe } from "../../../explainer/front/player/read.js";
import { across } from "../../../explainer/front/player/travel.js";
import { dueAfter, keyed } from "../../../explainer/front/player/tween.js";

/** @param {string} localName @param {Record<string, string>} attributes @returns {any} */
const part = (localName, id = "", attributes = {}) => ({
  localName,
  id,
  getAttribute: (/** @type {string} */ name) => attributes[name] ?? null,
});
/** @param {any[]} children */
const keysOf = (...children) => keyed(/** @type {any} */ ({ children })).map(([key]) => key);

test("parts are known by their ids, and without one by their place among their like", () => {
  assert.deepEqual(keysOf(part("circle", "dot"), part("path"), part("path")), ["circle #dot 1", "path path 1", "path path 2"]);
});

test("a part of another kind is another part, whatever its id", () => {
  assert.notDeepEqual(keysOf(part("circle", "dot")), keysOf(part("path", "dot")));
});

test("an id like a word of every object is an id", () => {
  assert.deepEqual(keysOf(part("g", "constructor"), part("constructor")), ["g #constructor 1", "constructor constructor 1"]);
});

test("how far to the right a part stands is read from where it stands first", () => {
  assert.equal(across(part("g", "", { transform: "translate(250 10)" }), 1000), 0.25);
  assert.equal(across(part("path", "", { d: "M500 1L2 2" }), 1000), 0.5);
  assert.equal(across(part("rect", "", { x: "-5" }), 1000), 0);
  assert.equal(across(part("rect", "", { cx: "5000" }), 1000), 0.999);
  assert.equal(across(part("g"), 1000), 0);
});

/** @param {{ steps: number, lag: number }} move @param {number} grain */
const writes = (move, grain) => {
  let due = 0;
  let count = 0;
  for (let share = 0; share <= 1; share += 1 / 4096) {
    if (share < due) continue;
    due = dueAfter(move, share, grain);
    count += 1;
  }
  return count;
};

test("a part is written as often as it has steps, and a grain makes them fewer", () => {
  assert.ok(Math.abs(writes({ steps: 64, lag: 0 }, 1) - 64) <= 1);
  assert.ok(Math.abs(writes({ steps: 64, lag: 0 }, 4) - 16) <= 1);
});

test("a part farther to the right is due at another time", () => {
  assert.notEqual(dueAfter({ steps: 8, lag: 0 }, 0.3, 1), dueAfter({ steps: 8, lag: 0.5 }, 0.3, 1));
  assert.ok(dueAfter({ steps: 8, lag: 0.5 }, 0.3, 1) > 0.3);
});

for (const [localName, value, unsafe] of /** @type {[string, string, boolean][]} */ ([
  ["onclick", "alert(1)", true],
  ["fill", "url(https://elsewhere)", true],
  ["fill", "url(#hatch)", false],
  ["fill", 'url("#hatch")', false],
  ["href", "https://elsewhere", true],
  ["href", "#part", false],
  ["href", "data:image/png;base64,AA", false],
  ["style", "@import 'x'", true],
])) {
  test(`${localName}="${value}" is ${unsafe ? "refused" : "harmless"}`, () => assert.equal(isUnsafe({ localName, value }), unsafe));
}
