// A picture to draw on: points that are moved by pointer, touch and key, each along its line. They
// follow the hand at once; Python hears of each new place, and draws the picture anew. The drawing
// says where its lines are: `.tc-reach`. No biology in here.

import { shareOf, wordsOf } from "./assist/axis.js";
import { begun, drawn, keyed, parked } from "./hand.js";
import { follow } from "./life.js";
import { made, put } from "./nodes.js";
import { onPaper } from "./paper.js";

/**
 * @typedef {object} Traits
 * @property {Record<string, string>} drawings the picture as SVG, one for each screen
 * @property {string[]} labels what each point is called
 * @property {(number | null)[]} values where each point is; null where it is not drawn yet
 * @property {string[]} words what each of these values is called
 * @property {number[]} stops the values at which a hand stops
 * @property {string[]} stop_words what each of them is called
 * @property {number[]} knots the values at which panels of a line begin, and the last one's end
 * @property {string} nothing what a point is called that is not drawn yet
 */

const OUTSIDE = 13; // from the end of a line to the middle of what waits there

/**
 * A line, in units of the drawing.
 *
 * @typedef {object} Line
 * @property {number[]} points
 * @property {boolean} up whether it runs upwards, and not to the right
 * @property {number} at how far from the left it stands, or from the top it lies
 * @property {number} gap between two panels, as a share of its length
 * @property {{ x: number, y: number, width: number, height: number }} reach what a hand may touch
 */

/** @typedef {import("./hand.js").Hand & { on: Line, before: Traits["values"] }} Held */

/**
 * @param {Element} reach
 * @returns {Line}
 */
function lineOf(reach) {
  const number = (/** @type {string} */ name) => Number(reach.getAttribute(name) ?? 0);
  const points = (reach.getAttribute("data-points") ?? "").split(" ").map(Number);
  const box = { x: number("x"), y: number("y"), width: number("width"), height: number("height") };
  return { points, up: reach.hasAttribute("data-up"), at: number("data-at"), gap: number("data-gap") / box.width, reach: box };
}

/**
 * Where a value of a line is in the drawing.
 *
 * @param {Line} line
 * @param {number} share of the line, from 0 to 1
 * @returns {[number, number]}
 */
const spotOf = ({ up, at, reach }, share) => (up ? [at, reach.y + (1 - share) * reach.height] : [reach.x + share * reach.width, at]);

/**
 * Where a point waits that is not drawn yet: the two ends of a line outside of it, so that a hand
 * that comes down at its very end draws.
 *
 * @param {Line} line
 * @param {number} point
 * @param {[number, number]} spot its end of the line
 * @returns {[number, number]}
 */
const waitingAt = ({ points }, point, [x, y]) => (points.length > 1 ? [x + (point === points[0] ? -OUTSIDE : OUTSIDE), y] : [x, y]);

/**
 * @param {Line} line
 * @param {[number, number]} spot
 */
const shareAt = ({ up, reach }, [x, y]) => (up ? 1 - (y - reach.y) / reach.height : (x - reach.x) / reach.width);

/**
 * @param {Line[]} lines
 * @param {[number, number]} spot
 */
