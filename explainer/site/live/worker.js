// Python's side of a page, in a worker of its own, so that the page never waits for it.

import { boot, wake } from "./python.js";

/** @typedef {{ number: number, kept: string }} Begin */

/** @type {any[]} */
const waiting = [];
/** @type {(begin: Begin) => void} */
let begun = () => {};
/** @type {Promise<Begin>} */
const first = new Promise((done) => {
  begun = done;
});

onmessage = ({ data }) => {
  if (data.begin) begun(data.begin);
  else waiting.push(data);
};

/** @param {object} told */
const tell = (told) => postMessage(told);
let shown = 0;
/** @param {number} share */
function progress(share) {
  if (share - shown < 0.02) return;
  shown = share;
  tell({ share });
}

/** @param {unknown} fault */
const reason = (fault) => (fault instanceof Error ? fault.message.trim().split("\n").at(-1) : String(fault));

/** Python by memory or, where that fails, as on any other day. */
async function start() {
  try {
    return await wake(progress);
  } catch (fault) {
    console.warn(reason(fault));
    tell({ mark: "plain" });
    return boot((await first).number);
  }
}

async function run() {
  const python = await start();
  const kernel = python.pyimport("explainer.site.kernel").kernel();
  kernel.connect((/** @type {string} */ text, /** @type {any} */ buffers) => tell({ text, buffers: buffers.toJs() }));
  const { number, kept } = await first;
  kernel.begin(number, kept);
  const take = (/** @type {{ text: string, buffers: Uint8Array[] }} */ { text, buffers }) => {
    try {
      kernel.hear(text, buffers);
    } catch (fault) {
      console.error(reason(fault)); // it was said on the page
    }
  };
  onmessage = ({ data }) => take(data);
  waiting.forEach(take);
  tell({ live: true });
}

run().catch((fault) => tell({ failed: reason(fault) }));
