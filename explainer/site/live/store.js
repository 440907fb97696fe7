// What a learner answered, in the browser's own storage. Where there is none, or it is full, nothing
// is kept, and the page says so.

const KEY = "two-clocks.answers.";

const ours = () => Object.keys(localStorage).filter((name) => name.startsWith(KEY));

/** What was answered in each lesson. @returns {string[]} */
export function kept() {
  try {
    return ours().map((name) => localStorage.getItem(name) ?? "");
  } catch {
    return [];
  }
}

/**
 * @param {string} lesson
 * @param {string} text nothing takes away what was there
 * @returns {boolean} whether it is kept now
 */
export function keep(lesson, text) {
  try {
    if (text) localStorage.setItem(KEY + lesson, text);
    else localStorage.removeItem(KEY + lesson);
    return true;
  } catch {
    return false;
  }
}

/** Erases the answers of all lessons. */
export function erase() {
  try {
    for (const name of ours()) localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
