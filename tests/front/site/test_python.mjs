// What a page does where WebAssembly does not come, or is none: it hears of it, and does not wait.

import assert from "node:assert/strict";
import { test } from "node:test";

Object.assign(globalThis, { SITE: { python: "../python/" } });
const { breaking } = await import("../../../explainer/site/live/python.js");
const TYPE = { headers: { "Content-Type": "application/wasm" } };
const SMALLEST = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

test("WebAssembly that does not come is told of", async () => {
  await assert.rejects(breaking(Promise.reject(new Error("404 pyodide.asm.wasm"))), /404/);
});

test("WebAssembly that does not come is told of as such, whoever hears of it first", async () => {
  /** @type {(fault: Error) => void} */
  let fail = () => {};
  const wasm = new Promise((_, no) => (fail = no));
  const made = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = () => Promise.reject(new Error("none"));
  const broken = breaking(/** @type {Promise<Response>} */ (wasm));
  await WebAssembly.instantiateStreaming(wasm, {}).catch(() => {});
  fail(new Error("404 pyodide.asm.wasm"));
  WebAssembly.instantiateStreaming = made;
  await assert.rejects(broken, /404/);
});

test("WebAssembly that was cut short, or is a page, is told of by its name", async () => {
  for (const body of [SMALLEST.slice(0, 5), "<!doctype html>"]) {
    const wasm = Promise.resolve(new Response(body, TYPE));
    const broken = breaking(wasm);
    await WebAssembly.instantiateStreaming(wasm, {}).catch(() => {}); // Pyodide says nothing, either
    await assert.rejects(broken, /^Error: pyodide\.asm\.wasm$/);
  }
});

test("WebAssembly that is one is made, and breaks nothing", async () => {
  const wasm = Promise.resolve(new Response(SMALLEST, TYPE));
  const broken = breaking(wasm);
  const { instance } = await WebAssembly.instantiateStreaming(wasm, {});

  assert.ok(instance);
  assert.equal(await Promise.race([broken, "nothing broke"]), "nothing broke");
});
