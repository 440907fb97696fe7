// Ids are known to the whole page, and every view of a picture has the same: each gets an ending.

const NAMES = /(\s(?:id|aria-labelledby|aria-describedby)="|url\(#|href="#)([^")]+)/g;

/** An ending for names that no other view in this browser page has. */
export const anyName = () => Math.random().toString(36).slice(2, 10);

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