const lineAt = (lines, [x, y]) =>
  lines.find(({ up, reach }) => (up ? reach.x <= x && x < reach.x + reach.width : reach.y <= y && y < reach.y + reach.height));

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  const board = made("div", "tc-board");
  const paper = made("div", "tc-paper");
  const handles = model.get("labels").map((label) => made("div", "tc-handle", { role: "slider", tabindex: 0, "aria-label": label }));
  let lines = /** @type {Line[]} */ ([]);
  let size = [1, 1];
  let hand = /** @type {Held | null} */ (null);

  const share = (/** @type {Line} */ { gap }, /** @type {number} */ value) => shareOf(value, model.get("knots"), { gap });
  const scale = () => {
    const stops = model.get("stops");
    return { low: stops[0], high: stops[stops.length - 1] };
  };
  const say = (/** @type {Element} */ handle, /** @type {number | null} */ value, /** @type {number} */ waits, /** @type {number} */ place) => {
    const { low, high } = scale();
    const said = { stops: model.get("stops"), stop_words: model.get("stop_words"), day_words: model.get("words")[place] };
    const words = value === null ? model.get("nothing") : wordsOf(value, said);
    const now = { "aria-valuemin": low, "aria-valuemax": high, "aria-valuenow": value ?? waits, "aria-valuetext": words };
    for (const [name, told] of Object.entries(now)) put(handle, name, `${told}`);
    handle.classList.toggle("tc-waits", value === null);
  };
  const lay = () => {
    const values = model.get("values");
    /** @type {Map<number, [number, number]>} */
    const spots = new Map();
    for (const line of lines) {
      for (const point of line.points) {
        const waits = parked(line.points, point, model.get("stops"));
        const on = spotOf(line, share(line, values[point] ?? waits));
        const spot = values[point] === null ? waitingAt(line, point, on) : on;
        if (values[point] !== null) spots.set(point, spot);
        const handle = handles[point];
        handle.style.left = `${(100 * spot[0]) / size[0]}%`;
        handle.style.top = `${(100 * spot[1]) / size[1]}%`;
        put(handle, "aria-orientation", line.up ? "vertical" : "horizontal");
        say(handle, values[point], waits, point);
      }
    }
    for (const through of paper.querySelectorAll("[data-through]")) {
      const ends = (through.getAttribute("data-through") ?? "").split(" ").map((point) => spots.get(Number(point)));
      put(through, "points", ends.flatMap((spot) => (spot ? [spot.join()] : [])).join(" "));
    }
  };
  const read = () => {
    const svg = paper.firstElementChild;
    size = (svg?.getAttribute("viewBox") ?? "0 0 1 1").split(" ").slice(2).map(Number);
    lines = [...paper.querySelectorAll(".tc-reach")].map(lineOf);
    lay();
  };
  const set = (/** @type {Traits["values"]} */ values) => {
    if (`${values}` === `${model.get("values")}`) return;
    model.set("values", values);
    model.save_changes();
    lay();
  };

  /** @returns {[number, number]} */
  const spotAt = (/** @type {PointerEvent} */ { clientX, clientY }) => {
    const { left, top, width, height } = paper.getBoundingClientRect();
    return [((clientX - left) / width) * size[0], ((clientY - top) / height) * size[1]];
  };
  const stopAt = (/** @type {Line} */ line, /** @type {number} */ at) => {
    const far = (/** @type {number} */ value) => Math.abs(share(line, value) - at);
    const stop = model.get("stops").reduce((best, each) => (far(each) < far(best) ? each : best));
    return { stop, far };
  };
  const draw = (/** @type {PointerEvent} */ event) => {
    if (!hand) return;
    const { stop } = stopAt(hand.on, shareAt(hand.on, spotAt(event)));
    const { values, point } = drawn(model.get("values"), hand, stop);
    set(values);
    handles[point].focus({ preventScroll: true });
  };
  const press = (/** @type {PointerEvent} */ event) => {
    const held = handles.indexOf(/** @type {HTMLDivElement} */ (event.target));
    const on = held < 0 ? lineAt(lines, spotAt(event)) : lines.find(({ points }) => points.includes(held));
    if (!on || event.button) return;
    event.preventDefault(); // no text is marked
    const { stop, far } = stopAt(on, shareAt(on, spotAt(event)));
    const before = model.get("values");
    hand = { ...begun(before, on.points, held < 0 ? null : held, stop, far), on, before };
    board.setPointerCapture?.(event.pointerId);
    if (event.pointerType !== "touch") draw(event); // a finger may be about to scroll
  };
  const leave = () => {
    hand = null;
  };
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const point = handles.indexOf(/** @type {HTMLDivElement} */ (event.target));
    const on = lines.find(({ points }) => points.includes(point));
    if (!on || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const values = keyed(model.get("values"), on.points, point, event.key, model.get("stops"));
    if (!values) return;
    event.preventDefault();
    set(values);
  };

  const hear = (/** @type {string} */ what, /** @type {(event: any) => void} */ act) => board.addEventListener(what, act, { signal });
  hear("pointerdown", press);
  hear("pointermove", draw);
  hear("pointerup", (event) => [draw(event), leave()]);
  hear("pointercancel", () => [hand && set(hand.before), leave()]);
  hear("keydown", onKey);
  board.append(paper, ...handles);
  el.append(board);
  onPaper({ model, el, node: paper, signal, drawn: read });
  follow(model, "change:values change:words", lay, signal);
}

export default { render };
