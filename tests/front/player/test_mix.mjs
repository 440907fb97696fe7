// From one value of an attribute to another: what moves, how, and in how many steps.

import assert from "node:assert/strict";
import { test } from "node:test";

import { course, mix, SEEN, stepsOf } from "../../../explainer/front/player/mix.js";

/** @param {string} name @param {string | null} from @param {string} to */
const half = (name, from, to) => course(name, from, to)?.at(0.5);

test("half-way a number is half-way, and at both ends it is exact", () => {
  const way = course("cx", "10", "30.5");
  assert.ok(way);
  assert.equal(way.at(0).trim(), "10");
  assert.equal(way.at(0.5).trim(), "20.25");
  assert.equal(way.at(1).trim(), "30.5");
});

test("numbers are kept to four places", () => {
  assert.equal(mix(0, 1, 1 / 3), 0.3333);
});

test("every number of a path moves, and its letters stay", () => {
  assert.equal(half("d", "M0 0L10,10", "M10 0L30,30")?.replace(/\s+/g, " "), "M 5 0L 20 20");
});

test("numbers that do not differ are not worked out", () => {
  assert.equal(half("transform", "translate(5 7) rotate(10)", "translate(5 7) rotate(30)"), "translate( 5 7) rotate( 20)");
});

test("paths of other letters have no even way", () => {
  assert.equal(course("d", "M0 0L1 1", "M0 0Q1 1 2 2"), null);
});

test("the flags of an arc are no numbers", () => {
  const arc = (/** @type {number} */ flag, /** @type {number} */ x) => `M0 0A5 5 0 ${flag} 1 ${x} 10`;
  assert.equal(course("d", arc(0, 10), arc(1, 20)), null);
  assert.notEqual(course("d", arc(1, 10), arc(1, 20)), null);
  assert.equal(course("d", "M0 0A5 5 0 0.5 1 10 10", "M0 0A5 5 0 0.5 1 20 10"), null);
});

for (const [from, to, said] of [
  ["#000", "#ffffff", "rgba(128,128,128,1)"],
  ["rgb(0, 10, 20)", "rgb(10,20,30)", "rgba(5,15,25,1)"],
  ["rgba(0,0,0,0)", "#000000", "rgba(0,0,0,0.5)"],
]) {
  test(`${from} goes evenly to ${to}`, () => assert.equal(half("fill", from, to), said));
}

test("a colour that is no number has no even way", () => {
  assert.equal(course("fill", "none", "#ffffff"), null);
  assert.equal(course("fill", "url(#hatch)", "url(#other)"), null);
});

test("an attribute that is absent has the value that browsers give it", () => {
  assert.equal(half("opacity", null, "0")?.trim(), "0.5");
  assert.equal(course("r", null, "5"), null);
});

test("what no eye sees as a number changes at once", () => {
  assert.equal(course("class", "a1", "a2"), null);
});

test("the steps are a power of two, at least one, and bounded", () => {
  assert.equal(stepsOf([]), 1);
  assert.equal(stepsOf([0.2]), 1);
  assert.equal(stepsOf([3, 17]), 16);
  assert.equal(stepsOf([1e9]), 1024);
});

test("a long way has more steps than a short one, and a line more than a place", () => {
  const steps = (/** @type {string} */ name, /** @type {string} */ to) => course(name, "0", to)?.steps ?? 0;
  assert.equal(steps("cx", `${SEEN.place}`), 1);
  assert.equal(steps("cx", "16"), 64);
  assert.ok(steps("stroke-width", "2") > steps("cx", "2"));
  assert.equal(steps("opacity", "1"), 64);
});
