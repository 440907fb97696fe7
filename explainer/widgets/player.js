// A row of pictures that one can play, step through and hold still. What it shows, it shows by
// itself: no picture waits for the kernel. No biology in here. Stands behind tween.js and
// player_desk.js in one file.

const LONGEST_TICK_MS = 100; // after a pause of the browser, go on instead of jumping ahead
const PARTS = 10; // moments between two pictures, where no other control sets them
const SLOW_TICK_MS = 20; // from here on fewer parts move at a time, so that the pace is kept
const LEAST_PORTION = 0.15;
const QUIET_MS = 600;
const REPORT_MS = 200;
const READY_MS = 50;
const SAME = 1e-6;

function nearest(days, day) {
  return days.reduce((best, other, i) => (Math.abs(other - day) < Math.abs(days[best] - day) ? i : best), 0);
}

// Where a day stands among the pictures: 1.5 is half-way between the second and the third.
function placeOf(days, day) {
  const near = nearest(days, day);
  if (Math.abs(days[near] - day) < SAME) return near;
  const after = days.findIndex((other) => other > day);
  if (after <= 0) return after < 0 ? days.length - 1 : 0;
  return after - 1 + (day - days[after - 1]) / (days[after] - days[after - 1]);
}

function dayAt(days, place) {
  const before = Math.floor(place);
  return before === place ? days[before] : days[before] + (place - before) * (days[before + 1] - days[before]);
}

// The moments at which the time control stops: those of the linked control, and every picture.
function momentsOf(days, linked) {
  const inside = linked.filter((day) => day > days[0] && day < days.at(-1));
  const own = days.slice(1).flatMap((day, i) =>
    Array.from({ length: PARTS - 1 }, (_, k) => days[i] + ((k + 1) / PARTS) * (day - days[i])));
  const all = [...days, ...(linked.length ? inside : own)].sort((a, b) => a - b);
  return all.filter((day, i) => i === 0 || day - all[i - 1] > SAME);
}

// What is shown and what comes next. `shared` is known to every view of the same player.
class Player {
  constructor(model, shared) {
    this.model = model;
    this.shared = shared;
    this.names = model.get("names");
    this.desk = new Desk(this.names, `tc-player-${Math.random().toString(36).slice(2)}`);
    this.less = window.matchMedia?.("(prefers-reduced-motion: reduce)") ?? { matches: false };
    this.asked = model.get("day");
    this.running = 0;
    this.portion = 0.5;
    this.hint = "";
    this.take();
  }

