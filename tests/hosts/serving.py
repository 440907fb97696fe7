"""What the tests of the hosts share: a notebook like a lesson, and a real server without a page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import quote

import nbformat

ROOT = Path(__file__).parents[2]
PICTURE = "<img alt='Two clocks' src='data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E'>"
GUARD = {"deletable": False, "editable": False}
VIEW = "application/vnd.jupyter.widget-view+json"


def make_lesson(number: int | None = 5, words: str = "Day 3: the skin is red.") -> dict[str, Any]:
    """Return a notebook like a lesson, as it is shipped; without a number it is no lesson."""
    piece = {
        "text/plain": words,
        "text/html": f"<section lang='en'>{PICTURE}<p>{words}</p></section>",
    }
    shown = nbformat.v4.new_output("display_data", piece)
    hidden = {**GUARD, "jupyter": {"source_hidden": True}}
    cells = [
        nbformat.v4.new_markdown_cell("# Two clocks", id="c00", metadata=GUARD),
        nbformat.v4.new_code_cell(
            f"from explainer import lesson\nlesson({number}).quiz()",
            id="c01",
            metadata=hidden,
            outputs=[shown],
            execution_count=1,
        ),
        nbformat.v4.new_markdown_cell("Some words, and ä.", id="c02", metadata=GUARD),
    ]
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata["kernelspec"] = {
        "display_name": "Python 3",
        "language": "python",
        "name": "python3",
    }
    notebook.metadata["language_info"] = {"name": "python"}
    if number is not None:
        notebook.metadata["two_clocks"] = {"lesson": number}
    told: dict[str, Any] = json.loads(nbformat.writes(notebook))
    return told


def to_bytes(notebook: dict[str, Any]) -> bytes:
    """Return a notebook as a server writes it."""
    return f"{nbformat.writes(nbformat.from_dict(notebook))}\n".encode()


def run_and_watched(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook as a page has it after a run, with everything that a run leaves behind."""
    page: dict[str, Any] = json.loads(json.dumps(notebook))
    page["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {}}}
    page["metadata"]["language_info"] = {"name": "python", "version": "3.12.1"}
    page["metadata"]["kernelspec"]["display_name"] = "Python 3 (ipykernel)"
    for cell in page["cells"]:
        cell["source"] = "".join(cell["source"])
        if cell["cell_type"] == "code":
            cell["execution_count"] = 7
            cell["metadata"] = {**cell["metadata"], "trusted": True, "scrolled": True}
            view = {VIEW: {"model_id": "ab", "version_major": 2, "version_minor": 0}}
            words = {"text/plain": "VBox()"}
            cell["outputs"] = [
                {"output_type": "display_data", "data": view | words, "metadata": {}}
            ]
    return page


@dataclass(frozen=True, slots=True)
class Answering:
    """A running server: where it answers, what it shows, and what it has said."""

    address: str
    folder: Path
    log: Path

    def ask(self, path: str, method: str = "GET", body: Any = None) -> bytes:
        """Return what the server answers."""
        data = None if body is None else json.dumps(body).encode()
        head = {"Authorization": "token t"}
        request = urllib.request.Request(  # noqa: S310
            self.address + quote(path, safe="/?=&%"), data=data, headers=head, method=method
        )
        with urllib.request.urlopen(request, timeout=30) as reply:  # noqa: S310
            answer: bytes = reply.read()
        return answer

    def save(self, name: str, notebook: Any) -> None:
        """Save a notebook as a page does."""
        self.ask(f"/api/contents/{name}", "PUT", {"type": "notebook", "content": notebook})

    def is_trusted(self, name: str) -> bool:
        """Say whether the server trusts every code cell of a notebook."""
        return all_trusted(self.ask(f"/api/contents/{name}"))


def all_trusted(answer: str | bytes) -> bool:
    """Say whether a server's answer trusts every code cell of a notebook, and there is one."""
    cells = json.loads(answer)["content"]["cells"]
    words = [c["metadata"]["trusted"] for c in cells if c["cell_type"] == "code"]
    return bool(words) and all(words)


@contextmanager
def serve(folder: Path, home: Path, *options: str, **places: str) -> Iterator[Answering]:
    """Start a server that shows a folder, with the extensions that the package switches on."""
    config = home / "config" / "jupyter_server_config.d"
    config.mkdir(parents=True, exist_ok=True)
    switch = (ROOT / "jupyter-config" / "two_clocks.server.json").read_text()
    (config / "two_clocks.json").write_text(switch)
    env = {"HOME": str(home), "PYTHONPATH": str(ROOT), "JUPYTER_CONFIG_PATH": str(config.parent)}
    log = home / "server.log"
    code = (
        "import sys; from jupyter_server.serverapp import ServerApp; a = ServerApp.instance(); "
        "a.initialize(sys.argv[1:]); print(a.port, flush=True); a.start()"
    )
    words = ["--ServerApp.port=0", "--ServerApp.open_browser=False", "--IdentityProvider.token=t"]
    words += [f"--ServerApp.root_dir={folder}", "--ServerApp.allow_root=True", *options]
    command = [sys.executable, "-c", code, *words]
    env = {**os.environ, "JUPYTER_DATA_DIR": str(home / "data"), **env, **places}
    with (
        log.open("wb") as said,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=said, env=env, text=True
        ) as server,
    ):
        try:
            assert server.stdout is not None
            port = server.stdout.readline().strip()
            assert port, log.read_text()
            answering = Answering(f"http://127.0.0.1:{port}", folder, log)
            wait_for(answering)
            yield answering
        finally:
            assert end(server), "the server did not stop when it was told to"


def end(program: subprocess.Popen[str], seconds: float = 20) -> bool:
    """Tell a program to stop, and say whether it did so in time; after that it is made to."""
    program.terminate()
    try:
        program.wait(seconds)
    except subprocess.TimeoutExpired:
        program.kill()
        return False
    return True


def wait_for(server: Answering, seconds: float = 30, path: str = "/api") -> None:
    """Return as soon as a server answers."""
    end = time.monotonic() + seconds
    while True:
        try:
            server.ask(path)
        except URLError:
            assert time.monotonic() < end, server.log.read_text()
            time.sleep(0.1)
        else:
            return
