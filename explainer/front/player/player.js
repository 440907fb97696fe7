// What a player shows and where it goes: the picture, its words and the other windows follow.

import { anyName } from "../ids.js";
import { alarm, atEnd } from "../life.js";
import { put, write } from "../nodes.js";
import { onScreen } from "../screen.js";
import { Desk } from "./desk.js";
import { Link } from "./link.js";
import { Playback } from "./playback.js";
import { dayAt, momentsOf, nearest, placeOf, SAME } from "./time.js";
import { isAway, momentAt, refusal, spoken } from "./words.js";

/**
 * @typedef {import("./words.js").Frame} Frame
 * @typedef {import("@anywidget/types").AnyModel<import("../player.js").Traits>} Model
 */

/**
 * What all views of one player know: which of them plays, if one does.
 *
 * @typedef {{ leader: Player | null }} Shared
 */

const QUIET_MS = 600;
const REPORT_MS = 200;
const READY_MS = 50;

/** One view of a player. `place` is where it is in the row, `asked` the day that was asked for. */
export class Player {
  /**
   * @param {object} given
   * @param {Model} given.model
   * @param {HTMLElement} given.el
   * @param {Shared} given.shared
   * @param {AbortSignal} given.signal
   */
  constructor({ model, el, shared, signal }) {
    this.model = model;
    this.shared = shared;
    this.names = model.get("names");
    this.desk = new Desk(this.names, `tc-player-${anyName()}`);
    this.less = window.matchMedia?.("(prefers-reduced-motion: reduce)") ?? { matches: false };
    this.frames = /** @type {readonly Frame[]} */ ([]);
    this.days = /** @type {number[]} */ ([]);
    this.moments = /** @type {number[]} */ ([]);
    this.asked = model.get("day");
    this.place = 0;
    this.origin = 0; // the day of the model when a segment began
    this.hint = "";
    this.wrong = /** @type {Error | null} */ (null);
    this.link = new Link(this);
    const hears = { moved: this.moved.bind(this), arrived: this.arrived.bind(this) };
    this.playback = new Playback(hears, signal);
    this.speaking = alarm(() => this.say(), signal);
    this.reporting = alarm(() => model.save_changes(), signal);
    this.preparing = alarm(() => this.playback.running || this.desk.stage.prepare(this.before), signal);
    this.screen = onScreen({ model, el, keys: () => this.drawn, changed: () => this.take(), signal });
    atEnd(signal, () => this.yield());
    this.take();
  }

  /** The keys of the screens for which the row is drawn. */
  get drawn() {
    return [this.model.get("drawn_for"), ...Object.keys(this.model.get("others"))];
  }

  /** The pictures as they are drawn for the screen of this view. */
  get row() {
    const svgs = this.model.get("others")[this.screen.pick(this.drawn)];
    const frames = this.model.get("frames");
    return svgs ? frames.map((frame, i) => ({ ...frame, svg: svgs[i] ?? frame.svg })) : frames;
  }

  /** All that the words of a place depend on. */
  get told() {
    const { frames, days, link, model } = this;
    return { frames, days, linked: link.days, words: model.get("peer_words") };
  }

  get before() {
    return Math.floor(this.place);
  }

  get atEnd() {
    return this.place >= this.days.length - 1;
  }

  get moves() {
    return this.model.get("motion") && !this.less.matches && typeof requestAnimationFrame === "function";
  }

  get moment() {
    return momentAt(this.told, this.place, this.names.between);
  }

  get noteWords() {
    const { label } = this.frames[Math.round(this.place)];
    if (this.wrong) return refusal(this.wrong, this.names, label);
    return isAway(this.told, this.place, this.asked) ? this.names.outside.replace("{}", label) : this.hint;
  }

  /** Takes the pictures of the model, and keeps the day. */
  take() {
    this.frames = this.row;
    this.days = this.frames.map((frame) => frame.day);
    this.moments = momentsOf(this.days, this.link.days);
    this.desk.time.max = `${this.moments.length - 1}`;
    this.desk.stage.load(this.frames);
    this.look(this.asked);
    this.playback.aim(this.place);
  }

  /** Takes other pictures, and says so. */
  replace() {
    this.take();
    if (this.playback.running && this.atEnd) this.stop();
    this.report();
    this.speak();
  }

  /**
   * Shows a day, and tells nobody.
   *
   * @param {number} day
   */
  look(day) {
    this.asked = day;
    this.place = placeOf(this.days, day);
    this.draw();
    this.ready();
  }

  /** Makes the next way ready while nothing moves. */
  ready() {
    this.preparing.set(READY_MS);
  }

  draw() {
    this.wrong = this.desk.stage.show(this.place);
    this.follow();
  }

  /** Lets time control and words follow the picture. */
  follow() {
    const at = nearest(this.moments, dayAt(this.days, this.place));
    if (Number(this.desk.time.value) !== at) this.desk.time.value = `${at}`;
    this.write();
  }

