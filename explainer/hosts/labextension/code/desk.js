// What a presenter sees and presses: the bar, the help, the black screen and the clock.

import { KEYS, ONWARD, PRESENTER } from "./words.js";
import { shownTime } from "./remote.js";

const CLOCKS = ".tc-presenting .tc-clocks"; // they alone have controls that wait for a key
const MINUTES = [1, 2, 3, 5];
const TICK_MS = 250;
const READ_MS = 3000;

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} css
 * @param {string} [words]
 */
const made = (tag, css, words = "") =>
  Object.assign(document.createElement(tag), { className: css, textContent: words });

/**
 * A button that names its key.
 *
 * @param {{ words: string, key?: string }} said
 * @param {() => void} act
 */
const button = ({ words, key }, act) => {
  const node = Object.assign(made("button", "tc-press", words), { type: "button" });
  if (key) {
    node.append(" ", made("span", "tc-key", key));
    node.setAttribute("aria-keyshortcuts", key);
  }
  node.addEventListener("click", act);
  return node;
};

/**
 * A clock for thinking. It counts in sight, and speaks only of its start and its end. It goes on
 * where the page is loaded anew.
 *
 * @param {(words: string) => void} say
 * @param {import("./memory.js").Memory} memory when the time ends
 */
export const clock = (say, memory) => {
  const choice = made("select", "tc-minutes");
  choice.setAttribute("aria-label", PRESENTER.minutesLabel);
  for (const count of MINUTES) choice.append(new Option(PRESENTER.minutes(count), `${count}`));
  choice.value = "2";
  const face = made("span", "tc-clock");
  let ends = 0;
  let ticking = 0;
  const stop = () => {
    clearInterval(ticking);
    ends = 0;
    memory.put("");
    press.firstChild?.replaceWith(PRESENTER.start.words);
  };
  const tick = () => {
    const left = ends - Date.now();
    const words = left > 0 ? PRESENTER.left(shownTime(left)) : PRESENTER.over;
    if (face.textContent !== words) face.textContent = words;
    if (left > 0) return;
    stop();
    say(PRESENTER.over);
  };
  const toggle = () => {
    if (ends) {
      const words = PRESENTER.stopped(shownTime(ends - Date.now()));
      stop();
      face.textContent = "";
      return say(words);
    }
    const count = Number(choice.value);
    run(Date.now() + count * 60_000);
    say(PRESENTER.think(count));
  };
  const run = (/** @type {number} */ until) => {
    ends = until;
    memory.put(`${until}`);
    ticking = window.setInterval(tick, TICK_MS);
    press.firstChild?.replaceWith(PRESENTER.stop);
    tick();
  };
  const clear = () => {
    stop();
    face.textContent = "";
  };
  const press = button(PRESENTER.start, toggle);
  const kept = Number(memory.get());
  if (kept) run(kept);
  return { nodes: [choice, press, face], toggle, clear };
};

/** The list of keys, over the page until it is closed. @param {readonly More[]} more what else the bar holds */
export const help = (more) => {
  const node = made("dialog", "tc-help");
  const list = made("dl", "");
  for (const [keys, does] of more.includes("onward") ? [...KEYS, ONWARD] : KEYS) {
    const row = made("div", "");
    row.append(made("dt", "", keys), made("dd", "", does));
    list.append(row);
  }
  const close = button({ words: PRESENTER.close }, () => node.close());
  node.append(made("h2", "", PRESENTER.keys), list, close);
  node.setAttribute("aria-label", PRESENTER.keys);
  node.lang = "en";
  return { node, toggle: () => (node.open ? node.close() : node.showModal()) };
};

/** A black page, as in slide programs; whatever is pressed brings the lesson back. */
export const blank = () => {
  const node = made("dialog", "tc-blank");
  const back = button(PRESENTER.unblank, () => node.close());
  node.append(back);
  node.setAttribute("aria-label", PRESENTER.blanked);
  node.lang = "en";
  node.addEventListener("click", () => node.close());
  return { node, toggle: () => (node.open ? node.close() : node.showModal()) };
};

/**
 * What can be pressed in the bar.
 *
 * @typedef {"back" | "next" | "reveal" | "controls" | "blank" | "anew" | "help" | More} Press
 * @typedef {"onward" | "turn"} More what a page has that stands alone
 */

/**
 * The bar of a presenter.
 *
 * @param {Record<Press, () => void>} does
 * @param {import("./memory.js").Memory} memory of the time to think
 * @param {readonly More[]} more what else it holds
 */
export const bar = (does, memory, more) => {
  const node = made("div", "tc-presenter");
  node.lang = "en";
  node.setAttribute("role", "group");
  node.setAttribute("aria-label", PRESENTER.bar);
  const where = made("span", "tc-where");
  const voice = made("span", "tc-spoken");
  voice.setAttribute("role", "status");
  const time = clock((words) => {
    voice.textContent = words;
  }, memory);
  const names = /** @type {readonly Press[]} */ (["back", "next", "reveal", "controls", "blank", "anew", "help", ...more]);
  const [back, next, revealing, controls, blanking, anew, helping, ...others] = names.map((name) => button(PRESENTER[name], () => does[name]()));
  const sure = made("span", "tc-sure");
  const inner = made("div", "tc-presenter-row");
  inner.append(back, where, next, revealing, controls, blanking, ...time.nodes, anew, sure, helping, ...others, voice);
  node.append(inner);

  /** Ask before everything is cleared. @param {() => void} clear */
  const ask = (clear) => {
    const end = () => {
      sure.replaceChildren();
      anew.hidden = false;
      anew.focus();
    };
    const yes = button({ words: PRESENTER.yes }, () => {
      end();
      clear();
    });
    sure.replaceChildren(made("span", "", PRESENTER.sure), yes, button({ words: PRESENTER.no }, end));
    anew.hidden = true;
    yes.focus();
  };
  let waiting = 0;
  /** Say on the button itself that it had nothing to reveal, for who looks at the wall. */
  const hollow = () => {
    const name = (/** @type {string} */ words) => revealing.firstChild?.replaceWith(words);
    clearTimeout(waiting);
    name(PRESENTER.hollow);
    waiting = window.setTimeout(name, READ_MS, PRESENTER.reveal.words);
  };
  /** @param {string} words */
  const say = (words) => {
    voice.textContent = words;
  };
  /** @param {string} words */
  const place = (words) => {
    where.textContent = words;
    controls.hidden = !document.querySelector(CLOCKS);
  };
  /** @param {boolean} shown */
  const press = (shown) => controls.setAttribute("aria-pressed", String(shown));
  return { node, inner, time, ask, hollow, say, place, press };
};
