"""Open a lesson in JupyterLab, on this machine alone and without any network."""

from __future__ import annotations

import errno
import importlib
import importlib.metadata
import importlib.util
import os
import secrets
import socket
import threading
import time
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from explainer.hosts import HostError, copies, private, shipped, words

if TYPE_CHECKING:
    import argparse

ROOT = shipped.ROOT
HERE = "127.0.0.1"
USUAL_PORT = 8888
HELP = "open a lesson in JupyterLab"
NEEDED = ("jupyterlab", "ipykernel", "ipywidgets", "plotly", "anywidget")

# JupyterLab asks foreign hosts for news, updates and extensions unless told not to.
OFFLINE = (
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
    "--LabApp.collaborative=False",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command to its parser."""
    parser.add_argument("notebook", nargs="?", help="a name or its start, such as 05")
    parser.add_argument("--port", help="use this port and no other")
    parser.add_argument("--folder", help="work on a copy of the lessons in this folder")
    parser.add_argument("--track", help="for whom the lessons are: lay, care or biology")
    parser.add_argument("--no-browser", action="store_true", help="only print the address")


def list_lessons(folder: Path) -> list[Path]:
    """Return the lessons of a folder in their order.

    Args:
        folder: The folder of the lessons.

    Returns:
        The notebooks' paths, the lowest number first.

    Raises:
        HostError: If there are none.
    """
    found = sorted(folder.glob("*.ipynb"))
    if not found:
        raise HostError(f"No notebook was found in {folder}.")
    return found


def choose_lesson(folder: Path, name: str | None) -> Path:
    """Return the lesson that was asked for, or the first one.

    Args:
        folder: The folder of the lessons.
        name: The file's path or name, or the start of its name; None for the first lesson.

    Returns:
        The notebook's path.

    Raises:
        HostError: If no lesson has that name.
    """
    found = list_lessons(folder)
    if name is None:
        return found[0]
    for path in found:
        if path.name.startswith(Path(name).name):
            return path
    names = ", ".join(path.stem for path in found)
    raise HostError(f"There is no notebook called {name}: choose one of {names}.")


def lay_out(name: str | None, folder: str | None) -> tuple[Path, Path]:
    """Return the folder that JupyterLab shows, and the lesson in it that is opened.

    A clone opens its lessons where they lie. Otherwise, or where a folder is named, a working
    copy is made or renewed, and where it lies is said.

    Args:
        name: What a person called the lesson; None for the first one.
        folder: The folder that a person named; None for the usual one.

    Returns:
        Both paths.

    Raises:
        HostError: If there is no such lesson, or no copy can be made.
    """
    source = shipped.find_folder()
    lesson = choose_lesson(source, name)
    if folder is None and shipped.is_clone():
        return source.parent, lesson
    place = Path(folder or copies.USUAL_FOLDER).expanduser().absolute()
    print(copies.say(copies.copy_lessons(source, place, find_own_version())))
    return place, place / lesson.name


def find_own_version() -> str:
    """Return the version of the lessons, as the package is installed."""
    with suppress(importlib.metadata.PackageNotFoundError):
        return importlib.metadata.version("two-clocks")
    return "unknown"


def bind(port: int) -> int:
    """Take a port for a moment, as the server itself will, and return its number.

    Args:
        port: The wanted port; 0 for any that is free.

    Returns:
        The number of the port.

    Raises:
        OSError: If the port is in use or not allowed.
    """
    with socket.create_server((HERE, port)) as taken:
        number: int = taken.getsockname()[1]
    return number


def choose_port(wanted: str | None, usual: int = USUAL_PORT) -> int:
    """Return a free port, or the one that was asked for if it is free.

    Args:
        wanted: The port that a person asked for, as it was typed; None for any that is free.
        usual: The port that is tried first.

    Returns:
        The number of a port that is free now.

    Raises:
        HostError: If the port asked for is in use, not allowed or no port at all.
    """
    if wanted is None:
        with suppress(OSError):
            return bind(usual)
        return bind(0)
    if not (wanted.isdecimal() and 1 <= int(wanted) <= 65535):
        raise HostError(f"{wanted} is not a port: choose a number from 1 to 65535.")
    try:
        return bind(int(wanted))
    except OSError as error:
        why = words.IN_USE if error.errno == errno.EADDRINUSE else words.CANNOT_BE_USED
        raise HostError(f"Port {wanted} {why}: choose another, or leave it out.") from error


def lab_arguments(root: Path, page: str, port: int, *, browser: bool) -> list[str]:
    """Return what JupyterLab must be told, except for the key, which others could read here.

    Args:
        root: The folder that JupyterLab shows.
        page: The page to open, as it stands in an address.
        port: The port to serve on.
        browser: Whether to open a browser.

    Returns:
        The arguments for JupyterLab's own command line.
    """
    return [
        f"--ServerApp.root_dir={root}",
        f"--ServerApp.preferred_dir={root}",
        f"--LabApp.default_url=/{page}",
        f"--ServerApp.ip={HERE}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.open_browser={browser}",
        "--ServerApp.answer_yes=True",
        "--ServerApp.allow_root=True",  # a container has no other user
        "--Application.log_level=ERROR",
        *OFFLINE,
    ]


def run(arguments: argparse.Namespace) -> int:
    """Open the lesson and stay until JupyterLab is stopped.

    Args:
        arguments: The parsed command line.

    Returns:
        The exit code.

    Raises:
        HostError: If it cannot be opened, with the reason in one sentence.
    """
    for name in NEEDED:
        if importlib.util.find_spec(name) is None:
            raise HostError(f"{name} is not installed here: {how_to_install()} first.")
    if arguments.track is not None:
        choose_track(arguments.track)
    port = choose_port(arguments.port)
    root, notebook = lay_out(arguments.notebook, arguments.folder)
    # The page with one document alone: the lesson has all of it.
    page = f"doc/tree/{quote(notebook.relative_to(root).as_posix())}"
    key = secrets.token_hex(16)
    said = (port, f"http://{HERE}:{port}/{page}?token={key}")
    threading.Thread(target=say_where, args=said, daemon=True).start()
    with private.private_folder(key, root) as folder:
        os.environ.update(private.environment(folder))
        options = lab_arguments(root, page, port, browser=not arguments.no_browser)
        # Imported late, because it takes seconds that a used port need not wait for.
        importlib.import_module("jupyterlab.labapp").LabApp.launch_instance(options)
    return 0


def choose_track(name: str) -> None:
    """Keep a track for all lessons, as if it had been chosen in one of them.

    Args:
        name: What a person called it.

    Raises:
        HostError: If there is no such track.
    """
    from explainer.cards.journal import own_folder
    from explainer.lessons.track import TrackError, keep_track

    try:
        keep_track(name, own_folder())
    except TrackError as reason:
        raise HostError(str(reason)) from None


def say_where(port: int, address: str) -> None:
    """Print where the lesson is, as soon as a server answers there.

    Args:
        port: The port of the server.
        address: The address of the lesson.
    """
    while True:
        with suppress(OSError, HTTPException):
            asked = HTTPConnection(HERE, port, timeout=10)
            asked.request("GET", "/api")
            asked.getresponse()
            break
        time.sleep(0.1)
    print(words.WHERE.format(address=address), flush=True)


def how_to_install() -> str:
    """Return what a person types to get what is missing."""
    return words.IN_A_CLONE if shipped.is_clone() else words.INSTALLED
