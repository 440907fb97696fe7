"""Make the site: pages, scripts, Python and its memory; whole, or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import time
from calendar import month_name
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from explainer.hosts import HostError
from explainer.hosts.lab import find_own_version
from explainer.hosts.shipped import PACKAGE, ROOT
from explainer.site.around import Edition, around, pages_around
from explainer.site.lessons import books
from explainer.site.licences import FILE, licences
from explainer.site.live import Live
from explainer.site.packs import live_files, plotly_script, write_zip
from explainer.site.pages import lesson_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from explainer.site.lessons import Book

HERE = Path(__file__).parent
CARRIED = PACKAGE / "site" / "made"
"""The site that a wheel may carry, so that it needs no Node where it is installed."""

MODULES = ROOT / "node_modules"
PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
SCRIPTS = ("start", "page", "worker")
MANIFEST = "manifest.json"
ON_DEMAND = ("app.zip", "plotly.js")
"""What most visits never need: another way to start, and the script of a chart that zooms."""


def build(folder: Path) -> None:
    """Make the site in a folder, or copy the one that came with the package.

    What was there stays until the new one is whole.

    Args:
        folder: where it goes.

    Raises:
        HostError: if something is missing here, or the folder cannot be written.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as aside:
            site = Path(aside) / "site"
            site.mkdir()
            if CARRIED.is_dir():
                shutil.copytree(CARRIED, site, dirs_exist_ok=True)
            else:
                _fill(site, Path(aside))
            _take_place(site, folder, Path(aside))
    except OSError as fault:
        raise HostError(f"{folder} cannot be written: {fault.strerror}.") from fault


def _fill(site: Path, aside: Path) -> None:
    node, lessons = _tool("node"), books()
    python = _with_python(site)
    made = aside / "made"
    made.mkdir()
    _pack(made, aside, node)
    _remember(made, aside, lessons, node)
    parts = _bundle(made, python, lessons)
    live = Live(_named(made, site, "lessons"))
    _keep_offline(site, (python, live.folder))
    for name, text in {**_texts(lessons, live), FILE: licences(MODULES, parts)}.items():
        (site / name).write_text(text, encoding="utf-8", newline="\n")
    (site / MANIFEST).write_text(_listed(site), encoding="utf-8", newline="\n")


def _texts(lessons: Sequence[Book], live: Live) -> dict[str, str]:
    """Write all pages: those of the lessons, and those around them."""
    from explainer.site.edition import folds  # it brings all lessons, and who serves needs none

    edition = Edition(find_own_version(), day_of_sources())
    made = {
        (page := f"{book.name}.html"): lesson_page(book, live, around(page, edition), folds(book))
        for book in lessons
    }
    return {**made, **pages_around(lessons, edition)}


