// What a view starts ends with the view: by one signal, whatever the view is.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { alarm, atEnd, follow, frame, whenFound } from "../../explainer/front/life.js";
import { Element, Model, names, open, pass, running } from "./page.mjs";

open();
beforeEach(() => running.clear());

const settled = () => new Promise((done) => setImmediate(done));

test("an act at the end is done once, and at once where the end is past", () => {
  const life = new AbortController();
  let done = 0;
  atEnd(life.signal, () => (done += 1));
  assert.equal(done, 0);
  life.abort();
  life.abort();
  assert.equal(done, 1);
  atEnd(life.signal, () => (done += 1));
  assert.equal(done, 2);
});

test("an alarm that is set again is put off, and rings once", () => {
  const life = new AbortController();
  let rings = 0;
  const late = alarm(() => (rings += 1), life.signal);
  late.set(10);
  late.set(10);
  assert.equal(running.size, 1);
  pass();
  pass();
  assert.equal(rings, 1);
  late.set(10);
  life.abort();
  late.set(10);
  assert.equal(running.size, 0);
});

test("a frame that is asked for many times comes once", () => {
  const life = new AbortController();
  let frames = 0;
  const next = frame(() => (frames += 1), life.signal);
  next.ask();
  next.ask();
  pass();
  assert.equal(frames, 1);
  next.ask();
  next.cancel();
  pass();
  assert.equal(frames, 1);
  next.ask();
  life.abort();
  next.ask();
  assert.equal(running.size, 0);
});

test("a browser without animations does soon what others do in a frame", () => {
  const { requestAnimationFrame, cancelAnimationFrame } = globalThis;
  Object.assign(globalThis, { requestAnimationFrame: undefined, cancelAnimationFrame: undefined });
  const life = new AbortController();
  let frames = 0;
  const next = frame(() => (frames += 1), life.signal);
  next.ask();
  assert.deepEqual(names(), ["waits for a time"]);
  pass();
  assert.equal(frames, 1);
  next.ask();
  life.abort();
  assert.equal(running.size, 0);
  Object.assign(globalThis, { requestAnimationFrame, cancelAnimationFrame });
});

test("what is not there yet is looked for in each frame until it is", () => {
  const life = new AbortController();
  /** @type {string | null} */
  let there = null;
  /** @type {string[]} */
  const found = [];
  whenFound(() => there, (each) => found.push(each), life.signal);
  pass();
  assert.deepEqual(found, []);
  there = "root";
  pass();
  pass();
  assert.deepEqual(found, ["root"]);
  assert.equal(running.size, 0);
});

test("nobody follows a model for a view that has ended", () => {
  follow(new Model({}), "change:day", () => {}, AbortSignal.abort());
  assert.equal(running.size, 0);
});

const SCREENS = { "900-light": "<svg/>" };
const LAYERS = { ground: SCREENS, lanes: SCREENS, event: SCREENS, marks: SCREENS, labels: SCREENS };
const READ = { reads: { lane: ["Lane", "facts"] }, states: { lane: "over" }, read_label: "" };
const DAY = { caption: "", description: "", svg: "<svg/>" };
const WORDS = new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? undefined : `${String(name)} {}`) });
const ROW = [0, 7].map((day) => ({ ...DAY, day, label: `Day ${day}` }));

// each widget with what Python would have told it
/** @type {Record<string, Record<string, any>>} */
const WIDGETS = {
  assist: {
    ...{ chart_label: "", colours: {}, knots: [0, 7], stops: [0, 7], stop_words: ["", ""] },
    ...{ slider: "slider", day: 0, here: "{}", narrow: 0, day_words: "" },
  },
  chart: { config: {}, order: ["trace0"], trace0: { "900-light": {} }, layouts: { "900-light": { xaxis: {} } }, part: [1, 2], ...READ },
  drawing: { ...LAYERS, sizes: { "900-light": [900, 400] }, ...READ, font: "", title: "", description: "" },
  dress: { terms: [] },
  names: { rows: [], between: {} },
  pad: {
    ...{ drawings: SCREENS, labels: ["a", "b"], values: [null, 3], words: ["no", "day 3"], nothing: "no" },
    ...{ stops: [0, 3, 7], stop_words: ["", "", ""], knots: [0, 7] },
  },
  picture: { drawings: SCREENS },
  player: {
    ...{ frames: ROW, drawn_for: "900-light", others: {}, index: 0, day: 0, playing: false, motion: true },
    ...{ seconds: 3, names: WORDS, peer: "slider", peer_days: [0, 7], peer_words: [] },
  },
  pick: { label: "Load" },
  status: { message: "", quiet_ms: 600 },
};

/** @param {string} name */
async function shown(name) {
  const slider = new Model({ value: 0 });
  const model = new Model({ ...WIDGETS[name] }, { slider });
  const life = new AbortController();
  const { default: made } = await import(`../../explainer/front/${name}.js`);
  const widget = typeof made === "function" ? made() : made;
  const el = new Element("div", new Element("div"));
  widget.render({ model, el, signal: life.signal });
  await settled();
  return { model, slider, life };
}

for (const name of Object.keys(WIDGETS)) {
  test(`${name}: nothing that a view has started runs when it has ended`, async () => {
    const { model, slider, life } = await shown(name);
    pass();
    for (const trait of Object.keys(WIDGETS[name])) model.set(trait, model.get(trait));
    slider.set("value", 1);
    await settled();
    assert.ok(running.size > 0);
    life.abort();
    assert.deepEqual(names(), []);
  });

  test(`${name}: a view that ends as soon as it has begun starts nothing more`, async () => {
    const { life } = await shown(name);
    life.abort();
    pass();
    pass();
    await settled();
    assert.deepEqual(names(), []);
  });
}

test("a view that plays ends in the middle of its way, and lets others play", async () => {
  const { model, life } = await shown("player");
  model.set("playing", true);
  pass();
  assert.ok(names().includes("waits for a frame"));
  life.abort();
  pass();
  assert.deepEqual(names(), []);
});

test("a view tells the kernel what it is shown on, and that it is gone", async () => {
  const { model, life } = await shown("picture");
  pass();
  life.abort();
  assert.deepEqual(model.told.map(({ type }) => type), ["screen", "left"]);
  assert.equal(new Set(model.told.map(({ view }) => view)).size, 1);
});
