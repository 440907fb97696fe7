// JupyterLab's dialogs that nobody asked for do not cover a lesson that has stopped.

import assert from "node:assert/strict";
import { test } from "node:test";

import { unasked } from "../../explainer/hosts/labextension/code/quiet.js";
import { Element, open, pass } from "./page.mjs";

open();

class Signal {
  #heard = new Set();
  connect = (act) => this.#heard.add(act);
  disconnect = (act) => this.#heard.delete(act);
  emit = (...told) => [...this.#heard].forEach((act) => act(null, ...told));
}

/** A page with a lesson; its dialogs can be closed, as in JupyterLab, only once they are launched. */
function page() {
  const document = new Element("document");
  document.removeEventListener = () => {};
  globalThis.document = document;
  const Dialog = { tracker: { widgetAdded: new Signal() } };
  const lesson = { disposed: new Signal() };
  const now = { stands: false };
  const close = unasked(Dialog, lesson, () => now.stands);
  const show = () => {
    const dialog = { state: "made", disposed: new Signal() };
    dialog.reject = () => {
      if (dialog.state !== "launched") return;
      dialog.state = "closed";
      dialog.disposed.emit();
    };
    Dialog.tracker.widgetAdded.emit(dialog);
    if (dialog.state === "made") dialog.state = "launched";
    return dialog;
  };
  const press = () => document.heard.filter(({ type }) => type === "keydown").forEach(({ act }) => act({ target: null }));
  return { close, lesson, now, press, show };
}

test("one that opens before the sentence stands is closed with it", () => {
  const { close, show } = page();
  const dialog = show();
  pass();
  assert.equal(dialog.state, "launched");
  close();
  assert.equal(dialog.state, "closed");
});

test("one that opens while the sentence stands is closed at once", () => {
  const { now, show } = page();
  now.stands = true;
  const dialog = show();
  pass();
  assert.equal(dialog.state, "closed");
});

test("one that somebody asked for stays, and so does any once the lesson is left", () => {
  const { close, lesson, now, press, show } = page();
  now.stands = true;
  press();
  const asked = show();
  lesson.disposed.emit();
  const later = show();
  pass();
  close();
  assert.deepEqual([asked.state, later.state], ["launched", "launched"]);
});
