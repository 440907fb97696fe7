// The line at the top of a page that says how far it is, and why it stays as it is. Its sentences
// stand in the page.

const node = () => /** @type {HTMLElement | null} */ (document.querySelector(".tc-status"));
const bar = () => node()?.querySelector("progress");

/** @param {string} name @param {string} [why] */
function say(name, why = "") {
  const [box, line] = [node(), node()?.querySelector("p")];
  if (!box || !line) return;
  box.hidden = false;
  box.dataset.now = name;
  line.textContent = (box.dataset[name] ?? "").replace("{why}", why);
}

export const status = {
  begin: () => say("waking"),
  /** @param {number} share from 0 to 1 */
  progress(share) {
    const shown = bar();
    if (shown) shown.value = share;
  },
  live: () => say("ready"),
  /** @param {boolean} done */
  kept: (done) => say(done ? "kept" : "unkept"),
  old: () => say("old"),
  /** @param {string} why @param {boolean} lived */
  fail: (why, lived) => say(lived ? "gone" : "failed", why),
};
