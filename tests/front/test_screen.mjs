// Which drawing fits a screen, how light a page is, and ids that no other view has.

import assert from "node:assert/strict";
import { test } from "node:test";

import { anyName, ownIds, thicker } from "../../explainer/front/ids.js";
import { keyOf, luminance, nearestKey } from "../../explainer/front/screen.js";

const DRAWN = ["390-light", "1200-light", "900-dark", "832-projector"];

test("the drawing of a screen is the one of its width and theme", () => {
  for (const key of DRAWN) {
    const [width, theme] = key.split("-");
    assert.equal(nearestKey(DRAWN, { width: Number(width), theme: /** @type {any} */ (theme) }), key);
  }
});

test("until it is drawn the nearest width of the same theme is shown", () => {
  assert.equal(nearestKey(DRAWN, { width: 700, theme: "light" }), "390-light");
  assert.equal(nearestKey(DRAWN, { width: 390, theme: "dark" }), "900-dark");
  assert.equal(nearestKey(["390-light"], { width: 1200, theme: "dark" }), "390-light");
});

test("a screen has the key under which Python keeps its drawing", () => {
  assert.equal(keyOf({ width: 390, theme: "dark" }), "390-dark");
  assert.equal(keyOf({ width: 1200, theme: "light" }), "1200-light");
  assert.equal(keyOf({ width: 832, theme: "projector" }), "832-projector");
});

/** @param {string[]} colours */
const page = (...colours) =>
  colours.reduceRight((parentElement, colour) => ({ colour, parentElement }), /** @type {any} */ (null));

test("the page is as light as the first ground that hides what is behind it", () => {
  /** @type {any} */ (globalThis).getComputedStyle = (/** @type {any} */ { colour }) => ({ backgroundColor: colour });
  assert.ok(luminance(page("rgb(255, 255, 255)")) > 0.99);
  assert.ok(luminance(page("rgba(0, 0, 0, 0)", "rgb(17, 17, 17)", "rgb(255, 255, 255)")) < 0.1);
  assert.equal(luminance(page("rgba(0, 0, 0, 0)")), 1);
});

test("every id of a drawing and all that point to it get the same ending", () => {
  const svg =
    '<svg aria-labelledby="t d"><title id="t"/><desc id="d"/><g clip-path="url(#cut)" fill="url(#h)"/><use href="#cut"/></svg>';
  assert.equal(
    ownIds(svg, "x"),
    '<svg aria-labelledby="t-x d-x"><title id="t-x"/><desc id="d-x"/><g clip-path="url(#cut-x)" fill="url(#h-x)"/><use href="#cut-x"/></svg>',
  );
});

test("what only looks like an id stays", () => {
  assert.equal(ownIds('<g data-id="a" grid="b">id="c"</g>', "x"), '<g data-id="a" grid="b">id="c"</g>');
});

test("on a wall all lines are thicker, and nothing else differs", () => {
  const svg = '<path stroke-width="1.5" d="M0 2"/><rect stroke="#111" width="2" stroke-width="2"/>';
  assert.equal(thicker(svg, 2), '<path stroke-width="3" d="M0 2"/><rect stroke="#111" width="2" stroke-width="4"/>');
});

test("no two views get the same ending", () => {
  assert.equal(new Set(Array.from({ length: 1000 }, anyName)).size, 1000);
});
