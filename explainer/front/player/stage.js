// The picture of a player: a drawing that is held, or the way from one to the next.

import { made } from "../nodes.js";
import { readDrawing } from "./read.js";
import { Moves } from "./tween.js";

/** @typedef {import("./words.js").Frame} Frame */

const MOST_READ = 4; // drawings kept ready: this one, its neighbours, and one more

/** The picture. A shadow tree keeps the ids of two players on one page apart. */
export class Stage {
  constructor() {
    this.host = made("div", "tc-picture", { role: "img" });
    this.root = this.host.attachShadow({ mode: "open" });
    this.place = made("div", "", { "aria-hidden": "true" }); // the host is the image
    this.root.append(made("style", "", {}, "svg { display: block; width: 100%; height: auto; direction: ltr; }"), this.place);
    this.read = /** @type {Map<string, SVGSVGElement | Error>} */ (new Map());
    this.between = /** @type {{ from: SVGSVGElement, to: SVGSVGElement, moves: Moves } | null} */ (null);
    this.still = /** @type {SVGSVGElement | null} */ (null);
    this.svg = /** @type {SVGSVGElement | null} */ (null);
    this.frames = /** @type {readonly Frame[]} */ ([]);
  }

  /**
   * Takes new pictures. What was read of the old ones is kept by its text: a row that comes again
   * with the same picture at this moment costs nothing.
   *
   * @param {readonly Frame[]} frames
   */
  load(frames) {
    this.frames = frames;
  }

  /** @param {number} i */
  drawing(i) {
    const { svg, label } = this.frames[i];
    const known = this.read.get(svg) ?? this.fresh(svg);
    this.read.delete(svg);
    this.read.set(svg, known);
    if (this.read.size > MOST_READ) this.read.delete(/** @type {string} */ (this.read.keys().next().value));
    if (known instanceof Error) throw Object.assign(known, { label });
    return known;
  }

  /** @param {string} svg */
  fresh(svg) {
    try {
      return readDrawing(svg);
    } catch (wrong) {
      return /** @type {Error} */ (wrong);
    }
  }

  /** @param {SVGSVGElement} svg */
  mount(svg) {
    if (this.svg) this.svg.replaceWith(svg);
    else this.place.append(svg);
    this.svg = svg;
  }

  /**
   * Shows the picture at a place: exactly, or with a grain as far as the eye can see. Returns what
   * is wrong with a drawing, or null; the last good picture stays.
   *
   * @param {number} place
   * @param {number} [grain]
   */
  show(place, grain = 0) {
    const i = Math.floor(place);
    try {
      if (i === place) this.hold(i);
      else this.blend(i, place - i, grain);
      return null;
    } catch (wrong) {
      return /** @type {Error} */ (wrong);
    }
  }

  /** @param {number} i */
  hold(i) {
    const drawing = this.drawing(i);
    if (this.still === drawing) return;
    this.mount(/** @type {SVGSVGElement} */ (drawing.cloneNode(true)));
    this.still = drawing;
  }

  /**
   * @param {number} i
   * @param {number} share
   * @param {number} grain
   */
  blend(i, share, grain) {
    const moves = this.way(i);
    if (grain && moves.root === this.svg) return moves.glide(share, grain);
    moves.show(share);
    if (moves.root !== this.svg) this.mount(moves.root);
    moves.measure();
    this.still = null;
  }

  /**
   * The way from a picture to the next; made ahead, so that it starts at once.
   *
   * @param {number} i
   */
  way(i) {
    const [from, to] = [this.drawing(i), this.drawing(i + 1)];
    if (this.between?.from !== from || this.between.to !== to) this.between = { from, to, moves: new Moves(from, to) };
    return this.between.moves;
  }

  /**
   * Makes the way from a picture to the next, if there is one.
   *
   * @param {number} i
   */
  prepare(i) {
    try {
      if (i + 1 < this.frames.length) this.way(i);
    } catch {
      // said when it is shown
    }
  }
}
