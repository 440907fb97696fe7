// What each piece needs on its page, whatever piece stands alone: the language of its words, and
// keys that stay in it. JupyterLab asks each element above the one that has the keyboard whether it
// may take a key for a command of the notebook; a click on words or pictures leaves the keyboard in
// the piece. What is moved by a button takes the keyboard along. Words of the field can be opened. No
// biology in here.

import { explainTerms } from "./glossary.js";
import { nameGroups } from "./groups.js";
import { alarm, atEnd, whenFound } from "./life.js";

const PIECE = ".tc-piece";
const FOLLOWS_MS = 2000; // a kernel that takes longer must not move the keyboard any more
const CONTROLS = "button:not(.tc-term), input, textarea, select, summary, [role=slider], a[href]";
const WORDS = { childList: true, characterData: true, subtree: true };
const SCROLLS = new Set([" ", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

/**
 * Keeps the page under the hand: a handle takes the arrows itself; what it leaves would scroll.
 *
 * @param {KeyboardEvent} event
 */
function keep(event) {
  const { target } = event;
  const onHandle = target instanceof Element && target.closest("[role=slider]");
  if (onHandle && SCROLLS.has(event.key)) event.preventDefault();
}

/**
 * Lets what belongs to a fold come and go with it.
 *
 * @param {Event} event
 */
function unfold({ target }) {
  if (!(target instanceof HTMLDetailsElement)) return;
  target.closest(".tc-fold-head")?.parentElement?.classList.toggle("tc-unfolded", target.open);
}

/**
 * The button that stands, after a press, where the pressed one would be in the row beyond.
 *
 * @param {EventTarget | null} target
 */
function nextOf(target) {
  if (!(target instanceof Element)) return null;
  const way = [".tc-up", ".tc-down"].find((css) => target.closest(css));
  const row = way && target.closest(way)?.closest(".tc-options");
  const beyond = way === ".tc-up" ? "previousElementSibling" : "nextElementSibling";
  if (!row) return null;
  return /** @type {HTMLElement | null} */ (row[beyond]?.querySelector(way) ?? null);
}

/**
 * Lets the keyboard follow what a button moves, once the kernel has moved it, which new words on the
 * next button tell; only in the view where it was pressed, for the kernel would take the keyboard
 * away in every other window too.
 *
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
function leadKeyboard(root, signal) {
  let next = /** @type {HTMLElement | null} */ (null);
  const watch = new MutationObserver(() => {
    watch.disconnect();
    next?.focus();
  });
  const late = alarm(() => watch.disconnect(), signal);
  const press = (/** @type {Event} */ { target }) => {
    next = nextOf(target);
    if (!next) return;
    watch.disconnect();
    watch.observe(next, WORDS);
    late.set(FOLLOWS_MS);
  };
  root.addEventListener("click", press, { signal });
  atEnd(signal, () => watch.disconnect());
}

/** @param {Element} node */
const isUsable = (node) => node.isConnected && !node.matches(":disabled") && node.getClientRects().length > 0;

/**
 * Gives the keyboard to the first control of the nearest box that is still there, or to the box.
 *
 * @param {readonly HTMLElement[]} boxes from the inside to the outside
 */
function lead(boxes) {
  const box = boxes.find(isUsable);
  const inside = /** @type {HTMLElement[]} */ ([...(box?.querySelectorAll(CONTROLS) ?? [])]);
  const to = inside.find(isUsable) ?? box;
  if (to && to === box && !to.hasAttribute("tabindex")) to.tabIndex = -1;
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: "nearest" });
}

/**
 * Lets the keyboard not fall off the page with a button that goes, or rests, once it was pressed:
 * it is led to what came in its place. Nor does it leave the screen with one that is pushed down by
 * what comes above it, unless the hand has moved on.
 *
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
function catchKeyboard(root, signal) {
  let pressed = /** @type {HTMLElement | null} */ (null);
  let boxes = /** @type {HTMLElement[]} */ ([]);
  let stays = false;
  const moveOn = () => {
    stays = false;
  };
  const watch = new MutationObserver(() => {
    if (!pressed || isUsable(pressed)) return;
    watch.disconnect();
    if ([document.body, pressed].includes(/** @type {HTMLElement} */ (document.activeElement))) lead(boxes);
  });
  // what grows above it may stand in another piece, whose changes nobody sees from here
  const sight = new IntersectionObserver(([seen]) => {
    if (seen?.isIntersecting || !stays || !pressed?.matches(":focus-visible")) return;
    pressed.scrollIntoView({ block: "nearest" });
  });
  const rest = () => {
    watch.disconnect();
    sight.disconnect();
  };
  const late = alarm(rest, signal);
  const press = (/** @type {Event} */ { target }) => {
    pressed = target instanceof Element ? target.closest("button") : null;
    if (!pressed) return;
    stays = true;
    boxes = [];
    for (let box = pressed.parentElement; box && root.contains(box); box = box.parentElement) boxes.push(box);
    rest();
    watch.observe(root, { attributes: true, childList: true, subtree: true });
    sight.observe(pressed);
    late.set(FOLLOWS_MS);
  };
  root.addEventListener("click", press, { signal });
  for (const type of ["keydown", "wheel"]) root.addEventListener(type, moveOn, { signal, passive: true });
  atEnd(signal, rest);
}

/**
 * Lets the keyboard follow a link to a heading of the same page.
 *
 * @param {Event} event
 */
function follow({ target }) {
  const link = target instanceof Element && target.closest("a[href^='#']");
  if (!link) return;
  const name = CSS.escape(decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice(1)));
  // JupyterLab gives the headings of a text an id under a name of its own
  const page = link.closest(".jp-Notebook") ?? document;
  const heading = /** @type {HTMLElement | null} */ (page.querySelector(`[id="${name}"], [data-jupyter-id="${name}"]`));
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true }); // the link itself scrolls
}

/**
 * @typedef {object} Traits
 * @property {import("./terms.js").Term[]} terms the words of the field
 */

/** @type {import("@anywidget/types").Render<Traits>} */
function render({ model, el, signal }) {
  el.classList.add("tc-status"); // what a word means is read aloud
  el.setAttribute("role", "status");
  const find = () => /** @type {HTMLElement | null} */ (el.closest(PIECE));
  const dress = (/** @type {HTMLElement} */ root) => {
    root.lang = "en";
    root.tabIndex = -1;
    root.dataset.lmSuppressShortcuts = "true";
    root.addEventListener("keydown", keep, { signal });
    root.addEventListener("toggle", unfold, { signal, capture: true });
    root.addEventListener("click", follow, { signal });
    // the lesson's page asks so for what stands on it for Python's widgets
    const tell = (/** @type {Event} */ ask) =>
      /** @type {CustomEvent<(manager: object) => void>} */ (ask).detail(model.widget_manager);
    root.addEventListener("tc-models", tell, { signal });
    leadKeyboard(root, signal);
    catchKeyboard(root, signal);
    nameGroups(root, signal);
    explainTerms(root, el, model.get("terms"), signal);
  };
  whenFound(find, dress, signal);
}

export default { render };
