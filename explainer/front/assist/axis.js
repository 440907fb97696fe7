// Where a day stands on the axis of a chart. No nodes in here.

/**
 * Where a day stands, in panels: 1.5 is in the middle of the second one. Before the first and
 * behind the last there is nothing.
 *
 * @param {number} day
 * @param {readonly number[]} knots the days at which panels begin, and the last one's end
 */
export function position(day, knots) {
  const last = knots.length - 1;
  if (day >= knots[last]) return last;
  const panel = Math.max(knots.findIndex((knot) => day < knot) - 1, 0);
  return panel + Math.max(day - knots[panel], 0) / (knots[panel + 1] - knots[panel]);
}

/**
 * Where a day stands in the part of the axis that is shown: from 0 to 1, or outside it.
 *
 * @param {number} day
 * @param {readonly number[]} knots
 * @param {readonly [number, number]} [shown] in panels; without it, all of the axis
 */
export function shareOf(day, knots, [first, last] = [0, knots.length - 1]) {
  return (position(day, knots) - first) / (last - first);
}

/**
 * What a day is called: by the words of its stop, or else by those that Python gave it.
 *
 * @param {number} day
 * @param {{ stops: readonly number[], stop_words: readonly string[], day_words: string }} said
 */
export function wordsOf(day, { stops, stop_words, day_words }) {
  const stop = stops.indexOf(day);
  return stop < 0 ? day_words : stop_words[stop];
}