  write() {
    const { desk, moment } = this;
    const { caption, description } = this.frames[Math.round(this.place)];
    write(desk.moment, moment);
    write(desk.note, this.noteWords);
    write(desk.caption, caption);
    write(desk.description, description);
    put(desk.stage.host, "aria-label", moment);
    put(desk.time, "aria-valuetext", moment);
  }

  /** Says the picture once things have come to rest. */
  speak() {
    this.speaking.clear();
    if (this.model.get("speaks")) this.speaking.set(QUIET_MS);
  }

  say() {
    const { note, caption, status } = this.desk;
    write(status, spoken(note.textContent ?? "", this.moment, caption.textContent ?? ""));
  }

  /** Tells the kernel where this view is, once the hand rests. */
  report() {
    this.keep();
    this.reporting.set(REPORT_MS);
  }

  /** Keeps in the model where this view is. */
  keep() {
    this.model.set("day", this.asked);
    this.model.set("index", this.before);
  }

  /**
   * Goes to a day under the learner's hand.
   *
   * @param {number} day
   * @param {{ leads?: boolean }} [how] whether the linked control shall come along
   */
  go(day, { leads = true } = {}) {
    this.stop();
    this.hint = "";
    this.look(day);
    this.report();
    if (leads) this.link.lead(day, true);
    this.speak();
  }

  /**
   * Goes where another window or the kernel has gone. Nothing is told back: two windows that
   * repeat each other's news would send each other to and fro without end.
   *
   * @param {number} day
   */
  accompany(day) {
    this.hint = "";
    this.look(day);
    this.keep();
    this.link.lead(day, false);
    this.speak();
  }

  /**
   * Goes to a picture; says so where there is none.
   *
   * @param {number} to
   */
  jump(to) {
    if (to in this.days) this.go(this.days[to]);
    else this.tell(to < 0 ? this.names.first : this.names.last);
  }

  /**
   * Says why a button changed nothing.
   *
   * @param {string} hint
   */
  tell(hint) {
    this.hint = hint;
    this.write();
    this.speak();
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
    else this.tell(this.names.still);
  }

  /** Plays the way to the next picture; without motion, goes there. */
  play() {
    if (this.playback.running) return;
    if (this.atEnd || !this.moves) {
      this.model.set("playing", false);
      this.model.save_changes();
      return this.step();
    }
    this.speaking.clear();
    this.hint = "";
    this.origin = this.model.get("day");
    this.shared.leader = this;
    this.playback.start(this.place, () => this.model.get("seconds"));
    this.model.set("playing", true);
    this.model.save_changes();
    this.write();
  }

  /**
   * @param {number} place
   * @param {number} grain
   * @param {boolean} says
   */
  moved(place, grain, says) {
    this.place = place;
    this.asked = dayAt(this.days, place);
    this.wrong = this.desk.stage.show(place, grain);
    if (!says) return;
    this.follow();
    this.link.lead(this.asked, false);
  }

  /** @param {number} place */
  arrived(place) {
    this.place = place;
    this.asked = dayAt(this.days, place);
    this.stop();
  }

  /** Ends a way where it is, and tells the kernel at once. */
  stop() {
    if (!this.playback.running) return;
    this.playback.cancel();
    this.model.set("playing", false);
    this.reporting.clear();
    this.keep();
    this.model.save_changes();
    this.link.lead(this.asked, true);
    this.shared.leader = null;
    this.draw();
    this.ready();
    this.speak();
  }

  /** Lets another view play. */
  yield() {
    if (this.shared.leader === this) this.shared.leader = null;
  }

  /** Follows what the learner, or their computer, wants of motion. */
  settle() {
    const { desk, less, names } = this;
    if (!this.moves) this.stop();
    desk.motion.checked = this.model.get("motion") && !less.matches;
    desk.motion.disabled = less.matches;
    write(desk.motionWords, less.matches ? names.less : names.motion);
  }

  /** The day was changed, here or elsewhere. */
  onDay() {
    const day = this.model.get("day");
    if (!this.playback.running && Math.abs(day - this.asked) > SAME) this.accompany(day);
  }

  /** Pictures and number may come in one message, in any order; the pictures come first. */
  onIndex() {
    queueMicrotask(() => {
      const index = this.model.get("index");
      if (!this.playback.running && index !== this.before) this.jump(index);
    });
  }

  /** Somebody plays, or plays no longer: this view, another one, or Python. */
  onPlaying() {
    if (this.shared.leader && this.shared.leader !== this) return;
    if (this.model.get("playing")) this.play();
    else if (this.playback.running && Math.abs(this.model.get("day") - this.origin) > SAME) this.catchUp();
    else this.stop();
  }

  /** Another window played along, and has come to rest. */
  catchUp() {
    this.playback.cancel();
    this.shared.leader = null;
    this.accompany(this.model.get("day"));
  }
}
