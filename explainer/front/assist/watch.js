// Watches an app for what moves the day line: other sizes, and other drawings.

import { atEnd, frame } from "../life.js";
import { drawingOf } from "./chart.js";

const WATCHED = { subtree: true, childList: true, attributes: true, attributeFilter: ["width", "height"] };

// what is inside a drawing changes at every move, and nothing in there wants a name
const inDrawing = (/** @type {MutationRecord} */ { target }) => target.parentElement?.closest(".tc-drawing");
const ofDrawing = (/** @type {MutationRecord} */ { target }) =>
  /** @type {Element} */ (target).matches(".tc-drawing, .tc-drawn");

/**
 * Watches an app for as long as its view lives, and acts once at the start.
 *
 * @param {Element} root
 * @param {object} hears
 * @param {() => void} hears.redrawn at once where the drawing itself gets another size: a frame may
 *   be long in coming, and may find the drawing scrolled away
 * @param {() => void} hears.resized at once where the app or its drawing has another size
 * @param {() => void} hears.changed once for each frame in which anything was new
 * @param {AbortSignal} signal
 */
export function watchApp(root, { redrawn, resized, changed }, signal) {
  let sized = /** @type {Element | null} */ (null);
  const look = () => {
    const drawing = drawingOf(root);
    if (drawing && drawing !== sized) size.observe(drawing);
    sized = drawing ?? sized;
    changed();
  };
  const soon = frame(look, signal);
  const size = new ResizeObserver(() => {
    resized();
    soon.ask();
  });
  const watch = new MutationObserver((changes) => {
    if (changes.some(ofDrawing)) redrawn();
    if (!changes.every(inDrawing)) soon.ask();
  });
  watch.observe(root, WATCHED);
  size.observe(root);
  atEnd(signal, () => {
    watch.disconnect();
    size.disconnect();
  });
  look();
}
