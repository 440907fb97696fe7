// The service worker: what was kept helps, and nothing that is full, old or foreign is in the way.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

/** @type {any} */
const page = globalThis;
const HOME = "https://here";
const FILE = `${HOME}/lessons-0a1b2c/page.js`;
const PAGE = `${HOME}/05_two_clocks.html`;

/** @type {Record<string, (event: any) => void>} */
const hears = {};
/** What is kept, by address. @type {Map<string, Response>} */
const store = new Map();
const now = { full: false, off: false, asked: /** @type {string[]} */ ([]), server: /** @type {() => Response} */ (() => new Response("new")) };

Object.assign(page, {
  KEPT: { name: "lessons-0a1b2c", files: [] },
  location: { origin: HOME },
  addEventListener: (/** @type {string} */ name, /** @type {any} */ act) => Object.assign(hears, { [name]: act }),
  caches: {
    open: async () => {
      if (now.off) throw new Error("denied");
      return {
        match: async (/** @type {Request} */ { url }) => store.get(url)?.clone(),
        put: async (/** @type {Request} */ { url }, /** @type {Response} */ answer) => {
          if (now.full) throw new Error("QuotaExceededError");
          store.set(url, answer);
        },
      };
    },
  },
  fetch: async (/** @type {Request} */ { url }) => {
    now.asked.push(url);
    return now.server();
  },
});
const script = "../../../explainer/site/live/sw.js"; // a script of its own, and no module
await import(script);

/** What a page gets; nothing where the worker leaves it to the browser. @param {string} url @param {string} [method] */
async function got(url, method = "GET") {
  const answers = /** @type {Promise<Response>[]} */ ([]);
  hears.fetch({ request: { url, method }, respondWith: (/** @type {Promise<Response>} */ given) => answers.push(given) });
  return answers.length ? (await answers[0]).text() : null;
}

const gone = () => {
  throw new TypeError("no network");
};

beforeEach(() => {
  store.clear();
  Object.assign(now, { full: false, off: false, asked: [], server: () => new Response("new") });
});

test("a page is asked for anew while there is a server, and is there without one", async () => {
  store.set(PAGE, new Response("old"));
  assert.equal(await got(PAGE), "new");
  now.server = gone;
  assert.equal(await got(PAGE), "new");
});

test("what changes its name with its content is taken from what is kept", async () => {
  store.set(FILE, new Response("kept"));
  assert.equal(await got(FILE), "kept");
  assert.deepEqual(now.asked, []);
});

test("a full or forbidden store is not in the way", async () => {
  for (const fault of [{ full: true }, { off: true }]) {
    Object.assign(now, fault);
    assert.equal(await got(FILE), "new");
    assert.equal(await got(PAGE), "new");
  }
});

test("an answer that is an error is neither kept nor better than what was", async () => {
  now.server = () => new Response("missing", { status: 404 });
  assert.equal(await got(PAGE), "missing");
  assert.equal(store.size, 0);
  store.set(PAGE, new Response("old"));
  assert.equal(await got(PAGE), "old");
});

test("without a server, what was never opened fails as it would without this worker", async () => {
  now.server = gone;
  await assert.rejects(got(PAGE), /no network/);
});

test("what is no page and no file of ours is left alone", async () => {
  for (const url of [`${HOME}/api/kernels`, `${HOME}/lab`, "https://there/05_two_clocks.html"]) assert.equal(await got(url), null);
  assert.equal(await got(PAGE, "POST"), null);
});
