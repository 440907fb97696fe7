// What is said at a place in a row of pictures.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isAway, longest, momentAt, refusal, spoken } from "../../../explainer/front/player/words.js";

const BETWEEN = "Between {a} and {b}";
const days = [0, 7];
const frames = days.map((day) => ({ day, svg: "", caption: "", description: "", label: `Day ${day}` }));
const alone = { frames, days, linked: [], words: [] };
const linked = { frames, days, linked: [0, 2, 7], words: ["none", "two", "seven"] };

test("a picture is called by its own label", () => {
  assert.equal(momentAt(alone, 1, BETWEEN), "Day 7");
  assert.equal(momentAt(linked, 1, BETWEEN), "Day 7");
});

test("between two pictures the linked control has the word, or else both labels", () => {
  assert.equal(momentAt(alone, 0.5, BETWEEN), "Between Day 0 and Day 7");
  assert.equal(momentAt(linked, 0.3, BETWEEN), "two");
});

test("a day without a picture is away from what is shown", () => {
  assert.equal(isAway(alone, 1, 7), false);
  assert.equal(isAway(alone, 1, 9), true);
});

test("with a linked control a day is away when its value is another", () => {
  assert.equal(isAway(linked, 2 / 7, 2.3), false);
  assert.equal(isAway(linked, 2 / 7, 6), true);
});

test("room is kept for the longest caption of the row", () => {
  const said = ["One.", "One and two.", "Two."].map((caption) => ({ ...frames[0], caption }));
  assert.equal(longest(said), "One and two.");
  assert.equal(longest([]), "");
});

test("what is wrong with a picture is said with its label", () => {
  const names = { broken: "{} cannot be read.", unsafe: "{} could do more than be seen." };
  assert.equal(refusal(new Error("unsafe"), names, "Day 7"), "Day 7 could do more than be seen.");
  assert.equal(refusal(new Error("something else"), names, "Day 7"), "Day 7 cannot be read.");
  assert.equal(refusal(Object.assign(new Error("broken"), { label: "Day 3" }), names, "Day 7"), "Day 3 cannot be read.");
});

test("what is spoken has the note first, and nothing empty", () => {
  assert.equal(spoken("Note.", "Day 7", "Caption."), "Note. Day 7. Caption.");
  assert.equal(spoken("", "Day 7", ""), "Day 7.");
});
