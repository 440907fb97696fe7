// Keeps what was opened, so that a lesson lives without its server. What lies in a folder whose name
// changes with its content is taken from what is kept; a page is asked for anew while there is a
// server, so that a newer one is taken at the next visit.

const worker = /** @type {any} */ (globalThis);
const OURS = "two-clocks-";
const NAME = OURS + KEPT.name;
const FOREVER = /\/(?:python|lessons)-[0-9a-f]+\//;
const PAGE = /(?:\/|\.html)$/;
const SAME = { ignoreSearch: true, ignoreVary: true };

const kept = () => caches.open(NAME);

async function forget() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Keeps an answer; where there is no room for it, it is given all the same. @param {Request} request @param {Response} answer */
const keep = (request, answer) =>
  kept().then((all) => all.put(request, answer)).catch(() => {});

/** @param {Request} request */
async function answer(request) {
  const found = await kept().then((all) => all.match(request, SAME)).catch(() => undefined);
  if (found && FOREVER.test(request.url)) return found;
  const come = await fetch(request).catch((fault) => {
    if (found) return found;
    throw fault;
  });
  if (come.ok && come !== found) await keep(request, come.clone());
  return come.ok ? come : found ?? come;
}

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(kept().then((all) => all.addAll(KEPT.files))));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(forget()));
worker.addEventListener("message", (/** @type {any} */ event) => event.waitUntil(kept().then((all) => all.addAll(event.data))));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const ours = origin === location.origin && (PAGE.test(pathname) || FOREVER.test(pathname)); // others may share the port
  if (request.method === "GET" && ours) event.respondWith(answer(request));
});
