"""The licences of all that a site hands out, in one file, by what was really put into it."""

from __future__ import annotations

import json
import re
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from explainer.hosts import HostError
from explainer.hosts.shipped import ROOT
from explainer.site import words
from explainer.site.packs import LIVE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FILE = "licences.txt"
MODULE = re.compile(r"(?:^|/)node_modules/((?:@[^/]+/)?[^/]+)/")
TEXT = re.compile(r"(?:^|/)(?:licen[cs]e|copying)(?:[.-]\w+)*$", re.IGNORECASE)
OWN = ("LICENSE", "LICENSE-CONTENT")
RULE = "=" * 72
LINKED = Path(__file__).parent / "linked"
"""Pyodide, and what is inside its WebAssembly and its scripts beside CPython."""

LENDERS = {("BSD-3-Clause", "Project Jupyter"): "ipywidgets"}
"""Who has the words of a licence that others with the same maker leave out."""


class Handed(NamedTuple):
    """One thing that a site hands out: its name, its licence, and the words of that licence."""

    name: str
    licence: str
    text: str


def licences(modules: Path, bundled: Iterable[str]) -> str:
    """Write the licences of all parts of a site.

    Args:
        modules: the folder of the packages from npm.
        bundled: the files that the scripts and style sheets were made from.

    Returns:
        A heading and the words of the licence for each part.

    Raises:
        HostError: if a part says nothing of its licence.
    """
    names = {found[1] for path in bundled if (found := MODULE.search(path))}
    npm = (_of_npm(modules / name) for name in sorted(names))
    python = (_of_python(name) for name in sorted({*LIVE, "plotly"}))
    parts = [*map(_own, OWN), _of_cpython(), *_linked(), *python, *npm]
    return "\n".join([words.LICENCES, *map(_written, parts)])


def _written(part: Handed) -> str:
    if not part.licence:
        raise HostError(f"{part.name} says nothing of its licence, so no site is made with it.")
    return f"{RULE}\n{part.name} · {part.licence}\n{RULE}\n\n{part.text.strip()}\n"


def _own(name: str) -> Handed:
    text = (ROOT / name).read_text(encoding="utf-8")
    return Handed(words.OWN_PARTS[name], words.OWN_LICENCES[name], text)


def _of_cpython() -> Handed:
    text = _of_python("typing_extensions").text  # it comes with that of the language
    return Handed("CPython", "PSF-2.0", text)


def _linked() -> Iterable[Handed]:
    """Read what Pyodide brings along without its words: each file begins with name and licence."""
    for path in sorted(LINKED.glob("*.txt")):
        first, _, text = path.read_text(encoding="utf-8").partition("\n")
        name, _, licence = first.partition(" · ")
        yield Handed(name, licence, text)


def _of_python(name: str) -> Handed:
    found = metadata.distribution(name)
    files = [file for file in found.files or () if ".dist-info/" in str(file)]
    texts = [
        Path(str(file.locate())).read_text("utf-8") for file in files if TEXT.search(str(file))
    ]
    said = found.metadata["License-Expression"] or found.metadata["License"] or ""
    return Handed(f"{name} {found.version}", said.partition("\n")[0], "\n".join(texts))


def _of_npm(folder: Path) -> Handed:
    told = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    texts = [path.read_text("utf-8") for path in sorted(folder.iterdir()) if TEXT.search(path.name)]
    text = "\n".join(texts) or _without_text(told)
    return Handed(f"{told['name']} {told['version']}", str(told.get("license", "")), text)


def _without_text(told: Mapping[str, object]) -> str:
    """Say where a licence is and, where its makers have written it elsewhere, how it reads."""
    said = words.NO_TEXT.format(source=_source(told))
    author = str(told.get("author", ""))
    lender = LENDERS.get((str(told.get("license", "")), author))
    if lender is None:
        return said
    lent = words.LENT.format(author=author, name=lender)
    return f"{said}\n{lent}\n\n{_of_python(lender).text}"


def _source(told: Mapping[str, object]) -> str:
    place = told.get("repository", "")
    address = str(place.get("url", "")) if isinstance(place, dict) else str(place)
    return address.removeprefix("git+").removesuffix(".git")
