// Finds the questions that fit what somebody types, without Python: the same as
// explainer/content/search.py, which makes the book that is read here.

/**
 * What is known of the words: how much each stem counts for which question, which stems mean the
 * same, which words say nothing, and the endings that are taken off.
 *
 * @typedef {object} Book
 * @property {string[]} questions
 * @property {Record<string, Record<string, number>>} index
 * @property {Record<string, string>} same
 * @property {string[]} stop
 * @property {string[]} endings
 * @property {string[]} whole words that lose no ending
 * @property {[string, string[]][]} alarms what is said to who types a sign of danger, and the signs
 * @property {{ longest: number, most: number, begun: number, slip: number, alike: number, near: number, short: number, sign: number }} rules
 */

/**
 * Return the ids of the questions that fit, the best one first.
 *
 * @param {string} typed
 * @param {Book} book
 * @returns {string[]}
 */
export function find(typed, book) {
  const stems = [...new Set(stemsOf(typed.slice(0, book.rules.longest), book))];
  const found = stems.map((stem) => scores(stem, stem === stems.at(-1), book));
  const sums = book.questions.map((id) => ({
    id,
    score: found.reduce((sum, has) => sum + (has[id] ?? 0), 0),
  }));
  const least = book.rules.near * Math.max(0, ...sums.map((each) => each.score));
  return sums
    .filter((each) => each.score > 0 && each.score >= least)
    .sort((one, other) => other.score - one.score)
    .slice(0, book.rules.most)
    .map((each) => each.id);
}

/**
 * Return where to turn for help, if what was typed names a sign of danger; else nothing.
 *
 * @param {string} typed
 * @param {Book} book
 * @returns {string}
 */
export function alarm(typed, book) {
  const { longest, short, sign } = book.rules;
  const words = wordsOf(typed.slice(0, longest));
  const known = (/** @type {string} */ word) => stemsOf(word, book).some((stem) => Object.hasOwn(book.index, stem));
  const slips = words.filter((word) => word.length > short && !known(word));
  const written = (/** @type {string} */ each) =>
    words.includes(each) || (each.length > short && slips.some((word) => alike(each, word) >= sign));
  const names = (/** @type {string} */ words) => words.split(" ").every(written);
  return book.alarms.find(([, signs]) => signs.some(names))?.[0] ?? "";
}

/**
 * Return how much a stem counts for each question; the last one may be only begun.
 *
 * @param {string} stem
 * @param {boolean} begun
 * @param {Book} book
 * @returns {Record<string, number>}
 */
function scores(stem, begun, book) {
  if (Object.hasOwn(book.index, stem)) return book.index[stem];
  const starts = Object.keys(book.index).filter(
    (each) => begun && stem.length > 2 && each.startsWith(stem),
  );
  const slip = starts.length === 0 && stem.length > book.rules.short;
  const near = slip ? closest(stem, book) : starts;
  const share = slip ? book.rules.slip : book.rules.begun;
  /** @type {Record<string, number>} */
  const found = {};
  for (const each of near) {
    for (const [id, score] of Object.entries(book.index[book.same[each] ?? each] ?? {})) {
      found[id] = Math.max(share * score, found[id] ?? 0);
    }
  }
  return found;
}

/**
 * Return the one known stem that is written most like this one, or none that is like enough.
 *
 * @param {string} stem
 * @param {Book} book
 * @returns {string[]}
 */
function closest(stem, book) {
  let best = "";
  let most = book.rules.alike;
  for (const each of new Set([...Object.keys(book.index), ...Object.keys(book.same)])) {
    const ratio = alike(each, stem);
    if (ratio > most || (ratio === most && each > best)) [best, most] = [each, ratio];
  }
  return best ? [best] : [];
}

/**
 * Return how like two words are written: 1 where they are the same.
 *
 * @param {string} one
 * @param {string} other
 */
function alike(one, other) {
  return (2 * shared(one, other)) / (one.length + other.length);
}

/**
 * Count the letters that two words share in the same order, by their longest common parts.
 *
 * @param {string} one
 * @param {string} other
 * @returns {number}
 */
function shared(one, other) {
  let [size, at, there] = [0, 0, 0];
  for (let i = 0; i < one.length; i += 1) {
    for (let j = 0; j < other.length; j += 1) {
      let n = 0;
      while (i + n < one.length && j + n < other.length && one[i + n] === other[j + n]) n += 1;
      if (n > size) [size, at, there] = [n, i, j];
    }
  }
  if (size === 0) return 0;
  const before = shared(one.slice(0, at), other.slice(0, there));
  return before + size + shared(one.slice(at + size), other.slice(there + size));
}

/**
 * Return the stem of every word that says something, one for all words of the same thing.
 *
 * @param {string} text
 * @param {Book} book
 * @returns {string[]}
 */
function stemsOf(text, book) {
  return wordsOf(text)
    .filter((word) => !book.stop.includes(word))
    .map((word) => (book.whole.includes(word) ? word : stemOf(word, book.endings)))
    .map((stem) => (Object.hasOwn(book.same, stem) ? book.same[stem] : stem));
}

/** Return the words of a text in plain letters. @param {string} text @returns {string[]} */
function wordsOf(text) {
  const plain = text.toLowerCase().replaceAll("’", "'").normalize("NFKD");
  const ascii = [...plain].filter((letter) => letter <= "\x7f").join("");
  return ascii.replace(/'(ll|ve|re|m|s|d|t)\b|[-']/g, "").match(/[a-z0-9]+/g) ?? [];
}

/**
 * @param {string} word
 * @param {string[]} endings
 */
function stemOf(word, endings) {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length > 2);
  if (!ending) return word;
  return word.slice(0, -ending.length).replace(/([bdgmnprt])\1$/, "$1");
}

/** Let the box on a page search the questions that stand below it. */
export function start() {
  const place = document.querySelector("#search");
  const told = document.querySelector("#search-book");
  const box = place?.querySelector("input");
  const said = place?.querySelector(".says");
  const warns = place?.querySelector(".warns");
  const shown = place?.querySelector(".found");
  if (!place || !told || !box || !said || !warns || !shown) return;
  /** @type {Book} */
  const book = JSON.parse(told.textContent ?? "");
  const { one = "", some = "", none = "" } = /** @type {HTMLElement} */ (place).dataset;
  const longest = Number(/** @type {HTMLElement} */ (place).dataset.longest);
  const answer = () => {
    const typed = box.value.trim();
    const ids = typed ? find(typed, book) : [];
    const folds = ids.map((id) => document.querySelector(`#${id} > details`)?.cloneNode(true));
    shown.replaceChildren(...folds.filter((each) => each instanceof HTMLDetailsElement));
    shown.querySelector("details")?.setAttribute("open", "");
    const words = ids.length === 1 ? one : ids.length ? some : none.replace("{words}", typed.slice(0, longest));
    const danger = alarm(typed, book);
    warns.textContent = danger; // with danger and nothing found it is no time to try other words
    said.textContent = typed && (ids.length || !danger) ? words.replace("{n}", String(ids.length)) : "";
  };
  box.addEventListener("input", answer);
  box.form?.addEventListener("submit", (event) => event.preventDefault());
  place.removeAttribute("hidden");
}

if (typeof document !== "undefined") start();
