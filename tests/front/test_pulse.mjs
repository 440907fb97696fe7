// How a lesson's Python is, told from what was seen: every case without a page.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as pulse from "../../explainer/hosts/labextension/code/pulse.js";

const { DROP_MS, fresh, HOLD_UP_MS, isSilent, lineFor, PATIENCE_MS, rests, step, TRIES, verdict, wantsRenewal } = pulse;

/** @typedef {Parameters<typeof step>[1]} Event */
/** @typedef {Parameters<typeof rests>[0]} Verdict */


/** @param {Event[]} events */
const after = (...events) => events.reduce(step, fresh(0));
/** @type {Event[]} */
const LINKED = [
  { type: "link", up: true, at: 0 },
  { type: "session", name: "first", at: 0 },
];

test("a lesson that nobody asks anything is well, for ever", () => {
  assert.equal(verdict(after(...LINKED), 1e9), "well");
});

test("an answer in time says nothing", () => {
  const state = after(
    ...LINKED,
    { type: "sent", id: "a", at: 100 },
    { type: "begun", id: "a", at: 110 },
    { type: "done", id: "a", at: 150 },
  );
  assert.equal(verdict(state, 60_000), "well");
});

test("a question that stays open is called busy, after our patience and not before", () => {
  const state = after(...LINKED, { type: "sent", id: "a", at: 100 }, { type: "begun", id: "a", at: 110 });
  assert.equal(verdict(state, 100 + PATIENCE_MS - 1), "well");
  assert.equal(verdict(state, 100 + PATIENCE_MS), "busy");
  assert.equal(verdict(step(state, { type: "done", id: "a", at: 9000 }), 9000), "well");
});

test("work that another page gave Python counts too", () => {
  const state = after(...LINKED, { type: "begun", id: "theirs", at: 100 });
  assert.equal(verdict(state, 5000), "busy");
});

for (const [status, why] of [
  ["restarting", "restarted"],
  ["autorestarting", "died"],
  ["terminating", "gone"],
]) {
  test(`the status ${status} means ${why}, and stays until the lesson has run`, () => {
    const state = after(...LINKED, { type: "status", status, at: 10 });
    assert.equal(verdict(state, 11), why);
    assert.equal(verdict(step(state, { type: "status", status: "idle", at: 99 }), 99), why);
    const run = step(state, { type: "run", how: "again", at: 100 });
    assert.equal(verdict(run, 100), "starting");
    assert.equal(verdict(step(run, { type: "ran", how: "well", at: 200 }), 200), "well");
  });
}

/** @type {Event[]} */
const WORK = [
  ...LINKED,
  { type: "sent", id: "a", lesson: true, at: 10 },
  { type: "begun", id: "a", at: 11 },
];

test("a control's work that was stopped and showed nothing since was interrupted", () => {
  const state = after(...WORK, { type: "shown", id: "a", at: 12 }, { type: "stop", at: 20 });
  assert.equal(verdict(step(state, { type: "done", id: "a", at: 21 }), 21), "interrupted");
});

test("a control that showed itself anew after it was stopped goes on", () => {
  const state = after(...WORK, { type: "stop", at: 20 }, { type: "shown", id: "a", at: 21 });
  assert.equal(verdict(step(state, { type: "done", id: "a", at: 22 }), 22), "well");
});

test("other work that was stopped is nobody's loss", () => {
  const other = WORK.map((event) => ({ ...event, lesson: false }));
  const state = after(...other, { type: "stop", at: 20 }, { type: "done", id: "a", at: 21 });
  assert.equal(verdict(state, 21), "well");
});

test("why a kernel is dead is known once the server has been asked", () => {
  const state = after(...LINKED, { type: "status", status: "dead", at: 10 });
  assert.equal(verdict(state, 11), "well");
  assert.equal(verdict(step(state, { type: "reached", works: false, at: 20 }), 20), "died");
  assert.equal(verdict(step(state, { type: "gone", at: 20 }), 20), "gone");
});

test("another process that answers under the same name is a restart", () => {
  const state = after(...LINKED, { type: "session", name: "second", at: 10 });
  assert.equal(verdict(state, 10), "replaced");
  assert.equal(lineFor(state), "anew");
  assert.equal(lineFor(after(...LINKED, { type: "gone", at: 1 })), "kept");
});

