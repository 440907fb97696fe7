"""Firefox as tests start it: headless, in a folder of its own, told what to do by WebDriver BiDi.

Playwright drives a Firefox of its own making alone; this one is that of the machine.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import websocket

from .chrome import HERE, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("firefox-esr", "firefox")
READY = "WebDriverBiDiServer.json"
LIMIT_S = 60.0
KEYS = {"ArrowRight": "\ue014", "F8": "\ue038"}
EVENTS = ("log.entryAdded", "network.beforeRequestSent")
SETTINGS = {
    # nothing reaches another machine, whoever asks for it; this one is asked without a proxy
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


def firefox() -> str | None:
    """Return the path of a Firefox on this machine, or None if there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Tab:
    """One page of a running Firefox, and a record of what it reports.

    Args:
        line: the way to the browser.
    """

    def __init__(self, line: websocket.WebSocket) -> None:
        self._line, self._count, self.record = line, 0, Record()
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=list(EVENTS))
        self._tab = self.ask("browsingContext.create", type="tab")["context"]

    def ask(self, method: str, **params: Any) -> Any:
        """Let the browser do something, and return what came of it.

        Args:
            method: a command of WebDriver BiDi.
            params: what it takes.

        Raises:
            RuntimeError: if the browser refuses it.
        """
        self._count += 1
        self._line.send(json.dumps({"id": self._count, "method": method, "params": params}))
        while (told := json.loads(self._line.recv())).get("id") != self._count:
            self._hear(told.get("method"), told.get("params", {}))
        if told["type"] == "error":
            raise RuntimeError(f"{method}: {told['message']}")
        return told["result"]

    def _hear(self, event: str, params: dict[str, Any]) -> None:
        if event == "log.entryAdded" and params["level"] == "error":
            self.record.console_errors.append(params["text"])
        if event == "network.beforeRequestSent":
            address = urlsplit(params["request"]["url"])
            if address.hostname and address.hostname not in HERE:
                self.record.foreign.append(address.geturl())

    def goto(self, address: str) -> None:
        """Open an address, and wait until all that it names is there."""
        self.ask("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def evaluate(self, told: str) -> Any:
        """Return what an expression of JavaScript comes to in the page.

        Raises:
            RuntimeError: if it throws.
        """
        expression = f"Promise.resolve({told}).then(all => JSON.stringify(all ?? null))"
        target = {"context": self._tab}
        done = self.ask("script.evaluate", expression=expression, target=target, awaitPromise=True)
        if done["type"] != "success":
            raise RuntimeError(done["exceptionDetails"]["text"])
        return json.loads(done["result"]["value"])

    def until(self, told: str) -> None:
        """Wait until an expression comes to something true."""
        end = time.monotonic() + LIMIT_S
        while not self.evaluate(f"Promise.resolve({told}).then(Boolean)"):
            assert time.monotonic() < end, told
            time.sleep(0.05)

    def press(self, key: str) -> None:
        """Press a key, as a hand would."""
        moves = [{"type": how, "value": KEYS[key]} for how in ("keyDown", "keyUp")]
        keyboard = {"type": "key", "id": "keyboard", "actions": moves}
        self.ask("input.performActions", context=self._tab, actions=[keyboard])


@contextmanager
def open_firefox() -> Iterator[Tab]:
    """Run a headless Firefox that can reach this machine and no other, with one page.

    Raises:
        FileNotFoundError: If no Firefox is installed.
    """
    path = firefox()
    if path is None:
        raise FileNotFoundError(f"No Firefox was found: install one of {', '.join(NAMES)}.")
    with TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as home:
        lines = (
            f"user_pref({json.dumps(name)}, {json.dumps(set_)});" for name, set_ in SETTINGS.items()
        )
        (Path(home) / "user.js").write_text("\n".join(lines), encoding="utf-8")
        words = ("--headless", "--new-instance", "--profile", home, "--remote-debugging-port", "0")
        running = subprocess.Popen(
            [path, *words],
            env=os.environ | {"HOME": home},  # it refuses a home that is another's
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            way = _way_in(Path(home))
            with closing(websocket.create_connection(way, LIMIT_S, suppress_origin=True)) as line:
                yield Tab(line)
        finally:
            running.terminate()
            running.wait(LIMIT_S)


def _way_in(home: Path) -> str:
    """Wait until the browser has said where it listens, and return the address."""
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        with suppress(FileNotFoundError, json.JSONDecodeError):
            told = json.loads((home / READY).read_text(encoding="utf-8"))
            return f"ws://{told['ws_host']}:{told['ws_port']}/session"
        time.sleep(0.05)
    raise TimeoutError(f"Firefox did not listen within {LIMIT_S:g} s.")
