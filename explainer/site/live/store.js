// What a learner answered, in the browser's own storage. Where there is none, or it is full, nothing
// is kept, and the page says so.

const KEY = "two-clocks.answers.";

/** @param {string} lesson */
export function kept(lesson) {
  try {
    return localStorage.getItem(KEY + lesson) ?? "";
  } catch {
    return "";
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
    const names = Object.keys(localStorage).filter((name) => name.startsWith(KEY));
    for (const name of names) localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
