// Keeps what was opened, so that a lesson lives without its server. What lies in a folder whose name
// changes with its content is taken from what is kept; a page is asked for anew while there is a
// server, so that a newer one is taken at the next visit.

const worker = /** @type {any} */ (globalThis);
const OURS = "two-clocks-";
const NAME = OURS + KEPT.name;
const FOREVER = /\/(?:python|lessons)-[0-9a-f]+\//;
const SAME = { ignoreSearch: true, ignoreVary: true };

const kept = () => caches.open(NAME);

async function forget() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {Request} request */
async function fetched(request) {
  const answer = await fetch(request);
  if (answer.ok) await (await kept()).put(request, answer.clone());
  return answer;
}

/** @param {Request} request */
async function answer(request) {
  const found = await (await kept()).match(request, SAME);
  if (found && FOREVER.test(request.url)) return found;
  return fetched(request).catch((fault) => {
    if (found) return found;
    throw fault;
  });
}

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(kept().then((all) => all.addAll(KEPT.files))));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(forget()));
worker.addEventListener("message", (/** @type {any} */ event) => event.waitUntil(kept().then((all) => all.addAll(event.data))));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});
