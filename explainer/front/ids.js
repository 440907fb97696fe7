// What a view changes in the text of its drawing. Ids are known to the whole page, and every view of
// a picture has the same: each gets an ending.

const NAMES = /(\s(?:id|aria-labelledby|aria-describedby)="|url\(#|href="#)([^")]+)/g;

const STROKE = /stroke-width="([\d.]+)"/g;

/** An ending for names that no other view in this browser page has. */
export const anyName = () => Math.random().toString(36).slice(2, 10);

/**
 * Draws all lines of a drawing thicker, as a wall needs it.
 *
 * @param {string} svg
 * @param {number} times
 */
export const thicker = (svg, times) => svg.replace(STROKE, (_, width) => `stroke-width="${Number(width) * times}"`);

/**
 * Gives all ids of a drawing, and all that point to them, the same ending.
 *
 * @param {string} svg
 * @param {string} ending
 */
export function ownIds(svg, ending) {
  const own = (/** @type {string} */ found) => found.trim().split(/\s+/).map((name) => `${name}-${ending}`).join(" ");
  return svg.replace(NAMES, (_, before, found) => before + own(found));
}
