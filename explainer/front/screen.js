// What one view is shown on: the width and the theme of its page. Each view tells the kernel, and
// shows the drawing that was made for it; until that is there, the nearest one. Nothing of it is
// shared between views, so two windows on one kernel cannot fight. A page that is presented says by
// how much its pictures are enlarged, and gets them drawn for a wall. No biology in here.

import { anyName } from "./ids.js";
import { alarm, atEnd, follow, frame } from "./life.js";

/**
 * A screen: the width to draw for in px, and the theme.
 *
 * @typedef {"light" | "dark" | "projector"} Theme
 * @typedef {{ width: number, theme: Theme }} Screen
 */

/**
 * What a view tells the kernel of its screen.
 *
 * @typedef {{ type: "left" } | ({ type: "screen" | "here" } & Screen)} Message
 */

const RESIZED_MS = 80; // once the hand that resizes rests
const THEMED_MS = 300; // once the new theme has been painted
const UNDRAWN = "tc-undrawn"; // an app whose first drawing for this screen is on its way
const DRAWN_MS = 1500; // a kernel that takes longer is busy: the nearest drawing is shown meanwhile
const LAID_MS = 50; // and then the slider of the day is laid on its axis
const ENLARGED = "--tc-zoom"; // how much larger a page that is presented shows its pictures
const FORCED = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];
const BAR_PX = 20; // a scroll bar that comes and goes with the picture is no new width

/**
 * How light the ground of an element is, from 0 to 1.
 *
 * @param {Element} element
 */
export function luminance(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
    const [r, g, b, a = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (a > 0.5) return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  }
  return 1;
}

/**
 * The key under which Python keeps what it drew for a screen.
 *
 * @param {Screen} screen
 */
export const keyOf = ({ width, theme }) => `${width}-${theme}`;

/**
 * By how much an element's page enlarges pictures: 1 unless it is presented.
 *
 * @param {Element} element
 */
const zoomOf = (element) => Number(getComputedStyle(element).getPropertyValue(ENLARGED)) || 1;

/**
 * The theme of an element's page.
 *
 * @param {Element} element
 * @returns {Theme}
 */
function themeOf(element) {
  if (zoomOf(element) > 1) return "projector";
  return luminance(element) < 0.5 ? "dark" : "light";
}

/**
 * The key of the drawing nearest to a screen; another theme is farther away than any width.
 *
 * @param {readonly string[]} keys
 * @param {Screen} screen
 */
export function nearestKey(keys, { width, theme }) {
  const away = (/** @type {string} */ key) => {
    const [drawn, other] = key.split("-");
    return Math.abs(Number(drawn) - width) + (other === theme ? 0 : 1e6);
  };
  return keys.reduce((best, key) => (away(key) < away(best) ? key : best), keys[0]);
}

/**
 * Follows the screen of a view for as long as the view lives.
 *
 * @param {object} given
 * @param {Pick<import("@anywidget/types").AnyModel, "send" | "on" | "off"> | null} given.model whose
 *   kernel is told; without one nobody is
 * @param {HTMLElement} given.el
 * @param {() => readonly string[]} given.keys says for which screens there is a drawing
 * @param {() => void} given.changed hears of a new width or theme
 * @param {AbortSignal} given.signal
 */
export function onScreen({ model, el, keys, changed, signal }) {
  const view = anyName();
  el.classList.add(UNDRAWN);
  let root = /** @type {Element | null} */ (null);
  let place = el; // what is measured: the frame of the picture where it has one
  let told = /** @type {(Screen & { page: number, zoom: number }) | null} */ (null); // what the kernel was last told

  const tell = (/** @type {Message} */ message) => {
    try {
      model?.send({ ...message, view });
    } catch {
      // the kernel has gone, and nobody draws any more
    }
  };
  const leave = () => {
    if (told) tell({ type: "left" });
    told = null;
  };
  const say = (/** @type {"screen" | "here"} */ type) => told && tell({ type, width: told.width, theme: told.theme });
  // the kernel asks now and then who is still there: a window that died could not say that it left
  const answer = (/** @type {{ type: string }} */ { type }) => type === "who" && say("here");
  const same = (/** @type {number} */ width, /** @type {Theme} */ theme, /** @type {number} */ zoom) => {
    if (!told || theme !== told.theme || zoom !== told.zoom) return false;
    const wider = width - told.width;
    return wider === 0 || (wider > 0 && wider <= BAR_PX && told.page === window.innerWidth);
  };
  const look = () => {
    if (!root) return;
    const zoom = zoomOf(root);
    const width = Math.floor(place.clientWidth / zoom);
    if (!width) return leave(); // hidden: nobody sees it, so nobody needs to draw it
    const theme = themeOf(root);
    if (same(width, theme, zoom)) return;
    if (!told) {
      root.classList.add(UNDRAWN);
      shown.set(DRAWN_MS);
    }
    told = { width, theme, zoom, page: window.innerWidth };
    say("screen");
    changed();
  };
  const late = alarm(look, signal);
  // so that nothing of an app moves as soon as it is there
  const shown = alarm(() => {
    // to take away what is not there would still be heard as a change
    for (const each of [el, root]) if (each?.classList.contains(UNDRAWN)) each.classList.remove(UNDRAWN);
  }, signal);
  const pick = (/** @type {readonly string[]} */ drawn) => {
    if (told && drawn.includes(keyOf(told))) shown.set(LAID_MS);
    return nearestKey(drawn, told ?? { width: Math.floor(el.clientWidth / zoomOf(el)), theme: themeOf(el) });
  };
  // Only a bounded number of screens is drawn. A view that fell out asks again under its own hand:
  // if it asked by itself, too many windows would push each other out without end.
  const again = () => told && !keys().includes(keyOf(told)) && say("screen");
  const listen = (/** @type {EventTarget} */ target, /** @type {string} */ what, /** @type {() => void} */ act) =>
    target.addEventListener(what, act, { capture: true, signal });
  // not left to the observer: it is silent about a view that stands below the edge of the screen
  const attach = () => {
    if (signal.aborted || root) return;
    if (!el.isConnected) return next.ask();
    root = el.closest(".tc-app") ?? el;
    place = /** @type {HTMLElement} */ (el.closest(".tc-chart") ?? el.querySelector(".tc-picture") ?? root);
    size.observe(place);
    for (const what of ["pointerdown", "keydown"]) listen(root, what, again);
    look();
  };
  const next = frame(attach, signal);
  const size = new ResizeObserver(() => (root ? late.set(told ? RESIZED_MS : 0) : attach()));
  size.observe(el);
  next.ask();
  shown.set(DRAWN_MS);
  const page = new MutationObserver(() => root && late.set(THEMED_MS));
  page.observe(document.body, { attributes: true });
  if (model) follow(model, "msg:custom", answer, signal);
  // a page without a ground of its own stands on the one that the system forces
  for (const forced of FORCED) {
    const asked = window.matchMedia?.(forced);
    if (asked) listen(asked, "change", () => root && late.set(THEMED_MS));
  }
  listen(window, "pagehide", leave);
  listen(window, "pageshow", look);
  atEnd(signal, () => {
    size.disconnect();
    page.disconnect();
    leave();
  });
  return {
    view,
    /** The width of the page in px. */
    get width() {
      return told ? Math.floor(told.width * told.zoom) : 0;
    },
    /** By how much the page enlarges what was drawn for it. */
    get zoom() {
      return told?.zoom ?? 1;
    },
    /** Chooses among the keys of what was drawn. @param {readonly string[]} drawn */
    pick,
  };
}