def day_of_sources() -> str:
    """Return the day of what the site is made of: of its last commit, or today.

    A builder who needs another one says it as SOURCE_DATE_EPOCH, in seconds.

    Raises:
        HostError: if that is no number.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH") or _last_commit() or str(time.time())
    try:
        day = datetime.fromtimestamp(float(told), UTC)
    except (ValueError, OverflowError, OSError):
        raise HostError(f"SOURCE_DATE_EPOCH is {told!r}; it must be a number of seconds.") from None
    return f"{day.day} {month_name[day.month]} {day.year}"


def _last_commit() -> str:
    git = shutil.which("git")
    # without a history of its own, git would tell of another project around this one
    if git is None or not (ROOT / ".git").exists():
        return ""
    asked = [git, "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()


def _with_python(site: Path) -> str:
    """Put Pyodide into the site, and return the name of its folder."""
    aside = site.parent / "pyodide"
    aside.mkdir()
    for name in PYODIDE:
        shutil.copyfile(_module(f"pyodide/{name}"), aside / name)
    return _named(aside, site, "python")


def _pack(made: Path, aside: Path, node: str) -> None:
    write_zip(aside / "app.zip", live_files())
    _run(node, "compile", aside / "app.zip", made / "app.zip")
    (made / "plotly.js").write_bytes(plotly_script())


def _remember(made: Path, aside: Path, lessons: Sequence[Book], node: str) -> None:
    """Make all pieces once, and keep what they said and the memory in which they stand."""
    wanted = {book.name: (book.number, book.pieces) for book in lessons}
    (aside / "pieces.json").write_text(json.dumps(wanted), encoding="utf-8")
    _run(node, "snapshot", made / "app.zip", aside / "pieces.json", made)
    for book in lessons:
        _check_whole(made / f"{book.name}.json")


def _check_whole(path: Path) -> None:
    """See to it that a lesson holds each widget of which it speaks."""
    said = json.loads(path.read_text(encoding="utf-8"))
    known = {told["comm"] for told in said if told["type"] == "comm_open"}
    shown = {told["model"] for told in said if told["type"] == "show"}
    spoken = set(_spoken_of(told.get("data", {}).get("state") for told in said))
    if missing := (shown | spoken) - known:
        raise HostError(f"{path.stem} speaks of widgets of another lesson: {sorted(missing)[:3]}.")


def _spoken_of(value: object) -> Iterable[str]:
    prefix = "IPY_MODEL_"
    if isinstance(value, str):
        if value.startswith(prefix):
            yield value.removeprefix(prefix)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _spoken_of(each)
    elif hasattr(value, "__iter__"):
        for each in value:
            yield from _spoken_of(each)


def _bundle(made: Path, python: str, lessons: Sequence[Book]) -> tuple[str, ...]:
    """Write scripts and style sheets, and return the names of all files they were made from."""
    told = made / "python.json"
    site = {
        "python": f"../{python}/",
        **json.loads(told.read_text(encoding="utf-8")),
        "bytes": (made / "memory.bin").stat().st_size,
        "pieces": {book.number: book.pieces for book in lessons},
    }
    _esbuild(
        *(HERE / "live" / f"{name}.js" for name in SCRIPTS),
        *("--external:./start.js", "--loader:.svg=dataurl"),
        *('--define:process.env.NODE_ENV="production"', f"--define:SITE={json.dumps(site)}"),
        *(f"--outdir={made}", f"--metafile={told}"),
    )
    from_ = tuple(json.loads(told.read_text(encoding="utf-8"))["inputs"])
    told.unlink()
    return from_


def _esbuild(*words: str | Path) -> None:
    how = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=error")
    _run(str(_module(".bin/esbuild")), *words, *how)


def _keep_offline(site: Path, folders: Sequence[str]) -> None:
    """Write the service worker, which keeps what every lesson needs; lessons add their own."""
    files = [
        path.relative_to(site).as_posix()
        for folder in folders
        for path in sorted((site / folder).iterdir())
        if path.suffix != ".json" and path.name not in ON_DEMAND
    ]
    told = json.dumps({"name": folders[-1], "files": files})
    script = HERE / "live" / "sw.js"
    _esbuild(script, f"--define:KEPT={told}", f"--outfile={site / 'sw.js'}")


def _named(folder: Path, site: Path, kind: str) -> str:
    """Move a folder into the site, under a name that changes with what is in it."""
    name = f"{kind}-{_digest(folder)}"
    folder.rename(site / name)
    return name


def _digest(folder: Path) -> str:
    return hashlib.sha256(_listed(folder).encode()).hexdigest()[:12]


def _listed(folder: Path) -> str:
    """List every file of a folder with its checksum, as JSON."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
    return json.dumps(sums, indent=1) + "\n"


def _take_place(site: Path, folder: Path, aside: Path) -> None:
    if folder.exists():
        folder.rename(aside / "before")
    site.rename(folder)


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise HostError(
            f"No {name} was found here: install Node 18 or newer, then run 'make site'."
        )
    return found


def _module(name: str) -> Path:
    path = MODULES / name
    if not path.exists():
        raise HostError(f"node_modules/{name} is missing: run 'make site', which fetches it.")
    return path


def _run(program: str, first: str | Path, *words: str | Path) -> None:
    """Run one of our scripts in node with Pyodide, or another program."""
    script = HERE / "node" / f"{first}.mjs"
    own = (script, _module("pyodide")) if isinstance(first, str) and script.is_file() else (first,)
    done = subprocess.run(
        [program, *own, *words], capture_output=True, text=True, check=False, env=os.environ
    )
    if done.returncode:
        last = [each for each in done.stderr.splitlines() if each.strip()][-1:] or ["no reason"]
        name = Path(str(first)).stem
        raise HostError(f"{name} failed while the site was made: {last[0][:300]}")
