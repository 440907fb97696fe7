// Finds the questions that fit what somebody types, without Python: the same as
// explainer/content/search.py, which makes the book that is read here.

/**
 * What is known of the words: how much each stem counts for which question, which stems and phrases
 * mean the same, which words say nothing, and the endings that are taken off.
 *
 * @typedef {object} Book
 * @property {string[]} questions
 * @property {Record<string, Record<string, number>>} index
 * @property {Record<string, string>} same
 * @property {string[]} known stems besides those of the index that are no slip of another word
 * @property {string[]} stop
 * @property {string[]} endings
 * @property {string[]} whole words that lose no ending
 * @property {string[]} warned the questions whose answers warn of something
 * @property {[string, string[]][]} alarms what is said to who types a sign of danger, and the signs
 * @property {{ longest: number, most: number, begun: number, near: number, slips: number[], phrase: number }} rules
 */

/**
 * Return the ids of the questions that fit, the best one first; with a sign of danger, those that
 * warn stand before the others.
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
  const ids = sums
    .filter((each) => each.score > 0 && each.score >= least)
    .sort((one, other) => other.score - one.score)
    .slice(0, book.rules.most)
    .map((each) => each.id);
  const warns = (/** @type {string} */ id) => Number(book.warned.includes(id));
  return alarm(typed, book) ? ids.sort((one, other) => warns(other) - warns(one)) : ids;
}

/**
 * Return where to turn for help, if what was typed names a sign of danger; else nothing.
 *
 * @param {string} typed
 * @param {Book} book
 * @returns {string}
 */
export function alarm(typed, book) {
  const words = wordsOf(typed.slice(0, book.rules.longest));
  const slips = words.filter((word) => !knows(stemOf(word, book), book));
  const written = (/** @type {string} */ each) =>
    words.includes(each) ||
    words.includes(`${each}s`) ||
    slips.some((word) => apart(each, word, book) <= allowed(each, book));
  const names = (/** @type {string} */ sign) => sign.split(" ").every(written);
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
  /** @type {Record<string, number>} */
  const found = {};
  if (!begun || stem.length < 3) return found;
  for (const [each, has] of Object.entries(book.index)) {
    if (!each.startsWith(stem)) continue;
    for (const [id, score] of Object.entries(has)) {
      found[id] = Math.max(book.rules.begun * score, found[id] ?? 0);
    }
  }
  return found;
}

/**
 * Return what was typed as stems: slips put right, and words for the same thing as one.
 *
 * @param {string} text
 * @param {Book} book
 * @returns {string[]}
 */
function stemsOf(text, book) {
  const stems = wordsOf(text).map((word) => stemOf(word, book));
  const last = stems.at(-1) ?? "";
  const begun = Object.keys(book.index).some((each) => each.startsWith(last));
  return joined(
    stems.map((stem) => (begun && stem === last ? stem : meant(stem, book))),
    book,
  );
}

/**
 * Join the stems of phrases, take one for all words of the same thing, leave out the rest.
 *
 * @param {string[]} stems
 * @param {Book} book
 * @returns {string[]}
 */
function joined(stems, book) {
  const found = [];
  for (let at = 0; at < stems.length; ) {
    let size = Math.min(book.rules.phrase, stems.length - at);
    while (size > 1 && !Object.hasOwn(book.same, stems.slice(at, at + size).join(" "))) size -= 1;
    const stem = stems.slice(at, at + size).join(" ");
    if (!book.stop.includes(stem)) found.push(Object.hasOwn(book.same, stem) ? book.same[stem] : stem);
    at += size;
  }
  return found;
}

/**
 * Return the known stem that is written most like this one, or itself.
 *
 * @param {string} stem
 * @param {Book} book
 * @returns {string}
 */
function meant(stem, book) {
  let [best, least, longer] = [stem, allowed(stem, book), Number.POSITIVE_INFINITY];
  if (!least || knows(stem, book)) return stem;
  for (const each of [...Object.keys(book.index), ...book.known]) {
    const [slips, more] = [apart(each, stem, book), Math.abs(each.length - stem.length)];
    const closer = slips - least || more - longer || (each < best ? -1 : 1);
    if (closer < 0) [best, least, longer] = [each, slips, more];
  }
  return best;
}

/**
 * Tell whether a stem is one that is no slip of another word.
 *
 * @param {string} stem
 * @param {Book} book
 */
function knows(stem, book) {
  return Object.hasOwn(book.index, stem) || book.known.includes(stem);
}

/**
 * Return how many slips still make the same word.
 *
 * @param {string} word
 * @param {Book} book
 */
function allowed(word, book) {
  return book.rules.slips.filter((letters) => word.length >= letters).length;
}

/**
 * Count the letters missed, added, changed or swapped between two words, up to one too many.
 *
 * @param {string} one
 * @param {string} other
 * @param {Book} book
 * @returns {number}
 */
function apart(one, other, book) {
  const most = book.rules.slips.length + 1;
  if (Math.abs(one.length - other.length) >= most) return most;
  /** @type {number[]} */
  let last = [];
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i += 1) {
    [last, before, row] = [before, row, [i]];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + changed);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], last[j - 2] + 1);
    }
  }
  return Math.min(row[other.length], most);
}

/** Return the words of a text in plain letters. @param {string} text @returns {string[]} */
function wordsOf(text) {
  const plain = text.toLowerCase().replaceAll("’", "'").normalize("NFKD");
  const ascii = [...plain].filter((letter) => letter <= "\x7f").join("");
  return ascii.replace(/'(ll|ve|re|m|s|d)\b|[-']/g, "").match(/[a-z]+|[0-9]+/g) ?? [];
}

/**
 * @param {string} word
 * @param {Book} book
 */
function stemOf(word, book) {
  const fits = (/** @type {string} */ end) => word.endsWith(end) && word.length - end.length > 2;
  const ending = book.whole.includes(word) ? undefined : book.endings.find(fits);
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
