// Presenter view: large, covered until revealed, and moved by the keys that remotes send. It belongs to
// one window; the notebook and every other window stay as they are.

import { PRESENTER } from "./words.js";
import { button } from "./look.js";
import { memory } from "./memory.js";
import { bar, blank, help } from "./desk.js";
import { coverAll, coverEmptied, placeOf, reveal, stationsIn, titleOf } from "./stations.js";
import { deedOf, focusOf, stepTo, TURNS, zoomFor } from "./remote.js";

const CLASS = "tc-presenting";
const CONTROLS = "tc-controls-shown";
const SCROLLER = ".jp-WindowedPanel-outer";
const HUSHED_MS = 2500; // what a new group changes is said once, and not by each app
const SETTLED_MS = 400; // until the pictures have found their new height

/**
 * Where a lesson is presented: in JupyterLab, or on a page of its own.
 *
 * @typedef {object} Host
 * @property {HTMLElement} node all of the lesson, with room for the bar
 * @property {HTMLElement} content what of it scrolls
 * @property {string} name under which this window keeps the time to think
 * @property {import("./memory.js").Memory} memory whether this window is presented
 * @property {() => boolean} isFront whether keys are meant for this lesson
 * @property {() => Promise<boolean>} startOver clears the lesson; says whether that went well
 * @property {readonly import("./desk.js").More[]} more what else the bar holds
 * @property {() => void} onward goes to the next lesson
 * @property {() => () => void} hold remembers what is looked at, and brings it back into view
 * @property {(presents: ReturnType<typeof bar>, over: HTMLElement[], button: HTMLElement) => (on: boolean) => void} room
 *   gives a place to the bar and to what opens over the page; says how to show them
 * @property {(act: () => void) => void} atEnd
 */

/** One lesson, presented or not, in this window. */
export class Presenter {
  /** @param {Host} host */
  constructor(host) {
    this.host = host;
    this.content = host.content;
    this.on = false;
    this.here = /** @type {HTMLElement | null} */ (null);
    this.pressed = /** @type {WeakSet<Element>} */ (new WeakSet());
    this.blank = blank();
    this.help = help(host.more);
    /** @type {Record<import("./desk.js").Press | import("./remote.js").Deed, () => void>} */
    this.does = {
      turn: () => this.turn(!this.on),
      back: () => this.go(-1),
      next: () => this.go(1),
      reveal: () => this.reveal(),
      controls: () => this.controls(!host.node.classList.contains(CONTROLS)),
      blank: () => this.blank.toggle(),
      time: () => this.bar.time.toggle(),
      anew: () => this.bar.ask(() => void this.anew()),
      onward: host.onward,
      help: () => this.help.toggle(),
    };
    this.bar = bar(this.does, memory(`${host.name}:time`), host.more);
    this.button = button(PRESENTER.enter, this.does.turn);
    this.button.setAttribute("aria-keyshortcuts", TURNS);
    this.room = host.room(this.bar, [this.help.node, this.blank.node], this.button);
    this.listen();
    this.turn(host.memory.get() === "on");
  }

  listen() {
    const ends = new AbortController();
    const heard = { capture: true, signal: ends.signal };
    document.addEventListener("keydown", (event) => this.key(event), heard);
    window.addEventListener("resize", () => this.enlarge(), heard);
    this.content.addEventListener("pointerdown", ({ target }) => this.touched(target), heard);
    const full = /** @type {WeakSet<Element>} */ (new WeakSet());
    const changes = new MutationObserver(() => this.on && coverEmptied(this.content, full));
    changes.observe(this.content, { childList: true, characterData: true, subtree: true });
    this.host.atEnd(() => {
      ends.abort();
      changes.disconnect();
      this.bar.time.clear();
    });
  }

