// Reading a lane of a drawing: what it says stands on a card beside it, by mouse, touch and key,
// without asking the kernel. All words come from Python.

import { alarm, follow, frame } from "./life.js";
import { made, put, write } from "./nodes.js";

/**
 * @typedef {object} Lane
 * @property {HTMLElement} option what the keys reach: it lies over the lane and is named by its words
 * @property {HTMLElement} words
 * @property {HTMLElement} name
 * @property {HTMLElement} now
 * @property {HTMLElement} facts
 * @property {number} top as a share of the picture's height
 * @property {number} bottom
 */

/**
 * @typedef {object} Said
 * @property {Record<string, [string, string]>} reads the name and the facts (HTML) of each lane
 * @property {Record<string, string>} states how each stands now
 * @property {string} read_label
 */

const KEYS = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
  ["ArrowRight", 1],
  ["ArrowLeft", -1],
  ["Home", -Infinity],
  ["End", Infinity],
]);

/**
 * Which lane a key leads to.
 *
 * @param {string} key
 * @param {number} at the place of the lane one is on
 * @param {number} count of lanes
 */
export function placeAfter(key, at, count) {
  const steps = KEYS.get(key);
  return steps === undefined ? at : Math.min(Math.max(at + steps, 0), count - 1);
}

/**
 * @param {string} id
 * @returns {Lane}
 */
function newLane(id) {
  const option = made("div", "tc-lane", { role: "option", "aria-labelledby": id });
  const words = made("p", "tc-said-of", { id });
  const [name, now, facts] = [made("b", ""), made("span", ""), made("span", "")];
  words.append(name, now, facts);
  return { option, words, name, now, facts, top: 0, bottom: 0 };
}

/**
 * Where each lane lies, from its top to its bottom, as shares of the height of the picture.
 *
 * @typedef {Record<string, [number, number]>} Places
 */

/**
 * Lets the lanes of a picture be read. The card lies over the picture, under its lane or above it,
 * so nothing moves. One that a mouse only passes lets the mouse through to the lanes below.
 *
 * @param {object} given
 * @param {import("@anywidget/types").AnyModel<any>} given.model keeps what is `Said`
 * @param {HTMLElement | SVGSVGElement} given.svg the drawing, or a chart
 * @param {string} given.view an ending for names
 * @param {AbortSignal} given.signal
 * @param {boolean} [given.pointing] whether a mouse reads them too; a chart has its own way
 */
