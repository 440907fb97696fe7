// Python in a worker: woken from memory in which all lessons were read already or, where that does
// not work, started plainly. It then makes the pieces of its one lesson.

import { unpackMemory } from "./memory.js";

/** Written by the build: where Pyodide lies, and how many bytes the memory has, and has as it is sent. */
const PYODIDE = new URL(SITE.python, import.meta.url);
const LIBRARY = "/app";
const WASM = "pyodide.asm.wasm";
// what Pyodide asks of a list of packages; it must not fetch one
const NO_PACKAGES = { info: SITE.lock, packages: {} };
const NO_FILES = "data:application/zip;base64,UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==";

/** @param {string} name */
const here = (name) => new URL(name, import.meta.url);
/** @param {string} name */
const inPyodide = (name) => new URL(name, PYODIDE);

/** @param {string | URL} address */
async function got(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${new URL(address).pathname.split("/").pop()}`);
  return answer;
}

/**
 * Counts what comes in.
 *
 * @param {number} all
 * @param {(share: number) => void} tell
 */
function counted(all, tell) {
  let come = 0;
  return new TransformStream({
    transform(chunk, to) {
      come += chunk.byteLength;
      tell(Math.min(1, come / all));
      to.enqueue(chunk);
    },
  });
}

/** A module of Pyodide; where it does not come or is none, browsers say so in many words. @param {string} name @returns {Promise<any>} */
const brought = (name) =>
  import(inPyodide(name).href).catch(() => {
    throw new Error(name);
  });

/**
 * Breaks where WebAssembly does not come or is none, for which Pyodide would wait for ever.
 *
 * @param {Promise<Response>} wasm
 * @returns {Promise<never>}
 */
export function breaking(wasm) {
  /** @type {Promise<never>} */
  const broken = new Promise((_, no) => {
    wasm.catch(no);
    const make = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = (source, imports) => {
      const made = make(source, imports);
      made.catch(() => wasm.then(() => no(new Error(WASM)), no)); // what did not come says why by itself
      return made;
    };
  });
  broken.catch(() => {}); // it is waited for by who loads
  return broken;
}

/**
 * The parts that both ways need, on their way at once: what loads Pyodide, what makes its module,
 * and a promise that breaks where that cannot be made.
 *
 * @returns {Promise<[any, any, Promise<never>]>}
 */
async function parts() {
  // a server may not know what WebAssembly is
  const wasm = got(inPyodide(WASM)).then(({ body }) => new Response(body, { headers: { "Content-Type": "application/wasm" } }));
  const broken = breaking(wasm);
  const ask = globalThis.fetch;
  let used = false;
  globalThis.fetch = (what, how) => {
    if (used || !String(what).endsWith(".wasm")) return ask(what, how);
    used = true;
    return wasm;
  };
  const [{ loadPyodide }, { default: create }] = await Promise.all(["pyodide.mjs", "pyodide.asm.mjs"].map(brought));
  return [loadPyodide, create, broken];
}

/** Gives back what nobody reads any more, whoever still holds it. @param {Uint8Array<ArrayBuffer>} bytes */
const free = ({ buffer }) => void structuredClone(buffer, { transfer: [buffer] });

/** @param {any} python @param {ArrayBuffer} packed */
const unpack = (python, packed) => python.unpackArchive(packed, "zip", { extractDir: LIBRARY });

/**
 * Wakes Python from memory, and makes the pieces of one lesson.
 *
 * @param {Promise<number>} number
 * @param {(share: number) => void} tell
 * @returns {Promise<any>}
 */
export async function wake(number, tell) {
  const packed = got(here("memory.bin"))
    .then(({ body }) => new Response(/** @type {ReadableStream} */ (body).pipeThrough(counted(SITE.bytes, tell))).arrayBuffer())
    .then((all) => new Uint8Array(all));
  packed.catch(() => {}); // it is waited for below
  const files = got(here("late.zip")).then((answer) => answer.arrayBuffer());
  files.catch(() => {});
  const [loadPyodide, create, broken] = await parts();
  const memory = new Uint8Array(SITE.memory);
  const createPyodideModule = async (/** @type {any} */ settings) => {
    const module = await create(settings);
    unpackMemory(module, await packed, memory);
    return module;
  };
  const woken = loadPyodide({ ...settings(), createPyodideModule, _loadSnapshot: memory, stdLibURL: NO_FILES });
  woken.catch(() => {}); // the same
  const python = await Promise.race([woken, broken]);
  free(memory); // Pyodide keeps what it was told
  free(await packed);
  python.FS.unlink("/lib/python314.zip"); // what is not in memory is read once it is asked for
  python.FS.createLazyFile("/lib", "python314.zip", inPyodide("python_stdlib.zip").href, true, false);
  unpack(python, await files);
  make(python, await number);
  return python;
}

/**
 * Starts Python, and makes the pieces of one lesson.
 *
 * @param {number} number
 * @returns {Promise<any>}
 */
export async function boot(number) {
  const app = got(here("app.zip")).then((answer) => answer.arrayBuffer());
  app.catch(() => {});
  const [loadPyodide, create, broken] = await parts();
  const python = await Promise.race([loadPyodide({ ...settings(), createPyodideModule: create }), broken]);
  unpack(python, await app);
  python.runPython(`import sys; sys.path.insert(0, "${LIBRARY}"); sys.dont_write_bytecode = True`);
  make(python, number);
  return python;
}

/** @param {any} python @param {number} number */
function make(python, number) {
  const { kernel, rehearse } = python.pyimport("explainer.site.kernel");
  kernel().run(number, python.toPy(SITE.pieces[number]));
  kernel().drain(); // the page has heard it, when it was made
  rehearse();
}

const settings = () => ({ lockFileContents: NO_PACKAGES, packageBaseUrl: "./", enableRunUntilComplete: false });
