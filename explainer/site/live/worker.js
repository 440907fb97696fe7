// Python's side of a page, in a worker of its own, so that the page never waits for it.

import { boot, wake } from "./python.js";

/** @typedef {{ number: number, kept: string[], track: string, plan: string, day: string }} Begin */

/** @type {any[]} */
const waiting = [];
/** @type {(begin: Begin) => void} */
let begun = () => {};
/** @type {Promise<Begin>} */
const first = new Promise((done) => {
  begun = done;
});

/** @type {(parcel: any) => void} */
let take = (parcel) => waiting.push(parcel);

addEventListener("message", ({ data }) => (data.begin ? begun(data.begin) : take(data)));

/** @param {object} told */
const tell = (told) => postMessage(told);
let shown = 0;
/** @param {number} share */
function progress(share) {
  if (share - shown < 0.02) return;
  shown = share;
  tell({ share });
}

/**
 * Fetches a text while Python waits, as only a worker may; it is empty where it does not come.
 *
 * @param {string} name
 */
function fetchNow(name) {
  const request = new XMLHttpRequest();
  request.open("GET", new URL(name, import.meta.url), false);
  try {
    request.send();
  } catch {
    return ""; // no network
  }
  return request.status === 200 ? request.responseText : "";
}

/** @param {unknown} fault */
const reason = (fault) => (fault instanceof Error ? fault.message.trim().split("\n").at(-1) : String(fault));

/** Python by memory or, where that fails, as on any other day. */
async function start() {
  try {
    return await wake(first.then(({ number }) => number), progress);
  } catch (fault) {
    console.warn(reason(fault));
    tell({ mark: "plain" });
    return boot((await first).number);
  }
}

async function run() {
  const python = await start();
  const kernel = python.pyimport("explainer.site.kernel").kernel();
  const post = (/** @type {string} */ text, /** @type {any} */ buffers) => tell({ text, buffers: buffers.toJs() });
  kernel.connect(post, fetchNow);
  const { number, kept, track, plan, day } = await first;
  kernel.begin(number, python.toPy(kept), plan, day, track);
  take = ({ text, buffers, anew, echo, elsewhere }) => {
    if (echo) return tell({ echo });
    try {
      if (anew) kernel.start_over();
      else if (elsewhere !== undefined) kernel.follow(elsewhere);
      else kernel.hear(text, buffers);
      if (anew) tell({ anew });
    } catch (fault) {
      if (!(fault instanceof python.ffi.PythonError)) return tell({ failed: reason(fault) }); // Python itself has broken
      console.error(reason(fault)); // it was said on the page
    }
  };
  for (const parcel of waiting.splice(0)) take(parcel);
  tell({ live: true });
}

run().catch((fault) => tell({ failed: reason(fault) }));