export function reading({ model, svg, view, signal, pointing = true }) {
  const list = made("div", "tc-lanes", { role: "listbox" });
  const card = made("div", "tc-lane-card");
  card.hidden = true; // a chart whose rows say nothing never shows it
  const over = made("div", "tc-drawn-in");
  over.append(svg, list, card);
  /** @type {Map<string, Lane>} */
  let lanes = new Map();
  let reached = ""; // by key, touch or click: where Tab leads
  let chosen = /** @type {string | null} */ (null); // the same, until it is let go
  let pointed = /** @type {string | null} */ (null); // by a mouse that is over it

  const lay = (/** @type {Lane | undefined} */ lane) => {
    if (!lane) return;
    const under = lane.top < 0.5;
    card.style.top = under ? `${100 * lane.bottom}%` : "auto";
    card.style.bottom = under ? "auto" : `${100 * (1 - lane.top)}%`;
  };
  const show = () => {
    const seen = pointed ?? chosen;
    for (const [key, { option, words }] of lanes) {
      for (const each of [option, words]) each.classList.toggle("tc-on", key === seen);
      put(option, "aria-selected", `${key === chosen}`);
      put(option, "tabindex", key === reached ? "0" : "-1");
    }
    lay(lanes.get(seen ?? ""));
    card.classList.toggle("tc-kept", !pointed);
    card.hidden = !seen;
  };
  const told = () => /** @type {Said["reads"]} */ (model.get("reads"));
  const sameLanes = () => Object.keys(told()).join() === [...lanes.keys()].join();
  const renew = () => {
    const reads = told();
    const keys = Object.keys(reads);
    if (!sameLanes()) {
      lanes = new Map(keys.map((key) => [key, lanes.get(key) ?? newLane(`lane-${key}-${view}`)]));
      list.replaceChildren(...[...lanes.values()].map(({ option }) => option));
      card.replaceChildren(...[...lanes.values()].map(({ words }) => words));
      if (!lanes.has(reached)) [reached, chosen] = [keys[0], null];
      pointed = null;
      show();
    }
    for (const [key, { name, now, facts }] of lanes) {
      const [called, rest] = reads[key];
      write(name, `${called}:`);
      write(now, ` ${model.get("states")[key] ?? ""}. `);
      if (facts.dataset.said === rest) continue;
      facts.dataset.said = rest;
      facts.innerHTML = rest;
    }
    put(list, "aria-label", model.get("read_label"));
    list.hidden = !keys.length;
  };
  /** Lays the options over their lanes. @param {Places} places */
  const placeAt = (places) => {
    for (const [key, [top, bottom]] of Object.entries(places)) {
      const lane = lanes.get(key);
      if (!lane) continue;
      Object.assign(lane, { top, bottom });
      lane.option.style.top = `${100 * top}%`;
      lane.option.style.height = `${100 * (bottom - top)}%`;
    }
    lay(lanes.get(pointed ?? chosen ?? ""));
  };
  /** Lays the options over the lanes of what is drawn. @param {[number, number]} size of the picture */
  const place = ([width, height]) => {
    card.style.left = `${(100 * Number(svg.querySelector(".tc-area, .tc-reads")?.getAttribute("x") ?? 0)) / width}%`;
    const places = /** @type {Places} */ ({});
    for (const reach of svg.querySelectorAll("[data-lane]")) {
      const [top, high] = ["y", "height"].map((name) => Number(reach.getAttribute(name)) / height);
      places[reach.getAttribute("data-lane") ?? ""] = [top, top + high];
    }
    placeAt(places);
  };
  const laneAt = (/** @type {MouseEvent} */ { clientY }) => {
    const box = svg.getBoundingClientRect();
    const at = (clientY - box.top) / box.height;
    return [...lanes].find(([, { top, bottom }]) => top <= at && at < bottom)?.[0] ?? null;
  };
  const point = (/** @type {string | null} */ key) => {
    if (key === pointed) return;
    pointed = key;
    show();
  };
  const choose = (/** @type {string | null} */ key) => {
    chosen = key;
    reached = key ?? reached;
    show();
  };

  const hear = (/** @type {EventTarget} */ target, /** @type {string} */ what, /** @type {(event: any) => void} */ act) =>
    target.addEventListener(what, act, { signal });
  const take = (/** @type {string | null} */ key) => {
    choose(key);
    if (key) lanes.get(key)?.option.focus({ preventScroll: true });
  };
  if (pointing) {
    hear(svg, "pointermove", (event) => event.pointerType === "mouse" && point(laneAt(event)));
    hear(svg, "pointerleave", () => point(null));
    hear(svg, "click", (event) => take(laneAt(event)));
  }
  // a click elsewhere and Tab let the lane go, but not on the way to the link on its card
  hear(over, "focusout", ({ relatedTarget }) => !(relatedTarget && over.contains(relatedTarget)) && choose(null));
  hear(list, "focusin", ({ target }) => choose([...lanes].find(([, { option }]) => option === target)?.[0] ?? chosen));
  hear(over, "keydown", (event) => {
    if (event.key !== "Escape") return;
    if (pointed ?? chosen) event.stopPropagation(); // first the card goes, and then what it lies on
    point(null);
    choose(null);
  });
  hear(list, "keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !KEYS.has(event.key)) return;
    event.preventDefault();
    const keys = [...lanes.keys()];
    const next = keys[placeAfter(event.key, keys.indexOf(reached), keys.length)];
    choose(next);
    lanes.get(next)?.option.focus();
  });
  // a picture that follows the hand is painted first; what nobody sees of its lanes comes after it
  const late = alarm(renew, signal);
  const painted = frame(() => late.set(0), signal);
  const heard = () => (sameLanes() && card.hidden ? painted.ask() : renew());
  follow(model, "change:reads change:states change:read_label", heard, signal);
  renew();
  return { node: over, place, placeAt, take };
}
