// Lets the words of the field be opened where they stand: in a piece, and in the prose that leads to it.

import { atEnd, frame } from "./life.js";
import { meanings } from "./meaning.js";
import { finder, mark } from "./terms.js";

const WORDS = ".widget-html-content, .tc-caption";
const PROSE = ".jp-RenderedMarkdown";
const CELL = ".jp-Cell";
const WATCHED = { childList: true, characterData: true, subtree: true };

/**
 * The cells of prose that stand right above the cell of a piece.
 *
 * @param {Element} root
 */
function proseAbove(root) {
  const found = /** @type {HTMLElement[]} */ ([]);
  let cell = /** @type {Element | null | undefined} */ (root.closest(CELL)?.previousElementSibling);
  for (; cell?.matches(`${CELL}.jp-MarkdownCell`); cell = cell.previousElementSibling) found.push(/** @type {HTMLElement} */ (cell));
  return found;
}

/** @param {Node} target */
const isOfWords = (target) => Boolean((target instanceof Element ? target : target.parentElement)?.closest(WORDS));

/**
 * @param {HTMLElement} root the piece
 * @param {HTMLElement} spoken a live region
 * @param {readonly import("./terms.js").Term[]} terms
 * @param {AbortSignal} signal
 */
export function explainTerms(root, spoken, terms, signal) {
  const find = finder(terms);
  const told = new Map(terms.map(({ term, meaning }) => [term, meaning]));
  const open = meanings({ root, spoken, meaning: (term) => told.get(term) ?? "", signal });
  const wired = /** @type {WeakSet<Element>} */ (new WeakSet());
  const wire = (/** @type {HTMLElement} */ area) => {
    if (wired.has(area)) return;
    wired.add(area);
    open.wire(area);
  };
  const markPiece = () => {
    mark([...root.querySelectorAll(WORDS)], find);
    watch.takeRecords(); // our own buttons are no news
    open.settle();
  };
  const markProse = () => {
    for (const cell of proseAbove(root)) {
      wire(cell);
      mark([...cell.querySelectorAll(PROSE)], find);
    }
  };
  // at once, before anything is painted: new words never stand without their buttons
  const watch = new MutationObserver((changes) => changes.some(({ target }) => isOfWords(target)) && markPiece());
  // what opens, comes into view or is uncovered has another size
  const soon = frame(() => {
    markPiece();
    markProse();
  }, signal);
  const size = new ResizeObserver(() => soon.ask());
  wire(root);
  watch.observe(root, WATCHED);
  size.observe(root);
  atEnd(signal, () => {
    watch.disconnect();
    size.disconnect();
  });
}
