// Where a presenter stops: each app and each card of a lesson that can be seen; and what of them is
// covered in this window until it is revealed.

import { piecesIn } from "./lesson.js";

const PART = ".tc-cover, .tc-app, .tc-card, .tc-questions";
const GATE = ".tc-gate";
const ANSWER = ".tc-answer, .tc-reply, .tc-truth, .tc-step-2, .tc-step-3";
const OPENER = ".tc-opens:not([disabled])";
const OPEN = "tc-uncovered"; // a gate
const SHOWN = "tc-shown"; // a card or an app

/** @param {Element} node */
const isSeen = (node) => node.getClientRects().length > 0;

/**
 * @param {Element} node
 * @param {string} css
 * @returns {HTMLElement[]}
 */
const all = (node, css) => [.../** @type {NodeListOf<HTMLElement>} */ (node.querySelectorAll(css))];

/**
 * The parts of a piece that can be seen, outermost only; the piece itself where it has none.
 *
 * @param {HTMLElement} piece
 */
const partsOf = (piece) => {
  const parts = all(piece, PART).filter((each) => isSeen(each) && !each.parentElement?.closest(PART));
  return parts.length ? parts : [piece];
};

/**
 * All places to stop at, from top to bottom.
 *
 * @param {Element} content
 */
export const stationsIn = (content) => piecesIn(content).flatMap(partsOf);

/**
 * What a place to stop at is called: by its own heading, or by the last one above it.
 *
 * @param {HTMLElement} station
 * @param {Element} content
 */
export const titleOf = (station, content) => {
  const own = all(station, "h2, h3, h4").find(isSeen);
  const above = all(content, "h1, h2, h3").filter(
    (each) => isSeen(each) && each.compareDocumentPosition(station) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return (own ?? above.at(-1))?.textContent?.replace("¶", "").trim() ?? "";
};

/**
 * Which place is looked at: the one that was gone to while it still stands, else the first that
 * reaches below the top edge.
 *
 * @param {readonly HTMLElement[]} stations
 * @param {HTMLElement | null} last
 * @param {number} top
 */
export const placeOf = (stations, last, top) => {
  const known = last ? stations.indexOf(last) : -1;
  return known >= 0 ? known : stations.findIndex((each) => each.getBoundingClientRect().bottom > top + 80);
};

/** The cards of a station, which have one answer each; the station itself where there are none.
 * @param {HTMLElement} station */
const cardsOf = (station) => {
  const cards = all(station, ".tc-card");
  return cards.length ? cards : [station];
};

/**
 * Whether what a station holds is shown.
 *
 * @param {HTMLElement} station
 */
const isShown = (station) => cardsOf(station).every((each) => each.classList.contains(SHOWN));

/**
 * Show what is covered here, and open what waits for a guess; or cover it again. Returns what came
 * of it, by a name in `PRESENTER.revealed`.
 *
 * @param {HTMLElement} station
 * @param {WeakSet<Element>} pressed the buttons that were pressed for this group
 */
export const reveal = (station, pressed) => {
  const gate = station.closest(GATE);
  if (gate && (station.matches(".tc-cover") || station.querySelector(`.tc-presenters${OPENER}`) && !station.querySelector(ANSWER))) {
    gate.classList.add(OPEN);
    all(station, OPENER)[0]?.click();
    return "opened";
  }
  if (isShown(station)) {
    for (const each of cardsOf(station)) each.classList.remove(SHOWN);
    return "covered";
  }
  const opener = all(station, OPENER).find(Boolean);
  if (!opener && !station.querySelector(ANSWER)) return "nothing";
  for (const each of cardsOf(station)) each.classList.add(SHOWN);
  if (opener && !pressed.has(opener)) opener.click();
  if (opener) pressed.add(opener);
  return "shown";
};

/**
 * Whether an answer says or shows anything; what is only spoken does not count.
 *
 * @param {HTMLElement} answer
 */
const isFull = (answer) => {
  const spoken = all(answer, ".tc-status").map((each) => each.textContent).join("");
  return answer.textContent?.trim() !== spoken.trim();
};

/**
 * Cover what has been emptied, for the next answer there is one to another question.
 *
 * @param {Element} content
 * @param {WeakSet<Element>} full what held an answer when it was looked at last
 */
export const coverEmptied = (content, full) => {
  for (const each of all(content, `.${SHOWN}`)) {
    if (all(each, ANSWER).some(isFull)) full.add(each);
    else if (full.delete(each)) each.classList.remove(SHOWN);
  }
};

/**
 * Cover everything again, for another group.
 *
 * @param {Element} content
 */
export const coverAll = (content) => {
  for (const css of [OPEN, SHOWN]) for (const each of all(content, `.${css}`)) each.classList.remove(css);
};
