// snapshot.mjs PYODIDE APP.zip PIECES.json OUT: makes the pieces of all lessons once, and writes what
// they said (one JSON for each lesson). Then, of another Python, which has read all lessons and made no
// piece: a picture of its memory (memory.bin, packed), the files that are not in that memory
// (late.zip), and what the page must know of it (python.json).

import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { COMMON } from "../live/memory.js";

process.on("uncaughtException", (fault) => {
  console.error(fault.message); // without the page of source that node would show
  process.exit(1);
});
const [pyodide, app, pieces, out] = process.argv.slice(2);
process.argv.splice(1, 5, "python");

// Chance, time and places leave marks in memory: here they are the same each time.
let chance = 1;
crypto.randomFillSync = (room) => {
  for (let i = 0; i < room.length; i += 1) {
    chance = (chance * 1103515245 + 12345) % 2147483648;
    room[i] = chance >>> 16;
  }
  return room;
};
const day = Date.UTC(2026, 0, 1);
globalThis.Date = class extends Date {
  constructor(...told) {
    super(...(told.length ? told : [day]));
  }
  static now() {
    return day;
  }
};
performance.now = () => 0;

/** Fills what was freed with zeros, which pack to nothing: it is taken until the memory would grow. */
function sweep(module) {
  const taken = [];
  for (let size = 1 << 20; size >= 8; size /= 2) {
    for (let end = module._sbrk(0); module._sbrk(0) === end; ) {
      const place = module._malloc(size);
      module.HEAPU8.fill(0, place, place + size);
      taken.push(place);
    }
  }
  for (const place of taken) module._free(place);
}

/**
 * Packs a memory, by what any Python has in common with it (live/memory.js unpacks it).
 *
 * @param {any} module one that has not run yet
 */
function packed(module, memory) {
  const [from, room, context] = [module._malloc(memory.length), module._ZSTD_compressBound(memory.length), module._ZSTD_createCCtx()];
  const to = module._malloc(room);
  module.HEAPU8.set(memory, from);
  for (const [name, value] of Object.entries({ 100: 19, 101: 24, 201: 1 })) module._ZSTD_CCtx_setParameter(context, +name, value); // level, window, checksum
  module._ZSTD_CCtx_refPrefix(context, ...COMMON);
  const length = module._ZSTD_compress2(context, to, room, from, memory.length);
  if (module._ZSTD_isError(length)) throw new Error("the memory cannot be packed");
  return module.HEAPU8.slice(to, to + length);
}

const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")).href);
const { default: create } = await import(pathToFileURL(path.join(pyodide, "pyodide.asm.mjs")).href);

async function begun() {
  chance = 1;
  const python = await loadPyodide({ _makeSnapshot: true, enableRunUntilComplete: false, env: { PYTHONHASHSEED: "0", PYTHONOPTIMIZE: "2", PYTHONNODEBUGRANGES: "1", HOME: "/home/pyodide" } });
  python.unpackArchive(new Uint8Array(fs.readFileSync(app)), "zip", { extractDir: "/app" });
  python.runPython(`
import sys
sys.path.insert(0, "/app")
sys.dont_write_bytecode = True
from explainer.site.kernel import compact, kernel
shared = kernel().drain()
`);
  return python;
}

const player = await begun();
for (const [name, [number, calls]] of Object.entries(JSON.parse(fs.readFileSync(pieces, "utf8")))) {
  player.globals.set("wanted", JSON.stringify([number, calls]));
  const said = player.runPython(`
import json
number, calls = json.loads(wanted)
kernel().run(number, calls)
compact([*shared, *kernel().drain()])
`);
  fs.writeFileSync(path.join(out, `${name}.json`), said);
}

const python = await begun();
python.globals.set("wanted", player.runPython("import json, sys; json.dumps([*sys.modules])"));
python.runPython(`
import importlib
import json
import os
import zipfile
from explainer.lessons import lesson_at_work, numbers
for name in json.loads(wanted):
    importlib.import_module(name)
for number in numbers():
    lesson_at_work(number)
if kernel().drain():
    raise ValueError("a lesson makes widgets before its pieces")
known = {getattr(module, "__file__", None) for module in sys.modules.values()}
with zipfile.ZipFile("/late.zip", "w") as late:
    for folder, folders, files in os.walk("/app"):
        folders.sort()
        for path in sorted(os.path.join(folder, file) for file in files):
            if path not in known:
                with open(path, "rb") as file:
                    told = zipfile.ZipInfo(os.path.relpath(path, "/app"))
                    late.writestr(told, file.read(), zipfile.ZIP_DEFLATED, 9)
del known, late, folder, folders, files, path, file, told, shared, wanted, name, number
del importlib, json, os, zipfile, lesson_at_work, numbers, compact
import gc
gc.collect()
gc.freeze()
del gc
`);
sweep(python._module);
fs.writeFileSync(path.join(out, "late.zip"), python.FS.readFile("/late.zip"));
const memory = python.makeMemorySnapshot();
const createPyodideModule = async (settings) => {
  const module = await create(settings);
  fs.writeFileSync(path.join(out, "memory.bin"), packed(module, memory));
  return module;
};
await loadPyodide({ _loadSnapshot: memory, createPyodideModule, enableRunUntilComplete: false }); // it is seen to wake
fs.writeFileSync(path.join(out, "python.json"), JSON.stringify({ lock: python.lockfile.info, memory: memory.length }));
