// The sentence that stands on every app of a lesson that has stopped, and the voice that says it.

import { BACK, SAID } from "./words.js";
import { piecesIn } from "./lesson.js";
import { rests } from "./pulse.js";

const BANNER = "tc-stopped";

const banner = (said, act) => {
  const node = document.createElement("div");
  node.className = BANNER;
  node.dataset.said = said;
  node.lang = "en";
  node.tabIndex = -1;
  const words = document.createElement("p");
  words.textContent = SAID[said].words;
  node.append(words);
  if (SAID[said].button) {
    const press = document.createElement("button");
    press.type = "button";
    press.textContent = SAID[said].button;
    press.addEventListener("click", () => act(SAID[said].does));
    node.append(press);
  }
  return node;
};

/** A polite region that outlives what it says. */
export const voice = (node) => {
  const region = document.createElement("div");
  region.className = "tc-voice-of-lesson";
  region.lang = "en";
  region.setAttribute("role", "status");
  node.append(region);
  return (said) => {
    region.textContent = said === "well" ? BACK : SAID[said].words;
  };
};

/** Where a sentence must stand: before each piece, or else before all that is there. */
const anchors = (content) => {
  const pieces = piecesIn(content);
  const first = content.querySelector(".jp-Cell");
  return pieces.length || !first ? pieces : [first];
};

const sweep = (content, said) => {
  for (const each of content.querySelectorAll(`.${BANNER}`)) {
    if (each.dataset.said !== said) each.remove();
  }
};

/** Let a piece rest; whoever was in it is led to the sentence. */
const rest = (piece, sign) => {
  const inside = piece.contains(document.activeElement);
  piece.inert = true;
  if (inside) sign.focus({ preventScroll: true });
};

const isThere = (node, said) =>
  node?.classList.contains(BANNER) && node.dataset.said === said;

/**
 * What makes the page say what holds: `said` is a name in `SAID`, or `well`.
 *
 * It remembers what rests: a view may be out of the page for the moment in which all is well.
 */
export const sentences = (content, act) => {
  const resting = new Set();
  const wake = () => {
    for (const piece of resting) piece.inert = false;
    resting.clear();
  };
  const stand = (place, said) => {
    if (!isThere(place.previousElementSibling, said)) place.before(banner(said, act));
    if (!rests(said) || place.matches(".jp-Cell")) return;
    if (!place.inert) rest(place, place.previousElementSibling);
    resting.add(place);
  };
  return (said) => {
    sweep(content, said);
    if (!rests(said)) wake();
    if (said !== "well") for (const place of anchors(content)) stand(place, said);
  };
};
