// compile.mjs PYODIDE IN.zip OUT.zip: turns each .py of a zip into the .pyc of this very Python, so
// that no page compiles. Files and times are set, so equal files give an equal zip.

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

process.on("uncaughtException", (fault) => {
  console.error(fault.message); // without the page of source that node would show
  process.exit(1);
});
const [pyodide, from, to] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")).href);
const python = await loadPyodide({ env: { PYTHONNODEBUGRANGES: "1" } }); // a fault is told with its line, and that will do
python.FS.writeFile("/in.zip", new Uint8Array(fs.readFileSync(from)));
python.runPython(`
import importlib._bootstrap_external as importing
import zipfile

def compiled(name, data):
    if not name.endswith(".py"):
        return name, data
    code = compile(data, "/app/" + name, "exec", dont_inherit=True, optimize=2)
    return name + "c", bytes(importing._code_to_hash_pyc(code, bytes(8), checked=False))

with zipfile.ZipFile("/in.zip") as source, zipfile.ZipFile("/out.zip", "w") as target:
    for name in sorted(source.namelist()):
        name, data = compiled(name, source.read(name))
        target.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 9)
`);
fs.writeFileSync(to, python.FS.readFile("/out.zip"));
