// Days and places in a row of pictures: which is nearest, what lies between, where one can stop.

const PARTS = 10; // moments between two pictures, where no other control sets them

/** Two days that differ by less are the same. */
export const SAME = 1e-6;

/**
 * The place of the day nearest to another; 0 where there is none.
 *
 * @param {readonly number[]} days
 * @param {number} day
 */
export function nearest(days, day) {
  return days.reduce((best, other, i) => (Math.abs(other - day) < Math.abs(days[best] - day) ? i : best), 0);
}

/**
 * Where a day stands among the pictures: 1.5 is half-way between the second and the third.
 *
 * @param {readonly number[]} days
 * @param {number} day
 */
export function placeOf(days, day) {
  const near = nearest(days, day);
  if (Math.abs(days[near] - day) < SAME) return near;
  const after = days.findIndex((other) => other > day);
  if (after <= 0) return after < 0 ? days.length - 1 : 0;
  return after - 1 + (day - days[after - 1]) / (days[after] - days[after - 1]);
}

/**
 * The day at a place.
 *
 * @param {readonly number[]} days
 * @param {number} place
 */
export function dayAt(days, place) {
  const before = Math.floor(place);
  return before === place ? days[before] : days[before] + (place - before) * (days[before + 1] - days[before]);
}

/**
 * The moments at which the time control stops: those of the linked control, and every picture.
 *
 * @param {readonly number[]} days
 * @param {readonly number[]} linked the days of the linked control; none where there is no such
 */
export function momentsOf(days, linked) {
  const inside = linked.filter((day) => day > days[0] && day < days[days.length - 1]);
  const own = days.slice(1).flatMap((day, i) =>
    Array.from({ length: PARTS - 1 }, (_, k) => days[i] + ((k + 1) / PARTS) * (day - days[i])),
  );
  const all = [...days, ...(linked.length ? inside : own)].sort((a, b) => a - b);
  return all.filter((day, i) => i === 0 || day - all[i - 1] > SAME);
}
