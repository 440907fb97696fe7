// Days and places in a row of pictures: which is nearest, what lies between, where one can stop;
// and how hard the machine finds it to keep the pace.

const PARTS = 10; // moments between two pictures, where no other control sets them
const SAME = 1e-6;
const SLOW_TICK_MS = 20; // from here on parts move in fewer steps, so that the pace is kept
const MOST_STRAIN = 3;
const RELIEF = 0.01; // how much of the strain each quick frame takes away

function nearest(days, day) {
  return days.reduce((best, other, i) => (Math.abs(other - day) < Math.abs(days[best] - day) ? i : best), 0);
}

// Where a day stands among the pictures: 1.5 is half-way between the second and the third.
function placeOf(days, day) {
  const near = nearest(days, day);
  if (Math.abs(days[near] - day) < SAME) return near;
  const after = days.findIndex((other) => other > day);
  if (after <= 0) return after < 0 ? days.length - 1 : 0;
  return after - 1 + (day - days[after - 1]) / (days[after] - days[after - 1]);
}

function dayAt(days, place) {
  const before = Math.floor(place);
  return before === place ? days[before] : days[before] + (place - before) * (days[before + 1] - days[before]);
}

// The moments at which the time control stops: those of the linked control, and every picture.
function momentsOf(days, linked) {
  const inside = linked.filter((day) => day > days[0] && day < days.at(-1));
  const own = days.slice(1).flatMap((day, i) =>
    Array.from({ length: PARTS - 1 }, (_, k) => days[i] + ((k + 1) / PARTS) * (day - days[i])));
  const all = [...days, ...(linked.length ? inside : own)].sort((a, b) => a - b);
  return all.filter((day, i) => i === 0 || day - all[i - 1] > SAME);
}

function strained(strain, tick) {
  return tick > SLOW_TICK_MS ? Math.min(Math.floor(strain) + 1, MOST_STRAIN) : Math.max(strain - RELIEF, 0);
}

// Whole doublings, so that parts which stepped together go on stepping together.
const grainOf = (strain) => 2 ** Math.ceil(strain);
