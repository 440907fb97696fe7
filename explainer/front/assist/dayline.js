// The line of the day over a chart, and the slider at its foot.

import { made, write } from "../nodes.js";

const DAY_LINE = "tc-dayline";
const HAND = 12; // from the axis down to the middle of the slider's handle
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
 * Draws the line where a day stands, and its label.
 *
 * @param {Element} chart
 * @param {Element} area where time runs
 * @param {{ share: number, label: string, drop: number }} day its place from left to right, 0 to 1,
 *   and how far below the axis it is named
 */
export function drawDayLine(chart, area, { share, label, drop }) {
  const line = dayLineOf(chart) ?? newLine(chart);
  const box = area.getBoundingClientRect();
  const at = chart.getBoundingClientRect();
  line.hidden = share < 0 || share > 1; // zoomed away
  line.style.left = `${box.left - at.left + share * box.width - 1}px`;
  line.style.top = `${box.top - at.top}px`;
  line.style.height = `${box.height + HAND}px`;
  line.style.setProperty("--tc-drop", `${drop - HAND}px`);
  // by these the label stays inside the chart; to measure it here would lay out the page anew
  line.style.setProperty("--tc-at", line.style.left);
  line.style.setProperty("--tc-room", `${at.width}px`);
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
  const lies = [box.left - at.left, box.bottom - at.top + HAND - UNDER, box.width].map((px) => `${px}px`);
  if (slider.dataset.tcLies === `${lies}`) return; // most often nothing has moved but the day
  slider.dataset.tcLies = `${lies}`;
  ["left", "top", "width"].forEach((side, i) => {
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
