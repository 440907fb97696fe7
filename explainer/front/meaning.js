// What a word of the field means, opened beside it by mouse, touch or key; the keyboard stays on the
// word, and no key that is pressed on it goes any further.

import { anyName } from "./ids.js";
import { atEnd } from "./life.js";
import { made } from "./nodes.js";
import { TERM } from "./terms.js";

const EDGE_PX = 8; // between the box and the edge of the window
const GAP_PX = 4; // between the box and its word

/**
 * Makes the box of a piece.
 *
 * @param {object} given
 * @param {HTMLElement} given.root where it stands
 * @param {HTMLElement} given.spoken a live region: what it holds is read aloud
 * @param {(term: string) => string} given.meaning
 * @param {AbortSignal} given.signal
 */
export function meanings({ root, spoken, meaning, signal }) {
  const box = made("div", "tc-meaning", { popover: "manual", id: anyName() });
  let open = /** @type {HTMLElement | null} */ (null);

  const place = () => {
    if (!open) return;
    const word = open.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const left = Math.max(EDGE_PX, Math.min(word.left, innerWidth - width - EDGE_PX));
    const below = word.bottom + GAP_PX;
    const fits = below + height + EDGE_PX <= innerHeight;
    Object.assign(box.style, { left: `${left}px`, top: `${fits ? below : word.top - height - GAP_PX}px` });
  };
  const close = () => {
    open?.setAttribute("aria-expanded", "false");
    open?.removeAttribute("aria-describedby");
    if (open) box.hidePopover?.();
    open = null;
    box.textContent = "";
    spoken.textContent = "";
  };
  const show = (/** @type {HTMLElement} */ word) => {
    const { term = "" } = word.dataset;
    close();
    open = word;
    box.append(made("b", "", {}, term), ` ${meaning(term)}`);
    spoken.textContent = box.textContent;
    word.setAttribute("aria-expanded", "true");
    word.setAttribute("aria-describedby", box.id);
    box.showPopover?.();
    word.focus({ preventScroll: true });
    place();
  };
  const wordOf = (/** @type {Event} */ { target }) =>
    target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(`.${TERM}`)) : null;
  const press = (/** @type {Event} */ event) => {
    const word = wordOf(event);
    if (!word) return;
    event.stopPropagation();
    if (word === open) close();
    else show(word);
  };
  const key = (/** @type {KeyboardEvent} */ event) => {
    if (!wordOf(event)) return;
    event.stopPropagation();
    if (event.key === "Escape") event.preventDefault();
    if (["Escape", "Tab"].includes(event.key)) close();
  };
  const hold = (/** @type {Event} */ event) => wordOf(event) && event.stopPropagation();
  const away = (/** @type {Event} */ event) => {
    const { target } = event;
    if (open && wordOf(event) !== open && !(target instanceof Node && box.contains(target))) close();
  };

  root.append(box);
  window.addEventListener("pointerdown", away, { capture: true, signal });
  for (const moved of ["scroll", "resize"]) window.addEventListener(moved, place, { capture: true, passive: true, signal });
  atEnd(signal, () => box.remove());
  return {
    /** Lets the words in an area be pressed. @param {HTMLElement} area */
    wire(area) {
      area.addEventListener("click", press, { signal });
      area.addEventListener("keydown", key, { signal });
      for (const kind of ["keyup", "keypress", "mousedown", "dblclick"]) area.addEventListener(kind, hold, { signal });
    },
    /** Closes what belongs to a word that has gone. */
    settle() {
      if (open && !open.isConnected) close();
    },
  };
}
