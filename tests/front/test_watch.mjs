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

test("a Python that has died is told at once, and not at the next tick", () => {
  const [kernelChanged, statusChanged, connectionStatusChanged] = [signal(), signal(), signal()];
  const context = { kernelChanged, statusChanged, connectionStatusChanged, session: null };
  Object.assign(globalThis, { window: new EventTarget() });
  const told = /** @type {string[]} */ ([]);
  const hears = { context, ask: () => new Promise(() => {}), changed: told.push.bind(told), renew: () => {} };
  const watch = new Watch(/** @type {any} */ (hears));

  statusChanged.send("autorestarting");
  watch.dispose();

  assert.deepEqual(told, ["died"]);
});