test("a restart that the run itself brings about is none", () => {
  const state = after(
    ...LINKED,
    { type: "gone", at: 10 },
    { type: "run", how: "again", at: 20 },
    { type: "kernel", at: 30 },
    { type: "session", name: "second", at: 40 },
    { type: "ran", how: "well", at: 50 },
  );
  assert.equal(verdict(state, 60), "well");
});

test("a connection that is only on its way is not lost", () => {
  assert.equal(verdict(after({ type: "link", up: false, at: 0 }), 60_000), "well");
});

test("a short break is not worth a word, nor new views", () => {
  const down = after(...LINKED, { type: "link", up: false, at: 100 });
  assert.equal(verdict(down, 100 + DROP_MS - 1), "well");
  const up = step(down, { type: "link", up: true, at: 100 + DROP_MS - 1 });
  assert.equal(wantsRenewal(up), false);
});

test("a short break with something under way may have lost words, so views are made anew", () => {
  const down = after(...LINKED, { type: "sent", id: "a", at: 90 }, { type: "link", up: false, at: 100 });
  assert.equal(verdict(down, 101), "well");
  assert.equal(wantsRenewal(down), false);
  assert.equal(wantsRenewal(step(down, { type: "link", up: true, at: 110 })), true);
});

test("a longer one is said, and when it is over the views are made anew, once", () => {
  const down = after(...LINKED, { type: "link", up: false, at: 100 });
  assert.equal(verdict(down, 100 + DROP_MS), "lost");
  assert.equal(wantsRenewal(down), false);
  const up = step(down, { type: "link", up: true, at: 5000 });
  assert.equal(verdict(up, 5000), "well");
  assert.equal(wantsRenewal(up), true);
  assert.equal(wantsRenewal(step(up, { type: "run", how: "again", at: 5001 })), false);
});

test("a line that was down for long is not kept, for JupyterLab may still cut it; one that flickered is", () => {
  const down = after(...LINKED, { type: "link", up: false, at: 100 });
  assert.equal(lineFor(step(down, { type: "link", up: true, at: 100 + DROP_MS })), "other");
  assert.equal(lineFor(step(down, { type: "link", up: true, at: 100 + DROP_MS - 1 })), "kept");
});

test("views are not made anew while Python is busy", () => {
  const up = after(
    ...LINKED,
    { type: "link", up: false, at: 100 },
    { type: "reached", works: true, at: 4000 },
    { type: "link", up: true, at: 5000 },
  );
  assert.equal(wantsRenewal(up), false);
  assert.equal(verdict(up, 5000), "waiting");
  assert.equal(wantsRenewal(step(up, { type: "reached", works: false, at: 6000 })), true);
});

test("a server that does not answer is lost at once, and its answer takes that back", () => {
  const missed = after(...LINKED, { type: "missed", asked: 50, at: 100 });
  assert.equal(verdict(missed, 100), "lost");
  assert.equal(verdict(step(missed, { type: "reached", works: false, at: 200 }), 200), "well");
});

test("a server that has passed on a word since it was asked is slow, and not lost", () => {
  const heard = after(...LINKED, { type: "heard", at: 60 });
  assert.equal(verdict(step(heard, { type: "missed", asked: 50, at: 100 }), 100), "well");
  assert.equal(verdict(step(heard, { type: "missed", asked: 70, at: 100 }), 100), "lost");
});

test("only a Python at rest that gives no sign counts as silent", () => {
  const asked = after(...LINKED, { type: "sent", id: "a", at: 100 });
  assert.equal(isSilent(asked, 100 + HOLD_UP_MS), true);
  const slow = 100 + 2 * PATIENCE_MS; // it is called busy, and nothing more is asked of it
  assert.deepEqual([verdict(asked, slow), isSilent(asked, slow)], ["busy", false]);
  /** @type {Event[]} */
  const signs = [
    { type: "reached", works: true, at: 110 },
    { type: "link", up: false, at: 110 },
  ];
  for (const sign of signs) assert.equal(isSilent(step(asked, sign), 100 + HOLD_UP_MS), false, sign.type);
});

test("a Python at rest that does not begin for long hears nothing, and gets another line", () => {
  const asked = after(...LINKED, { type: "sent", id: "a", at: 100 }, { type: "heard", at: 110 });
  assert.equal(isSilent(asked, 100 + HOLD_UP_MS - 1), false);
  assert.equal(isSilent(asked, 100 + HOLD_UP_MS), true);
  const doubted = step(asked, { type: "doubt" });
  assert.equal(lineFor(doubted), "other");
  assert.equal(wantsRenewal(doubted), true);
  assert.equal(lineFor(step(doubted, { type: "run", how: "again" })), "kept");
});

