"""Say what is installed here and what is missing, one line each."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from explainer.hosts import HostError, lab, nodelay

if TYPE_CHECKING:
    import argparse

HELP = "say what is installed and what is missing"
PACKAGES = ("two-clocks", "jupyterlab", "ipykernel", "ipywidgets", "plotly", "anywidget")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "firefox")
SERVER_CONFIG = "etc/jupyter/jupyter_server_config.d/two_clocks.json"
LAB_SETTINGS = "share/jupyter/lab/settings/overrides.d/two_clocks.json"

MODEL_NOT_FOUND = """\
If a lesson says "Error displaying widget: model not found":
  1. In the menu choose Kernel, then Restart Kernel and Run All Cells.
  2. If it stays, reload the page in the browser.
  3. If it still stays, two environments are mixed: stop, run 'make lesson', use its page."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command to its parser: it has none."""
    del parser


def find_version(package: str) -> str | None:
    """Return the version of a package that is installed here, or None.

    Args:
        package: The package's name.

    Returns:
        The version, or None if the package is missing.

    Example:
        >>> find_version("no-such-package") is None
        True
    """
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def find_obstacle(prefix: Path) -> str | None:
    """Return why the server's quick replies are off, or None if they are on.

    Args:
        prefix: The folder of the environment.

    Returns:
        The reason in a few words, or None.
    """
    if not (prefix / SERVER_CONFIG).is_file():
        return f"{prefix / SERVER_CONFIG} is missing"
    try:
        nodelay.find_handler()
    except LookupError as reason:
        return str(reason)
    return None


def find_browser() -> str | None:
    """Return the first browser found on the PATH, or None."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def count_notebooks(root: Path) -> str | None:
    """Return how many lessons there are, or None if there is not one."""
    try:
        return f"{len(lab.list_notebooks(root))} found"
    except HostError:
        return None


def examine(prefix: Path, root: Path) -> list[tuple[str, str | None]]:
    """Return each thing that a lesson needs, and what was found of it.

    Args:
        prefix: The folder of the environment.
        root: The folder of the project.

    Returns:
        Pairs of a name and a finding; the finding is None for what is missing.
    """
    obstacle = find_obstacle(prefix)
    return [
        ("Python", f"{platform.python_version()} in {sys.executable}"),
        *((package, find_version(package)) for package in PACKAGES),
        ("quick replies", "on" if obstacle is None else f"off: {obstacle}"),
        ("news popup", "off" if (prefix / LAB_SETTINGS).is_file() else "may appear"),
        ("browser", find_browser() or "none on the PATH: open the printed address by hand"),
        ("notebooks", count_notebooks(root)),
    ]


def run(arguments: argparse.Namespace) -> int:
    """Print what was found, and the help for a widget that is not shown.

    Args:
        arguments: The parsed command line, which holds nothing of use here.

    Returns:
        0 if nothing is missing, else 1.
    """
    del arguments
    findings = examine(Path(sys.prefix), lab.ROOT)
    for name, found in findings:
        print(f"{name:14} {found or 'MISSING: run make setup'}")
    print(f"\n{MODEL_NOT_FOUND}")
    return int(any(found is None for _, found in findings))
