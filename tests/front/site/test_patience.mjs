// How long a page waits for its Python: not for ever, also where a hand goes on.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Patience } from "../../../explainer/site/live/patience.js";

const MINUTE = 60_000;
mock.timers.enable({ apis: ["setTimeout"] });

/** Someone who waits, and how often they were told that nothing came. */
function waiting() {
  const now = { waits: true, told: 0 };
  const end = () => {
    now.told += 1;
  };
  return { now, patience: new Patience(() => now.waits, end) };
}

test("who goes on asking is told after a minute without a word", () => {
  const { now, patience } = waiting();
  for (let seconds = 0; seconds < 60; seconds += 10) {
    patience.asked();
    mock.timers.tick(MINUTE / 6);
  }

  assert.equal(now.told, 1);
});

test("each word begins the minute anew while more is to come", () => {
  const { now, patience } = waiting();
  patience.asked();
  mock.timers.tick(MINUTE - 1);
  patience.heard();
  mock.timers.tick(MINUTE - 1);
  assert.equal(now.told, 0);
  mock.timers.tick(1);
  assert.equal(now.told, 1);
});

test("where nothing is to come, or all is over, nobody waits", () => {
  const { now, patience } = waiting();
  patience.asked();
  now.waits = false;
  patience.heard();
  patience.asked();
  mock.timers.tick(MINUTE);
  now.waits = true;
  patience.asked();
  patience.over();
  mock.timers.tick(MINUTE);

  assert.equal(now.told, 0);
});
