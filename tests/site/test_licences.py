"""One file with the licence of each thing that a site hands out."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from explainer.hosts import HostError
from explainer.hosts.shipped import ROOT
from explainer.site.licences import LINKED, RULE, licences
from explainer.site.packs import LIVE

if TYPE_CHECKING:
    from pathlib import Path


def module(folder: Path, name: str, text: str = "", **told: object) -> None:
    """Make a package as npm would have left it."""
    (folder / name).mkdir(parents=True)
    (folder / name / "package.json").write_text(json.dumps({"name": name, "version": "1", **told}))
    if text:
        (folder / name / "LICENSE.md").write_text(text)


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    """A folder with three packages."""
    place = {"type": "git", "url": "git+https://example.org/wordless.git"}
    module(tmp_path, "wordless", license="MIT", repository=place)
    module(tmp_path, "@a/used", "You may use it.", license="MIT")
    module(tmp_path, "unused", "Nobody asks.", license="MIT")
    return tmp_path


def test_it_names_what_was_put_in_and_nothing_else(modules: Path) -> None:
    of = ("@a/used", "wordless")
    told = licences(
        modules, ["explainer/site/live/page.js", *(f"../node_modules/{n}/a.js" for n in of)]
    )

    for name in ("Two Clocks: the code", "CPython", *LIVE, "plotly", "pyodide", "@a/used 1 · MIT"):
        assert f"\n{name}" in told
    assert "You may use it." in told
    assert "Nobody asks." not in told
    assert "is at https://example.org/wordless\n" in told


WORDS = {
    "CPython · PSF-2.0": "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
    "CPython 3.14.2: parts by others · BSD-3-Clause, MIT and others": "Lucent Technologies",
    "pyodide 314.0.7, with hiwire · MPL-2.0": "Mozilla Public License Version 2.0",
    "error-stack-parser and stackframe, in pyodide · MIT": "Eric Wendelin",
    "@arrowood.dev/socket, in pyodide · MIT": "Ethan Arrowood",
    "Emscripten 5.0.3 · MIT OR NCSA": "Emscripten authors",
    "musl, in Emscripten 5.0.3 · MIT": "Rich Felker",
    "dlmalloc 2.8.6 · CC0-1.0": "public domain",
    "LLVM: compiler-rt, libc++, libc++abi, libunwind, in Emscripten 5.0.3"
    " · Apache-2.0 WITH LLVM-exception": "LLVM Exceptions to the Apache 2.0 License",
    "MiniLZ4, in Emscripten 5.0.3 · MIT": "Pierre Curto",
    "bzip2 1.0.6 · bzip2-1.0.6": "Julian R Seward",
    "Expat 2.7.3 · MIT": "Expat maintainers",
    "HACL*, in CPython 3.14.2 · MIT": "INRIA, CMU and Microsoft Corporation",
    "libffi · MIT": "Anthony Green, Red Hat, Inc and others",
    "libmpdec, in CPython 3.14.2 · BSD-2-Clause": "Stefan Krah",
    "SQLite 3.39.0 · blessing": "May you do good and not evil.",
    "XZ Utils 5.2.2 (liblzma) · LicenseRef-public-domain": "liblzma is in the public domain",
    "zlib 1.3.1 · Zlib": "Jean-loup Gailly and Mark Adler",
    "Zstandard 1.5.7 · BSD-3-Clause": "Meta Platforms",
}
"""What Pyodide is and holds, and what stands in the words of its licence."""
PERMITS = re.compile(
    "permission|Redistribution|permitted|MAY|hereby grants|public\\s+domain|share", re.IGNORECASE
)


def test_what_is_in_pyodide_is_named_with_the_words_of_its_licence(modules: Path) -> None:
    told = licences(modules, [])
    parts = dict(re.findall(rf"{RULE}\n(.+)\n{RULE}\n\n((?:(?!{RULE}\n).*\n)*)", told))

    assert {name: words in parts.get(name, "") for name, words in WORDS.items()} == dict.fromkeys(
        WORDS, True
    )
    assert [name for name in WORDS if not PERMITS.search(parts[name])] == []


def test_no_file_of_a_licence_is_left_out_or_empty(modules: Path) -> None:
    told = licences(modules, [])
    texts = [path.read_text(encoding="utf-8") for path in LINKED.glob("*.txt")]

    assert len(texts) == len(WORDS) - 1  # that of CPython comes with another package
    for text in texts:
        first, _, words = text.partition("\n\n")
        assert first.partition("\n")[0] in WORDS
        assert words.strip() in told


def test_they_are_those_of_the_pyodide_that_is_handed_out() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    version = lock["packages"]["node_modules/pyodide"]["version"]

    assert (LINKED / "pyodide.txt").read_text(encoding="utf-8").startswith(f"pyodide {version},")


def test_a_package_of_jupyter_without_a_text_has_that_of_its_makers(modules: Path) -> None:
    makers = {"author": "Project Jupyter", "license": "BSD-3-Clause"}
    module(modules, "@jupyter-widgets/base", **makers)
    module(modules, "other", license="BSD-3-Clause", author="Somebody Else")
    told = licences(modules, ["node_modules/@jupyter-widgets/base/a.js", "node_modules/other/a.js"])
    of = {name: told.partition(f"\n{name} 1 ·")[2] for name in ("@jupyter-widgets/base", "other")}

    assert "Project Jupyter Contributors" in of["@jupyter-widgets/base"].partition("\n==")[2][:1500]
    assert "Project Jupyter" not in of["other"]


def test_what_says_nothing_of_its_licence_is_not_handed_out(modules: Path) -> None:
    module(modules, "silent")

    with pytest.raises(HostError, match="silent 1 says nothing of its licence"):
        licences(modules, ["node_modules/silent/a.js"])
