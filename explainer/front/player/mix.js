// From one value of an attribute to another: which numbers move, and in how many steps the eye
// could see them move. No nodes and no time in here.

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const NUMERIC = new Set(
  (
    "x y width height r rx ry cx cy x1 y1 x2 y2 dx dy fx fy opacity fill-opacity stroke-opacity stop-opacity " +
    "stroke-width stroke-dasharray stroke-dashoffset font-size offset points d transform gradientTransform " +
    "patternTransform viewBox"
  ).split(" "),
);
const COLOURS = new Set(["fill", "stroke", "stop-color", "color"]);
const ABSENT = new Map(
  Object.entries({ opacity: "1", "fill-opacity": "1", "stroke-opacity": "1", x: "0", y: "0", cx: "0", cy: "0" }),
);
const MOST_STEPS = 1024;

/** The smallest change seen: units of the drawing, shares of opacity, levels of a colour. */
export const SEEN = { opacity: 1 / 64, place: 0.25, line: 0.1, level: 3 };

/**
 * The numbers of a value, and the text between them.
 *
 * @typedef {{ values: number[], parts: string[] }} Split
 */

/**
 * The way of a value: what it is at a share of the way, and how many steps the eye can tell apart.
 *
 * @typedef {{ at: (share: number) => string, steps: number }} Way
 */

/**
 * @param {string} text
 * @returns {Split}
 */
function split(text) {
  const values = (text.match(NUMBER) ?? []).map(Number);
  return { values, parts: text.split(NUMBER).map((part) => part.replace(/[\s,]+/g, " ").trim()) };
}

/**
 * The two flags of an arc are switches, not numbers: they must be whole, and alike on both sides.
 *
 * @param {Split} one
 * @param {Split} other
 */
function arcsAgree({ parts, values }, other) {
  let command = "";
  let count = 0;
  const whole = () => !/a/i.test(command) || count % 7 === 0;
  for (let i = 0; i < values.length; i += 1) {
    if (parts[i]) {
      if (!whole()) return false;
      command = parts[i].slice(-1);
      count = 0;
    }
    const flag = /a/i.test(command) && [3, 4].includes(count % 7);
    if (flag && (values[i] !== other.values[i] || ![0, 1].includes(values[i]))) return false;
    count += 1;
  }
  return whole();
}

/**
 * Red, green and blue from 0 to 255, and opacity from 0 to 1; null where it is no such colour.
 *
 * @param {string} text
 */
function colour(text) {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) {
    const wide = hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
    return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16)).concat(1);
  }
  const inside = /^rgba?\(([\d.\s,]+)\)$/i.exec(text.trim())?.[1];
  const values = inside?.match(/[\d.]+/g)?.map(Number) ?? [];
  if (values.length === 3) return [...values, 1];
  return values.length === 4 ? values : null;
}

/**
 * A number between two others, to four places.
 *
 * @param {number} from
 * @param {number} to
 * @param {number} share
 */
export const mix = (from, to, share) => Math.round((from + (to - from) * share) * 10000) / 10000;

/**
 * How many steps the eye can tell apart: a power of two, so that the steps of a slow part fall
 * together with those of a quicker one.
 *
 * @param {readonly number[]} differences of each number that moves, in what can just be seen
 */
export function stepsOf(differences) {
  const steps = Math.max(1, ...differences);
  return Math.min(2 ** Math.round(Math.log2(steps)), MOST_STEPS);
}

/**
 * @param {number[] | null} from
 * @param {number[] | null} to
 * @returns {Way | null}
 */
function mixColours(from, to) {
  if (!from || !to) return null;
  const level = (/** @type {number} */ i, /** @type {number} */ share) => Math.round(from[i] + (to[i] - from[i]) * share);
  const at = (/** @type {number} */ share) =>
    `rgba(${level(0, share)},${level(1, share)},${level(2, share)},${mix(from[3], to[3], share)})`;
  const seen = [SEEN.level, SEEN.level, SEEN.level, SEEN.opacity];
  return { at, steps: stepsOf(from.map((value, i) => Math.abs(to[i] - value) / seen[i])) };
}

/**
 * Only the numbers that differ are worked out again; all others are text from the start.
 *
 * @param {Split} from
 * @param {Split} to
 * @param {number} seen the smallest change that can be seen
 * @returns {Way}
 */
function mixNumbers(from, to, seen) {
  const moving = /** @type {[number, number][]} */ ([]);
  const texts = [from.parts[0]];
  from.values.forEach((value, i) => {
    if (value === to.values[i]) {
      texts.push(`${texts.pop()} ${value}${from.parts[i + 1]}`);
    } else {
      moving.push([value, to.values[i]]);
      texts.push(from.parts[i + 1]);
    }
  });
  const at = (/** @type {number} */ share) => {
    let text = texts[0];
    for (let i = 0; i < moving.length; i += 1) text += ` ${mix(moving[i][0], moving[i][1], share)}${texts[i + 1]}`;
    return text;
  };
  return { at, steps: stepsOf(moving.map(([first, last]) => Math.abs(last - first) / seen)) };
}

/** The smallest change of an attribute that can be seen. @param {string} name */
function seenOf(name) {
  if (name.endsWith("opacity") || name === "offset") return SEEN.opacity;
  if (/transform$/i.test(name)) return 0; // how far it moves what, only the drawn part can tell
  return /^(stroke|font)-/.test(name) ? SEEN.line : SEEN.place;
}

/**
 * The way of one attribute from a value to another, or null if there is no even way.
 *
 * @param {string} name
 * @param {string | null} from null where the attribute is absent
 * @param {string | null} to
 */
export function course(name, from, to) {
  const [first, last] = [from ?? ABSENT.get(name), to ?? ABSENT.get(name)];
  if (first === undefined || last === undefined) return null;
  if (COLOURS.has(name)) return mixColours(colour(first), colour(last));
  if (!NUMERIC.has(name)) return null;
  const [a, b] = [split(first), split(last)];
  if (a.parts.join("|") !== b.parts.join("|") || (name === "d" && !arcsAgree(a, b))) return null;
  return mixNumbers(a, b, seenOf(name));
}
