// What a hand does to the points of a line: by pointer it draws both ends or moves one, by key it
// moves one. A point that is not drawn yet has no value. No nodes in here.

/**
 * @typedef {(number | null)[]} Values of all points
 * @typedef {readonly number[]} Line the places of its points among all: one, or the two ends
 */

/**
 * A hand that is on a line. With an anchor it draws from there to where it is.
 *
 * @typedef {{ line: Line, point: number, anchor: number | null, fresh: boolean }} Hand
 */

const LARGE = 10; // Page Up and Page Down go so many stops
const KEYS = new Map([
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["PageUp", LARGE],
  ["PageDown", -LARGE],
  ["Home", -Infinity],
  ["End", Infinity],
]);
const TAKES_AWAY = new Set(["Delete", "Backspace"]);

const within = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) => Math.max(Math.min(value, high), low);

/**
 * @param {Values} values
 * @param {number} point
 * @param {number | null} value
 */
const changed = (values, point, value) => values.map((each, place) => (place === point ? value : each));

/**
 * Where a point waits that is not drawn yet: the second end of a line at its end, all else at its
 * start.
 *
 * @template T
 * @param {Line} line
 * @param {number} point
 * @param {readonly T[]} stops
 */
export const parked = (line, point, stops) => stops[line.indexOf(point) > 0 ? stops.length - 1 : 0];

/**
 * The values with one point at another place; no end crosses the other.
 *
 * @param {Values} values
 * @param {Line} line
 * @param {number} point
 * @param {number} value
 */
export function placed(values, line, point, value) {
  const at = line.indexOf(point);
  const known = (/** @type {Line} */ part) => part.map((each) => values[each]).filter((each) => each !== null);
  const low = Math.max(-Infinity, ...known(line.slice(0, at)));
  const high = Math.min(Infinity, ...known(line.slice(at + 1)));
  return changed(values, point, within(value, low, high));
}

/**
 * The values after a key on a point; null for a key that says nothing here. The first arrow takes a
 * point up where it waits.
 *
 * @param {Values} values
 * @param {Line} line
 * @param {number} point
 * @param {string} key
 * @param {readonly number[]} stops
 */
export function keyed(values, line, point, key, stops) {
  if (TAKES_AWAY.has(key)) return changed(values, point, null);
  const steps = KEYS.get(key);
  if (steps === undefined) return null;
  const now = values[point];
  if (now === null && Number.isFinite(steps)) return placed(values, line, point, parked(line, point, stops));
  const from = now ?? stops[0];
  const below = stops.filter((each) => each <= from).length - 1;
  const at = steps > 0 || stops[below] === from ? below : below + 1; // from between two stops to the next one
  return placed(values, line, point, stops[within(at + steps, 0, stops.length - 1)]);
}

/**
 * A hand that comes down on a line.
 *
 * @param {Values} values
 * @param {Line} line
 * @param {number | null} point the one it has hold of, if any
 * @param {number} value where it is
 * @param {(value: number) => number} far how far a value is from the hand
 * @returns {Hand}
 */
export function begun(values, line, point, value, far) {
  const [first, last = first] = line;
  const [start, end] = [values[first], values[last]];
  const hold = (/** @type {number} */ held) => ({ line, point: held, anchor: null, fresh: false });
  if (first === last) return hold(first);
  if (start === null && end === null) return point === null ? { line, point: first, anchor: value, fresh: true } : hold(point);
  if (start === null || end === null) {
    const drawn = start === null ? last : first;
    return point === drawn ? hold(point) : { line, point: first, anchor: start ?? end, fresh: false };
  }
  if (point !== null && start === end) return { line, point, anchor: start, fresh: false };
  return hold(point ?? (far(start) <= far(end) ? first : last));
}

/**
 * The values, and the point that follows, where the hand is at a value now.
 *
 * @param {Values} values
 * @param {Hand} hand
 * @param {number} value
 * @returns {{ values: Values, point: number }}
 */
export function drawn(values, { line, point, anchor, fresh }, value) {
  const [first, last] = line;
  if (anchor === null) return { values: placed(values, line, point, value), point };
  if (fresh && value === anchor) return { values: changed(changed(values, first, value), last, null), point: first };
  const ends = changed(values, first, Math.min(anchor, value));
  return { values: changed(ends, last, Math.max(anchor, value)), point: value < anchor ? first : last };
}
