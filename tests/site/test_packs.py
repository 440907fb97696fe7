"""The Python that goes to a browser."""

from __future__ import annotations

import re
import zipfile
from importlib import metadata
from typing import TYPE_CHECKING

import pytest

from explainer.hosts import HostError
from explainer.site import packs

if TYPE_CHECKING:
    from pathlib import Path

FILES = packs.live_files()


def test_it_holds_the_project_its_data_and_the_packages_and_no_more() -> None:
    rooms = {name.partition("/")[0] for name in FILES if ".dist-info" not in name}

    assert rooms == {
        *("explainer", "IPython", "plotly", "ipywidgets", "traitlets", "comm", "anywidget"),
        *("psygnal", "typing_extensions.py", "fastjsonschema"),
    }
    assert {
        "explainer/site/kernel.py",
        "explainer/data/lanes.csv",
        "explainer/front/drawing.js",
        "ipywidgets/widgets/widget.py",
    } <= set(FILES)
    assert [name for name in FILES if re.search(r"hosts/|tests?/|\.so$|\.ipynb$|live/", name)] == []


def test_each_package_can_say_its_version() -> None:
    for name in packs.LIVE:
        version = metadata.version(name)
        told = FILES[f"{name}-{version}.dist-info/METADATA"].decode()
        assert f"\nName: {name}\nVersion: {version}\n" in told


def test_equal_files_make_an_equal_zip(tmp_path: Path) -> None:
    files = {"b.py": b"2", "a.py": b"1"}
    packs.write_zip(tmp_path / "one.zip", files)
    packs.write_zip(tmp_path / "two.zip", dict(reversed(files.items())))

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert zipfile.ZipFile(tmp_path / "one.zip").namelist() == ["a.py", "b.py"]


def test_plotly_s_script_is_a_file_of_its_own() -> None:
    assert packs.plotly_script().startswith(b"/**\n* plotly.js")


def test_a_package_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "LIVE", ("no_such_package",))

    with pytest.raises(HostError, match="no_such_package is not installed here"):
        packs.live_files()
