"""A lesson's Python starts with its page: for a known person, once, and for nothing else."""

from __future__ import annotations

import json
import logging
import sys
import time
import types
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets.config import Config

from explainer.hosts import ahead, handlers
from tests.hosts.serving import Answering, make_lesson, serve, to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LESSON, OTHER, BLANKS = "05 lesson.ipynb", "other.ipynb", "sub dir/05 schön.ipynb"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    folder, home = tmp_path_factory.mktemp("shown"), tmp_path_factory.mktemp("home")
    (folder / "sub dir").mkdir()
    for name, number in ((LESSON, 5), (OTHER, None), (BLANKS, 5)):
        (folder / name).write_bytes(to_bytes(make_lesson(number)))
    with serve(folder, home) as running:
        yield running


def sessions(server: Answering) -> list[str]:
    """Return the paths of all sessions that the server knows."""
    return [session["path"] for session in json.loads(server.ask("/api/sessions"))]


def paths_after(server: Answering, *names: str, seconds: float = 10) -> list[str]:
    """Ask for pages, and return the sessions as soon as there is one, or after so many seconds."""
    for name in names:
        server.ask(f"/doc/tree/{name}")
    end = time.monotonic() + seconds
    while not sessions(server) and time.monotonic() < end:
        time.sleep(0.1)
    time.sleep(0.3)  # for a second one that must not be
    return sessions(server)


@pytest.fixture(autouse=True)
def without_sessions(server: Answering) -> None:
    for session in json.loads(server.ask("/api/sessions")):
        server.ask(f"/api/sessions/{session['id']}", "DELETE")


@pytest.mark.parametrize("name", [LESSON, BLANKS])
def test_a_lesson_has_one_session_whose_kernel_starts_with_its_page(
    server: Answering, name: str
) -> None:
    assert paths_after(server, name) == [name]
    assert paths_after(server, name, name) == [name]


@pytest.mark.parametrize("name", [OTHER, "gone.ipynb", "sub dir"])
def test_nothing_starts_for_what_is_no_lesson(server: Answering, name: str) -> None:
    assert paths_after(server, name, seconds=1.5) == []


def test_nothing_starts_for_somebody_without_the_key(server: Answering) -> None:
    page = f"{server.address}/doc/tree/{LESSON.replace(' ', '%20')}"
    with urllib.request.urlopen(page) as reply:  # noqa: S310  our own server
        assert "/login" in reply.url

    assert paths_after(server, seconds=1.5) == []


@pytest.mark.parametrize("wait", [0.0, 0.05, 0.3])
def test_a_server_stops_at_once_even_while_a_python_starts(tmp_path: Path, wait: float) -> None:
    folder = tmp_path / "shown"
    folder.mkdir()
    (folder / LESSON).write_bytes(to_bytes(make_lesson(5)))
    with serve(folder, tmp_path) as running:  # it asserts so at its end
        running.ask(f"/doc/tree/{LESSON}")
        time.sleep(wait)


def test_the_installed_server_has_the_handler_that_is_expected() -> None:
    assert handlers.find(ahead.HANDLER_MODULE, ahead.HANDLER_NAME, "get")


def test_a_second_patch_changes_nothing() -> None:
    handler: Any = type("Handler", (), {"get": lambda _self, tree=None: tree})
    ahead.patch(handler)
    first = handler.get
    ahead.patch(handler)

    assert handler.get is first


def load(kernels: AsyncMappingKernelManager, log: object) -> float:
    """Load the extension; return how long a server may not know that a kernel has died (s)."""
    ahead._load_jupyter_server_extension(types.SimpleNamespace(log=log, kernel_manager=kernels))
    kernel = kernels.kernel_manager_factory(parent=kernels)
    seconds: float = kernel.restarter_class(kernel_manager=kernel, parent=kernel).time_to_dead
    return seconds


@pytest.mark.parametrize(("set_by_hand", "expected"), [({}, 0.5), ({"time_to_dead": 9.0}, 9.0)])
def test_the_server_looks_twice_a_second_whether_python_lives_unless_told_otherwise(
    set_by_hand: dict[str, float], expected: float
) -> None:
    settings = Config({"KernelRestarter": set_by_hand})

    assert load(AsyncMappingKernelManager(config=settings), logging.getLogger("test")) == expected


@pytest.mark.parametrize("handler", [None, object])
def test_a_changed_server_is_left_as_it_was_with_one_line_in_its_log(
    handler: type | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = types.ModuleType(ahead.HANDLER_MODULE)
    if handler is not None:
        setattr(module, ahead.HANDLER_NAME, handler)
    monkeypatch.setitem(sys.modules, ahead.HANDLER_MODULE, module)
    said: list[str] = []
    log = types.SimpleNamespace(warning=lambda words, why: said.append(words % why))

    load(AsyncMappingKernelManager(config=Config()), log)

    assert len(said) == 1
    assert "lessons start a little later" in said[0]
