// Reading a lane: the keys go from one to the next, and the words follow.

import assert from "node:assert/strict";
import { test } from "node:test";

import { placeAfter, reading } from "../../explainer/front/reading.js";
import { Element, Model, open, page } from "./page.mjs";

open();

/** A node that keeps what is put on it. */
class Kept extends Element {
  /** @type {Kept | undefined} */
  static focused;
  /** @type {Record<string, any>} */
  kept = {};
  hidden = false;
  innerHTML = "";
  on_ = new Set();
  classList = {
    toggle: (/** @type {string} */ name, /** @type {boolean} */ on) => (on ? this.on_.add(name) : this.on_.delete(name)),
  };
  /** @param {string} name */
  getAttribute(name) {
    return this.kept[name] ?? null;
  }
  /** @param {string} name @param {any} value */
  setAttribute(name, value) {
    this.kept[name] = value;
  }
  focus() {
    Kept.focused = this;
    this.parentElement?.hear("focusin", { target: this });
  }
  /** @param {string} type @param {object} event */
  hear(type, event) {
    for (const each of this.heard.filter((one) => one.type === type)) each.act({ preventDefault() {}, stopPropagation() {}, ...event });
  }
}

const STATE = {
  reads: { red: ["Redness", "Until day 1."], glow: ["Glow", "None."], firm: ["Firm", "Some."] },
  states: { red: "over", glow: "perhaps", firm: "not yet" },
  read_label: "Lanes",
};

function opened(how = {}, /** @type {object} */ state = STATE) {
  page.document.createElement = (/** @type {string} */ tag) => new Kept(tag);
  const svg = new Kept("svg");
  svg.getBoundingClientRect = () => ({ top: 100, height: 300 });
  svg.querySelector = () => Object.assign(new Kept("rect"), { kept: { x: 225 } }); // where time runs
  svg.querySelectorAll = () =>
    Object.keys(STATE.reads).map((key, place) => {
      const reach = new Kept("rect");
      reach.kept = { "data-lane": key, y: 100 * place, height: 100 };
      return reach;
    });
  const model = new Model({ ...state });
  const life = new AbortController();
  const given = { model, svg, view: "v", signal: life.signal, ...how };
  const { node, place, placeAt, take } = /** @type {any} */ (reading(/** @type {any} */ (given)));
  place([900, 300]);
  /** @type {Kept[]} */
  const [, list, card] = node.children;
  /** @returns {Kept[]} */
  const on = () => (card.hidden ? [] : card.children.filter((each) => each.on_.has("tc-on")));
  const seen = () => on().map((each) => each.children.map((part) => part.textContent || part.innerHTML).join(""));
  const focused = () => list.children.indexOf(Kept.focused);
  return { svg, node, list, card, model, placeAt, take, seen, focused, tabs: () => list.children.map((each) => each.kept.tabindex).join(" ") };
}

test("keys go to the next lane, stop at both ends, and others stay", () => {
  assert.deepEqual([placeAfter("ArrowDown", 0, 3), placeAfter("ArrowUp", 0, 3)], [1, 0]);
  assert.deepEqual([placeAfter("End", 0, 3), placeAfter("Home", 2, 3), placeAfter("ArrowDown", 2, 3)], [2, 0, 2]);
  assert.equal(placeAfter("x", 1, 3), 1);
});

test("nothing is read at first", () => {
  const { seen, tabs } = opened();
  assert.deepEqual(seen(), []);
  assert.equal(tabs(), "0 -1 -1");
});

test("a chart whose rows say nothing shows no empty card", () => {
  assert.equal(opened({}, { ...STATE, reads: {} }).card.hidden, true);
});

test("a mouse reads the lane it is over, a click keeps it", () => {
  const { svg, seen } = opened();
  svg.hear("pointermove", { pointerType: "mouse", clientY: 250 });
  assert.deepEqual(seen(), ["Glow: perhaps. None."]);
  svg.hear("pointerleave", {});
  assert.deepEqual(seen(), []);
  svg.hear("click", { clientY: 350 });
  svg.hear("pointermove", { pointerType: "mouse", clientY: 110 });
  assert.deepEqual(seen(), ["Redness: over. Until day 1."]);
  svg.hear("pointerleave", {});
  assert.deepEqual(seen(), ["Firm: not yet. Some."]);
});

test("a card lies under its lane, or above it where that is low, and lets a mouse through that only passes", () => {
  const { svg, card } = opened();
  svg.hear("pointermove", { pointerType: "mouse", clientY: 110 });
  assert.deepEqual([card.style.top, card.style.bottom, card.on_.has("tc-kept")], ["33.33333333333333%", "auto", false]);
  svg.hear("pointerleave", {});
  svg.hear("click", { clientY: 350 });
  assert.deepEqual([card.style.top, card.style.bottom, card.on_.has("tc-kept")], ["auto", "33.333333333333336%", true]);
});

