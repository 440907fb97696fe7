"""The Python that goes to a browser: this project and the few packages it needs, in one zip."""

from __future__ import annotations

import re
import zipfile
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from explainer.hosts import HostError
from explainer.hosts.shipped import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LIVE = (
    *("ipywidgets", "traitlets", "comm", "anywidget", "psygnal", "typing_extensions"),
    "fastjsonschema",
)
LEFT_OUT = re.compile(
    r"\.dist-info/|\.\./|__pycache__|\.(so|pyi|map|pth|typed)$|(^|/)tests?/"
    r"|^anywidget/(nbextension|labextension|static)/|^psygnal/(qt|testing|_pyinstaller_util)"
    r"|^explainer/(hosts|notebooks|site/(live|node))/|^explainer/site/(?!__init__|kernel)"
)
STAND_INS = {
    "IPython/__init__.py": "def get_ipython():\n    return None\n",
    "IPython/display.py": "def display(*_, **__):\n    return None\n\n\nclear_output = display\n",
    "IPython/core/__init__.py": "",
    "IPython/core/interactiveshell.py": "class InteractiveShell:\n    pass\n",
    "plotly/__init__.py": "",
    "plotly/offline.py": "from explainer.site.kernel import kernel\n\n\n"
    'def get_plotlyjs():\n    return kernel().fetched("plotly.js")\n',
}
"""All that is asked of IPython where there is no kernel, and of plotly, which draws in the page."""


def live_files() -> dict[str, bytes]:
    """Return what a live page needs: packages, this project with its data, and no IPython.

    Raises:
        HostError: if a package is not installed.
    """
    return {
        **_installed(LIVE),
        **_own(),
        **{name: text.encode() for name, text in STAND_INS.items()},
    }


def plotly_script() -> bytes:
    """Return the script of plotly, which a page fetches once somebody zooms.

    Raises:
        HostError: if plotly is not installed.
    """
    name = "plotly/package_data/plotly.min.js"
    return dict(_files_of("plotly", re.compile(f"^(?!{name}$)")))[name]


def write_zip(path: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a zip that is the same each time.

    Args:
        path: the zip.
        files: bytes by name.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in sorted(files):
            told = zipfile.ZipInfo(name)
            told.create_system, told.external_attr = 3, 0o644 << 16  # on any machine
            packed.writestr(told, files[name], zipfile.ZIP_DEFLATED)


def _installed(names: Sequence[str]) -> dict[str, bytes]:
    return {file: data for name in names for file, data in _files_of(name)}


def _files_of(name: str, left_out: re.Pattern[str] = LEFT_OUT) -> Iterator[tuple[str, bytes]]:
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        raise HostError(f"{name} is not installed here: run 'make setup', then again.") from None
    for file in found.files or ():
        if not left_out.search(file.as_posix()):
            yield file.as_posix(), Path(str(file.locate())).read_bytes()
    about = f"Metadata-Version: 2.1\nName: {name}\nVersion: {found.version}\n"
    yield f"{name}-{found.version}.dist-info/METADATA", about.encode()


def _own() -> dict[str, bytes]:
    """Return this package with its data, laid as a wheel lays it."""
    data = PACKAGE / "data"
    found = {f"explainer/{name}": path for name, path in _below(PACKAGE)}
    if not data.is_dir():  # a clone keeps them beside the package
        beside = PACKAGE.parent / "data"
        found |= {f"explainer/data/{name}": path for name, path in _below(beside)}
    return {name: path.read_bytes() for name, path in found.items() if not LEFT_OUT.search(name)}


def _below(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path
