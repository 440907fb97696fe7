"""A server of pages for one machine, which needs nothing but Python."""

from __future__ import annotations

import ast
import sys
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from explainer.site import serve as module
from explainer.site.serve import HERE, server_of

FILES = {
    "a.html": "text/html; charset=utf-8",
    "lessons-0a1b/page.js": "text/javascript",
    "python-98f4/pyodide.asm.mjs": "text/javascript",
    "python-98f4/pyodide.asm.wasm": "application/wasm",
}


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server of a few files."""
    folder = tmp_path_factory.mktemp("site")
    for name in FILES:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("what is in it")
    with server_of(folder) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def asked(port: int, name: str) -> HTTPResponse:
    """Return the answer to a request."""
    line = HTTPConnection(HERE, port, timeout=10)
    line.request("GET", f"/{name}")
    answer = line.getresponse()
    answer.read()
    line.close()
    return answer


@pytest.mark.parametrize(("name", "kind"), FILES.items())
def test_each_file_is_what_it_is_on_any_machine(port: int, name: str, kind: str) -> None:
    answer = asked(port, name)

    assert answer.getheader("Content-Type") == kind
    assert answer.getheader("X-Content-Type-Options") == "nosniff"


@pytest.mark.parametrize("name", FILES)
def test_what_changes_its_name_with_its_content_is_kept_for_ever(port: int, name: str) -> None:
    kept = asked(port, name).getheader("Cache-Control", "")

    assert kept.endswith("immutable" if "-" in name else "no-cache")


def test_a_file_that_is_missing_is_not_kept(port: int) -> None:
    answer = asked(port, "lessons-0a1b/no.js")

    assert (answer.status, answer.getheader("Cache-Control")) == (404, "no-cache")


def test_it_listens_to_this_machine_alone(tmp_path: Path) -> None:
    with server_of(tmp_path) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_it_needs_nothing_but_python() -> None:
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    names = [each.names[0].name for each in ast.walk(tree) if isinstance(each, ast.Import)]
    names += [str(each.module) for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)]

    assert {name.partition(".")[0] for name in names} <= set(sys.stdlib_module_names)
