"""The command ``python -m explainer present LESSON``: a lesson for a room, on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from explainer.hosts.shipped import ROOT, find_folder
from explainer.site import words
from explainer.site.command import FOLDER

if TYPE_CHECKING:
    import argparse

HELP = "show a lesson to a room, as a web page from this machine alone"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command to its parser."""
    parser.add_argument("lesson", nargs="?", help="a name or its start, such as 05")
    parser.add_argument("--port", help="use this port and no other")
    parser.add_argument("--site", type=Path, help=f"show the site of this folder ({FOLDER})")
    parser.add_argument("--no-browser", action="store_true", help="only print the addresses")


def run(arguments: argparse.Namespace) -> int:
    """Serve the site, open presenter view of a lesson, and stay until it is stopped.

    Args:
        arguments: the parsed command line.

    Returns:
        The exit code.

    Raises:
        HostError: if it cannot be shown, with the reason in one sentence.
    """
    from explainer.hosts.lab import choose_lesson, choose_port
    from explainer.site.serve import USUAL_PORT, serve, server_of

    page = f"{choose_lesson(find_folder(), arguments.lesson).stem}.html"
    port = choose_port(arguments.port, USUAL_PORT)
    server = server_of(_site(arguments.site), port)
    pages = {words.PRESENTED: f"{page}?present", words.AS_LEARNERS: page}
    serve(server, pages, browser=not arguments.no_browser)
    return 0


def _site(asked: Path | None) -> Path:
    """Return the site: the one asked for, the one that came with the package, or one made now."""
    from explainer.site.build import CARRIED, MANIFEST, build

    folder = asked or (CARRIED if CARRIED.is_dir() else ROOT / FOLDER)
    if not (folder / MANIFEST).is_file():
        print(words.STILL_TO_MAKE.format(folder=folder), flush=True)
        build(folder)
    return folder