  get linked() {
    return this.model.get("peer_days");
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
    this.frames = this.model.get("frames");
    this.days = this.frames.map((frame) => frame.day);
    this.moments = momentsOf(this.days, this.linked);
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

  draw(portion = 1) {
    this.wrong = this.desk.stage.show(this.place, portion);
    const at = nearest(this.moments, dayAt(this.days, this.place));
    if (Number(this.desk.time.value) !== at) this.desk.time.value = at;
    this.write();
  }

  // What the moment is called: a picture's own label, else the word of the linked control.
  get moment() {
    if (this.before === this.place) return this.frames[this.place].label;
    const words = this.model.get("peer_words");
    if (words.length) return words[nearest(this.linked, dayAt(this.days, this.place))];
    const [from, to] = [this.frames[this.before], this.frames[this.before + 1]];
    return this.names.between.replace("{a}", from.label).replace("{b}", to.label);
  }

  get noteWords() {
    const label = this.frames[Math.round(this.place)].label;
    if (this.wrong) return (this.names[this.wrong.message] ?? this.names.broken).replace("{}", this.wrong.label ?? label);
    const shown = dayAt(this.days, this.place);
    const away = this.linked.length
      ? nearest(this.linked, shown) !== nearest(this.linked, this.asked)
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
    this.model.set("day", this.asked);
    this.model.set("index", this.before);
    if (now) this.model.save_changes();
    else this.reporting = setTimeout(() => this.model.save_changes(), REPORT_MS);
  }

  // Takes the linked control along; the kernel hears of it only when told to.
  lead(tell) {
    if (!this.peer) return;
    const at = nearest(this.linked, this.asked);
    this.leading = true;
    if (this.peer.get("value") !== at) this.peer.set("value", at);
    this.leading = false;
    if (!tell || this.sent === at) return;
    this.sent = at;
    this.peer.save_changes();
  }

  go(day, { leads = true } = {}) {
    this.stop();
    this.hint = "";
    this.look(day);
    this.report();
    if (leads) this.lead(true);
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
    this.last = performance.now();
    this.shared.leader = this;
    this.running = requestAnimationFrame((now) => this.tick(now));
    this.model.set("playing", true);
    this.model.save_changes();
    this.write();
  }

  tick(now) {
    const tick = Math.max(now - this.last, 0);
    const passed = Math.min(tick, LONGEST_TICK_MS) / 1000;
    this.last = now;
    this.portion = tick > SLOW_TICK_MS ? Math.max(this.portion * 0.5, LEAST_PORTION) : Math.min(this.portion * 1.01, 1);
    this.place = Math.min(this.place + passed / this.model.get("seconds"), this.target);
    this.asked = dayAt(this.days, this.place);
    if (this.place === this.target) return this.stop();
    this.running = requestAnimationFrame((next) => this.tick(next));
    this.draw(this.portion);
    this.lead(false);
  }

  stop() {
    if (!this.running) return;
    cancelAnimationFrame(this.running);
    this.running = 0;
    this.model.set("playing", false);
    this.report(true);
    this.lead(true);
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

  // The linked control was moved, by hand or by the kernel.
  followed() {
    const at = this.peer.get("value");
    const { leader } = this.shared;
    if (this.leading) return;
    if (leader && leader !== this) return this.look(this.linked[at]);
    // the kernel repeats what it was last told; while a segment plays, that is old news
    if (leader && at === this.sent) return;
    this.stop();
    this.sent = null;
    this.go(this.linked[at], { leads: false });
  }

  async link() {
    if (!this.model.get("peer")) return null;
    this.peer = await this.model.widget_manager.get_model(this.model.get("peer")).catch(() => null);
    if (!this.peer) return null;
    const at = this.peer.get("value");
    if (nearest(this.linked, this.asked) !== at) this.look(this.linked[at]);
    const followed = () => this.followed();
    this.peer.on("change:value", followed);
    return () => this.peer.off("change:value", followed);
  }

  onDay() {
    const day = this.model.get("day");
    if (!this.running && Math.abs(day - this.asked) > SAME) this.go(day);
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
    else this.stop();
  }

  leave() {
    cancelAnimationFrame(this.running);
    clearTimeout(this.speaking);
    clearTimeout(this.reporting);
    clearTimeout(this.preparing);
    if (this.shared.leader === this) this.shared.leader = null;
  }
}

function wire(player, undo) {
  const { desk, model, less } = player;
  const listen = (target, what, act) => {
    target.addEventListener?.(what, act);
    undo.push(() => target.removeEventListener?.(what, act));
  };
  const follow = (what, act) => {
    model.on(`change:${what}`, act);
    undo.push(() => model.off(`change:${what}`, act));
  };
  listen(desk.buttons.play, "click", () => player.play());
  listen(desk.buttons.pause, "click", () => player.pause());
  for (const name of ["step", "back", "reset"]) listen(desk.buttons[name], "click", () => player[name]());
  listen(desk.time, "input", () => {
    const day = player.moments[Number(desk.time.value)];
    player.go(day);
  });
  listen(desk.motion, "change", () => {
    model.set("motion", desk.motion.checked);
    model.save_changes();
  });
  listen(less, "change", () => player.settle());
  follow("motion", () => player.settle());
  follow("frames", () => player.replace());
  follow("day", () => player.onDay());
  follow("index", () => player.onIndex());
  follow("playing", () => player.onPlaying());
}

export default () => {
  const shared = { leader: null };
  return {
    render({ model, el }) {
      const player = new Player(model, shared);
      const undo = [() => player.leave()];
      let gone = false;
      wire(player, undo);
      player.settle();
      player.link().then((unlink) => (gone ? unlink?.() : unlink && undo.push(unlink)));
      el.classList.add("tc-player-home");
      el.append(player.desk.root);
      return () => {
        gone = true;
        undo.forEach((step) => step());
      };
    },
  };
};
