// From one drawing to the next: pair the parts of both by their ids, and move what differs.
// No time and no buttons in here.

import { put, write } from "../nodes.js";
import { course, mix, SEEN, stepsOf } from "./mix.js";
import { across, matrixOf, travel } from "./travel.js";

const SWITCH_STEPS = 2; // what cannot be mixed changes in the middle

/**
 * One thing that moves: how it looks at a share of the way, in how many steps, how much later than
 * others it takes them, and at which share the next one is due.
 *
 * @typedef {{ act: (share: number) => void, steps: number, lag: number, due: number }} Move
 */

/**
 * The parts of a part, each by a key that its partner in another drawing has too.
 *
 * @param {Element} parent
 * @returns {[string, Element][]}
 */
export function keyed(parent) {
  const seen = new Map();
  return [...parent.children].map((child) => {
    const name = child.id ? `#${child.id}` : child.localName;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return [`${child.localName} ${name} ${seen.get(name)}`, child];
  });
}

/**
 * @param {Element} a
 * @param {Element} b
 */
function alike(a, b) {
  const [from, to] = [a.getAttribute("d"), b.getAttribute("d")];
  return from === to || course("d", from, to) !== null;
}

/**
 * The share at which a part has moved on by one more step that the eye can see.
 *
 * @param {Pick<Move, "steps" | "lag">} move
 * @param {number} share
 * @param {number} grain how many steps become one
 */
export function dueAfter({ steps, lag }, share, grain) {
  return ((Math.floor((share * steps) / grain + lag) + 1 - lag) * grain) / steps;
}

/** All that moves between two drawings, each with the number of steps the eye can tell apart. */
export class Moves {
  /**
   * @param {SVGSVGElement} from
   * @param {SVGSVGElement} to
   */
  constructor(from, to) {
    this.root = /** @type {SVGSVGElement} */ (from.cloneNode(true));
    this.width = Number(this.root.getAttribute("viewBox")?.split(/[\s,]+/)[2]) || 1000;
    this.all = /** @type {Move[]} */ ([]);
    this.turned = /** @type {{ move: Move, a: SVGGraphicsElement, from: DOMMatrix, to: DOMMatrix }[]} */ ([]);
    this.pair(this.root, to);
  }

  /**
   * @param {Element} node
   * @param {(share: number) => void} act
   * @param {number} steps
   */
  add(node, act, steps) {
    const lag = steps > SWITCH_STEPS ? across(node, this.width) : 0;
    const move = { act, steps, lag, due: 0 };
    this.all.push(move);
    return move;
  }

  /**
   * @param {Element} node
   * @param {number} from
   * @param {number} to
   */
  fade(node, from, to) {
    const { style } = /** @type {SVGElement} */ (node);
    const own = Number.parseFloat(style?.opacity || node.getAttribute("opacity") || "1");
    const act = (/** @type {number} */ share) => {
      if (style) style.opacity = `${own * mix(from, to, share)}`;
    };
    this.add(node, act, 1 / SEEN.opacity);
  }

  /**
   * @param {Element} a
   * @param {Element} b
   */
  attributes(a, b) {
    for (const name of new Set([...a.getAttributeNames(), ...b.getAttributeNames()])) {
      const [from, to] = [a.getAttribute(name), b.getAttribute(name)];
      if (from !== to) this.attribute(a, b, name);
    }
  }

  /**
   * @param {Element} a
   * @param {Element} b
   * @param {string} name
   */
  attribute(a, b, name) {
    const [from, to] = [a.getAttribute(name), b.getAttribute(name)];
    const way = course(name, from, to);
    const at = way?.at ?? ((/** @type {number} */ share) => (share < 0.5 ? from : to));
    const move = this.add(a, (share) => put(a, name, at(share)), way?.steps ?? SWITCH_STEPS);
    if (name !== "transform" || !("transform" in a)) return;
    const [old, next] = /** @type {SVGGraphicsElement[]} */ ([a, b]);
    this.turned.push({ move, a: old, from: matrixOf(old), to: matrixOf(next) });
  }

  /**
   * @param {Element} a
   * @param {Element} b
   */
  text(a, b) {
    const [from, to] = [a.textContent ?? "", b.textContent ?? ""];
    if (from !== to) this.add(a, (share) => write(a, share < 0.5 ? from : to), SWITCH_STEPS);
  }

  /**
   * @param {Element} a
   * @param {Element} b
   */
  pair(a, b) {
    this.attributes(a, b);
    if (!a.childElementCount && !b.childElementCount) return this.text(a, b);
    const old = new Map(keyed(a));
    let last = /** @type {Element | null} */ (null);
    for (const [key, next] of keyed(b)) {
      let here = old.get(key);
      if (here && alike(here, next)) {
        old.delete(key);
        this.pair(here, next);
      } else {
        here = /** @type {Element} */ (next.cloneNode(true));
        a.insertBefore(here, last ? last.nextSibling : a.firstChild);
        this.fade(here, 0, 1);
      }
      last = here;
    }
    for (const gone of old.values()) this.fade(gone, 1, 0);
  }

  /**
   * Shows exactly this share of the way.
   *
   * @param {number} share
   */
  show(share) {
    for (const move of this.all) {
      move.due = dueAfter(move, share, 1);
      move.act(share);
    }
  }

  /** Finds out, once it is on the page, in how many steps the eye sees each part turn and travel. */
  measure() {
    for (const { move, a, from, to } of this.turned.splice(0)) {
      try {
        move.steps = stepsOf([travel(a, from, to) / SEEN.place]);
      } catch {
        // in some browsers a part that is not drawn has no box; it keeps its many steps
      }
    }
  }

  /**
   * Goes on to a share, but writes only what the eye can see: each part in its own steps. Parts
   * side by side step together, those farther to the right later, so that no frame paints them
   * all. A larger grain means fewer steps, to keep the pace where the machine is slow.
   *
   * @param {number} share
   * @param {number} grain
   */
  glide(share, grain) {
    for (const move of this.all) {
      if (share < move.due) continue;
      move.due = dueAfter(move, share, grain);
      move.act(share);
    }
  }
}
