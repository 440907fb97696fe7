// What a view starts ends with the view: everything here takes the signal that anywidget gives it.

export const HEARD_MS = 5000; // what a live region says was heard by then

/**
 * Acts once when a view ends; at once if it has ended.
 *
 * @param {AbortSignal} signal
 * @param {() => void} act
 */
export function atEnd(signal, act) {
  if (signal.aborted) act();
  else signal.addEventListener("abort", () => act(), { once: true });
}

/**
 * Follows a model: its events, in anywidget's words, with a space between them.
 *
 * @param {Pick<import("@anywidget/types").AnyModel, "on" | "off">} model
 * @param {string} events
 * @param {(...news: any[]) => void} act
 * @param {AbortSignal} signal
 */
export function follow(model, events, act, signal) {
  if (signal.aborted) return;
  model.on(events, act);
  atEnd(signal, () => model.off(events, act));
}

/**
 * An alarm that acts once after a time; to set it again puts it off.
 *
 * @param {() => void} act
 * @param {AbortSignal} signal
 */
export function alarm(act, signal) {
  let waiting = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  const clear = () => clearTimeout(waiting);
  atEnd(signal, clear);
  /** @param {number} wait in ms */
  const set = (wait) => {
    clear();
    if (!signal.aborted) waiting = setTimeout(act, wait);
  };
  return { set, clear };
}

/**
 * An act for the next frame: asked for many times, it is done once. A browser without animations
 * has no frames, and does it soon.
 *
 * @param {(now: number) => void} act
 * @param {AbortSignal} signal
 */
export function frame(act, signal) {
  let waiting = /** @type {number | null} */ (null);
  const cancel = () => {
    if (waiting !== null) (window.cancelAnimationFrame ?? clearTimeout)(waiting);
    waiting = null;
  };
  atEnd(signal, cancel);
  const ask = () => {
    if (signal.aborted) return;
    waiting ??= /** @type {(act: (now: number) => void) => number} */ (window.requestAnimationFrame ?? setTimeout)((now) => {
      waiting = null;
      act(now);
    });
  };
  return { ask, cancel };
}

/**
 * Acts as soon as something is found: a view may be made before it stands on its page.
 *
 * @template {{}} T
 * @param {() => T | null} find
 * @param {(found: T) => void} act
 * @param {AbortSignal} signal
 */
export function whenFound(find, act, signal) {
  const look = () => {
    if (signal.aborted) return;
    const found = find();
    if (found) act(found);
    else next.ask();
  };
  const next = frame(look, signal);
  look();
}
