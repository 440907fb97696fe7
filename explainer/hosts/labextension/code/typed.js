// What a learner has typed into a text stays theirs: when new views stand, it is in them again.

const TEXTS = "textarea, input[type=text]";

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Box */

/** @param {Box} box */
const nameOf = (box) =>
  box.getAttribute("aria-label") ||
  box.labels?.[0]?.textContent?.trim() ||
  box.closest(".widget-textarea, .widget-text")?.querySelector("label")?.textContent?.trim() ||
  box.placeholder;

/** @param {Element} node */
const boxesIn = (node) => [.../** @type {NodeListOf<Box>} */ (node.querySelectorAll(TEXTS))];

/** @param {Box} box */
const cellOf = (box) =>
  /** @type {HTMLElement | null} */ (box.closest("[data-windowed-list-index]"))?.dataset.windowedListIndex;

/**
 * The name of a box that its successor will have too: cell, words, and place among its like.
 *
 * @param {Box} box
 */
const keyOf = (box) => {
  const cell = box.closest(".jp-Cell") ?? document.body;
  const alike = boxesIn(cell).filter((each) => nameOf(each) === nameOf(box));
  return [cellOf(box), nameOf(box), alike.indexOf(box)].join("|");
};

/**
 * @param {Box} box
 * @param {string} text
 */
const put = (box, text) => {
  box.value = text;
  for (const type of ["input", "change"]) box.dispatchEvent(new Event(type, { bubbles: true }));
};

/**
 * Remember what is typed inside a node.
 *
 * Returns what puts it back `again`, after the views were made anew, into every box that is there
 * and holds something else; a box that appears later (behind a gate, say) gets its words then. And
 * what lets it `forget` all, for another group.
 *
 * @param {HTMLElement} node
 */
export const rememberTyped = (node) => {
  const typed = /** @type {Map<string, string>} */ (new Map());
  const waiting = /** @type {Map<string, string>} */ (new Map());
  node.addEventListener("input", ({ isTrusted, target }) => {
    if (!isTrusted || !(target instanceof Element) || !target.matches(TEXTS)) return;
    const box = /** @type {Box} */ (target);
    typed.set(keyOf(box), box.value);
  });
  const restore = () => {
    for (const box of waiting.size ? boxesIn(node) : []) {
      const key = keyOf(box);
      const text = waiting.get(key);
      waiting.delete(key);
      if (text !== undefined && text !== box.value) put(box, text);
    }
  };
  new MutationObserver(restore).observe(node, { childList: true, subtree: true });
  const again = () => {
    for (const [key, text] of typed) waiting.set(key, text);
    restore();
  };
  const forget = () => {
    typed.clear();
    waiting.clear();
  };
  return { again, forget };
};
