"""The server's quick replies: on where they can be, and harmless where they cannot."""

import asyncio
import json
import logging
import os
import subprocess
import sys
import types
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pytest

from explainer.hosts import doctor, nodelay

ROOT = Path(__file__).parents[2]
SOURCES = {
    doctor.SERVER_CONFIG: ROOT / "jupyter-config" / "two_clocks.server.json",
    doctor.LAB_SETTINGS: ROOT / "jupyter-config" / "two_clocks.lab.json",
}


class Handler:
    """A stand-in for the server's handler that remembers what was done to it."""

    def __init__(self) -> None:
        self.calls: list[Any] = []

    def set_nodelay(self, value: bool) -> None:
        self.calls.append(("nodelay", value))

    async def open(self, kernel_id: str) -> str:
        self.calls.append(("open", kernel_id))
        return "opened"


class Unlucky(Handler):
    """A handler whose connection is already gone."""

    def set_nodelay(self, value: bool) -> None:
        raise RuntimeError(f"no connection to set {value} on")


def make_app() -> types.SimpleNamespace:
    """Return a stand-in for the server, with a logger."""
    return types.SimpleNamespace(log=logging.getLogger("two-clocks-test"))


def offer(monkeypatch: pytest.MonkeyPatch, handler: type | None) -> None:
    """Let the server have this handler in the place of its own."""
    module = types.ModuleType(nodelay.HANDLER_MODULE)
    if handler is not None:
        setattr(module, nodelay.HANDLER_NAME, handler)
    monkeypatch.setitem(sys.modules, nodelay.HANDLER_MODULE, module)


def make_handler(base: type[Handler] = Handler) -> type[Handler]:
    """Return a fresh class, because a patch changes the class itself."""
    return type("Fresh", (base,), {"open": base.open})


def test_the_installed_server_has_the_handler_that_is_expected() -> None:
    assert nodelay.find_handler().__name__ == nodelay.HANDLER_NAME


def test_delay_is_switched_off_before_the_websocket_opens() -> None:
    fresh = make_handler()
    nodelay.patch(fresh, make_app().log)
    handler = fresh()

    assert asyncio.run(handler.open("k1")) == "opened"
    assert handler.calls == [("nodelay", True), ("open", "k1")]


def test_a_second_patch_changes_nothing() -> None:
    fresh = make_handler()
    nodelay.patch(fresh, make_app().log)
    first = fresh.open
    nodelay.patch(fresh, make_app().log)

    assert fresh.open is first


def test_a_websocket_opens_even_when_its_delay_cannot_be_set(
    caplog: pytest.LogCaptureFixture,
) -> None:
    fresh = make_handler(Unlucky)
    nodelay.patch(fresh, make_app().log)

    assert asyncio.run(fresh().open("k1")) == "opened"
    assert "TCP_NODELAY was not set" in caplog.text


class WithoutNodelay:
    """A handler of some later server."""

    async def open(self, kernel_id: str) -> None:
        """Open it."""


class NotACoroutine(Handler):
    """A handler of some other later server."""

    def open(self, kernel_id: str) -> str:  # type: ignore[override]
        return kernel_id


@pytest.mark.parametrize("handler", [None, WithoutNodelay, NotACoroutine, object])
def test_a_changed_server_is_left_as_it_was_with_one_line_in_its_log(
    handler: type | None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    offer(monkeypatch, handler)
    before = getattr(handler, "open", None)

    nodelay._load_jupyter_server_extension(make_app())

    assert getattr(handler, "open", None) is before
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "the server is as it was" in caplog.text


def test_a_server_that_starts_says_that_the_replies_are_quick(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    offer(monkeypatch, make_handler())
    with caplog.at_level(logging.INFO):
        nodelay._load_jupyter_server_extension(make_app())

    assert "quick replies are on" in caplog.text


@pytest.mark.parametrize("target", SOURCES)
def test_the_installed_package_carries_its_configuration(target: str) -> None:
    try:
        version("two-clocks")
    except PackageNotFoundError:
        if os.environ.get("CI"):
            raise
        pytest.skip("the package is not installed here; 'make test' installs it")

    installed = json.loads((Path(sys.prefix) / target).read_text())

    assert installed == json.loads(SOURCES[target].read_text())


@pytest.mark.parametrize("wanted", [True, False])
def test_a_started_server_sets_the_socket_only_while_the_extension_is_on(
    wanted: bool, tmp_path: Path
) -> None:
    folder = tmp_path / "jupyter_server_config.d"
    folder.mkdir()
    (folder / "two_clocks.json").write_text(SOURCES[doctor.SERVER_CONFIG].read_text())
    refusal = "--ServerApp.jpserver_extensions={'explainer.hosts.nodelay': False}"
    places = {"HOME": str(tmp_path), "JUPYTER_CONFIG_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    script = Path(__file__).with_name("serve_one_kernel.py")
    command = [sys.executable, str(script), f"--ServerApp.root_dir={tmp_path}"]
    command += [] if wanted else [refusal]

    done = subprocess.run(
        command, env=os.environ | places, capture_output=True, text=True, timeout=60, check=False
    )

    assert f"NODELAY {wanted}" in done.stdout, done.stderr
    assert ("quick replies are on" in done.stderr) is wanted
