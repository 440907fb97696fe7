// What a page says of itself: how far it is and why it stays as it is, and at its end what it keeps.
// The sentences stand in the page.

/** @param {string} css */
const find = (css) => /** @type {HTMLElement | null} */ (document.querySelector(css));

/** @param {string} name @param {string} [why] */
function say(name, why = "") {
  const [box, line] = [find(".tc-page-status"), find(".tc-page-status p")];
  if (!box || !line) return;
  box.hidden = false;
  box.dataset.now = name;
  line.textContent = (box.dataset[name] ?? "").replace("{why}", why);
}

export const status = {
  /** @param {() => void} erase */
  begin(erase) {
    say("waking");
    const foot = find(".tc-page-kept");
    const ask = foot?.dataset.ask ?? "";
    foot?.querySelector("button")?.addEventListener("click", () => confirm(ask) && erase());
  },
  /** @param {number} share from 0 to 1 */
  progress(share) {
    const shown = /** @type {HTMLProgressElement | null} */ (find(".tc-page-status progress"));
    if (shown) shown.value = share;
  },
  live() {
    say("ready");
    const foot = find(".tc-page-kept");
    if (foot) foot.hidden = false;
  },
  /** @param {boolean} done */
  kept(done) {
    if (!done) say("unkept");
  },
  twice: () => say("twice"),
  slow: () => say("slow"),
  old: () => say("old"),
  /** @param {string} why @param {boolean} lived */
  fail: (why, lived) => say(lived ? "gone" : "failed", why && ` (${why})`),
};
