// snapshot.mjs PYODIDE APP.zip PIECES.json OUT: makes the pieces of all lessons once. Writes what
// they said (one JSON for each lesson), a picture of the memory (memory.bin, packed), the files that
// are not in that memory (late.zip), and what the page must know of this Python (python.json).

import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import zlib from "node:zlib";

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

const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")).href);
const python = await loadPyodide({ _makeSnapshot: true, enableRunUntilComplete: false, env: { PYTHONHASHSEED: "0", HOME: "/home/pyodide" } });
python.unpackArchive(new Uint8Array(fs.readFileSync(app)), "zip", { extractDir: "/app" });
python.runPython(`
import sys
sys.path.insert(0, "/app")
sys.dont_write_bytecode = True
from explainer.site.kernel import compact, kernel
shared = kernel().drain()
`);
for (const [name, [number, calls]] of Object.entries(JSON.parse(fs.readFileSync(pieces, "utf8")))) {
  python.globals.set("wanted", JSON.stringify([number, calls]));
  const said = python.runPython(`
import json
number, calls = json.loads(wanted)
kernel().run(number, calls)
compact([*shared, *kernel().drain()])
`);
  fs.writeFileSync(path.join(out, `${name}.json`), said);
}
python.runPython(`
import os
import zipfile
known = {getattr(module, "__file__", None) for module in sys.modules.values()}
with zipfile.ZipFile("/late.zip", "w") as late:
    for folder, folders, files in os.walk("/app"):
        folders.sort()
        for path in sorted(os.path.join(folder, file) for file in files):
            if path not in known:
                with open(path, "rb") as file:
                    told = zipfile.ZipInfo(os.path.relpath(path, "/app"))
                    late.writestr(told, file.read(), zipfile.ZIP_DEFLATED, 9)
del known, late, folder, folders, files, path, file, told, shared, wanted, number, calls, json, os, zipfile
import gc
gc.collect()
del gc, compact
`);
sweep(python._module);
fs.writeFileSync(path.join(out, "late.zip"), python.FS.readFile("/late.zip"));
const memory = python.makeMemorySnapshot();
if (process.env.RAW) fs.writeFileSync(path.join(out, "memory.raw"), memory);
fs.writeFileSync(path.join(out, "memory.bin"), zlib.gzipSync(memory, { level: 9 }));
fs.writeFileSync(path.join(out, "python.json"), JSON.stringify(python.lockfile.info));
