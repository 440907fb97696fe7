// JupyterLab's own dialogs about a Python or a server that has stopped cover the picture, and say
// less than the lesson's sentence. So those that nobody asked for are closed once it stands.

import { PIECE } from "./lesson.js";

const ASKED_MS = 1000;
const PRESSES = ["pointerdown", "keydown"];

/**
 * Remember the dialogs that opened without a press; the function returned closes them.
 *
 * @param {import("./jupyterlab.js").DialogClass} Dialog
 * @param {import("./jupyterlab.js").Panel} panel
 */
export const unasked = (Dialog, panel) => {
  const open = /** @type {Set<import("./jupyterlab.js").Dialog>} */ (new Set());
  let pressed = -Infinity;
  const press = (/** @type {Event} */ { target }) => {
    // no press on a piece ever reaches JupyterLab
    if (!(target instanceof Element && target.closest(PIECE))) pressed = performance.now();
  };
  /** @param {unknown} _ @param {import("./jupyterlab.js").Dialog} dialog */
  const remember = (_, dialog) => {
    if (performance.now() - pressed < ASKED_MS) return;
    open.add(dialog);
    dialog.disposed.connect(() => open.delete(dialog));
  };
  for (const name of PRESSES) document.addEventListener(name, press, true);
  Dialog.tracker.widgetAdded.connect(remember);
  panel.disposed.connect(() => {
    for (const name of PRESSES) document.removeEventListener(name, press, true);
    Dialog.tracker.widgetAdded.disconnect(remember);
  });
  return () => {
    for (const dialog of open) dialog.reject();
    open.clear();
  };
};
