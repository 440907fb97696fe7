// The address of a page names the plan that is shown, so that the address is a link to it.

const PLAN = "plan";
const DAY = "day";
const RESTS_MS = 400; // a browser allows only so many addresses at a time

/**
 * The plan that an address asks for, and the day; empty where it asks for none.
 *
 * @param {Pick<Location, "search">} address
 */
export function planOf({ search }) {
  const asked = new URLSearchParams(search);
  return { plan: asked.get(PLAN) ?? "", day: asked.get(DAY) ?? "" };
}

let late = 0;

/** @param {string} code */
export function showPlan(code) {
  clearTimeout(late);
  late = setTimeout(() => {
    const address = new URL(location.href);
    address.searchParams.set(PLAN, code);
    address.searchParams.delete(DAY);
    history.replaceState(null, "", address);
  }, RESTS_MS);
}
