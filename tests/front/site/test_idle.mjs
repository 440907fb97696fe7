// When a page takes its Python for idle, and that it does not ask for ever.

import assert from "node:assert/strict";
import { test } from "node:test";
import { idle } from "../../../explainer/site/live/patience.js";

test("Python is idle once it answers at once, twice one after the other", async () => {
  const late = [40, 40, 0, 40, 0, 0, 0];
  let asked = 0;
  await idle(() => new Promise((done) => (late[asked++] ? setTimeout(done, 40) : done())), 5000);
  assert.equal(asked, 6);
});

test("a Python that is never quick is not asked for ever", async () => {
  let asked = 0;
  await idle(() => new Promise((done) => setTimeout(done, ++asked && 40)), 200);
  assert.ok(asked <= 5, `${asked}`);
});
