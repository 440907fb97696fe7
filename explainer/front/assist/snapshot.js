// The picture as it stands on the screen, in one drawing that needs nothing else: its layers, the
// day line, and the caption underneath.

import { drawn, SVG } from "../nodes.js";
import { chartOf, drawingOf, layersOf } from "./chart.js";
import { dayLineOf } from "./dayline.js";
import { localIds, wrapped } from "./text.js";

const SIZE = 13; // of the letters, in px
const LINE = 18; // from one line to the next, in px
const TYPE = { "font-family": "sans-serif", "font-size": SIZE };

/** @param {Element} layer */
function copyOf(layer) {
  const parts = [.../** @type {Element} */ (layer.cloneNode(true)).children];
  // a page that is presented shows the drawing larger than it is
  const drawnPx = Number(layer.getAttribute("viewBox")?.split(" ")[2]);
  const larger = drawnPx ? layer.getBoundingClientRect().width / drawnPx : 1;
  const font = { "font-family": layer.getAttribute("font-family") ?? "sans-serif" };
  const copy = drawn("g", larger === 1 ? font : { ...font, transform: `scale(${larger})` });
  copy.append(...parts.filter((part) => !["title", "desc"].includes(part.tagName)));
  return copy;
}

/**
 * @param {HTMLElement} line
 * @param {DOMRect} area of the picture
 * @param {string} stroke
 */
function lineIn(line, area, stroke) {
  const box = line.getBoundingClientRect();
  const [x, top, bottom] = [box.left - area.left + 1, box.top - area.top, box.bottom - area.top];
  const name = /** @type {Element} */ (line.firstElementChild).getBoundingClientRect();
  const place = { x: name.left - area.left + 5, y: name.bottom - area.top - 5 };
  const label = { ...place, ...TYPE, "font-weight": "bold", fill: stroke };
  return [
    drawn("line", { x1: x, x2: x, y1: top, y2: bottom, stroke, "stroke-width": 2 }),
    drawn("text", label, line.textContent ?? ""),
  ];
}

/**
 * @param {number} width
 * @param {number} height
 * @param {string} fill
 */
function sheet(width, height, fill) {
  const svg = drawn("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, role: "img" });
  return { svg, ground: drawn("rect", { width, height, fill }) };
}

/**
 * Returns the picture as SVG, and its size in px; nothing where no picture is seen.
 *
 * @param {Element} root
 * @param {object} said
 * @param {string} said.label what it is called
 * @param {string} said.caption
 * @param {Record<string, { page: string, text: string }>} said.colours of each theme
 */
export function snapshot(root, { label, caption, colours }) {
  const seen = layersOf(root);
  if (!seen) return null;
  const area = seen.plot.getBoundingClientRect();
  const colour = colours[drawingOf(root)?.dataset.screen?.split("-")[1] ?? "light"];
  const lines = wrapped(caption, area.width - 24, SIZE);
  const height = area.height + 20 + LINE * lines.length;
  const { svg, ground } = sheet(area.width, height, colour.page);
  svg.append(drawn("title", {}, label), drawn("desc", {}, caption), ground);
  svg.append(...[...seen.layers].map(copyOf));
  const line = dayLineOf(/** @type {Element} */ (chartOf(root)));
  if (line && !line.hidden) svg.append(...lineIn(line, area, colour.text));
  const under = lines.map((text, i) => drawn("text", { x: 12, y: area.height + LINE * (i + 1), ...TYPE, fill: colour.text }, text));
  svg.append(...under);
  return { text: localIds(new XMLSerializer().serializeToString(svg)), width: area.width, height };
}
