// One view of a player: where it is in the row, and where it goes.

import { anyName } from "../ids.js";
import { alarm, atEnd } from "../life.js";
import { onScreen } from "../screen.js";
import { Desk } from "./desk.js";
import { Link } from "./link.js";
import { Playback } from "./playback.js";
import { Report } from "./report.js";
import { Row } from "./row.js";
import { Voice } from "./voice.js";

/**
 * What all views of one player know: which of them plays, if one does.
 *
 * @typedef {{ leader: Player | null }} Shared
 */

const READY_MS = 50;

/** `place` is where it is in the row, `asked` the day that was asked for. */
export class Player {
  /**
   * @param {object} given
   * @param {import("./row.js").Model} given.model
   * @param {HTMLElement} given.el
   * @param {Shared} given.shared
   * @param {AbortSignal} given.signal
   */
  constructor({ model, el, shared, signal }) {
    this.model = model;
    this.shared = shared;
    this.less = window.matchMedia?.("(prefers-reduced-motion: reduce)") ?? { matches: false };
    this.asked = model.get("day");
    this.place = 0;
    this.origin = 0; // the day of the model when a way began
    this.desk = new Desk(model.get("names"), `tc-player-${anyName()}`);
    this.row = new Row(model, (keys) => this.screen.pick(keys));
    this.voice = new Voice(this.desk, signal);
    this.report = new Report(model, signal);
    this.link = new Link(this);
    this.playback = new Playback({ moved: this.moved.bind(this), arrived: this.arrived.bind(this) }, signal);
    this.preparing = alarm(() => this.playback.running || this.desk.stage.prepare(this.before), signal);
    this.screen = onScreen({ model, el, keys: () => this.row.drawn, changed: () => this.take(), signal });
    atEnd(signal, () => this.yield());
    this.take();
  }

  /** The last picture reached. */
  get before() {
    return Math.floor(this.place);
  }

  get atEnd() {
    return this.place >= this.row.last;
  }

  /** Whether the way from one picture to the next shall and can be shown. */
  get moves() {
    return this.model.get("motion") && !this.less.matches && typeof requestAnimationFrame === "function";
  }

  /** Takes the pictures of the model, and keeps the day. */
  take() {
    this.row.take();
    this.desk.time.max = `${this.row.moments.length - 1}`;
    this.desk.stage.load(this.row.frames);
    this.look(this.asked);
    this.playback.aim(this.place);
  }

  /** Takes other pictures, and says so. */
  replace() {
    this.take();
    if (this.playback.running && this.atEnd) this.stop();
    this.keep();
    this.report.soon();
    this.voice.speak();
  }

  /**
   * Shows a day, and tells nobody.
   *
   * @param {number} day
   */
  look(day) {
    this.asked = day;
    this.place = this.row.placeOf(day);
    this.draw();
  }

  /** Draws the place, and makes the next way ready while nothing moves. */
  draw() {
    this.voice.wrong = this.desk.stage.show(this.place);
    this.write();
    this.preparing.set(READY_MS);
  }

  write() {
    this.voice.write(this.row, this.place, this.asked);
  }

  keep() {
    this.report.keep(this.asked, this.before);
  }

  /**
   * Goes to a day under the learner's hand.
   *
   * @param {number} day
   * @param {{ leads?: boolean }} [how] whether the linked control shall come along
   */
  go(day, { leads = true } = {}) {
    this.stop();
    this.voice.hint = "";
    this.look(day);
    this.keep();
    this.report.soon();
    if (leads) this.link.lead(day, true);
    this.voice.speak();
  }

  /**
   * Goes where another window or the kernel has gone. Nothing is told back: two windows that
   * repeat each other's news would send each other to and fro without end.
   *
   * @param {number} day
   */
  accompany(day) {
    this.voice.hint = "";
    this.look(day);
    this.keep();
    this.link.lead(day, false);
    this.voice.speak();
  }

  /** Goes where another window is, which played along and has come to rest. */
  catchUp() {
    this.playback.cancel();
    this.shared.leader = null;
    this.accompany(this.model.get("day"));
  }

  /**
   * Goes to a picture; says so where there is none.
   *
   * @param {number} to
   */
  jump(to) {
    if (to in this.row.days) this.go(this.row.days[to]);
    else this.tell(to < 0 ? this.desk.names.first : this.desk.names.last);
  }

  /**
   * Says why a button changed nothing.
   *
   * @param {string} hint
   */
  tell(hint) {
    this.voice.hint = hint;
    this.write();
    this.voice.speak();
  }

  /** Goes to the next picture. */
  step() {
    this.stop();
    this.jump(this.before + 1);
  }

  /** Goes to the picture before, or to the beginning of a way. */
  back() {
    this.stop();
    this.jump(Math.ceil(this.place) - 1);
  }

  /** Goes to the first picture. */
  reset() {
    this.jump(0);
  }

  /** Holds the picture still. */
  pause() {
    if (this.playback.running) this.stop();
    else this.tell(this.desk.names.still);
  }

  /** Plays the way to the next picture; without motion, goes there. */
  play() {
    if (this.playback.running) return;
    if (this.atEnd || !this.moves) {
      this.model.set("playing", false);
      this.model.save_changes();
      return this.step();
    }
    this.voice.hush();
    this.voice.hint = "";
    this.origin = this.model.get("day");
    this.shared.leader = this;
    this.playback.start(this.place, () => this.model.get("seconds"));
    this.model.set("playing", true);
    this.model.save_changes();
    this.write();
  }

  /**
   * Shows the next place of a way.
   *
   * @param {number} place
   * @param {number} grain
   * @param {boolean} says
   */
  moved(place, grain, says) {
    this.place = place;
    this.asked = this.row.dayAt(place);
    this.voice.wrong = this.desk.stage.show(place, grain);
    if (!says) return;
    this.write();
    this.link.lead(this.asked, false);
  }

  /**
   * Shows the end of a way.
   *
   * @param {number} place
   */
  arrived(place) {
    this.place = place;
    this.asked = this.row.dayAt(place);
    this.stop();
  }

  /** Ends a way where it is, and tells the kernel at once. */
  stop() {
    if (!this.playback.running) return;
    this.playback.cancel();
    this.model.set("playing", false);
    this.keep();
    this.report.now();
    this.link.lead(this.asked, true);
    this.shared.leader = null;
    this.draw();
    this.voice.speak();
  }

  /** Lets another view play. */
  yield() {
    if (this.shared.leader === this) this.shared.leader = null;
  }
}
