// What a learner answered, and on which track, in the browser's own storage. Where there is none, or it is full, nothing
// is kept, and the page says so.

const OURS = "two-clocks.";
const KEY = `${OURS}answers.`;
const TRACK = `${OURS}track`;

const ours = () => Object.keys(localStorage).filter((name) => name.startsWith(OURS));

/** What was answered in each lesson. @returns {string[]} */
export function kept() {
  try {
    return ours().filter((name) => name.startsWith(KEY)).map((name) => localStorage.getItem(name) ?? "");
  } catch {
    return [];
  }
}

/** The track that was chosen last; empty where none was. */
export function keptTrack() {
  try {
    return localStorage.getItem(TRACK) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} lesson @param {string} text */
export const keep = (lesson, text) => put(KEY + lesson, text);

/** @param {string} text */
export const keepTrack = (text) => put(TRACK, text);

/**
 * @param {string} name
 * @param {string} text nothing takes away what was there
 * @returns {boolean} whether it is kept now
 */
function put(name, text) {
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Hears of answers to the same lesson that another tab keeps now, or has taken away.
 *
 * @param {string} lesson
 * @param {(text: string) => void} act
 */
export const elsewhere = (lesson, act) => addEventListener("storage", ({ key, newValue }) => key === KEY + lesson && act(newValue ?? ""));

/** Erases the answers of all lessons, and the track. */
export function erase() {
  try {
    for (const name of ours()) localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
