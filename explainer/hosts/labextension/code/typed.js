// What a learner has typed into a text stays theirs: when new views stand, it is in them again.

const TEXTS = "textarea, input[type=text]";

const nameOf = (box) =>
  box.getAttribute("aria-label") ||
  box.labels?.[0]?.textContent.trim() ||
  box.closest(".widget-textarea, .widget-text")?.querySelector("label")?.textContent.trim() ||
  box.placeholder;

const cellOf = (box) => box.closest("[data-windowed-list-index]")?.dataset.windowedListIndex;

/** The name of a box that its successor will have too: cell, words, and place among its like. */
const keyOf = (box) => {
  const cell = box.closest(".jp-Cell") ?? document;
  const alike = [...cell.querySelectorAll(TEXTS)].filter((each) => nameOf(each) === nameOf(box));
  return [cellOf(box), nameOf(box), alike.indexOf(box)].join("|");
};

const put = (box, text) => {
  box.value = text;
  for (const type of ["input", "change"]) box.dispatchEvent(new Event(type, { bubbles: true }));
};

/**
 * Remember what is typed inside a node.
 *
 * Returns what puts it back, after the views were made anew, into every box that is there and
 * holds something else. A box that appears later (behind a gate, say) gets its words then.
 */
export const rememberTyped = (node) => {
  const typed = new Map();
  const waiting = new Map();
  node.addEventListener("input", (event) => {
    if (event.isTrusted && event.target.matches?.(TEXTS)) {
      typed.set(keyOf(event.target), event.target.value);
    }
  });
  const restore = () => {
    for (const box of waiting.size ? node.querySelectorAll(TEXTS) : []) {
      const key = keyOf(box);
      const text = waiting.get(key);
      waiting.delete(key);
      if (text !== undefined && text !== box.value) put(box, text);
    }
  };
  new MutationObserver(restore).observe(node, { childList: true, subtree: true });
  return () => {
    for (const [key, text] of typed) waiting.set(key, text);
    restore();
  };
};
