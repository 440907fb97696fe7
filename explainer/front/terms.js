// Words of the field in a text: where they stand, and a button around the first of each.

import { made } from "./nodes.js";

/**
 * A word of the field, as Python keeps it.
 *
 * @typedef {object} Term
 * @property {string} term
 * @property {readonly string[]} named how it may stand in a text; small letters may begin a sentence
 * @property {string} meaning
 */

/**
 * @typedef {{ start: number, words: string, term: Term }} Found
 */

export const TERM = "tc-term";
// nothing to press stands in another thing to press; a list of words and of sources explains itself
const LEFT_ALONE = `button, a, label, select, textarea, summary, svg, h1, h2, h3, h4, code, pre, .tc-glossary, .tc-sources, .tc-source, .${TERM}`;
const ODD = /[.*+?^${}()|[\]\\]/g;

/** @param {string} form */
function patternOf(form) {
  const [first] = form;
  const rest = form.slice(1).replace(ODD, "\\$&");
  return `${first === first.toUpperCase() ? first : `[${first}${first.toUpperCase()}]`}${rest}`;
}

/**
 * What finds the words of the field in a text, the longest first.
 *
 * @param {readonly Term[]} terms
 * @returns {(text: string) => Found[]}
 */
export function finder(terms) {
  const known = new Map(terms.flatMap((term) => term.named.map((form) => [form.toLowerCase(), term])));
  const forms = terms.flatMap(({ named }) => named).sort((one, other) => other.length - one.length);
  if (!forms.length) return () => [];
  const pattern = new RegExp(`(?<![\\p{L}\\d-])(?:${forms.map(patternOf).join("|")})(?![\\p{L}\\d-])`, "gu");
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => {
      return { start: index, words, term: /** @type {Term} */ (known.get(words.toLowerCase())) };
    });
}

/** @param {Element | null} node */
const isSeen = (node) => Boolean(node?.checkVisibility());

/** @param {Element} scope */
function textsIn(scope) {
  const choose = (/** @type {Node} */ node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node.matches(LEFT_ALONE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  };
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, choose);
  const found = /** @type {Text[]} */ ([]);
  while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
  return found;
}

/** @param {Element} button */
function unmark(button) {
  const { parentNode } = button;
  button.replaceWith(button.textContent ?? "");
  parentNode?.normalize();
}

/**
 * The terms that are marked already; one that is no longer seen, or stands twice, is marked no more.
 *
 * @param {readonly Element[]} scopes
 */
function markedIn(scopes) {
  const seen = /** @type {Set<string>} */ (new Set());
  for (const button of scopes.flatMap((each) => [...each.querySelectorAll(`.${TERM}`)])) {
    const { term = "" } = /** @type {HTMLElement} */ (button).dataset;
    const goes = seen.has(term) || !isSeen(button);
    if (goes && button !== document.activeElement) unmark(button);
    else seen.add(term);
  }
  return seen;
}

/**
 * Puts a button around the first of each word of the field that can be seen.
 *
 * @param {readonly Element[]} scopes what is read as one text
 * @param {(text: string) => Found[]} find
 */
export function mark(scopes, find) {
  const seen = markedIn(scopes);
  for (const text of scopes.flatMap(textsIn)) {
    const news = find(text.data).filter(({ term }) => !seen.has(term.term) && isSeen(text.parentElement) && seen.add(term.term));
    for (const { start, words, term } of news.reverse()) {
      const around = text.splitText(start);
      around.splitText(words.length);
      const told = { type: "button", "aria-expanded": "false", "data-term": term.term, "data-lm-suppress-shortcuts": "true" };
      around.replaceWith(made("button", TERM, told, words));
    }
  }
}
