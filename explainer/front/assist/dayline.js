// The line of the day over a chart.

import { made, write } from "../nodes.js";

const DAY_LINE = "tc-dayline";
const LABEL_DROP = 46; // the label hangs below the axis, where it covers nothing

/** The day line of a chart, if it was drawn. @param {Element} chart */
export const dayLineOf = (chart) => /** @type {HTMLElement | null} */ (chart.querySelector(`.${DAY_LINE}`));

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
 * @param {{ share: number, label: string }} day its place from left to right, 0 to 1
 */
export function drawDayLine(chart, area, { share, label }) {
  const line = dayLineOf(chart) ?? newLine(chart);
  const box = area.getBoundingClientRect();
  const at = chart.getBoundingClientRect();
  line.hidden = share < 0 || share > 1; // zoomed away
  line.style.left = `${box.left - at.left + share * box.width - 1}px`;
  line.style.top = `${box.top - at.top}px`;
  line.style.height = `${box.height + LABEL_DROP}px`;
  line.classList.toggle("tc-before", share > 0.5);
  // only when it differs: what watches the app would otherwise wake itself at every frame
  if (line.firstChild) write(line.firstChild, label);
}
