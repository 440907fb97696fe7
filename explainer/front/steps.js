// What the arrow keys do to a number in a box for text. No nodes in here. What a text means is
// decided in Python alone; here a decimal comma is only not lost.

const LARGE = 10; // Page Up and Page Down go so many steps
const KEYS = new Map([
  ["ArrowUp", 1],
  ["ArrowDown", -1],
  ["PageUp", LARGE],
  ["PageDown", -LARGE],
]);

/**
 * How many steps a key asks for; none for a key that is no arrow or comes with another.
 *
 * @param {Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">} event
 */
export function stepsAsked({ key, altKey, ctrlKey, metaKey, shiftKey }) {
  return altKey || ctrlKey || metaKey || shiftKey ? 0 : (KEYS.get(key) ?? 0);
}

const decimals = (/** @type {number} */ number) => `${number}`.split(".")[1]?.length ?? 0;

/**
 * The text of a box some steps further, inside its range; as it is where it holds no number.
 *
 * @param {string} text
 * @param {{ low: number, high: number, step: number, none?: string }} range none is what stands for low
 * @param {number} steps
 */
export function stepped(text, { low, high, step, none }, steps) {
  const now = none && text.trim() === none ? low : Number(text.trim().replace(",", "."));
  if (!text.trim() || Number.isNaN(now)) return text;
  const next = Math.min(Math.max(now + steps * step, low), high);
  return `${Number(next.toFixed(Math.max(decimals(now), decimals(step))))}`;
}
