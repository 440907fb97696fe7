// What one window keeps while it is open, also where its page is loaded anew. A browser that keeps
// nothing forgets it with the page.

/** @typedef {{ get: () => string, put: (text: string) => void }} Memory */

/**
 * @param {string} name
 * @returns {Memory}
 */
export const memory = (name) => ({
  get: () => {
    try {
      return sessionStorage.getItem(name) ?? "";
    } catch {
      return "";
    }
  },
  put: (text) => {
    try {
      if (text) sessionStorage.setItem(name, text);
      else sessionStorage.removeItem(name);
    } catch {
      // it is a help, and no need
    }
  },
});
