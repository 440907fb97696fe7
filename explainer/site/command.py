"""The command ``python -m explainer site FOLDER``: the lessons as pages that come to life."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from explainer.site import words

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
    print(words.MADE.format(folder=arguments.folder))
    return 0
