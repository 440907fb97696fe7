// Unpacks the memory of a Python by what is in the new Python that will have it: its own Zstandard, and
// its constants, which both have in common.

/** What both have in common: where the constants of Python begin, and how many bytes of them there are at least. */
export const COMMON = [1 << 10, (3 << 20) - (1 << 10)];
const PAGE_BYTES = 1 << 20;

/**
 * Unpacks a memory.
 *
 * @param {any} module a Python that has not run yet
 * @param {Uint8Array} packed
 * @param {Uint8Array} memory where it goes
 */
export function unpackMemory(module, packed, memory) {
  const [from, to, told, context] = [module._malloc(packed.length), module._malloc(PAGE_BYTES), module._malloc(24), module._ZSTD_createDCtx()];
  const input = told + 12;
  module.HEAPU8.set(packed, from);
  module.HEAPU32.set([to, PAGE_BYTES, 0, from, packed.length, 0], told / 4);
  module._ZSTD_DCtx_refPrefix(context, ...COMMON);
  let [done, left] = [0, 1];
  while (left) {
    left = module._ZSTD_decompressStream(context, told, input);
    const come = module.HEAPU32[told / 4 + 2];
    if (module._ZSTD_isError(left) || (left && !come)) throw new Error("memory.bin");
    memory.set(module.HEAPU8.subarray(to, to + come), done);
    module.HEAPU32[told / 4 + 2] = 0;
    done += come;
  }
  while (module.HEAPU8.length < memory.length) module._malloc(PAGE_BYTES); // it would be written beyond its end
  module.HEAPU8.fill(0, memory.length); // as nobody had been there
}
