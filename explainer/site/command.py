"""The command ``python -m explainer site FOLDER``: the lessons as pages that come to life."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

HELP = "write the lessons as pages that need no server, and no Python on the reader's machine"
FOLDER = Path("build") / "site"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command to its parser."""
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help=f"where ({FOLDER})")


def run(arguments: argparse.Namespace) -> int:
    """Make the site, and say where it is."""
    from explainer.site.build import build  # other commands need nothing of it

    build(arguments.folder)
    print(f"The site is in {arguments.folder}. Any server of files can show it, such as:")
    print(f"  python3 -m http.server --bind 127.0.0.1 --directory {arguments.folder}")
    return 0
