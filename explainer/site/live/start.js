// The first thing of a page that runs: what takes long is begun at once. Python wakes in a worker,
// and the lesson's widgets are fetched, while the rest of the scripts is still on its way.

const needed = ["Worker", "WebAssembly", "structuredClone"];

/** What this browser has not, without which a lesson cannot live. */
export const missing = needed.filter((name) => !(name in globalThis));

/** The name of the lesson, and its number. */
export const lesson = document.documentElement.dataset.lesson ?? "";
export const number = Number.parseInt(lesson, 10);

/** @param {string} name */
const here = (name) => new URL(name, import.meta.url);

/** What came of the worker before anybody listened. @type {(MessageEvent | ErrorEvent)[]} */
export const early = [];

/** The smallest WebAssembly there is, to see whether it may run. */
const NOTHING = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** @returns {Worker | null} */
function begin() {
  if (missing.length) return null;
  try {
    new WebAssembly.Module(NOTHING);
    const made = new Worker(here("worker.js"), { type: "module" });
    made.onmessage = (event) => early.push(event);
    made.onerror = (event) => early.push(event);
    return made;
  } catch {
    return null; // they may be there, and forbidden
  }
}

export const worker = begin();

/** What the lesson's pieces said when the page was made. */
export const stateAddress = here(`${lesson}.json`);
export const state = worker ? fetch(stateAddress) : Promise.reject(missing);
state.catch(() => {}); // it is waited for later
