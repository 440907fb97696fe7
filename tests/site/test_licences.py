"""One file with the licence of each thing that a site hands out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from explainer.hosts import HostError
from explainer.site.licences import licences
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
    """A folder with Pyodide and two packages."""
    place = {"type": "git", "url": "git+https://example.org/pyodide.git"}
    module(tmp_path, "pyodide", license="MPL-2.0", repository=place)
    module(tmp_path, "@a/used", "You may use it.", license="MIT")
    module(tmp_path, "unused", "Nobody asks.", license="MIT")
    return tmp_path


def test_it_names_what_was_put_in_and_nothing_else(modules: Path) -> None:
    told = licences(modules, ["explainer/site/live/page.js", "../node_modules/@a/used/index.js"])

    for name in ("Two Clocks: the code", "CPython", *LIVE, "plotly", "pyodide", "@a/used 1 · MIT"):
        assert f"\n{name}" in told
    assert "You may use it." in told
    assert "Nobody asks." not in told
    assert "is at https://example.org/pyodide\n" in told


def test_what_is_linked_into_the_assembly_is_named_with_its_licence(modules: Path) -> None:
    told = licences(modules, [])

    for name in ("zlib · Zlib", "SQLite · blessing", "Expat · MIT", "HACL* · MIT"):
        assert f"\n{name}\n" in told
    cpython = told.partition("\nCPython · PSF-2.0\n")[2].partition("\nbzip2")[0]
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in cpython


def test_a_package_of_jupyter_without_a_text_has_that_of_its_makers(modules: Path) -> None:
    makers = {"author": "Project Jupyter", "license": "BSD-3-Clause"}
    module(modules, "@jupyter-widgets/base", **makers)
    module(modules, "other", license="BSD-3-Clause", author="Somebody Else")
    told = licences(modules, ["node_modules/@jupyter-widgets/base/a.js", "node_modules/other/a.js"])
    of = {name: told.partition(f"\n{name} 1 ·")[2] for name in ("@jupyter-widgets/base", "other")}

    assert "Project Jupyter Contributors" in of["@jupyter-widgets/base"].partition("\n==")[2][:1500]
    assert "Project Jupyter" not in of["other"].partition("pyodide")[0]


def test_what_says_nothing_of_its_licence_is_not_handed_out(modules: Path) -> None:
    module(modules, "silent")

    with pytest.raises(HostError, match="silent 1 says nothing of its licence"):
        licences(modules, ["node_modules/silent/a.js"])
