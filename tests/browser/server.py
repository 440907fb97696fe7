"""JupyterLab as tests and benchmarks start it: headless, offline, in a folder of its own.

Nothing of the person's own Jupyter is read or written: settings, kernels' files and notebooks
live in a temporary folder, and server and kernels end with the `with` block, however it ends.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
import psutil
from nbformat.sign import NotebookNotary

from explainer.hosts.lab import HERE, OFFLINE, bind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROJECT = Path(__file__).resolve().parents[2]
NOTEBOOKS = PROJECT / "notebooks"
START_SECONDS = 60.0
NODELAY = "explainer.hosts.nodelay"
KEEPER = "explainer.hosts.keeper"
AHEAD = "explainer.hosts.ahead"
LABEXTENSION = PROJECT / "explainer" / "hosts" / "labextension"
GUARDS = {"deletable": False, "editable": False}  # what every cell of a lesson says
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}


class ServerError(RuntimeError):
    """JupyterLab did not start; the text says why, with the end of its log."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running JupyterLab.

    Args:
        address: Where it answers, such as `http://127.0.0.1:40001`.
        notebooks: The folder that it shows: a copy, free to be written to.
        settings: The folder of the person's settings.
        log: What it has said.
        process: The server's process.
    """

    address: str
    notebooks: Path
    settings: Path
    log: Path
    process: subprocess.Popen[bytes]

    def choose_theme(self, theme: str) -> None:
        """Set the theme of pages that are opened from now on: `light` or `dark`."""
        self.set("@jupyterlab/apputils-extension", "themes", {"theme": THEMES[theme]})

    def set(self, extension: str, plugin: str, values: dict[str, Any]) -> None:
        """Write the settings of one plugin, as JupyterLab's settings editor would."""
        path = self.settings / extension / f"{plugin}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values), encoding="utf-8")

    def ask(self, path: str, method: str = "GET") -> Any:
        """Return the answer of the server's own programming interface (None if it is empty)."""
        request = urllib.request.Request(f"{self.address}/api/{path}", method=method)  # noqa: S310
        with urllib.request.urlopen(request, timeout=30) as reply:  # noqa: S310
            text = reply.read()
        return json.loads(text) if text else None

    def lesson(self, name: str, copy: str = "") -> Path:
        """Make a notebook of the folder a trusted lesson, as the package ships it.

        Args:
            name: The notebook's file name; its number is the lesson's.
            copy: The name of a copy to make instead, so that the notebook itself stays.

        Returns:
            The lesson's path.
        """
        book = nbformat.read(self.notebooks / name, as_version=4)
        book.metadata.setdefault("two_clocks", {"lesson": int(name[:2])})
        for cell in book.cells:
            cell.metadata.update(GUARDS)
        path = self.notebooks / (copy or name)
        nbformat.write(book, path)
        NotebookNotary(data_dir=str(self.settings.parent / "data")).sign(book)
        return path

    def kernels(self) -> list[psutil.Process]:
        """Return the processes of the kernels that run now."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        return [child for child in children if "ipykernel_launcher" in " ".join(child.cmdline())]

    def end_kernels(self) -> None:
        """Shut down every kernel, so that the next notebook starts afresh."""
        for session in self.ask("sessions"):
            try:
                self.ask(f"sessions/{session['id']}", "DELETE")
            except urllib.error.HTTPError as error:
                if error.code != HTTPStatus.NOT_FOUND:  # it has ended by itself meanwhile
                    raise


@contextmanager
def jupyterlab(
    notebooks: Path = NOTEBOOKS,
    *,
    nodelay: bool = True,
    by_itself: bool = False,
    keeper: bool = False,
    ahead: bool = False,
    python_path: Sequence[Path] = (),
) -> Iterator[Server]:
    """Run JupyterLab on a copy of a folder of notebooks.

    Args:
        notebooks: The folder to copy.
        nodelay: Whether the server sends small messages at once (our server extension).
        by_itself: Whether a lesson runs on opening; most tests run its cells themselves.
        keeper: Whether the server keeps and trusts the lessons that the package ships.
        ahead: Whether a lesson's Python starts with its page.
        python_path: Further folders that kernels may import from.

    Yields:
        The running server.

    Raises:
        ServerError: If it ends early or does not answer in time.
    """
    with tempfile.TemporaryDirectory(prefix="two-clocks-", ignore_cleanup_errors=True) as folder:
        scratch = Path(folder)
        copy = scratch / "notebooks"
        shutil.copytree(notebooks, copy, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        _offer_extension(scratch)
        port, log = bind(0), scratch / "log.txt"
        with log.open("wb") as output:
            process = subprocess.Popen(
                _command(copy, port, {NODELAY: nodelay, KEEPER: keeper, AHEAD: ahead}),
                cwd=copy,
                env=_environment(scratch, python_path),
                stdout=output,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl+C reaches us first, and we end it in order
            )
        server = Server(f"http://{HERE}:{port}", copy, scratch / "settings", log, process)
        try:
            _quieten(server)
            server.set("two-clocks", "plugin", {"runOnOpening": by_itself})
            _wait_until_it_answers(server)
            yield server
        finally:
            _end(process)


def _command(root: Path, port: int, extensions: dict[str, bool]) -> list[str]:
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={root}",
        f"--ServerApp.ip={HERE}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--ServerApp.open_browser=False",
        "--ServerApp.allow_root=True",
        "--IdentityProvider.token=",
        "--ServerApp.disable_check_xsrf=True",  # so that `ask` may also write
        *(f"--ServerApp.jpserver_extensions={name}={on}" for name, on in extensions.items()),
        "--LabApp.expose_app_in_browser=True",
        *OFFLINE,
    ]


def _offer_extension(scratch: Path) -> None:
    # the wheel puts it there; a checkout offers the folder itself
    place = scratch / "share" / "labextensions"
    place.mkdir(parents=True)
    (place / "two-clocks").symlink_to(LABEXTENSION, target_is_directory=True)


def _environment(scratch: Path, python_path: Sequence[Path]) -> dict[str, str]:
    places = [str(PROJECT), *map(str, python_path), os.environ.get("PYTHONPATH", "")]
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(place for place in places if place),
        "JUPYTER_PREFER_ENV_PATH": "1",
        "JUPYTER_CONFIG_DIR": str(scratch / "config"),
        "JUPYTER_DATA_DIR": str(scratch / "data"),
        "JUPYTER_PATH": str(scratch / "share"),
        "JUPYTER_RUNTIME_DIR": str(scratch / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(scratch / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(scratch / "workspaces"),
        "IPYTHONDIR": str(scratch / "ipython"),
        "MPLCONFIGDIR": str(scratch / "matplotlib"),
    }


def _quieten(server: Server) -> None:
    # the package ships this setting too; a checkout that is not installed does not have it
    silence = {"fetchNews": "false", "checkForUpdates": False}
    server.set("@jupyterlab/apputils-extension", "notification", silence)
    server.set("@jupyterlab/docmanager-extension", "plugin", {"autosave": False})


def _wait_until_it_answers(server: Server) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        if server.process.poll() is not None:
            break
        with suppress(OSError):
            server.ask("status")
            return
        time.sleep(0.1)
    said = server.log.read_text(encoding="utf-8", errors="replace")[-1500:]
    raise ServerError(f"JupyterLab did not start within {START_SECONDS:g} s. It said:\n{said}")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the server, which ends its kernels; then whatever of them is left."""
    family: list[psutil.Process] = []
    with suppress(psutil.NoSuchProcess):
        family = psutil.Process(process.pid).children(recursive=True)
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=10)
    for child in family:
        with suppress(psutil.NoSuchProcess):
            child.kill()
    psutil.wait_procs(family, timeout=5)
