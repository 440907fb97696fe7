// Models that words were lost for are made anew from what Python holds, without a word to Python.

import assert from "node:assert/strict";
import { test } from "node:test";

import { renewModels } from "../../explainer/hosts/labextension/code/models.js";

/** A page whose pieces know a manager of two models, and what was done to it. */
function opened() {
  const done = /** @type {string[]} */ ([]);
  const model = (/** @type {string} */ id) => ({
    id,
    comm: { jsServicesComm: { dispose: () => done.push(`${id}: line taken away`) } },
    trigger: (/** @type {string} */ event) => done.push(`${id}: ${event}`),
  });
  const models = /** @type {Record<string, any>} */ ({ slider: model("slider"), words: model("words") });
  const manager = {
    get_state_sync: () => ({ state: models }),
    get_model: async (/** @type {string} */ id) => models[id],
    restoreWidgets: async (/** @type {string} */ book, /** @type {object} */ from) =>
      done.push(`made from ${book} ${JSON.stringify(from)}`),
  };
  const tells = { dispatchEvent: (/** @type {CustomEvent} */ ask) => ask.detail(manager) };
  const still = { dispatchEvent() {} };
  const panel = (/** @type {object[]} */ ...pieces) =>
    /** @type {any} */ ({ content: { node: { querySelectorAll: () => pieces } }, context: { model: "book" } });
  return { done, models, tells, still, panel };
}

test("all models are forgotten, each with its line, and then made from Python", async () => {
  const { done, models, still, tells, panel } = opened();

  const old = await renewModels(panel(still, tells, tells));

  assert.deepEqual(old, Object.values(models));
  assert.deepEqual(done, [
    "slider: line taken away",
    "slider: comm:close",
    "words: line taken away",
    "words: comm:close",
    'made from book {"loadKernel":true,"loadNotebook":false}',
  ]);
});

test("a page on which nothing lives yet has nothing to make anew", async () => {
  const { done, still, panel } = opened();

  assert.deepEqual(await renewModels(panel(still)), []);
  assert.deepEqual(done, []);
});