test("who leaves the lanes lets go, and who goes to the link on the card does not", () => {
  const { node, svg, seen, tabs } = opened();
  svg.hear("click", { clientY: 250 });
  node.hear("focusout", { relatedTarget: new Kept("a") });
  assert.deepEqual(seen(), ["Glow: perhaps. None."]);
  node.hear("focusout", { relatedTarget: null });
  assert.deepEqual(seen(), []);
  assert.equal(tabs(), "-1 0 -1", "Tab comes back to the lane one was on");
});

test("a finger that scrolls reads nothing, and one that taps does", () => {
  const { svg, seen, focused } = opened();
  svg.hear("pointermove", { pointerType: "touch", clientY: 250 });
  assert.deepEqual(seen(), []);
  svg.hear("click", { clientY: 250 });
  assert.deepEqual(seen(), ["Glow: perhaps. None."]);
  assert.equal(focused(), 1, "keys go on from there");
});

test("arrow keys rove over the lanes with one tab stop, and Escape lets go", () => {
  const { node, list, seen, tabs } = opened();
  list.children[0].focus();
  list.hear("keydown", { key: "ArrowDown" });
  assert.deepEqual(seen(), ["Glow: perhaps. None."]);
  assert.equal(tabs(), "-1 0 -1");
  assert.equal(list.children[1].kept["aria-selected"], "true");
  node.hear("keydown", { key: "Escape" });
  assert.deepEqual(seen(), []);
});

test("Escape is kept from what lies around only while it lets a card go", () => {
  const { node, list } = opened();
  let kept = 0;
  const press = { key: "Escape", stopPropagation: () => (kept += 1) };
  list.children[0].focus();
  node.hear("keydown", press);
  assert.equal(kept, 1);
  node.hear("keydown", press);
  assert.equal(kept, 1, "the chart around it may close now");
});

test("a chart has its own way of pointing, says where its rows lie, and a mark leads to its row", () => {
  const { svg, list, placeAt, take, seen, focused } = opened({ pointing: false });
  svg.hear("pointermove", { pointerType: "mouse", clientY: 250 });
  assert.deepEqual(seen(), []);
  placeAt({ glow: [0.5, 0.75], other: [0, 1] });
  assert.deepEqual([list.children[1].style.top, list.children[1].style.height], ["50%", "25%"]);
  take("glow");
  assert.deepEqual([seen(), focused()], [["Glow: perhaps. None."], 1]);
});

test("what the keys reach lies over the lane, and its card begins where time runs", () => {
  const { list, card } = opened();
  assert.deepEqual(list.children.map(({ style }) => style.top), ["0%", "33.33333333333333%", "66.66666666666666%"]);
  assert.equal(card.style.left, "25%");
});

test("nobody's shortcut moves to another lane", () => {
  const { list, tabs } = opened();
  list.children[0].focus();
  for (const held of ["altKey", "ctrlKey", "metaKey", "shiftKey"]) list.hear("keydown", { key: "ArrowDown", [held]: true });
  assert.equal(tabs(), "0 -1 -1");
});

test("words follow the day without anything new, and lanes come and go", () => {
  const { card, list, model, seen, svg, tabs } = opened();
  list.children[0].focus();
  model.set("states", { ...STATE.states, red: "usual now" });
  assert.deepEqual(seen(), ["Redness: usual now. Until day 1."]);
  model.set("reads", { glow: ["Glow", "None."] });
  assert.deepEqual([list.children.length, tabs(), card.hidden], [1, "0", true]);
  svg.hear("pointermove", { pointerType: "mouse", clientY: 250 });
  model.set("reads", {});
  assert.deepEqual([list.hidden, card.hidden], [true, true]);
});

test("what nobody sees is written once the picture has been painted", () => {
  const { card, model } = opened();
  const usual = globalThis.requestAnimationFrame;
  const waiting = /** @type {FrameRequestCallback[]} */ ([]);
  globalThis.requestAnimationFrame = (act) => waiting.push(act);
  const { setTimeout: late } = globalThis;
  Object.assign(globalThis, { setTimeout: (/** @type {() => void} */ act) => act() });
  const now = () => card.children[0].children[1].textContent;
  model.set("states", { ...STATE.states, red: "usual now" });
  model.set("states", { ...STATE.states, red: "past" });
  assert.deepEqual([card.hidden, now(), waiting.length], [true, " over. ", 1]);
  waiting[0](0);
  assert.equal(now(), " past. ");
  Object.assign(globalThis, { requestAnimationFrame: usual, setTimeout: late });
});
