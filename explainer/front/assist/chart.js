// What of a chart stands on the page: the drawing, or the chart that zooms in its place.

import { put } from "../nodes.js";

// where time runs: in our drawings, and in plotly's chart, but not in one of rows
const TIME = ".tc-area, .js-plotly-plot:not([data-rows]) .nsewdrag";
const ZOOMED = ".js-plotly-plot";

/**
 * The node that plotly draws in; what it knows of its axis is plotly's own.
 *
 * @typedef {HTMLElement & { _fullLayout?: { xaxis?: { range?: [number, number] } } }} Plot
 */

const shows = (/** @type {Element} */ element) => element.getBoundingClientRect().width > 0;

/** The box of the chart. @param {Element} root */
export const chartOf = (root) => root.querySelector(".tc-chart");

/** The drawing of an app, seen or not. @param {Element} root */
export const drawingOf = (root) => /** @type {SVGSVGElement | null} */ (root.querySelector(".tc-chart .tc-drawing"));

/** @param {Element} root */
const plotOf = (root) => /** @type {Plot | null} */ (root.querySelector(`.tc-chart ${ZOOMED}`));

/** Where time runs in what is seen. @param {Element} chart */
export const timeOf = (chart) =>
  /** @type {HTMLElement | SVGElement | undefined} */ ([...chart.querySelectorAll(TIME)].find(shows));

/** How far apart two panels are, as a share of the axis. @param {HTMLElement | SVGElement} area */
export const gapOf = (area) => Number(area.dataset.gap ?? 0) / Number(area.getAttribute("width") ?? 1);

/** The part of the axis that is shown; nothing says that it is all. @param {Element} area */
export const zoomOf = (area) => /** @type {Plot | null} */ (area.closest(ZOOMED))?._fullLayout?.xaxis?.range;

/**
 * The picture as it stands, and its layers.
 *
 * @param {Element} root
 * @returns {{ plot: Element, layers: Iterable<Element> } | null}
 */
export function layersOf(root) {
  const [drawing, plot] = [drawingOf(root), plotOf(root)];
  if (drawing && shows(drawing)) return { plot: drawing, layers: [drawing] };
  return plot && { plot, layers: plot.querySelectorAll(".main-svg") };
}

/**
 * Names the chart that zooms, which comes without a name, and is read as one thing with buttons.
 *
 * @param {Element} root
 * @param {string} label
 */
export function namePlot(root, label) {
  const plot = plotOf(root);
  if (!plot) return;
  put(plot, "role", "group");
  put(plot, "aria-label", label);
  // its words one by one would be a heap; the sentence, the table and the rows say them in order
  for (const layer of plot.querySelectorAll(".main-svg")) put(layer, "aria-hidden", "true");
}
