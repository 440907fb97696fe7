// Hands a learner what they asked for: a file, or a text for the clipboard.

const KEPT_MS = 10000; // a browser may be slow to begin with what it was given

/**
 * Hands over a file.
 *
 * @param {string} name
 * @param {Blob} blob
 */
export function download(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS); // outlives the view, as the file does
}

/**
 * Puts a text on the clipboard, where the browser allows it.
 *
 * @param {string} text
 */
export function copy(text) {
  navigator.clipboard?.writeText(text).catch(() => {});
}
