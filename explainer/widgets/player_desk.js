// What a player consists of: the picture, and the desk of buttons and words under it.

const MOST_READ = 4; // drawings kept ready: this one, its neighbours, and one more

function made(tag, css, attributes = {}, words = "") {
  const node = document.createElement(tag);
  node.className = css;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.textContent = words;
  return node;
}

function write(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

// The picture. A shadow tree keeps the ids of two players on one page apart.
class Stage {
  constructor() {
    this.host = made("div", "tc-picture", { role: "img" });
    this.root = this.host.attachShadow({ mode: "open" });
    this.root.append(made("style", "", {}, "svg { display: block; width: 100%; height: auto; }"));
    this.load([]);
  }

  load(frames) {
    this.frames = frames;
    this.read = new Map();
    this.between = null;
    this.still = -1;
  }

  drawing(i) {
    const known = this.read.get(i) ?? this.fresh(i);
    this.read.delete(i);
    this.read.set(i, known);
    if (this.read.size > MOST_READ) this.read.delete(this.read.keys().next().value);
    if (known instanceof Error) throw known;
    return known;
  }

  fresh(i) {
    try {
      return readDrawing(this.frames[i].svg);
    } catch (wrong) {
      return Object.assign(wrong, { label: this.frames[i].label });
    }
  }

  mount(svg) {
    if (this.svg) this.svg.replaceWith(svg);
    else this.root.append(svg);
    this.svg = svg;
  }

  // Shows the picture at a place, or a portion of its parts. Returns what is wrong with a drawing,
  // or null; the last good picture stays.
  show(place, portion = 1) {
    const i = Math.floor(place);
    try {
      if (i === place) this.hold(i);
      else this.blend(i, place - i, portion);
      return null;
    } catch (wrong) {
      return wrong;
    }
  }

  hold(i) {
    if (this.still === i) return;
    this.mount(this.drawing(i).cloneNode(true));
    this.still = i;
  }

  blend(i, share, portion) {
    const between = this.way(i);
    if (portion < 1 && between.root === this.svg) return between.some(share, portion);
    between.show(share);
    if (between.root !== this.svg) this.mount(between.root);
    this.still = -1;
  }

  // The way from a picture to the next; made ahead, so that it starts at once.
  way(i) {
    if (this.between?.i !== i) this.between = { i, ...tween(this.drawing(i), this.drawing(i + 1)) };
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

