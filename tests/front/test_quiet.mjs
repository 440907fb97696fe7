// JupyterLab's dialogs that nobody asked for do not cover a lesson that has stopped.

import assert from "node:assert/strict";
import { test } from "node:test";

import { unasked } from "../../explainer/hosts/labextension/code/quiet.js";
import { Element, open, page, pass } from "./page.mjs";

open();

class Signal {
  #heard = new Set();
  /** @param {(...told: any[]) => void} act */
  connect = (act) => !!this.#heard.add(act);
  /** @param {(...told: any[]) => void} act */
  disconnect = (act) => this.#heard.delete(act);
  /** @param {any[]} told */
  emit = (...told) => {
    for (const act of [...this.#heard]) act(null, ...told);
  };
}

/** A page with a lesson; its dialogs can be closed, as in JupyterLab, only once they are launched. */
function opened() {
  const document = Object.assign(new Element("document"), { removeEventListener() {} });
  page.document = document;
  const Dialog = { tracker: { widgetAdded: new Signal() } };
  const lesson = /** @type {any} */ ({ disposed: new Signal() });
  const now = { stands: false };
  const close = unasked(Dialog, lesson, () => now.stands);
  const show = () => {
    const dialog = {
      state: "made",
      disposed: new Signal(),
      reject() {
        if (dialog.state !== "launched") return;
        dialog.state = "closed";
        dialog.disposed.emit();
      },
    };
    Dialog.tracker.widgetAdded.emit(dialog);
    if (dialog.state === "made") dialog.state = "launched";
    return dialog;
  };
  const press = () => {
    for (const { type, act } of document.heard) if (type === "keydown") act({ target: null });
  };
  return { close, lesson, now, press, show };
}

test("one that opens before the sentence stands is closed with it", () => {
  const { close, show } = opened();
  const dialog = show();
  pass();
  assert.equal(dialog.state, "launched");
  close();
  assert.equal(dialog.state, "closed");
});

test("one that opens while the sentence stands is closed at once", () => {
  const { now, show } = opened();
  now.stands = true;
  const dialog = show();
  pass();
  assert.equal(dialog.state, "closed");
});

test("one that somebody asked for stays", () => {
  const { close, now, press, show } = opened();
  now.stands = true;
  press();
  const dialog = show();
  pass();
  close();
  assert.equal(dialog.state, "launched");
});

test("a lesson that was left closes none", () => {
  const { lesson, now, show } = opened();
  now.stands = true;
  lesson.disposed.emit();
  const dialog = show();
  pass();
  assert.equal(dialog.state, "launched");
});
