// The line of the day over a chart, and the slider at its foot.

import { made, write } from "../nodes.js";

const DAY_LINE = "tc-dayline";
const HAND = 12; // from the axis down to the middle of the slider's handle
const NEAR = 3; // px beside words that belong to them
const UNDER = 12; // from the middle of the handle down to whatever comes next

/** The day line of a chart, if it was drawn. @param {Element} chart */
export const dayLineOf = (chart) => /** @type {HTMLElement | null} */ (chart.querySelector(`.${DAY_LINE}`));

/** The slider that lies on the axis. @param {Element} root */
const sliderOf = (root) => /** @type {HTMLElement | null} */ (root.querySelector(".tc-day"));

/** @param {Element} chart */
function newLine(chart) {
  const line = made("div", DAY_LINE, { "aria-hidden": "true" });
  line.append(document.createElement("span"));
  chart.append(line);
  return line;
}

/**
 * By how much a wall shows a drawing larger than it is.
 *
 * @param {Element & { getScreenCTM?: () => { a: number } | null }} area
 */
const largerBy = (area) => area.getScreenCTM?.()?.a ?? 1;

/**
 * Where a line would cross words of the drawing, from its upper end: there it rests.
 *
 * @param {Element} chart
 * @param {{ x: number, top: number, foot: number }} line where it stands on the page
 */
function restsAt(chart, { x, top, foot }) {
  const boxes = [...chart.querySelectorAll("svg text")].map((words) => words.getBoundingClientRect());
  const crossed = boxes.filter((box) => box.width && box.left - NEAR < x && x < box.right + NEAR);
  const rests = crossed.map((box) => [box.top - top, box.bottom - top]);
  return rests.filter(([from, to]) => to > 0 && from < foot - top).sort(([one], [other]) => one - other);
}

/**
 * The ink of a line with its rests, as a picture of CSS.
 *
 * @param {number[][]} rests
 */
function inked(rests) {
  const ink = (/** @type {string} */ from, /** @type {string} */ to) => `var(--tc-stroke) ${from} ${to}`;
  const ends = rests.map(([from, to]) => [`${from.toFixed(1)}px`, `${to.toFixed(1)}px`]);
  const begins = ["0", ...ends.map(([, to]) => to)];
  const parts = begins.flatMap((begin, i) => {
    const next = ends[i];
    return next ? [ink(begin, next[0]), `transparent ${next[0]} ${next[1]}`] : [ink(begin, "100%")];
  });
  return rests.length ? `linear-gradient(${parts.join(", ")})` : "";
}

/**
 * Draws the line where a day stands, and its label.
 *
 * @param {Element} chart
 * @param {Element} area where time runs
 * @param {{ share: number, label: string, drop: number }} day its place from left to right, 0 to 1,
 *   and how far below the axis the drawing names it
 */
export function drawDayLine(chart, area, { share, label, drop }) {
  const line = dayLineOf(chart) ?? newLine(chart);
  const box = area.getBoundingClientRect();
  const at = chart.getBoundingClientRect();
  const stands = { x: box.left + share * box.width, top: box.top, foot: box.bottom + HAND };
  const rests = restsAt(chart, stands); // asked before anything is moved, or the page is laid out anew
  line.hidden = share < 0 || share > 1; // zoomed away
  line.style.left = `${box.left - at.left + share * box.width - 1}px`;
  line.style.top = `${box.top - at.top}px`;
  line.style.height = `${box.height + HAND}px`;
  line.style.setProperty("--tc-drop", `${drop * largerBy(area) - HAND}px`);
  // by these the label stays inside the chart; to measure it here would lay out the page anew
  line.style.setProperty("--tc-at", line.style.left);
  line.style.setProperty("--tc-room", `${at.width}px`);
  line.style.setProperty("--tc-rests", inked(rests));
  line.classList.toggle("tc-before", share > 0.5);
  // only when it differs: what watches the app would otherwise wake itself at every frame
  if (line.firstChild) write(line.firstChild, label);
}

/**
 * Lays the slider of the day along the axis.
 *
 * @param {Element} root
 * @param {Element} area where time runs
 */
export function laySlider(root, area) {
  const slider = sliderOf(root);
  const frame = slider?.offsetParent;
  if (!slider || !frame) return;
  const box = area.getBoundingClientRect();
  const at = frame.getBoundingClientRect();
  // on a wall the chart, which begins where its frame does, stays in sight while that is scrolled
  const from = getComputedStyle(slider).position === "sticky" ? area.closest(".tc-chart") : frame;
  const { top, bottom } = (from ?? frame).getBoundingClientRect();
  const foot = box.bottom + HAND - UNDER;
  // it holds the room of the chart below it, or it would stay behind where the chart is scrolled away
  const under = Math.max(0, bottom - foot - 2 * HAND);
  const lies = [box.left - at.left, foot - top, box.width, under].map((px) => `${px}px`);
  if (slider.dataset.tcLies === `${lies}`) return; // most often nothing has moved but the day
  slider.dataset.tcLies = `${lies}`;
  ["left", "top", "width", "under"].forEach((side, i) => {
    slider.style.setProperty(`--tc-axis-${side}`, lies[i]);
  });
  slider.style.setProperty("--tc-axis-laid", "visible");
}

/**
 * Lets the slider run as unevenly as the axis does: its handle is the foot of the line.
 *
 * @param {Element} root
 * @param {object} range as `spread` makes it
 */
export function bendSlider(root, range) {
  /** @type {HTMLElement & { noUiSlider?: { updateOptions: (options: object, tell: boolean) => void } } | null | undefined} */
  const track = sliderOf(root)?.querySelector(".noUi-target");
  const bent = JSON.stringify(range);
  if (!track?.noUiSlider || track.dataset.tcBent === bent) return;
  track.dataset.tcBent = bent;
  track.noUiSlider.updateOptions({ range }, false);
}
