"""Open a lesson in JupyterLab, on this machine alone and without any network."""

from __future__ import annotations

import errno
import importlib
import importlib.util
import os
import secrets
import socket
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from explainer.hosts import HostError

if TYPE_CHECKING:
    import argparse

ROOT = Path(__file__).resolve().parents[2]
HERE = "127.0.0.1"
USUAL_PORT = 8888
HELP = "open a lesson in JupyterLab"

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
    parser.add_argument("--no-browser", action="store_true", help="only print the address")


def list_notebooks(root: Path) -> list[Path]:
    """Return the lessons in their order.

    Args:
        root: The folder of the project.

    Returns:
        The notebooks' paths, the lowest number first.

    Raises:
        HostError: If there are none.
    """
    found = sorted((root / "notebooks").glob("*.ipynb"))
    if not found:
        raise HostError(f"No notebook was found in {root / 'notebooks'}.")
    return found


def choose_notebook(root: Path, name: str | None) -> Path:
    """Return the lesson that was asked for, or the first one.

    Args:
        root: The folder of the project.
        name: The file's path or name, or the start of its name; None for the first lesson.

    Returns:
        The notebook's path.

    Raises:
        HostError: If no lesson has that name.
    """
    found = list_notebooks(root)
    if name is None:
        return found[0]
    for path in found:
        if path.name.startswith(Path(name).name):
            return path
    names = ", ".join(path.stem for path in found)
    raise HostError(f"There is no notebook called {name}: choose one of {names}.")


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


def choose_port(wanted: str | None) -> int:
    """Return a free port, or the one that was asked for if it is free.

    Args:
        wanted: The port that a person asked for, as it was typed; None for any that is free.

    Returns:
        The number of a port that is free now.

    Raises:
        HostError: If the port asked for is in use, not allowed or no port at all.
    """
    if wanted is None:
        with suppress(OSError):
            return bind(USUAL_PORT)
        return bind(0)
    if not (wanted.isdecimal() and 1 <= int(wanted) <= 65535):
        raise HostError(f"{wanted} is not a port: choose a number from 1 to 65535.")
    try:
        return bind(int(wanted))
    except OSError as error:
        why = "is already in use" if error.errno == errno.EADDRINUSE else "cannot be used"
        raise HostError(f"Port {wanted} {why}: choose another, or leave it out.") from error


def lab_arguments(root: Path, notebook: Path, port: int, *, browser: bool) -> list[str]:
    """Return what JupyterLab must be told.

    Args:
        root: The folder that JupyterLab shows.
        notebook: The notebook to open.
        port: The port to serve on.
        browser: Whether to open a browser.

    Returns:
        The arguments for JupyterLab's own command line.
    """
    return [
        str(notebook),
        f"--ServerApp.root_dir={root}",
        f"--ServerApp.ip={HERE}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.open_browser={browser}",
        "--ServerApp.answer_yes=True",
        "--ServerApp.allow_root=True",  # a container has no other user
        "--Application.log_level=ERROR",
        *OFFLINE,
    ]


def prepare_environment() -> str:
    """Return a fresh key for this server, after handing it over where no one else can read it."""
    # The environment, unlike a command line, cannot be read by other people on the machine.
    os.environ["JUPYTER_TOKEN"] = secrets.token_hex(16)
    # A kernel of the same name in the home folder would run another Python.
    os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"
    return os.environ["JUPYTER_TOKEN"]


def run(arguments: argparse.Namespace) -> int:
    """Open the lesson and stay until JupyterLab is stopped.

    Args:
        arguments: The parsed command line.

    Returns:
        The exit code.

    Raises:
        HostError: If it cannot be opened, with the reason in one sentence.
    """
    notebook = choose_notebook(ROOT, arguments.notebook)
    if importlib.util.find_spec("jupyterlab") is None:
        raise HostError("JupyterLab is not installed here: run 'make setup' first.")
    port = choose_port(arguments.port)
    key = prepare_environment()
    page = quote(notebook.relative_to(ROOT).as_posix())
    print(f"The lesson: http://{HERE}:{port}/lab/tree/{page}?token={key}")
    print("To stop: press Ctrl+C in this window.", flush=True)
    options = lab_arguments(ROOT, notebook, port, browser=not arguments.no_browser)
    # Imported late, because it takes seconds that a used port need not wait for.
    importlib.import_module("jupyterlab.labapp").LabApp.launch_instance(options)
    return 0
