// Where words of the field stand in a text.

import assert from "node:assert/strict";
import { test } from "node:test";

import { finder } from "../../explainer/front/terms.js";

const TERMS = [
  { term: "collagen", named: ["collagen"], meaning: "" },
  { term: "dermis", named: ["dermis"], meaning: "" },
  { term: "papillary dermis", named: ["papillary dermis"], meaning: "" },
  { term: "types", named: ["type I", "type III"], meaning: "" },
  { term: "PIH", named: ["PIH"], meaning: "" },
  { term: "skin", named: ["skin (outer)"], meaning: "" },
];
const find = finder(TERMS);

/** @param {string} text */
const found = (text) => find(text).map(({ start, words, term }) => [start, words, term.term]);

for (const [text, expected] of /** @type {[string, [number, string, string][]][]} */ ([
  ["New collagen.", [[4, "collagen", "collagen"]]],
  ["Collagen begins a sentence", [[0, "Collagen", "collagen"]]],
  ["COLLAGEN is shouted", []],
  ["procollagen, collagen-rich and collagens", []],
  ["the papillary dermis", [[4, "papillary dermis", "papillary dermis"]]],
  ["type III and type I", [[0, "type III", "types"], [13, "type I", "types"]]],
  ["pih and PIH", [[8, "PIH", "PIH"]]],
  ["its skin (outer), only", [[4, "skin (outer)", "skin"]]],
  ["“dermis”", [[1, "dermis", "dermis"]]],
])) {
  test(`in “${text}” there are ${expected.length} words of the field`, () => assert.deepEqual(found(text), expected));
}

test("without words of the field nothing is found", () => assert.deepEqual(finder([])("collagen"), []));
