// The row of pictures of a player: as it is drawn for the screen of a view, and its days.

import { dayAt, momentsOf, placeOf } from "./time.js";

/**
 * @typedef {import("./words.js").Frame} Frame
 * @typedef {import("@anywidget/types").AnyModel<import("../player.js").Traits>} Model
 */

/** The pictures that one view shows. */
export class Row {
  /**
   * @param {Model} model
   * @param {(keys: readonly string[]) => string} pick chooses the screen that is nearest
   */
  constructor(model, pick) {
    this.model = model;
    this.pick = pick;
    this.frames = /** @type {readonly Frame[]} */ ([]);
    this.days = /** @type {readonly number[]} */ ([]);
    this.moments = /** @type {readonly number[]} */ ([]);
  }

  /** The keys of the screens for which the row is drawn. */
  get drawn() {
    return [this.model.get("drawn_for"), ...Object.keys(this.model.get("others"))];
  }

  /** The day of each value of the linked control. */
  get linked() {
    return this.model.get("peer_days");
  }

  /** What each of these is called. */
  get words() {
    return this.model.get("peer_words");
  }

  /** The place of the last picture. */
  get last() {
    return this.days.length - 1;
  }

  /** Takes the pictures of the model as they are drawn for the screen of the view. */
  take() {
    const svgs = this.model.get("others")[this.pick(this.drawn)];
    const frames = this.model.get("frames");
    this.frames = svgs ? frames.map((frame, i) => ({ ...frame, svg: svgs[i] ?? frame.svg })) : frames;
    this.days = this.frames.map((frame) => frame.day);
    this.moments = momentsOf(this.days, this.linked);
  }

  /** Where a day stands among the pictures. @param {number} day */
  placeOf(day) {
    return placeOf(this.days, day);
  }

  /** The day at a place. @param {number} place */
  dayAt(place) {
    return dayAt(this.days, place);
  }
}
