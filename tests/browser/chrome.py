"""Chromium as tests and benchmarks start it, and a record of what its pages report."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
HERE = frozenset({"127.0.0.1", "localhost"})


def chromium() -> str | None:
    """Return the path of a Chromium on this machine, or None if there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Run a headless Chromium that can reach this machine and no other.

    Raises:
        FileNotFoundError: If no Chromium is installed.
    """
    path = chromium()
    if path is None:
        raise FileNotFoundError(f"No browser was found: install one of {', '.join(NAMES)}.")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@dataclass  # no slots: playwright leaves a mark on the owner of a handler
class Record:
    """What a page has reported so far."""

    console_errors: list[str] = field(default_factory=list)
    page_errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Keep everything that a page reports from now on."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.page_errors.append(error.stack or str(error)))
        page.on("request", self._request)
        page.on("websocket", lambda socket: self._address(socket.url))

    def clear(self) -> None:
        """Forget what was reported so far."""
        self.console_errors.clear()
        self.page_errors.clear()
        self.foreign.clear()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.console_errors.append(f"{message.text} [{message.location.get('url', '')}]")

    def _request(self, request: Request) -> None:
        self._address(request.url)

    def _address(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in HERE:
            self.foreign.append(url)


def do_without(words: str) -> NoReturn:
    """Skip a test for which something is missing here, and say so; on a test machine it fails."""
    if os.environ.get("CI"):
        pytest.fail(words)
    print(words)
    pytest.skip(words)
