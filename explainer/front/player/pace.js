// How far a playing picture has come, and how hard the machine finds it to keep the pace.

const LONGEST_TICK_MS = 100; // after a pause of the browser, go on instead of jumping ahead
const SLOW_TICK_MS = 20; // from here on parts move in fewer steps, so that the pace is kept
const MOST_STRAIN = 3;
const RELIEF = 0.01; // how much of the strain each quick frame takes away

/**
 * The place after another frame, at most the one that is the aim.
 *
 * @param {number} place
 * @param {object} way
 * @param {number} way.tick how long the frame took, in ms
 * @param {number} way.seconds how long it takes from one picture to the next
 * @param {number} way.target
 */
export function advanced(place, { tick, seconds, target }) {
  return Math.min(place + Math.min(tick, LONGEST_TICK_MS) / 1000 / seconds, target);
}

/**
 * The strain after another frame: each slow one adds to it.
 *
 * @param {number} strain
 * @param {number} tick how long the frame took, in ms
 */
export function strained(strain, tick) {
  return tick > SLOW_TICK_MS ? Math.min(Math.floor(strain) + 1, MOST_STRAIN) : Math.max(strain - RELIEF, 0);
}

/**
 * How many steps become one. Whole doublings, so that parts which stepped together go on stepping
 * together.
 *
 * @param {number} strain
 */
export const grainOf = (strain) => 2 ** Math.ceil(strain);
