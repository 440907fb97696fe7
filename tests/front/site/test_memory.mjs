// How a page unpacks the memory of its Python: bit by bit, whole, or not at all.

import assert from "node:assert/strict";
import { test } from "node:test";
import { unpackMemory } from "../../../explainer/site/live/memory.js";

const MIB = 1 << 20;

/** A Python that "unpacks" by turning each byte into that many bytes of the same, one byte a step. */
class Module {
  HEAPU8 = new Uint8Array(0);
  #used = 8;
  constructor() {
    this.#grow(8);
  }
  /** @param {number} size */
  #grow(size) {
    const { buffer } = this.HEAPU8;
    this.HEAPU8 = new Uint8Array(size);
    this.HEAPU8.set(new Uint8Array(buffer));
    this.HEAPU32 = new Uint32Array(this.HEAPU8.buffer);
  }
  /** @param {number} size */
  _malloc(size) {
    const place = this.#used;
    this.#used += Math.ceil(size / 8) * 8;
    if (this.#used > this.HEAPU8.length) this.#grow(this.#used);
    return place;
  }
  _ZSTD_createDCtx = () => 1;
  _ZSTD_DCtx_refPrefix = () => 0;
  /** @param {number} code */
  _ZSTD_isError = (code) => code < 0;
  /** @param {number} _ @param {number} output @param {number} input */
  _ZSTD_decompressStream(_, output, input) {
    const heap = /** @type {Uint32Array} */ (this.HEAPU32);
    const [to, from, length, at] = [heap[output / 4], heap[input / 4], heap[input / 4 + 1], heap[input / 4 + 2]];
    if (at === length) return -1;
    const byte = this.HEAPU8[from + at];
    this.HEAPU8.fill(byte, to, to + byte);
    heap[output / 4 + 2] = byte;
    heap[input / 4 + 2] += 1;
    return byte === 1 ? 0 : length - at;
  }
}

test("a memory is unpacked bit by bit, and there is room for it, with nothing beyond", () => {
  const [module, memory] = [new Module(), new Uint8Array(3 * MIB)];

  unpackMemory(module, Uint8Array.of(3, 2, 1), memory);

  assert.deepEqual([...memory.subarray(0, 7)], [3, 3, 3, 2, 2, 1, 0]);
  assert.ok(module.HEAPU8.length >= memory.length);
  assert.ok(module.HEAPU8.subarray(memory.length).every((byte) => byte === 0));
});

test("a memory that was cut short is refused", () => {
  assert.throws(() => unpackMemory(new Module(), Uint8Array.of(3, 2), new Uint8Array(MIB)), /memory\.bin/);
});
