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
 * @param {object} [seen]
 * @param {readonly [number, number]} [seen.shown] in panels; without it, all of the axis
 * @param {number} [seen.gap] between two panels, as a share of the axis
 */
export function shareOf(day, knots, { shown, gap = 0 } = {}) {
  const panels = knots.length - 1;
  const [first, last] = shown ?? [0, panels];
  const place = position(day, knots);
  const gaps = Math.min(Math.floor(place), panels - 1) * gap;
  return ((place - first) * (1 - gap * (panels - 1))) / (last - first) + gaps;
}

/**
 * What a slider must know to lie on an axis: at which share of its length (in %) which of its
 * values stands. Between these it runs evenly.
 *
 * @param {readonly number[]} stops the day of each value
 * @param {readonly number[]} knots
 * @param {number} gap between two panels, as a share of the axis
 */
export function spread(stops, knots, gap) {
  const last = stops.length - 1;
  const ends = stops.flatMap((day, at) => (knots.includes(day) ? [at - 1, at] : []));
  const inner = ends.filter((at) => at > 0 && at < last);
  const places = inner.map((at) => [`${100 * shareOf(stops[at], knots, { gap })}%`, [at, 1]]);
  return { min: [0, 1], ...Object.fromEntries(places), max: last };
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
