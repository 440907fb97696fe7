// The words of a player: written beside the picture at once, and spoken once things have come to rest.

import { alarm, HEARD_MS } from "../life.js";
import { put, write } from "../nodes.js";
import { nearest } from "./time.js";
import { isAway, longest, momentAt, refusal, spoken } from "./words.js";

const QUIET_MS = 600;

/** Writes and says what is shown. */
export class Voice {
  /**
   * @param {import("./desk.js").Desk} desk
   * @param {AbortSignal} signal
   */
  constructor(desk, signal) {
    this.desk = desk;
    this.hint = ""; // why a button changed nothing
    this.wrong = /** @type {Error | null} */ (null); // what is wrong with the picture
    this.speaking = alarm(() => this.say(), signal);
    this.heard = alarm(() => write(desk.status, ""), signal);
  }

  /**
   * What stands under the picture.
   *
   * @param {import("./row.js").Row} row
   * @param {number} place
   * @param {number} asked the day that was asked for
   */
  noteAt(row, place, asked) {
    const { label } = row.frames[Math.round(place)];
    if (this.wrong) return refusal(this.wrong, this.desk.names, label);
    return isAway(row, place, asked) ? this.desk.names.outside.replace("{}", label) : this.hint;
  }

  /**
   * Lets time control and words follow the picture.
   *
   * @param {import("./row.js").Row} row
   * @param {number} place
   * @param {number} asked the day that was asked for
   */
  write(row, place, asked) {
    const { desk } = this;
    const { caption, description } = row.frames[Math.round(place)];
    const at = nearest(row.moments, row.dayAt(place));
    if (Number(desk.time.value) !== at) desk.time.value = `${at}`;
    const moment = momentAt(row, place, desk.names.between);
    write(desk.moment, moment);
    write(desk.note, this.noteAt(row, place, asked));
    write(desk.caption, caption);
    write(desk.longest, longest(row.frames));
    write(desk.description, description);
    put(desk.stage.host, "aria-label", moment);
    put(desk.stage.host, "aria-description", description); // what is in a closed fold describes nothing
    put(desk.time, "aria-valuetext", moment);
  }

  /** Says what stands there, once things have come to rest. */
  speak() {
    this.hush();
    this.speaking.set(QUIET_MS);
  }

  /** Says nothing of what was. */
  hush() {
    this.speaking.clear();
  }

  say() {
    const [note, moment, caption] = [this.desk.note, this.desk.moment, this.desk.caption].map((node) => node.textContent ?? "");
    write(this.desk.status, spoken(note, moment, caption));
    this.heard.set(HEARD_MS);
  }
}