test("work that a Python at rest has begun, and long said nothing of, has lost the word that it is done", () => {
  const begun = after(...LINKED, { type: "sent", id: "a", at: 100 }, { type: "begun", id: "a", at: 110 });
  const heard = step(begun, { type: "heard", at: 120 });
  assert.equal(isSilent(heard, 120 + HOLD_UP_MS - 1), false);
  assert.equal(isSilent(heard, 120 + HOLD_UP_MS), true);
  assert.equal(isSilent(step(heard, { type: "reached", works: true }), 120 + HOLD_UP_MS), false);
});

test("another Python that somebody chose is a restart, and the first one is none", () => {
  const first = after({ type: "kernel", at: 0 }, ...LINKED);
  assert.equal(verdict(first, 1), "well");
  assert.equal(verdict(step(first, { type: "kernel", at: 10 }), 10), "replaced");
});

test("only an interrupted piece of the lesson is the lesson's concern", () => {
  const open = (/** @type {boolean} */ lesson) => after(...LINKED, { type: "sent", id: "a", lesson, at: 1 });
  /** @type {Event} */
  const interrupted = { type: "interrupted", id: "a", at: 2 };
  assert.equal(verdict(step(open(true), interrupted), 3), "interrupted");
  assert.equal(verdict(step(open(false), interrupted), 3), "well");
});

test("a lesson that runs by itself on opening says nothing, unless it is held up", () => {
  const state = after(...LINKED, { type: "run", how: "opening", at: 0 }, { type: "sent", id: "a", at: 1 });
  assert.equal(verdict(state, HOLD_UP_MS - 1), "well");
  assert.equal(verdict(state, HOLD_UP_MS), "waiting");
});

test("a run that fails says so, and one whose connection broke is done once more", () => {
  const run = after(...LINKED, { type: "run", how: "again", at: 0 });
  assert.equal(verdict(step(run, { type: "ran", how: "badly", at: 10 }), 10), "failed");
  const broken = step(run, { type: "ran", how: "broken", at: 10 });
  assert.equal(verdict(broken, 10), "well");
  assert.equal(wantsRenewal(broken), true);
});

test("widgets that did not come are made anew as soon as Python is at rest, after a first run too", () => {
  const unread = after(...LINKED, { type: "reached", works: true, at: 1 }, { type: "unread", at: 4000 });
  assert.equal(wantsRenewal(unread), false);
  const ran = [{ type: "reached", works: false }, { type: "run", how: "opening" }, { type: "ran", how: "well" }];
  const opened = /** @type {Event[]} */ (ran).reduce(step, unread);
  assert.equal(wantsRenewal(opened), true);
  assert.equal(wantsRenewal(step(opened, { type: "run", how: "again" })), false);
});

test("widgets that never come are said to have failed, until a run goes well", () => {
  /** @type {Event[]} */
  const vain = [{ type: "run", how: "again" }, { type: "unread" }, { type: "ran", how: "broken" }];
  let state = after(...LINKED);
  for (let tried = 1; tried < TRIES; tried += 1) {
    state = vain.reduce(step, state);
    assert.deepEqual([verdict(state, 1), wantsRenewal(state)], ["well", true]);
  }
  state = vain.reduce(step, state);
  assert.deepEqual([verdict(state, 1), wantsRenewal(state)], ["failed", false]);
  /** @type {Event[]} */
  const well = [{ type: "run", how: "again" }, { type: "ran", how: "well" }];
  state = [...well, ...vain].reduce(step, state);
  assert.deepEqual([verdict(state, 1), wantsRenewal(state)], ["well", true]);
});

test("controls rest when their Python is gone or out of reach, and only then", () => {
  /** @type {Verdict[]} */
  const resting = ["restarted", "replaced", "died", "gone", "interrupted", "failed", "lost", "waiting", "starting"];
  for (const said of resting) assert.equal(rests(said), true, said);
  for (const said of /** @type {Verdict[]} */ (["well", "busy", "untrusted"])) assert.equal(rests(said), false, said);
});

test("no state is changed in place", () => {
  const state = Object.freeze({ ...fresh(0), open: Object.freeze({}) });
  const next = step(state, { type: "sent", id: "a", at: 5 });
  assert.notEqual(next, state);
  assert.deepEqual(state.open, {});
});
