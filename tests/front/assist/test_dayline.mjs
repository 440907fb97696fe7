// The line of the day, and the slider that is its foot.

import assert from "node:assert/strict";
import { test } from "node:test";

import { bendSlider, dayLineOf, drawDayLine, laySlider } from "../../../explainer/front/assist/dayline.js";
import { Element, open, page } from "../page.mjs";

open();

/** @typedef {{ left: number, top: number, width: number, height: number }} Box */
/** @param {Box} box @param {Record<string, any>} found @returns {any} */
const boxed = (box, found = {}) =>
  Object.assign(new Element(), {
    getBoundingClientRect: () => ({ ...box, right: box.left + box.width, bottom: box.top + box.height }),
    querySelector: (/** @type {string} */ css) => found[css] ?? null,
    querySelectorAll: (/** @type {string} */ css) => found[css] ?? [],
  });

/** Styles that count how often they are written. */
const styles = () => {
  /** @type {string[][]} */
  const written = [];
  return { written, setProperty: (/** @type {string[]} */ ...told) => written.push(told) };
};

let position = "absolute";
page.getComputedStyle = () => ({ position });
const AREA = boxed({ left: 120, top: 30, width: 400, height: 200 });
const NOWHERE = { left: 0, top: 0, width: 0, height: 0 };

/** @param {number} share @param {Box[]} words of the drawing */
function drawnAt(share, label = "day 3", words = [], area = AREA) {
  /** @type {Record<string, any>} */
  const found = { "svg text": words.map((box) => boxed(box)) };
  const chart = boxed({ left: 20, top: 10, width: 600, height: 300 }, found);
  page.document.createElement = (/** @type {string} */ tag) => {
    const on = new Set();
    const classList = {
      toggle: (/** @type {string} */ name, /** @type {boolean} */ is) => (is ? on.add(name) : on.delete(name)),
    };
    return Object.assign(new Element(tag), { on, classList, style: styles() });
  };
  Object.defineProperty(Element.prototype, "firstChild", { configurable: true, get() { return this.children[0]; } });
  const draw = (/** @type {number} */ at, /** @type {string} */ said) => {
    drawDayLine(chart, area, { share: at, label: said, drop: 40 });
    found[".tc-dayline"] = chart.children[0];
  };
  draw(share, label);
  return { chart, draw, line: chart.children[0] };
}

test("the line stands at its share of the axis and is named below the handle", () => {
  const { line } = drawnAt(0.25);
  assert.deepEqual([line.style.left, line.style.top, line.style.height], ["199px", "20px", "212px"]);
  assert.deepEqual(line.style.written, [["--tc-drop", "28px"], ["--tc-at", "199px"], ["--tc-room", "600px"], ["--tc-rests", ""]]);
  assert.equal(line.children[0].textContent, "day 3");
});

test("the line rests where it would cross words, and only there", () => {
  const crossed = [{ left: 200, top: 90, width: 40, height: 16 }, { left: 150, top: 40, width: 90, height: 16 }];
  const beside = { left: 240, top: 130, width: 40, height: 16 };
  const above = { left: 200, top: 10, width: 40, height: 16 };
  const { line } = drawnAt(0.25, "day 3", [...crossed, beside, above]);
  const parts = ["0 10.0px", "10.0px 26.0px", "26.0px 60.0px", "60.0px 76.0px", "76.0px 100%"];
  const inks = parts.map((part, i) => `${i % 2 ? "transparent" : "var(--tc-stroke)"} ${part}`);
  assert.deepEqual(line.style.written.at(-1), ["--tc-rests", `linear-gradient(${inks.join(", ")})`]);
});

test("on a wall its name keeps below the ticks, which are larger there", () => {
  const wall = Object.assign(boxed({ left: 120, top: 30, width: 400, height: 200 }), { getScreenCTM: () => ({ a: 1.5 }) });
  assert.deepEqual(drawnAt(0.25, "day 3", [], wall).line.style.written[0], ["--tc-drop", "48px"]);
});

test("there is one line, however often it is drawn", () => {
  const { chart, draw, line } = drawnAt(0.25);
  draw(0.5, "day 28");
  assert.equal(dayLineOf(chart), line);
  assert.equal(chart.children.length, 1);
  assert.deepEqual([line.style.left, line.children[0].textContent], ["299px", "day 28"]);
});

test("its name turns to the other side in the right half, and it hides where it is zoomed away", () => {
  assert.deepEqual([0.5, 0.51].map((share) => drawnAt(share).line.on.has("tc-before")), [false, true]);
  assert.deepEqual([-0.1, 0, 1, 1.1].map((share) => drawnAt(share).line.hidden), [true, false, false, true]);
});

function slid() {
  /** @type {unknown[]} */
  const bent = [];
  const track = { dataset: {}, noUiSlider: { updateOptions: (/** @type {unknown[]} */ ...told) => bent.push(told) } };
  const slider = Object.assign(boxed(NOWHERE, { ".noUi-target": track }), { style: styles() });
  slider.offsetParent = boxed({ left: 20, top: 10, width: 600, height: 300 });
  return { bent, slider, root: boxed(NOWHERE, { ".tc-day": slider }) };
}

test("the slider lies along the axis, and is laid anew only where the picture has moved", () => {
  const { root, slider } = slid();
  laySlider(root, AREA);
  laySlider(root, AREA);
  const lies = [["--tc-axis-left", "100px"], ["--tc-axis-top", "220px"], ["--tc-axis-width", "400px"], ["--tc-axis-under", "56px"]];
  assert.deepEqual(slider.style.written, [...lies, ["--tc-axis-laid", "visible"]]);
  laySlider(root, boxed({ left: 130, top: 30, width: 400, height: 200 }));
  assert.deepEqual(slider.style.written[5], ["--tc-axis-left", "110px"]);
});

test("on a wall the slider is laid from the chart, which stays while its frame is scrolled", () => {
  const { root, slider } = slid();
  const chart = boxed({ left: 20, top: 6, width: 600, height: 300 });
  position = "sticky";
  laySlider(root, Object.assign(boxed({ left: 120, top: 30, width: 400, height: 200 }), { closest: () => chart }));
  position = "absolute";
  assert.deepEqual(slider.style.written[1], ["--tc-axis-top", "224px"]);
  // from there to the foot of the chart: where the chart is scrolled away, the slider goes with it
  assert.deepEqual(slider.style.written[3], ["--tc-axis-under", "52px"]);
});

test("the slider is bent once for each axis, and moves nobody by it", () => {
  const { bent, root } = slid();
  const range = { min: [0, 1], max: 9 };
  bendSlider(root, range);
  bendSlider(root, { ...range });
  assert.deepEqual(bent, [[{ range }, false]]);
  bendSlider(root, { ...range, max: 8 });
  assert.equal(bent.length, 2);
});

test("an app without a day has neither", () => {
  const root = boxed(NOWHERE);
  assert.doesNotThrow(() => [laySlider(root, AREA), bendSlider(root, {})]);
});
