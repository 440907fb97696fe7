// What a page of the site does without a browser: addresses, answers, and what comes too early.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { planOf } from "../../../explainer/site/live/address.js";
import { snippet } from "../../../explainer/site/live/frame.js";
import { Comm } from "../../../explainer/site/live/comm.js";
import { memory } from "../../../explainer/hosts/labextension/code/memory.js";
import { elsewhere, erase, keep, keepTrack, kept, keptTrack } from "../../../explainer/site/live/store.js";

/** @type {any} */
const page = globalThis;

/** A browser's storage, which may refuse. */
class Storage {
  /** @param {string} name */
  getItem(name) {
    return /** @type {any} */ (this)[name] ?? null;
  }
  /** @param {string} name @param {string} value */
  setItem(name, value) {
    /** @type {any} */ (this)[name] = value;
  }
  /** @param {string} name */
  removeItem(name) {
    delete (/** @type {any} */ (this)[name]);
  }
}

beforeEach(() => {
  page.localStorage = new Storage();
});

test("an address names a plan and a day, or neither", () => {
  assert.deepEqual(planOf({ search: "?plan=K4-28&day=7" }), { plan: "K4-28", day: "7" });
  assert.deepEqual(planOf({ search: "" }), { plan: "", day: "" });
});

test("answers of all lessons are kept beside what others keep, and erased without it", () => {
  page.localStorage.setItem("other", "stays");
  assert.equal(keep("05_two_clocks", "five"), true);
  assert.equal(keep("00_start_here", "none"), true);
  assert.deepEqual(kept(), ["five", "none"]);

  assert.equal(keep("00_start_here", ""), true);
  assert.deepEqual(kept(), ["five"]);

  assert.equal(keepTrack("biology"), true);
  assert.equal(keptTrack(), "biology");
  assert.deepEqual(kept(), ["five"]);

  assert.equal(erase(), true);
  assert.deepEqual([Object.keys(page.localStorage), keptTrack()], [["other"], ""]);
});

test("a browser that keeps nothing is answered, not broken", () => {
  Object.defineProperty(page, "localStorage", {
    configurable: true,
    get: () => {
      throw new Error("denied");
    },
  });
  assert.deepEqual([keep("a", "b"), kept(), erase()], [false, [], false]);
  assert.deepEqual([keepTrack("lay"), keptTrack()], [false, ""]);
  Object.defineProperty(page, "localStorage", { configurable: true, writable: true, value: null });
});

test("what puts a lesson into a page is one frame and one script, whatever the title holds", () => {
  const made = snippet("https://here/a/05_two_clocks.html", 'Two "clocks" & <more>');
  assert.match(made, /^<iframe id="two-clocks-05_two_clocks" src="https:\/\/here\/a\/05_two_clocks.html" title="Two &quot;clocks&quot; &amp; &lt;more>"/);
  assert.deepEqual([made.match(/<iframe/g)?.length, made.match(/<script>/g)?.length], [1, 1]);
});

test("another tab with the same lesson is heard of, and nothing else", () => {
  /** @type {any[]} */
  const [heard, told] = [[], []];
  page.addEventListener = (/** @type {string} */ name, /** @type {any} */ act) => name === "storage" && heard.push(act);
  elsewhere("05_two_clocks", (text) => told.push(text));
  const answered = "two-clocks.answers.05_two_clocks";
  for (const event of [
    { key: answered, newValue: "five" },
    { key: answered, newValue: null }, // erased there
    { key: "two-clocks.answers.00_start_here", newValue: "none" },
    { key: null, newValue: null },
  ])
    for (const act of heard) act(event);
  assert.deepEqual(told, ["five", ""]);
});

test("what a window keeps is there again, and nothing breaks where it may not keep it", () => {
  page.sessionStorage = new Storage();
  const kept = memory("a");
  kept.put("on");
  assert.equal(kept.get(), "on");
  kept.put("");
  assert.equal(kept.get(), "");
  Object.defineProperty(page, "sessionStorage", {
    get: () => {
      throw new Error("denied");
    },
  });
  kept.put("on");
  assert.equal(kept.get(), "");
});

test("what Python says before a widget listens is kept for it, in its order", () => {
  /** @type {any[]} */
  const [said, heard] = [[], []];
  const comm = new Comm("5-1", "jupyter.widget", (...told) => `m${said.push(told)}`);
  comm.take("one");
  comm.take("two");
  comm.on_msg((message) => heard.push(message));
  comm.take("three");

  assert.deepEqual(heard, ["one", "two", "three"]);
  assert.equal(comm.send({ a: 1 }), "m1");
  assert.deepEqual(said[0].slice(0, 3), ["comm_msg", "5-1", { a: 1 }]);
});
