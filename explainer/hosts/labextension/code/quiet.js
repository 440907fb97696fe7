// JupyterLab's own dialogs about a Python or a server that has stopped cover the picture, and say
// less than the lesson's sentence. So those that nobody asked for are closed once it stands.

import { PIECE } from "./lesson.js";

const ASKED_MS = 1000;
const PRESSES = ["pointerdown", "keydown"];

/**
 * Remember the dialogs that opened without a press; the function returned closes them. One that opens
 * while a sentence stands is closed at once.
 *
 * @param {import("./jupyterlab.js").DialogClass} Dialog
 * @param {import("./jupyterlab.js").Panel} panel
 * @param {() => boolean} stands says whether a sentence stands
 */
export const unasked = (Dialog, panel, stands) => {
  const open = /** @type {Set<import("./jupyterlab.js").Dialog>} */ (new Set());
  let pressed = -Infinity;
  const press = (/** @type {Event} */ { target }) => {
    // no press on a piece ever reaches JupyterLab
    if (!(target instanceof Element && target.closest(PIECE))) pressed = performance.now();
  };
  const close = () => {
    for (const dialog of open) dialog.reject();
  };
  /** @param {unknown} _ @param {import("./jupyterlab.js").Dialog} dialog */
  const remember = (_, dialog) => {
    if (performance.now() - pressed < ASKED_MS) return;
    open.add(dialog);
    dialog.disposed.connect(() => open.delete(dialog));
    if (stands()) setTimeout(close); // a dialog is made first, then launched, and only then can it be closed
  };
  for (const name of PRESSES) document.addEventListener(name, press, true);
  Dialog.tracker.widgetAdded.connect(remember);
  panel.disposed.connect(() => {
    for (const name of PRESSES) document.removeEventListener(name, press, true);
    Dialog.tracker.widgetAdded.disconnect(remember);
  });
  return close;
};
