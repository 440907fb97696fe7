// Days, places and moments in a row of pictures, and the pace of a machine.

import assert from "node:assert/strict";
import { test } from "node:test";

import { advanced, grainOf, strained } from "../../../explainer/front/player/pace.js";
import { dayAt, momentsOf, nearest, placeOf } from "../../../explainer/front/player/time.js";

const DAYS = [0, 3, 7, 28];

test("a day stands between its pictures as far as it is away from them", () => {
  assert.equal(placeOf(DAYS, 3), 1);
  assert.equal(placeOf(DAYS, 5), 1.5);
  assert.equal(placeOf(DAYS, -1), 0);
  assert.equal(placeOf(DAYS, 400), 3);
});

test("a day and its place are two names of one thing", () => {
  for (let day = 0; day <= 28; day += 0.25) assert.ok(Math.abs(dayAt(DAYS, placeOf(DAYS, day)) - day) < 1e-9, `${day}`);
});

test("a day that differs by less than can be told is the picture's", () => {
  assert.equal(placeOf(DAYS, 3 + 1e-9), 1);
});

test("of two days equally near, the first", () => {
  assert.equal(nearest([0, 2], 1), 0);
  assert.equal(nearest([], 5), 0);
});

test("without another control there are ten moments from picture to picture", () => {
  assert.deepEqual(momentsOf([0, 10], []), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("with another control its days are the moments, inside the row, and every picture is one", () => {
  assert.deepEqual(momentsOf([0, 3, 7], [-1, 0, 2, 3 + 1e-9, 5, 9]), [0, 2, 3, 5, 7]);
});

test("one picture is one moment", () => {
  assert.deepEqual(momentsOf([4], []), [4]);
});

test("a way takes its seconds, and ends at its aim", () => {
  const way = { tick: 20, seconds: 2, target: 1 };
  let place = 0;
  let frames = 0;
  while (place < 1) {
    place = advanced(place, way);
    frames += 1;
  }
  assert.equal(place, 1);
  assert.ok(Math.abs(frames - 100) <= 1, `${frames}`);
});

test("after a pause of the browser a way goes on and does not jump", () => {
  assert.equal(advanced(0, { tick: 60_000, seconds: 1, target: 1 }), 0.1);
});

test("slow frames add strain at once, quick ones take it away slowly", () => {
  const slow = [30, 30, 30, 30].reduce(strained, 0);
  assert.equal(slow, 3);
  assert.equal(strained(slow, 16), 2.99);
  assert.equal(strained(0, 16), 0);
});

test("under strain steps become fewer by whole doublings", () => {
  assert.deepEqual([0, 0.01, 1, 2.01, 3].map(grainOf), [1, 2, 2, 8, 8]);
});
