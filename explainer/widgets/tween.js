// From one drawing to the next: read a drawing safely, pair its parts with those of the next by
// their ids, and move every number that differs. No time and no buttons in here.

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const NUMERIC = new Set(
  ("x y width height r rx ry cx cy x1 y1 x2 y2 dx dy fx fy opacity fill-opacity stroke-opacity stop-opacity " +
    "stroke-width stroke-dasharray stroke-dashoffset font-size offset points d transform gradientTransform " +
    "patternTransform viewBox").split(" "),
);
const COLOURS = new Set(["fill", "stroke", "stop-color", "color"]);
const ABSENT = { opacity: "1", "fill-opacity": "1", "stroke-opacity": "1", x: "0", y: "0", cx: "0", cy: "0" };
// what could run, load, take the keyboard or move by itself
const UNSAFE = new Set("script foreignobject iframe object embed audio video a set animate animatetransform animatemotion handler listener".split(" "));
const LOADS = /@import|url\(\s*["']?(?!["']?#)/i;

function unsafe(node) {
  if (UNSAFE.has(node.localName.toLowerCase())) return true;
  if (node.localName === "style" && LOADS.test(node.textContent)) return true;
  return [...node.attributes].some(({ localName, value }) =>
    /^on/i.test(localName) || LOADS.test(value) || (localName === "href" && !/^(#|data:image\/)/.test(value)));
}

function readDrawing(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.localName !== "svg" || root.querySelector("parsererror")) throw new Error("broken");
  if ([root, ...root.querySelectorAll("*")].some(unsafe)) throw new Error("unsafe");
  return document.importNode(root, true);
}

function split(text) {
  const values = (text.match(NUMBER) ?? []).map(Number);
  return { values, parts: text.split(NUMBER).map((part) => part.replace(/[\s,]+/g, " ").trim()) };
}

// The two flags of an arc are switches, not numbers: they must be whole, and alike on both sides.
function arcsAgree({ parts, values }, other) {
  let command = "";
  let count = 0;
  const whole = () => !/a/i.test(command) || count % 7 === 0;
  for (let i = 0; i < values.length; i += 1) {
    if (parts[i]) {
      if (!whole()) return false;
      command = parts[i].at(-1);
      count = 0;
    }
    const flag = /a/i.test(command) && [3, 4].includes(count % 7);
    if (flag && (values[i] !== other.values[i] || ![0, 1].includes(values[i]))) return false;
    count += 1;
  }
  return whole();
}

function colour(text) {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (hex) {
    const wide = hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
    return [0, 2, 4].map((at) => parseInt(wide.slice(at, at + 2), 16)).concat(1);
  }
  const inside = /^rgba?\(([\d.\s,]+)\)$/i.exec(text.trim())?.[1];
  const values = inside?.match(/[\d.]+/g)?.map(Number) ?? [];
  return values.length === 3 ? [...values, 1] : values.length === 4 ? values : null;
}

const mix = (from, to, share) => Math.round((from + (to - from) * share) * 1000) / 1000;

function mixColours(from, to) {
  if (!from || !to) return null;
  const at = (i, share) => Math.round(from[i] + (to[i] - from[i]) * share);
  return (share) => `rgba(${at(0, share)},${at(1, share)},${at(2, share)},${mix(from[3], to[3], share)})`;
}

// Only the numbers that differ are worked out again; all others are text from the start.
function mixNumbers(from, to) {
  const moving = [];
  const texts = [from.parts[0]];
  from.values.forEach((value, i) => {
    if (value === to.values[i]) {
      texts.push(`${texts.pop()} ${value}${from.parts[i + 1]}`);
    } else {
      moving.push([value, to.values[i]]);
      texts.push(from.parts[i + 1]);
    }
  });
  return (share) => {
    let text = texts[0];
    for (let i = 0; i < moving.length; i += 1) text += ` ${mix(moving[i][0], moving[i][1], share)}${texts[i + 1]}`;
    return text;
  };
}

// The way of one attribute from a value to another, or null if there is no even way.
function course(name, from, to) {
  const [first, last] = [from ?? ABSENT[name], to ?? ABSENT[name]];
  if (first === undefined || last === undefined) return null;
  if (COLOURS.has(name)) return mixColours(colour(first), colour(last));
  if (!NUMERIC.has(name)) return null;
  const [a, b] = [split(first), split(last)];
  if (a.parts.join("|") !== b.parts.join("|") || (name === "d" && !arcsAgree(a, b))) return null;
  return mixNumbers(a, b);
}

function put(node, name, value) {
  if (value === null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

function fade(node, from, to, moves) {
  const own = parseFloat(node.style?.opacity || node.getAttribute("opacity") || "1");
  moves.push((share) => {
    if (node.style) node.style.opacity = own * mix(from, to, share);
  });
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

function pairAttributes(a, b, moves) {
  for (const name of new Set([...a.getAttributeNames(), ...b.getAttributeNames()])) {
    const [from, to] = [a.getAttribute(name), b.getAttribute(name)];
    if (from === to) continue;
    const at = course(name, from, to) ?? ((share) => (share < 0.5 ? from : to));
    let was = from;
    moves.push((share) => {
      const now = at(share);
      if (now !== was) put(a, name, now);
      was = now;
    });
  }
}

function pairText(a, b, moves) {
  const [from, to] = [a.textContent, b.textContent];
  if (from === to) return;
  moves.push((share) => {
    const now = share < 0.5 ? from : to;
    if (a.textContent !== now) a.textContent = now;
  });
}

function pair(a, b, moves) {
  pairAttributes(a, b, moves);
  if (!a.childElementCount && !b.childElementCount) return pairText(a, b, moves);
  const old = new Map(keyed(a));
  let last = null;
  for (const [key, next] of keyed(b)) {
    let here = old.get(key);
    if (here && alike(here, next)) {
      old.delete(key);
      pair(here, next, moves);
    } else {
      here = next.cloneNode(true);
      a.insertBefore(here, last ? last.nextSibling : a.firstChild);
      fade(here, 0, 1, moves);
    }
    last = here;
  }
  for (const gone of old.values()) fade(gone, 1, 0, moves);
}

// One picture that holds two drawings and every picture between them. `some` moves only so many
// of its parts, and goes on with the next ones next time: it keeps the pace where all is too much.
function tween(from, to) {
  const root = from.cloneNode(true);
  const moves = [];
  pair(root, to, moves);
  let next = 0;
  const some = (share, portion) => {
    const many = Math.ceil(moves.length * portion);
    for (let i = 0; i < many; i += 1) {
      moves[next](share);
      next = (next + 1) % moves.length;
    }
  };
  return { root, show: (share) => moves.forEach((move) => move(share)), some };
}

