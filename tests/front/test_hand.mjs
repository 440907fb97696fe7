// What a hand draws on a line with two ends, and on one with a single point.

import assert from "node:assert/strict";
import { test } from "node:test";

import { begun, drawn, keyed, parked, placed } from "../../explainer/front/hand.js";

const STOPS = [0, 1, 2, 3, 7, 14];
const LINE = [2, 3]; // the second of two lanes
const EMPTY = [null, null, null, null];
const at = (/** @type {number} */ value) => (/** @type {number} */ other) => Math.abs(other - value);

/**
 * Draws with one press, over some values, and returns what stands there at the end.
 * @param {(number | null)[]} values
 * @param {number[]} values_of_hand
 * @param {number | null} point
 */
function draws(values, values_of_hand, point = null, line = LINE) {
  const [first] = values_of_hand;
  const hand = begun(values, line, point, first, at(first));
  return values_of_hand.reduce(
    (known, value) => drawn(known.values, hand, value),
    { values, point: /** @type {number | null} */ (null) },
  );
}

test("a stretch is drawn by one stroke, in either direction, and the other lane stays", () => {
  assert.deepEqual(draws([5, 6, null, null], [2, 3, 7]), { values: [5, 6, 2, 7], point: 3 });
  assert.deepEqual(draws(EMPTY, [7, 3, 1]), { values: [null, null, 1, 7], point: 2 });
});

test("one press puts the start, the next one the end, wherever it is", () => {
  const { values } = draws(EMPTY, [3]);
  assert.deepEqual(values, [null, null, 3, null]);
  assert.deepEqual(draws(values, [7]).values, [null, null, 3, 7]);
  assert.deepEqual(draws(values, [1]).values, [null, null, 1, 3]);
});

test("a stroke that comes back to where it began has drawn no end", () => {
  assert.deepEqual(draws(EMPTY, [3, 7, 3]).values, [null, null, 3, null]);
});

test("a press on a lane that is drawn moves the nearer end, and no end crosses the other", () => {
  assert.deepEqual(draws([null, null, 1, 7], [2]).values, [null, null, 2, 7]);
  assert.deepEqual(draws([null, null, 1, 7], [6, 14]).values, [null, null, 1, 14]);
  assert.deepEqual(draws([null, null, 1, 7], [6, 0]).values, [null, null, 1, 1]);
});

test("a point that is held moves, also one that waits; two that lie on each other come apart both ways", () => {
  assert.deepEqual(draws([null, null, 1, 7], [14], 3).values, [null, null, 1, 14]);
  assert.deepEqual(draws(EMPTY, [14], 3).values, [null, null, null, 14]);
  assert.deepEqual(draws([null, null, 3, 3], [3, 1], 3).values, [null, null, 1, 3]);
  assert.deepEqual(draws([null, null, 3, 3], [3, 7], 2).values, [null, null, 3, 7]);
});

test("a line with one point has it put and moved", () => {
  assert.deepEqual(draws([null, 4], [7, 2], null, [0]), { values: [2, 4], point: 0 });
});

test("arrows go from stop to stop, from between two to the next one, and stay on the line", () => {
  const after = (/** @type {number} */ value, /** @type {string} */ key) => keyed([value], [0], 0, key, STOPS)?.[0];
  assert.deepEqual([after(3, "ArrowRight"), after(3, "ArrowLeft"), after(3, "ArrowUp"), after(3, "ArrowDown")], [7, 2, 7, 2]);
  assert.deepEqual([after(2.3, "ArrowRight"), after(2.3, "ArrowLeft")], [3, 2]);
  assert.deepEqual([after(3, "PageUp"), after(3, "PageDown"), after(3, "Home"), after(3, "End")], [14, 0, 0, 14]);
  assert.deepEqual([after(14, "ArrowRight"), after(0, "ArrowLeft")], [14, 0]);
});

test("the first arrow takes a point up where it waits, Delete puts it back, and other keys say nothing", () => {
  assert.deepEqual([parked(LINE, 2, STOPS), parked(LINE, 3, STOPS), parked([0], 0, STOPS)], [0, 14, 0]);
  assert.deepEqual(keyed(EMPTY, LINE, 3, "ArrowLeft", STOPS), [null, null, null, 14]);
  assert.deepEqual(keyed(EMPTY, LINE, 2, "End", STOPS), [null, null, 14, null]);
  assert.deepEqual(keyed([1, 2, 3, 7], LINE, 3, "Delete", STOPS), [1, 2, 3, null]);
  assert.equal(keyed(EMPTY, LINE, 2, "Tab", STOPS), null);
});

test("a key carries no end over the other", () => {
  assert.deepEqual(keyed([null, null, 3, 3], LINE, 2, "ArrowRight", STOPS), [null, null, 3, 3]);
  assert.deepEqual(placed([null, null, 3, 7], LINE, 3, 0), [null, null, 3, 3]);
});
