// Models that words were lost for are made anew from what Python holds, without a word to Python.

import assert from "node:assert/strict";
import { test } from "node:test";

import { holdBack, renewModels, showFound } from "../../explainer/hosts/labextension/code/models.js";

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
  const kernel = { requestKernelInfo: async () => done.push("Python has answered") };
  const tells = { dispatchEvent: (/** @type {CustomEvent} */ ask) => ask.detail(manager) };
  const still = { dispatchEvent() {} };
  const never = new Promise(() => {});
  const panel = (/** @type {object[]} */ pieces, /** @type {Promise<object>} */ known = never) => {
    const view = { _manager: { promise: known }, dispose: () => done.push("thrown away") };
    const rendermime = { getFactory: () => ({ createRenderer: () => view }) };
    const content = { node: { querySelectorAll: () => pieces }, rendermime };
    return /** @type {any} */ ({ content, context: { model: "book" }, sessionContext: { session: { kernel } } });
  };
  return { done, manager, models, tells, still, panel };
}

test("all models are forgotten, each with its line, and then made from Python", async () => {
  const { done, models, still, tells, panel } = opened();

  const old = await renewModels(panel([still, tells, tells]));

  assert.deepEqual(old, Object.values(models));
  assert.deepEqual(done, [
    "slider: line taken away",
    "slider: comm:close",
    "words: line taken away",
    "words: comm:close",
    "Python has answered",
    'made from book {"loadKernel":true,"loadNotebook":false}',
  ]);
});

test("a page on which nothing came asks what would show a widget", async () => {
  const { done, manager, models, still, panel } = opened();

  const old = await renewModels(panel([still], Promise.resolve(manager)));

  assert.deepEqual(old, Object.values(models));
  assert.deepEqual([done[0], done.at(-1)], ["thrown away", 'made from book {"loadKernel":true,"loadNotebook":false}']);
});

test("a page that has met no Python yet has nothing to make anew", async () => {
  const { done, still, panel } = opened();

  assert.deepEqual(await renewModels(panel([still])), []);
  assert.deepEqual(done, ["thrown away"]);
});

test("widgets of another version, which know their manager by another name, stop nothing", async () => {
  const rendermime = { getFactory: () => ({ createRenderer: () => ({ dispose() {} }) }) };
  const content = { node: { querySelectorAll: () => [] }, rendermime };

  assert.deepEqual(await renewModels(/** @type {any} */ ({ content, context: {}, sessionContext: {} })), []);
});

/** A Python, what is said over its line, and how often it was asked what widgets it has. */
function python() {
  const hearers = /** @type {Function[]} */ ([]);
  const asked = /** @type {object[]} */ ([]);
  const say = (/** @type {string} */ method, comm_id = "all", msg_type = "comm_msg") => {
    for (const hear of hearers) hear(null, { msg: { header: { msg_type }, content: { comm_id, data: { method } } } });
  };
  const requestCommInfo = async (/** @type {object} */ about) => asked.push(about);
  return { asked, say, anyMessage: { connect: hearers.push.bind(hearers) }, requestCommInfo };
}

/** A lesson that has one Python, and gets another, each held back; and how often it was told. */
function holding() {
  const [first, second] = [python(), python()];
  const told = /** @type {string[]} */ ([]);
  let change = /** @type {Function} */ (() => {});
  const kernelChanged = { connect: (/** @type {Function} */ hear) => (change = hear) };
  holdBack(/** @type {any} */ ({ session: { kernel: first }, kernelChanged }), () => told.push("told"));
  for (const newValue of [second, null, second]) change(null, { newValue });
  return { first, second, told };
}

test("no Python is asked for each widget by itself where its word of all of them did not come", async () => {
  const { first, second, told } = holding();
  for (const one of [first, second]) {
    one.say("request_states");
    const first = await Promise.race([one.requestCommInfo({}), new Promise((done) => setTimeout(done, 20, "waits"))]);
    assert.deepEqual([first, one.asked], ["waits", []]);
  }
  assert.deepEqual(told, ["told", "told"]);
});

test("another widget's word is not the word of all of them", async () => {
  const { first, told } = holding();
  first.say("request_states");
  first.say("update", "slider");
  void first.requestCommInfo({});
  assert.deepEqual(told, ["told"]);
});

/** @type {[string, string][]} */
const ENDS = [["update_states", "comm_msg"], ["", "comm_close"]];
for (const [method, type] of ENDS) {
  test(`whoever else wants to know what widgets there are is told, once a ${type} has come`, async () => {
    const { first, told } = holding();
    await first.requestCommInfo({ target_name: "before" });
    first.say("request_states");
    first.say(method, "all", type);
    await first.requestCommInfo({ target_name: "after" });
    assert.deepEqual(first.asked, [{ target_name: "before" }, { target_name: "after" }]);
    assert.deepEqual(told, []);
  });
}

const VIEW = "application/vnd.jupyter.widget-view+json";
const NOT_FOUND = "Error displaying widget: model not found";

/** A cell that shows one widget by its id, says something, and remembers what it was made to show. */
function showing(/** @type {string} */ id, /** @type {string} */ says, type = "code") {
  const made = /** @type {object[]} */ ([]);
  const outputs = { toJSON: () => [{ data: { [VIEW]: { model_id: id } } }], fromJSON: made.push.bind(made) };
  const node = { querySelectorAll: () => [{ childElementCount: 0, textContent: says }] };
  return { made, model: { type, outputs }, outputArea: { node } };
}

test("what was said to be nowhere, and is there, is shown; and nothing else is touched", async () => {
  const there = (/** @type {string} */ id) => id === "there";
  const tells = { dispatchEvent: (/** @type {CustomEvent} */ ask) => ask.detail({ has_model: there }) };
  const widgets = [
    showing("there", NOT_FOUND),
    showing("nowhere", NOT_FOUND),
    showing("there", "Loading widget..."),
    showing("there", NOT_FOUND, "markdown"),
  ];

  const count = await showFound(/** @type {any} */ ({ widgets, node: { querySelectorAll: () => [tells] } }));

  assert.equal(count, 1);
  assert.deepEqual(widgets.map(({ made }) => made), [[[{ data: { [VIEW]: { model_id: "there" } } }]], [], [], []]);
});
