// Every case has its sentence: what happened, and what to press.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { BUTTONS, SAID } from "../../explainer/hosts/labextension/code/words.js";
import { isSave } from "../../explainer/hosts/labextension/code/keys.js";
import { isLesson, isTrusted } from "../../explainer/hosts/labextension/code/lesson.js";

const HERE = new URL("../../explainer/hosts/labextension/code/", import.meta.url);

for (const [name, { words, button }] of Object.entries(SAID)) {
  test(`${name}: whole sentences that name the button below them`, () => {
    assert.match(words, /^[A-Z].*\.$/);
    if (button) assert.ok(words.includes(`“${button}”`), words);
  });
}

test("no button of a piece is called as one of a sentence that stands on it", () => {
  const inPieces = ["stage", "cards"].map((each) => readFileSync(new URL(`../../../${each}/words.py`, HERE), "utf8"));
  for (const { button } of Object.values(SAID)) assert.ok(!inPieces.join().includes(`"${button}"`), button);
});

test("nothing but words.js holds a learner's words", () => {
  const said = [...Object.values(BUTTONS), ...Object.values(SAID).map((each) => each.words)];
  for (const file of readdirSync(HERE).filter((each) => each !== "words.js")) {
    const text = readFileSync(new URL(file, HERE), "utf8");
    for (const each of said) assert.ok(!text.includes(each), `${file}: ${each}`);
  }
});

test("only a notebook that says so is a lesson", () => {
  const model = (/** @type {Record<string, any>} */ metadata) => ({ getMetadata: (/** @type {string} */ name) => metadata[name] });
  assert.equal(isLesson(model({ two_clocks: { lesson: 5 } })), true);
  assert.equal(isLesson(model({ kernelspec: {} })), false);
  assert.equal(isLesson(null), false);
});

test("one untrusted cell of code is enough to wait for a person", () => {
  const code = (/** @type {boolean} */ trusted) => ({ type: "code", trusted });
  assert.equal(isTrusted([code(true), { type: "markdown", trusted: false }]), true);
  assert.equal(isTrusted([code(true), code(false)]), false);
});

test("saving is Ctrl or Cmd and S, and nothing else", () => {
  const keys = { key: "s", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  assert.equal(isSave({ ...keys, ctrlKey: true }), true);
  assert.equal(isSave({ ...keys, key: "S", metaKey: true }), true);
  assert.equal(isSave(keys), false);
  assert.equal(isSave({ ...keys, ctrlKey: true, shiftKey: true }), false);
  assert.equal(isSave({ ...keys, key: "d", ctrlKey: true }), false);
});
