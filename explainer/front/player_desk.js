// What a player consists of: the picture, and the desk of buttons and words under it.

const MOST_READ = 4; // drawings kept ready: this one, its neighbours, and one more

function made(tag, css, attributes = {}, words = "") {
  const node = document.createElement(tag);
  node.className = css;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.textContent = words;
  return node;
}

// The picture. A shadow tree keeps the ids of two players on one page apart.
class Stage {
  constructor() {
    this.host = made("div", "tc-picture", { role: "img" });
    this.root = this.host.attachShadow({ mode: "open" });
    this.root.append(made("style", "", {}, "svg { display: block; width: 100%; height: auto; }"));
    this.read = new Map();
    this.between = {};
    this.still = null;
    this.load([]);
  }

  // New pictures. What was read of the old ones is kept by its text: a row that comes again with
  // the same picture at this moment costs nothing.
  load(frames) {
    this.frames = frames;
  }

  drawing(i) {
    const { svg, label } = this.frames[i];
    const known = this.read.get(svg) ?? this.fresh(svg);
    this.read.delete(svg);
    this.read.set(svg, known);
    if (this.read.size > MOST_READ) this.read.delete(this.read.keys().next().value);
    if (known instanceof Error) throw Object.assign(known, { label });
    return known;
  }

  fresh(svg) {
    try {
      return readDrawing(svg);
    } catch (wrong) {
      return wrong;
    }
  }

  mount(svg) {
    if (this.svg) this.svg.replaceWith(svg);
    else this.root.append(svg);
    this.svg = svg;
  }

  // Shows the picture at a place: exactly, or with a grain as far as the eye can see. Returns what
  // is wrong with a drawing, or null; the last good picture stays.
  show(place, grain = 0) {
    const i = Math.floor(place);
    try {
      if (i === place) this.hold(i);
      else this.blend(i, place - i, grain);
      return null;
    } catch (wrong) {
      return wrong;
    }
  }

  hold(i) {
    const drawing = this.drawing(i);
    if (this.still === drawing) return;
    this.mount(drawing.cloneNode(true));
    this.still = drawing;
  }

  blend(i, share, grain) {
    const { moves } = this.way(i);
    if (grain && moves.root === this.svg) return moves.glide(share, grain);
    moves.show(share);
    if (moves.root !== this.svg) this.mount(moves.root);
    moves.measure();
    this.still = null;
  }

  // The way from a picture to the next; made ahead, so that it starts at once.
  way(i) {
    const [from, to] = [this.drawing(i), this.drawing(i + 1)];
    if (this.between.from !== from || this.between.to !== to) this.between = { from, to, moves: new Moves(from, to) };
    return this.between;
  }

  prepare(i) {
    try {
      if (i + 1 < this.frames.length) this.way(i);
    } catch {
      // said when it is shown
    }
  }
}

// Picture, buttons, time control and words, in reading order.
class Desk {
  constructor(names, id) {
    this.stage = new Stage();
    this.root = made("div", "tc-player", { role: "group", "aria-label": names.player });
    this.note = made("p", "tc-note");
    this.caption = made("p", "tc-caption");
    this.status = made("div", "tc-spoken", { role: "status", "aria-live": "polite" });
    const rows = [this.timeRow(names, id), this.bar(names, id), this.inWords(names, id)];
    this.root.append(this.stage.host, this.note, this.caption, ...rows, this.status);
    // JupyterLab would take Enter and the arrow keys for itself; it asks each element on its own
    for (const node of this.root.querySelectorAll("button, input, summary")) node.dataset.lmSuppressShortcuts = "true";
  }

  timeRow(names, id) {
    this.moment = made("span", "tc-moment", { "aria-hidden": "true" });
    this.time = made("input", "", { type: "range", min: 0, step: 1, id: `${id}-time`, "aria-label": names.time });
    const row = made("div", "tc-time");
    row.append(made("label", "", { for: `${id}-time` }, names.time), this.moment, this.time);
    return row;
  }

  bar(names, id) {
    const words = ["play", "pause", "step", "back", "reset"];
    this.buttons = Object.fromEntries(words.map((name) => [name, made("button", "tc-press", { type: "button" }, names[name])]));
    this.motion = made("input", "", { type: "checkbox", id: `${id}-motion` });
    this.motionWords = made("span", "", {}, names.motion);
    const label = made("label", "tc-motion", { for: `${id}-motion` });
    label.append(this.motion, this.motionWords);
    const row = made("div", "tc-bar");
    row.append(...Object.values(this.buttons), label);
    return row;
  }

  inWords(names, id) {
    this.description = made("p", "", { id: `${id}-words` });
    this.stage.host.setAttribute("aria-describedby", `${id}-words`);
    const row = made("details", "tc-inwords");
    row.append(made("summary", "", {}, names.words), this.description);
    return row;
  }
}