  /** A piece that is worked in is the one that is presented. @param {EventTarget | null} target */
  touched(target) {
    if (!this.on || !(target instanceof Node)) return;
    const found = stationsIn(this.content).find((each) => each.contains(target));
    if (found) this.stand(found);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { target } = event;
    const ours = target instanceof Element && (target === document.body || this.host.node.contains(target) || target === this.button);
    if (!ours || !this.host.isFront()) return;
    const deed = deedOf(event, focusOf(target), this.on);
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.blank.node.open) return this.blank.node.close();
    if (this.help.node.open) return this.help.node.close();
    this.does[deed]();
  }

  /** @param {boolean} on */
  turn(on) {
    const was = this.on;
    this.on = on;
    const settle = this.host.hold();
    this.host.node.classList.toggle(CLASS, on);
    this.button.setAttribute("aria-pressed", String(on));
    this.host.memory.put(on ? "on" : "");
    this.controls(false);
    this.enlarge();
    this.room(on);
    settle();
    if (on === was) return;
    coverAll(this.content);
    if (!on) this.bar.time.clear(); // else it may go on from before the page was loaded anew
    const stations = stationsIn(this.content);
    const kept = stations[placeOf(stations, on ? null : this.here, this.top)];
    this.here = null;
    if (kept) setTimeout(() => this.here ?? this.show(kept), SETTLED_MS); // unless somebody was quicker
  }

  /** How large everything is; the pictures read it, and ask Python for drawings that fit. */
  enlarge() {
    const zoom = `${zoomFor({ width: innerWidth, height: innerHeight })}`;
    const any = this.on || document.querySelector(`.${CLASS}`); // another lesson in this window may be
    this.host.node.style.setProperty("--tc-zoom", this.on ? zoom : "");
    document.body.dataset.tcPresents = any ? zoom : ""; // which wakes the pictures up
  }

  /** The upper edge of what can be seen of the lesson. */
  get top() {
    return (this.content.querySelector(SCROLLER) ?? this.content).getBoundingClientRect().top;
  }

  /** Show or hide the controls of the clocks, which leave their room to the picture. @param {boolean} on */
  controls(on) {
    this.host.node.classList.toggle(CONTROLS, on);
    this.bar.press(on);
  }

  /** Say how many places there are, once they are all there. */
  count() {
    const of = stationsIn(this.content).length;
    if (this.on && !this.here && of) this.bar.place(PRESENTER.place({ n: 1, of }));
  }

  /** @param {1 | -1} by */
  go(by) {
    const stations = stationsIn(this.content);
    if (!stations.length) return;
    const at = placeOf(stations, this.here, this.top);
    const from = this.here || by < 0 ? at : at - 1; // the first step goes to what is looked at
    this.show(stations[stepTo(from, by, stations.length)]);
  }

  /** @param {HTMLElement} station */
  show(station) {
    this.stand(station);
    if (!station.hasAttribute("tabindex")) station.tabIndex = -1;
    station.focus({ preventScroll: true });
    station.scrollIntoView({ block: "start" });
    // what comes into view above may find its true height only now
    requestAnimationFrame(() => requestAnimationFrame(() => station.scrollIntoView({ block: "start" })));
  }

  /** Say which place it is, of how many. @param {HTMLElement} station */
  stand(station) {
    this.here = station;
    const stations = stationsIn(this.content);
    const place = { n: stations.indexOf(station) + 1, of: stations.length };
    this.bar.place(PRESENTER.place(place));
    if (this.on) this.bar.say(PRESENTER.spoken({ ...place, title: titleOf(station, this.content) }));
  }

  reveal() {
    const stations = stationsIn(this.content);
    const station = stations[Math.max(placeOf(stations, this.here, this.top), 0)];
    if (!station) return;
    const gate = station.closest(".tc-gate");
    const came = reveal(station, this.pressed);
    this.bar.say(PRESENTER.revealed[came]);
    if (came === "nothing") this.bar.hollow();
    if (came !== "opened" || !gate) return;
    this.here = null;
    setTimeout(() => {
      const inside = stationsIn(this.content).find((each) => gate.contains(each) || each.contains(gate));
      if (inside) this.show(inside);
    }, SETTLED_MS);
  }

  /** Clear the lesson for another group. */
  async anew() {
    const voices = [...this.content.querySelectorAll("[role=status]")];
    for (const each of voices) each.setAttribute("aria-live", "off");
    const well = await this.host.startOver();
    coverAll(this.content);
    this.pressed = new WeakSet();
    this.bar.time.clear();
    this.here = null;
    this.bar.say(well ? PRESENTER.cleared : PRESENTER.notCleared);
    setTimeout(() => {
      for (const each of voices) each.removeAttribute("aria-live");
    }, HUSHED_MS);
    const [first] = stationsIn(this.content);
    if (!well || !first) return;
    first.scrollIntoView({ block: "start" });
    this.count();
  }
}
