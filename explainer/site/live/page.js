// Brings a lesson's page to life: its widgets stand at once, from what its pieces said when the page
// was made; what a hand does before Python is there waits for it.

import { PageManager } from "./manager.js";
import { planOf, showPlan } from "./address.js";
import { frame } from "./frame.js";
import { keepOffline } from "./offline.js";
import { idle, Patience } from "./patience.js";
import { early, lesson, number, state, stateAddress, worker } from "./start.js";
import { status } from "./status.js";
import { elsewhere, erase, keep, keepTrack, kept, keptTrack } from "./store.js";
import { presented } from "./wall.js";
import "@lumino/widgets/style/index.css";
import "@jupyter-widgets/base/css/index.css";
import "@jupyter-widgets/controls/css/labvariables.css";
import "@jupyter-widgets/controls/css/widgets-base.css";
import "./page.css";

/** @typedef {import("./manager.js").Told} Told */

const SETTLE_MS = 600;
const asked = planOf(location);
const breath = () => new Promise((done) => setTimeout(done));
const dark = matchMedia("screen and (prefers-color-scheme: dark)"); // paper is light
const theme = () => {
  document.body.dataset.jpThemeLight = String(!dark.matches);
};

/** @param {string} name */
const mark = (name) => performance.mark(name);

/** @param {string} why */
function fail(why) {
  if (document.body.dataset.failed !== undefined) return;
  document.body.dataset.failed = "";
  patience.over();
  worker?.terminate();
  cleared(false);
  for (const each of document.querySelectorAll(".tc-living")) each.remove();
  status.fail(why, lives());
}

const manager = new PageManager((parcel) => {
  worker?.postMessage(parcel);
  patience.asked();
});

/** Says whether a lesson that was to begin anew did so. @type {(well: boolean) => void} */
let cleared = () => {};
/** @returns {Promise<boolean>} */
const startOver = () =>
  new Promise((done) => {
    cleared = done;
    worker?.postMessage({ anew: true });
  });

/** Called when Python has come to a word that was sent after all others. */
let echoed = () => {};
const echo = () =>
  new Promise((/** @type {(end: void) => void} */ done) => {
    echoed = done;
    worker?.postMessage({ echo: true });
  });

/**
 * Ends when Python's first words are painted, and then what it drew because of what came to be seen:
 * a key that is pressed as soon as the page says that it lives would wait for that.
 * A page in the background paints nothing, so it does not wait for long.
 */
function settled() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const all = frame().then(frame).then(echo).then(() => idle(() => breath().then(echo), SETTLE_MS)).then(frame).then(frame);
  return Promise.race([all, new Promise((done) => setTimeout(done, SETTLE_MS))]);
}

const lives = () => document.body.dataset.live !== undefined;
const patience = new Patience(
  () => document.body.dataset.failed === undefined && (!lives() || manager.waiting.size > 0),
  () => (lives() ? fail("") : status.slow()),
);

/** What another tab keeps of this lesson, this one keeps too. @param {string} text */
function follow(text) {
  if (text) status.twice();
  worker?.postMessage({ elsewhere: text });
}

/** A sheet that did not come whole leaves the still and the living beside each other. */
const styled = () => getComputedStyle(document.body).getPropertyValue("--tc-whole") || fail("page.css");

/** @param {Told[]} told */
function rest(told) {
  for (const { type, text = "" } of told) {
    if (type === "kept") status.kept(keep(lesson, text));
    if (type === "track") status.kept(keepTrack(text));
    if (type === "plan") showPlan(text);
  }
}

/** @param {MessageEvent | ErrorEvent} event */
function hear(event) {
  if (!("data" in event)) return fail(event.message ?? "");
  const { data } = event;
  if (data.text) rest(manager.take(JSON.parse(data.text), data.buffers));
  if (data.mark) mark(data.mark);
  if (data.share) status.progress(data.share);
  if (data.failed) fail(data.failed);
  if (data.live) standing.then(settled).then(live, () => {}); // why it does not stand was said
  if (data.anew) cleared(true);
  if (data.echo) echoed();
  patience.heard();
}

function live() {
  document.body.dataset.live = "";
  mark("live");
  status.live();
  patience.heard();
  keepOffline([location.pathname, stateAddress.href]);
  // an address that names a plan leads to it
  if (asked.plan || asked.day) document.querySelector(".tc-clocks")?.scrollIntoView();
}

/**
 * Puts the widgets of one cell into its place.
 *
 * @param {number} cell
 * @param {string} model
 */
async function show(cell, model) {
  const place = document.querySelector(`.tc-place[data-cell="${cell}"]`);
  if (!place || document.body.dataset.failed !== undefined) return;
  const living = document.createElement("div");
  living.className = "tc-living";
  place.append(living);
  await manager.display(model, living);
  place.classList.add("tc-lives");
}

/** Ends when all widgets stand. @type {Promise<void>} */
let standing;

async function stand() {
  const answer = await state;
  if (!answer.ok) throw new Error(`${answer.status} ${lesson}.json`);
  const said = /** @type {Told[]} */ (await answer.json().catch(() => Promise.reject(new Error(`${lesson}.json`))));
  /** @type {Told[]} */
  let before = [];
  for (const told of said) {
    if (told.type !== "show") before.push(told);
    else {
      manager.take(before, []);
      before = [];
      await show(told.cell ?? 0, told.model ?? "");
      await breath(); // the page stays open to a hand between two cells
    }
  }
  document.body.dataset.shown = "";
  mark("shown");
}

function begin() {
  document.querySelector(".tc-asleep")?.remove();
  frame();
  if (!worker) return status.old();
  status.begin(() => erase() && location.assign(location.pathname));
  elsewhere(lesson, follow);
  theme();
  dark.addEventListener("change", theme);
  worker.onmessage = hear;
  worker.onerror = hear;
  worker.postMessage({ begin: { number, kept: kept(), track: keptTrack(), ...asked } });
  const presenter = presented(startOver);
  standing = stand();
  standing.then(
    () => presenter.count(),
    (fault) => fail(fault.message),
  );
  patience.asked();
  for (const event of early.splice(0)) hear(event);
  if (document.readyState === "complete") styled();
  else addEventListener("load", styled);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
