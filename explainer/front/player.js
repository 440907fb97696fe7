// A row of pictures that one can play, step through and hold still. What it shows, it shows by
// itself: no picture waits for the kernel. No biology in here.

const LONGEST_TICK_MS = 100; // after a pause of the browser, go on instead of jumping ahead
const WORDS_MS = 100; // while a segment plays, words and linked control follow this often
const QUIET_MS = 600;
const REPORT_MS = 200;
const READY_MS = 50;

// What is shown and what comes next. `shared` is known to every view of the same player.
class Player {
  constructor(model, shared, el) {
    this.model = model;
    this.shared = shared;
    this.names = model.get("names");
    this.desk = new Desk(this.names, `tc-player-${Math.random().toString(36).slice(2)}`);
    this.less = window.matchMedia?.("(prefers-reduced-motion: reduce)") ?? { matches: false };
    this.asked = model.get("day");
    this.running = 0;
    this.strain = 0;
    this.link = new Link(this);
    this.hint = "";
    this.screen = onScreen({ model, el, keys: () => this.drawn, changed: () => this.take() });
    this.take();
  }

  // The keys of the screens for which the row is drawn.
  get drawn() {
    return [this.model.get("drawn_for") ?? "", ...Object.keys(this.model.get("others") ?? {})];
  }

