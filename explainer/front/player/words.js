// What is said at a place in a row of pictures, put together from Python's words. No nodes in here.

import { dayAt, nearest, SAME } from "./time.js";

/**
 * A picture with its words, as `Frame` in Python.
 *
 * @typedef {object} Frame
 * @property {number} day
 * @property {string} svg
 * @property {string} caption
 * @property {string} description
 * @property {string} label
 */

/**
 * A row of pictures and the control that shares its days.
 *
 * @typedef {object} Row
 * @property {readonly Frame[]} frames
 * @property {readonly number[]} days of the pictures
 * @property {readonly number[]} linked the days of the linked control; none where there is no such
 * @property {readonly string[]} words what each of these is called, if the control has words
 */

/**
 * What the moment is called: a picture's own label, else the word of the linked control.
 *
 * @param {Row} row
 * @param {number} place
 * @param {string} between what stands between two pictures is called so, with {a} and {b}
 */
export function momentAt({ frames, days, linked, words }, place, between) {
  const before = Math.floor(place);
  if (before === place) return frames[place].label;
  if (words.length) return words[nearest(linked, dayAt(days, place))];
  return between.replace("{a}", frames[before].label).replace("{b}", frames[before + 1].label);
}

/**
 * Whether the day that was asked for is another than the one that can be shown.
 *
 * @param {Row} row
 * @param {number} place
 * @param {number} asked
 */
export function isAway({ days, linked }, place, asked) {
  const shown = dayAt(days, place);
  return linked.length ? nearest(linked, shown) !== nearest(linked, asked) : Math.abs(shown - asked) > SAME;
}

/**
 * What stands under a picture that cannot be shown.
 *
 * @param {Error & { label?: string }} wrong its message names the sentence
 * @param {Record<string, string>} names
 * @param {string} label of the picture, where the error knows none
 */
export const refusal = (wrong, names, label) => (names[wrong.message] ?? names.broken).replace("{}", wrong.label ?? label);

/**
 * The caption that needs the most room: so much is kept, and what stands below never moves.
 *
 * @param {readonly Frame[]} frames
 */
export const longest = (frames) =>
  frames.map((frame) => frame.caption).reduce((most, each) => (each.length > most.length ? each : most), "");

/**
 * What is spoken once things have come to rest.
 *
 * @param {string} note
 * @param {string} moment
 * @param {string} caption
 */
export const spoken = (note, moment, caption) => [note, `${moment}.`, caption].filter(Boolean).join(" ");
