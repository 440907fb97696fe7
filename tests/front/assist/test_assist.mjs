// What the assistant of an app works out without a page: the day line, the caption, what is owed.

import assert from "node:assert/strict";
import { test } from "node:test";

import { position, shareOf, spread, wordsOf } from "../../../explainer/front/assist/axis.js";
import { debts } from "../../../explainer/front/assist/presses.js";
import { localIds, wrapped } from "../../../explainer/front/assist/text.js";

const KNOTS = [0, 3, 28, 90, 365];

test("each panel of the axis is one wide, however many days it holds", () => {
  assert.equal(position(0, KNOTS), 0);
  assert.equal(position(1.5, KNOTS), 0.5);
  assert.equal(position(28, KNOTS), 2);
  assert.equal(position(59, KNOTS), 2.5);
});

test("before the axis and behind it there is nothing", () => {
  assert.equal(position(-5, KNOTS), 0);
  assert.equal(position(1000, KNOTS), 4);
});

test("the day line stands at its share of the axis, or of the part that is shown", () => {
  assert.equal(shareOf(28, KNOTS), 0.5);
  assert.equal(shareOf(28, KNOTS, { shown: [1, 3] }), 0.5);
  assert.equal(shareOf(0, KNOTS, { shown: [1, 3] }), -0.5);
  assert.ok(shareOf(365, KNOTS, { shown: [1, 3] }) > 1);
});

test("a day of the slider has the slider's word, any other Python's", () => {
  const said = { stops: [0, 7], stop_words: ["Start", "A week"], day_words: "Day 3" };
  assert.equal(wordsOf(7, said), "A week");
  assert.equal(wordsOf(3, said), "Day 3");
});

test("a caption is broken between words, and no line is too long", () => {
  const text = "One two three four five six seven eight nine ten";
  const lines = wrapped(text, 100, 13);
  assert.equal(lines.join(" "), text);
  assert.ok(lines.length > 2);
  for (const line of lines) assert.ok(line.length <= Math.floor(100 / (13 * 0.55)), line);
});

test("a word that is too long has a line of its own", () => {
  assert.deepEqual(wrapped("a extraordinarily b", 50, 13), ["a", "extraordinarily", "b"]);
});

test("what a picture points to is found in the file alone", () => {
  assert.equal(localIds('clip-path="url(&quot;http://localhost/lab#clip1&quot;)"'), 'clip-path="url(#clip1)"');
  assert.equal(localIds("fill:url('http://localhost/a#b')"), "fill:url(#b)");
  assert.equal(localIds("url(#near)"), "url(#near)");
});

test("one press is owed one answer, and after a minute none", () => {
  let now = 0;
  const owed = debts(() => now);
  assert.equal(owed.take(), false);
  owed.owe();
  assert.equal(owed.take(), true);
  assert.equal(owed.take(), false);
  owed.owe();
  now = 60_001;
  assert.equal(owed.take(), false);
});

test("a slider bent like the axis has each of its values at its day's place", () => {
  const stops = [0, 1, 2, 3, 10, 28, 60, 90, 365];
  const bent = spread(stops, KNOTS, 0.02);
  const placed = Object.entries(bent).map(([share, value]) => [share, [value].flat()[0]]);
  assert.deepEqual(placed[0], ["min", 0]);
  assert.deepEqual(placed.at(-1), ["max", 8]);
  for (const [share, value] of placed.slice(1, -1)) {
    assert.equal(share, `${100 * shareOf(stops[value], KNOTS, { gap: 0.02 })}%`);
  }
  // the last value of each panel and the first of the next, so that the gap lies between these two
  assert.deepEqual(placed.slice(1, -1).map(([, value]) => value), [2, 3, 4, 5, 6, 7]);
});

test("between two panels there is a gap, and the axis keeps its ends", () => {
  const gap = 0.02;
  assert.equal(shareOf(0, KNOTS, { gap }), 0);
  assert.ok(Math.abs(shareOf(365, KNOTS, { gap }) - 1) < 1e-9);
  assert.ok(shareOf(3, KNOTS, { gap }) - shareOf(2.999999, KNOTS, { gap }) > 0.0199);
});
