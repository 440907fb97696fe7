// A lesson's Python is watched: what is seen of it is told as soon as it is known.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Watch } from "../../explainer/hosts/labextension/code/watch.js";

/** A signal of JupyterLab's, and what sends it. */
const signal = () => {
  const hearers = /** @type {Function[]} */ ([]);
  const connect = (/** @type {Function} */ hear) => hearers.push(hear);
  return { connect, send: (/** @type {unknown} */ news) => hearers.map((hear) => hear(null, news)) };
};

/** A watch of a lesson that has no Python yet, what it told, and how often it had the views made anew. */
const watched = () => {
  const [kernelChanged, statusChanged, connectionStatusChanged] = [signal(), signal(), signal()];
  const context = { kernelChanged, statusChanged, connectionStatusChanged, session: null };
  Object.assign(globalThis, { window: new EventTarget() });
  const told = /** @type {string[]} */ ([]);
  const renewed = /** @type {string[]} */ ([]);
  const ask = () => new Promise(() => {});
  const hears = { context, ask, changed: told.push.bind(told), renew: () => renewed.push("renewed") };
  return { watch: new Watch(/** @type {any} */ (hears)), told, renewed, statusChanged };
};

test("a run that waits for widgets that do not come is ended, and a first run is not", async () => {
  const { watch, renewed } = watched();
  const ended = async () => Promise.race([watch.broken.then(() => true), new Promise((done) => setTimeout(done, 20, false))]);
  const ends = /** @type {boolean[]} */ ([]);
  for (const how of /** @type {const} */ (["opening", "again"])) {
    watch.tell({ type: "run", how });
    const end = ended();
    watch.unread();
    ends.push(await end);
    watch.tell({ type: "ran", how: "broken" });
  }
  watch.weigh();
  watch.dispose();

  assert.deepEqual(ends, [false, true]);
  assert.deepEqual(renewed, ["renewed"]);
});

test("a Python that has died is told at once, and not at the next tick", () => {
  const { watch, told, statusChanged } = watched();

  statusChanged.send("autorestarting");
  watch.dispose();

  assert.deepEqual(told, ["died"]);
});
