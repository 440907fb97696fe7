// From one drawing to the next: pair the parts of both by their ids, and move what differs.
// No time and no buttons in here. Stands behind player_read.js and player_mix.js.

const SWITCH_STEPS = 2; // what cannot be mixed changes in the middle

function put(node, name, value) {
  if (value === null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

function write(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

// How far to the right a part stands, in widths of the drawing (0 to 1).
function across(node, width) {
  const text = ["transform", "x", "cx", "d"].map((name) => node.getAttribute(name)).find(Boolean);
  const x = /^\s*(?:translate\s*\(|m)?\s*(-?[\d.]+)/i.exec(text ?? "")?.[1];
  return Math.min(Math.max(Number(x ?? 0) / width, 0), 0.999);
}

function keyed(parent) {
  const seen = {};
  return [...parent.children].map((child) => {
    const name = child.id ? `#${child.id}` : child.localName;
    seen[name] = (seen[name] ?? 0) + 1;
    return [`${child.localName} ${name} ${seen[name]}`, child];
  });
}

function alike(a, b) {
  const [from, to] = [a.getAttribute("d"), b.getAttribute("d")];
  return from === to || course("d", from, to) !== null;
}

function matrixOf(node) {
  return [...node.transform.baseVal].reduce((all, { matrix }) => all.multiply(DOMMatrix.fromMatrix(matrix)), new DOMMatrix());
}

// How far the corners of a drawn part go at most, from one transform to another.
function travel(node, from, to) {
  const { x, y, width, height } = node.getBBox();
  const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]];
  return Math.max(...corners.map(([left, top]) => {
    const corner = new DOMPoint(left, top);
    const [a, b] = [corner.matrixTransform(from), corner.matrixTransform(to)];
    return Math.hypot(b.x - a.x, b.y - a.y);
  }));
}

// The share at which a part has moved on by one more step that the eye can see.
function dueAfter({ steps, lag }, share, grain) {
  return ((Math.floor((share * steps) / grain + lag) + 1 - lag) * grain) / steps;
}

// All that moves between two drawings, each with the number of steps the eye can tell apart.
class Moves {
  constructor(from, to) {
    this.root = from.cloneNode(true);
    this.width = Number(this.root.getAttribute("viewBox")?.split(/[\s,]+/)[2]) || 1000;
    this.all = [];
    this.turned = [];
    this.pair(this.root, to);
  }

  add(node, act, steps) {
    const lag = steps > SWITCH_STEPS ? across(node, this.width) : 0;
    const move = { act, steps, lag, due: 0 };
    this.all.push(move);
    return move;
  }

  fade(node, from, to) {
    const own = parseFloat(node.style?.opacity || node.getAttribute("opacity") || "1");
    const act = (share) => {
      if (node.style) node.style.opacity = own * mix(from, to, share);
    };
    this.add(node, act, 1 / SEEN.opacity);
  }

  attributes(a, b) {
    for (const name of new Set([...a.getAttributeNames(), ...b.getAttributeNames()])) {
      const [from, to] = [a.getAttribute(name), b.getAttribute(name)];
      if (from === to) continue;
      const way = course(name, from, to) ?? { at: (share) => (share < 0.5 ? from : to), steps: SWITCH_STEPS };
      const move = this.add(a, (share) => put(a, name, way.at(share)), way.steps);
      if (name === "transform" && a.transform) this.turned.push({ move, a, from: matrixOf(a), to: matrixOf(b) });
    }
  }

  text(a, b) {
    const [from, to] = [a.textContent, b.textContent];
    if (from !== to) this.add(a, (share) => write(a, share < 0.5 ? from : to), SWITCH_STEPS);
  }

  pair(a, b) {
    this.attributes(a, b);
    if (!a.childElementCount && !b.childElementCount) return this.text(a, b);
    const old = new Map(keyed(a));
    let last = null;
    for (const [key, next] of keyed(b)) {
      let here = old.get(key);
      if (here && alike(here, next)) {
        old.delete(key);
        this.pair(here, next);
      } else {
        here = next.cloneNode(true);
        a.insertBefore(here, last ? last.nextSibling : a.firstChild);
        this.fade(here, 0, 1);
      }
      last = here;
    }
    for (const gone of old.values()) this.fade(gone, 1, 0);
  }

  // Shows exactly this share of the way.
  show(share) {
    for (const move of this.all) {
      move.due = dueAfter(move, share, 1);
      move.act(share);
    }
  }

  // Finds out, once it is on the page, in how many steps the eye sees each part turn and travel.
  measure() {
    for (const { move, a, from, to } of this.turned.splice(0)) {
      try {
        move.steps = stepsOf([travel(a, from, to) / SEEN.place]);
      } catch {
        // in some browsers a part that is not drawn has no box; it keeps its many steps
      }
    }
  }

  // Goes on to a share, but writes only what the eye can see: each part in its own steps. Parts
  // side by side step together, those farther to the right later, so that no frame paints them
  // all. A larger grain means fewer steps, to keep the pace where the machine is slow.
  glide(share, grain) {
    for (const move of this.all) {
      if (share < move.due) continue;
      move.due = dueAfter(move, share, grain);
      move.act(share);
    }
  }
}