  // The row as it is drawn for the screen of this view.
  get row() {
    const svgs = this.model.get("others")?.[this.screen.pick(this.drawn)];
    const frames = this.model.get("frames");
    return svgs ? frames.map((frame, i) => ({ ...frame, svg: svgs[i] ?? frame.svg })) : frames;
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

  // Takes the pictures of the model, and keeps the day.
  take() {
    this.frames = this.row;
    this.days = this.frames.map((frame) => frame.day);
    this.moments = momentsOf(this.days, this.link.days);
    this.desk.time.max = this.moments.length - 1;
    this.desk.stage.load(this.frames);
    this.look(this.asked);
    this.target = this.before + 1;
  }

  replace() {
    this.take();
    if (this.running && this.atEnd) this.stop();
    this.report();
    this.speak();
  }

  look(day) {
    this.asked = day;
    this.place = placeOf(this.days, day);
    this.draw();
    this.ready();
  }

  // Makes the next way ready while nothing moves.
  ready() {
    clearTimeout(this.preparing);
    this.preparing = setTimeout(() => this.running || this.desk.stage.prepare(this.before), READY_MS);
  }

  draw() {
    this.wrong = this.desk.stage.show(this.place);
    this.follow();
  }

  // Lets time control and words follow the picture.
  follow() {
    const at = nearest(this.moments, dayAt(this.days, this.place));
    if (Number(this.desk.time.value) !== at) this.desk.time.value = at;
    this.write();
  }

  // What the moment is called: a picture's own label, else the word of the linked control.
  get moment() {
    if (this.before === this.place) return this.frames[this.place].label;
    const words = this.model.get("peer_words");
    if (words.length) return words[nearest(this.link.days, dayAt(this.days, this.place))];
    const [from, to] = [this.frames[this.before], this.frames[this.before + 1]];
    return this.names.between.replace("{a}", from.label).replace("{b}", to.label);
  }

  get noteWords() {
    const label = this.frames[Math.round(this.place)].label;
    if (this.wrong) return (this.names[this.wrong.message] ?? this.names.broken).replace("{}", this.wrong.label ?? label);
    const shown = dayAt(this.days, this.place);
    const away = this.link.days.length
      ? nearest(this.link.days, shown) !== nearest(this.link.days, this.asked)
      : Math.abs(shown - this.asked) > SAME;
    return away ? this.names.outside.replace("{}", label) : this.hint;
  }

  write() {
    const { desk, frames, moment } = this;
    const frame = frames[Math.round(this.place)];
    write(desk.moment, moment);
    write(desk.note, this.noteWords);
    write(desk.caption, frame.caption);
    write(desk.description, frame.description);
    put(desk.stage.host, "aria-label", moment);
    put(desk.time, "aria-valuetext", moment);
  }

  // Says the picture once things have come to rest.
  speak() {
    clearTimeout(this.speaking);
    if (!this.model.get("speaks")) return;
    this.speaking = setTimeout(() => {
      const { desk, moment } = this;
      write(desk.status, [desk.note.textContent, `${moment}.`, desk.caption.textContent].filter(Boolean).join(" "));
    }, QUIET_MS);
  }

  report(now = false) {
    clearTimeout(this.reporting);
    this.keep();
    if (now) this.model.save_changes();
    else this.reporting = setTimeout(() => this.model.save_changes(), REPORT_MS);
  }

  keep() {
    this.model.set("day", this.asked);
    this.model.set("index", this.before);
  }

  go(day, { leads = true } = {}) {
    this.stop();
    this.hint = "";
    this.look(day);
    this.report();
    if (leads) this.link.lead(day, true);
    this.speak();
  }

  // Goes where another window or the kernel has gone. Nothing is told back: two windows that
  // repeat each other's news would send each other to and fro without end.
  accompany(day) {
    this.hint = "";
    this.look(day);
    this.keep();
    this.link.lead(day, false);
    this.speak();
  }

  jump(to) {
    if (to in this.days) this.go(this.days[to]);
    else this.tell(to < 0 ? this.names.first : this.names.last);
  }

  // Says why a button changed nothing.
  tell(hint) {
    this.hint = hint;
    this.write();
    this.speak();
  }

  step() {
    this.stop();
    this.jump(this.before + 1);
  }

  back() {
    this.stop();
    this.jump(Math.ceil(this.place) - 1);
  }

  reset() {
    this.jump(0);
  }

  pause() {
    if (this.running) this.stop();
    else this.tell(this.names.still);
  }

  play() {
    if (this.running) return;
    if (this.atEnd || !this.moves) {
      this.model.set("playing", false);
      this.model.save_changes();
      return this.step();
    }
    clearTimeout(this.speaking);
    this.hint = "";
    this.target = this.before + 1;
    this.origin = this.model.get("day");
    this.last = performance.now();
    this.told = -WORDS_MS;
    this.shared.leader = this;
    this.running = requestAnimationFrame((now) => this.tick(now));
    this.model.set("playing", true);
    this.model.save_changes();
    this.write();
  }

  tick(now) {
    const tick = Math.max(now - this.last, 0);
    this.last = now;
    this.strain = strained(this.strain, tick);
    const passed = Math.min(tick, LONGEST_TICK_MS) / 1000;
    this.place = Math.min(this.place + passed / this.model.get("seconds"), this.target);
    this.asked = dayAt(this.days, this.place);
    if (this.place === this.target) return this.stop();
    this.running = requestAnimationFrame((next) => this.tick(next));
    this.wrong = this.desk.stage.show(this.place, grainOf(this.strain));
    if (now - this.told < WORDS_MS) return;
    this.told = now;
    this.follow();
    this.link.lead(this.asked, false);
  }

  stop() {
    if (!this.running) return;
    cancelAnimationFrame(this.running);
    this.running = 0;
    this.model.set("playing", false);
    this.report(true);
    this.link.lead(this.asked, true);
    this.shared.leader = null;
    this.draw();
    this.ready();
    this.speak();
  }

  settle() {
    if (!this.moves) this.stop();
    this.desk.motion.checked = this.model.get("motion") && !this.less.matches;
    this.desk.motion.disabled = this.less.matches;
    write(this.desk.motionWords, this.less.matches ? this.names.less : this.names.motion);
  }

  onDay() {
    const day = this.model.get("day");
    if (!this.running && Math.abs(day - this.asked) > SAME) this.accompany(day);
  }

  // Pictures and number may come in one message, in any order; the pictures come first.
  onIndex() {
    queueMicrotask(() => {
      const index = this.model.get("index");
      if (!this.running && index !== this.before) this.jump(index);
    });
  }

  onPlaying() {
    if (this.shared.leader && this.shared.leader !== this) return;
    if (this.model.get("playing")) this.play();
    else if (this.running && Math.abs(this.model.get("day") - this.origin) > SAME) this.arrive();
    else this.stop();
  }

  // Another window played along, and has come to rest.
  arrive() {
    cancelAnimationFrame(this.running);
    this.running = 0;
    this.shared.leader = null;
    this.accompany(this.model.get("day"));
  }

  leave() {
    this.screen.stop();
    cancelAnimationFrame(this.running);
    clearTimeout(this.speaking);
    clearTimeout(this.reporting);
    clearTimeout(this.preparing);
    if (this.shared.leader === this) this.shared.leader = null;
  }
}
