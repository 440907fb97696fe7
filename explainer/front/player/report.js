// Tells the kernel where a view of a player is.

import { alarm } from "../life.js";

const REPORT_MS = 200;

/** Tells at once, or once the hand rests. */
export class Report {
  /**
   * @param {import("./row.js").Model} model
   * @param {AbortSignal} signal
   */
  constructor(model, signal) {
    this.model = model;
    this.later = alarm(() => model.save_changes(), signal);
  }

  /**
   * Keeps in the model where the view is; the kernel does not hear of it.
   *
   * @param {number} day the day that was asked for
   * @param {number} index the last picture reached
   */
  keep(day, index) {
    this.model.set("day", day);
    this.model.set("index", index);
  }

  /** Tells what is kept once the hand rests. */
  soon() {
    this.later.set(REPORT_MS);
  }

  /** Tells what is kept at once. */
  now() {
    this.later.clear();
    this.model.save_changes();
  }
}
