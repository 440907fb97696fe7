// Which key asks for what while a lesson is presented, and what the clock of thinking says. No nodes
// are made in here.

/** The one key that works outside of presenter view, too. */
export const TURNS = "F8";

const LARGEST = 2.25;
const USUAL = 1.5; // type of 12 px is 18 px on a wall
const DESK = { width: 1280, height: 720 };

/**
 * @typedef {"turn" | "next" | "back" | "blank" | "reveal" | "time" | "controls" | "onward" | "help"} Deed
 */

/** @type {ReadonlyMap<string, Deed>} what presenters' remotes send: it moves wherever the focus is */
const REMOTE = new Map([
  ["PageDown", "next"],
  ["PageUp", "back"],
]);
/** @type {ReadonlyMap<string, Deed>} */
const ARROWS = new Map([
  ["ArrowRight", "next"],
  ["ArrowLeft", "back"],
]);
/** @type {ReadonlyMap<string, Deed>} */
const LETTERS = new Map([
  ["b", "blank"],
  [".", "blank"],
  ["r", "reveal"],
  ["t", "time"],
  ["c", "controls"],
  ["n", "onward"],
  ["?", "help"],
]);

/**
 * What has the keyboard: a `text` to type in, another `control`, or `nothing` that takes keys.
 *
 * @typedef {"text" | "control" | "nothing"} Focus
 */

const TEXT = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=button])";
const CONTROL = "button, input, summary, a[href], [role=slider], [role=listbox], [role=option], [role=tab], [role=menuitem]";

/**
 * @param {Pick<Element, "closest"> | null} target
 * @returns {Focus}
 */
export const focusOf = (target) => {
  if (target?.closest(TEXT)) return "text";
  return target?.closest(CONTROL) ? "control" : "nothing";
};

/**
 * What a key asks for; nothing where it belongs to what has the keyboard.
 *
 * @param {Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">} event
 * @param {Focus} focus
 * @param {boolean} presents
 * @returns {Deed | undefined}
 */
export const deedOf = ({ key, altKey, ctrlKey, metaKey }, focus, presents) => {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === TURNS) return focus === "text" ? undefined : "turn";
  if (!presents) return undefined;
  if (REMOTE.has(key)) return REMOTE.get(key);
  if (focus === "text") return undefined;
  if (focus === "nothing" && ARROWS.has(key)) return ARROWS.get(key);
  return LETTERS.get(key.toLowerCase());
};

/**
 * By how much pictures and words are enlarged: on a window twice as fine, twice as much.
 *
 * @param {{ width: number, height: number }} page in px
 */
export const zoomFor = ({ width, height }) => {
  const finer = Math.min(width / DESK.width, height / DESK.height);
  return Math.min(Math.max(USUAL * finer, USUAL), LARGEST);
};

/**
 * The place that is gone to from another; at the ends it stays.
 *
 * @param {number} place from 0; -1 before the first
 * @param {1 | -1} by
 * @param {number} count
 */
export const stepTo = (place, by, count) => Math.min(Math.max(place + by, 0), count - 1);

/**
 * What a clock shows, such as 1:30.
 *
 * @param {number} ms
 */
export const shownTime = (ms) => {
  const seconds = Math.ceil(Math.max(ms, 0) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
