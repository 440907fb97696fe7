// Lets the service worker keep this lesson, once it lives: before, it would only be in the way. A
// page that may have none, as in a private window, goes on without it.

/** @param {readonly string[]} files what this page has fetched before the worker was there */
export async function keepOffline(files) {
  try {
    await navigator.serviceWorker.register("sw.js");
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(files);
  } catch {
    // it is a help, and no need
  }
}
