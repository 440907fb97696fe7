// Plays the way from one picture to the next, frame by frame.

import { frame } from "../life.js";
import { advanced, grainOf, strained } from "./pace.js";

const WORDS_MS = 100; // while a segment plays, words and linked control follow this often

/** One way at a time: `moved` hears each place, `arrived` the last one. */
export class Playback {
  /**
   * @param {object} hears
   * @param {(place: number, grain: number, says: boolean) => void} hears.moved with the grain that
   *   the machine can keep, and whether it is time for words
   * @param {(place: number) => void} hears.arrived
   * @param {AbortSignal} signal
   */
  constructor({ moved, arrived }, signal) {
    this.moved = moved;
    this.arrived = arrived;
    this.running = false;
    this.strain = 0;
    this.last = 0;
    this.spokeAt = 0;
    this.place = 0;
    this.target = 0;
    this.seconds = () => 1;
    this.next = frame((now) => this.tick(now), signal);
  }

  /**
   * Sets where a way goes on, and with it where it ends: at the next picture.
   *
   * @param {number} place
   */
  aim(place) {
    this.place = place;
    this.target = Math.floor(place) + 1;
  }

  /**
   * Begins a way.
   *
   * @param {number} place
   * @param {() => number} seconds how long it takes from one picture to the next
   */
  start(place, seconds) {
    this.aim(place);
    this.seconds = seconds;
    this.last = performance.now();
    this.spokeAt = -WORDS_MS;
    this.running = true;
    this.next.ask();
  }

  /** Ends the way where it is. */
  cancel() {
    this.next.cancel();
    this.running = false;
  }

  /** @param {number} now the time in ms */
  tick(now) {
    const { target } = this;
    const tick = Math.max(now - this.last, 0);
    this.last = now;
    this.strain = strained(this.strain, tick);
    this.place = advanced(this.place, { tick, seconds: this.seconds(), target });
    if (this.place === target) return this.arrived(target);
    this.next.ask();
    const says = now - this.spokeAt >= WORDS_MS;
    if (says) this.spokeAt = now;
    this.moved(this.place, grainOf(this.strain), says);
  }
}
