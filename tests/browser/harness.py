"""A lesson in a real browser: open it, run it, move its controls, and read what it shows.

Tests and benchmarks share it. Every console error, page error and request to another machine
is kept, from the first moment of the page.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from .scripts import FIND_OVERFLOWS, READ_CURVES, RUN_IN_KERNEL, WAIT_FOR_QUIET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request

    from .server import Server

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
INTERACTIVE = frozenset(
    ("button", "checkbox", "combobox", "link", "listbox", "radio", "searchbox", "slider")
    + ("spinbutton", "switch", "tab", "textbox", "DisclosureTriangle")
)
FIRST_PICTURE_MS = 60_000.0


class Screen(NamedTuple):
    """What the lesson is shown on: width and height in CSS pixels, and JupyterLab's theme."""

    width: int = 1280
    height: int = 900
    theme: str = "light"


WIDE, NARROW = Screen(), Screen(390, 844)
WIDE_DARK, NARROW_DARK = Screen(theme="dark"), Screen(390, 844, "dark")


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
        page.on("pageerror", lambda error: self.page_errors.append(str(error)))
        page.on("request", self._request)
        page.on("websocket", lambda socket: self._address(socket.url))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.console_errors.append(f"{message.text} [{message.location.get('url', '')}]")

    def _request(self, request: Request) -> None:
        self._address(request.url)

    def _address(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in HERE:
            self.foreign.append(url)


@contextmanager
def open_page(browser: Browser, server: Server, screen: Screen = WIDE) -> Iterator[Lesson]:
    """Open an empty page of a size and a theme.

    Args:
        browser: A running browser.
        server: The JupyterLab to talk to.
        screen: Size and theme.

    Yields:
        The page, on which a notebook can be opened.
    """
    server.choose_theme(screen.theme)
    context = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        color_scheme="dark" if screen.theme == "dark" else "light",
        accept_downloads=True,
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(15_000)
    lesson = Lesson(page, server)
    lesson.record.watch(page)
    try:
        yield lesson
    finally:
        context.close()


class Lesson:
    """One notebook on one page, with what a learner can do and see.

    Args:
        page: The browser's page.
        server: The JupyterLab behind it.
        app: CSS selector of the app's root.
    """

    def __init__(self, page: Page, server: Server, app: str = ".tc-app") -> None:
        self.page = page
        self.server = server
        self.record = Record()
        self._app = app

    @property
    def app(self) -> Locator:
        """The app on the page (the first, if it is shown more than once)."""
        return self.page.locator(self._app).first

    def open(self, notebook: str) -> None:
        """Open a notebook in JupyterLab's single-document mode and wait for its kernel."""
        self.page.goto(f"{self.server.address}/doc/tree/{quote(notebook)}")
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Wait until the notebook is loaded and its kernel has answered."""
        self.page.wait_for_function(
            "() => window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel",
            timeout=FIRST_PICTURE_MS,
        )
        self.page.evaluate(
            """async () => {
                const panel = window.jupyterapp.shell.currentWidget;
                await panel.context.ready;
                await panel.sessionContext.ready;
                await panel.sessionContext.session.kernel.info;
            }"""
        )

    def command(self, name: str) -> None:
        """Start one of JupyterLab's commands, as its menus do, without waiting for its end."""
        self.page.evaluate("name => { void window.jupyterapp.commands.execute(name); }", name)

    def run_all(self) -> None:
        """Run every cell and wait until the app shows its picture and its sentence."""
        self.command("notebook:run-all-cells")
        self.wait_for_app()

    def wait_for_app(self) -> None:
        """Wait until the picture is drawn and the sentence is there."""
        self.app.wait_for(timeout=FIRST_PICTURE_MS)
        chart = self.app.locator(".tc-chart .js-plotly-plot .main-svg").first
        chart.wait_for(timeout=FIRST_PICTURE_MS)
        self.page.wait_for_function(
            "app => document.querySelector(`${app} .tc-live`)?.innerText.trim().length > 20",
            arg=self._app,
            timeout=FIRST_PICTURE_MS,
        )

    def run_in_kernel(self, code: str) -> str:
        """Run Python in the notebook's kernel, as a cell would; return what it printed.

        Raises:
            RuntimeError: If the code raised an error, with its name and text.
        """
        said: dict[str, str] = self.page.evaluate(RUN_IN_KERNEL, code)
        if said["error"]:
            raise RuntimeError(said["error"])
        return said["text"]

    def start_in_kernel(self, code: str) -> None:
        """Hand Python to the notebook's kernel without waiting for its end."""
        self.page.evaluate(
            "code => { void window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"
            ".requestExecute({code}); }",
            code,
        )

    def handle(self, control: str) -> Locator:
        """Return the slider handle of a control, such as `needle_length_mm`."""
        return self.app.locator(f".tc-control-{control} [role=slider]").first

    def press(self, control: str, key: str, times: int = 1) -> None:
        """Put the keyboard on a control's slider and press a key."""
        self.handle(control).focus()
        for _ in range(times):
            self.page.keyboard.press(key)

    def drag(self, control: str, pixels: int) -> None:
        """Drag a control's slider by mouse, in ten small moves (pixels to the right)."""
        handle = self.handle(control)
        handle.scroll_into_view_if_needed()
        box = handle.bounding_box()
        if box is None:
            raise LookupError(f"The slider of {control} is not on the screen.")
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + pixels, y, steps=10)
        self.page.mouse.up()

    def button(self, name: str) -> Locator:
        """Return the app's button of this accessible name."""
        return self.app.get_by_role("button", name=name, exact=True)

    def sentence(self) -> str:
        """Return the sentence beside the picture."""
        return self.app.locator(".tc-live").first.inner_text().strip()

    def curves(self, copy: int = 0) -> Curves:
        """Return what the picture draws: per trace its x and y, as plotly has decoded them.

        Args:
            copy: Which of several views of the same picture.
        """
        chart = self.page.locator(f"{self._app} .js-plotly-plot").nth(copy)
        drawn: list[Any] = chart.evaluate(READ_CURVES)
        return tuple((name, tuple(xs), tuple(ys)) for name, xs, ys in drawn)

    def wait_for_new_curves(self, old: Curves) -> Curves:
        """Wait until the picture differs from an earlier one, and return the new one."""
        self._wait_until(lambda: self.curves() != old, "the picture did not change")
        return self.curves()

    def wait_for_new_sentence(self, old: str) -> str:
        """Wait until the sentence differs from an earlier one, and return the new one."""
        self._wait_until(lambda: self.sentence() != old, f"the sentence is still {old!r}")
        return self.sentence()

    def settle(self, quiet_ms: float = 400.0) -> None:
        """Wait until nothing has moved in the app for a while."""
        self.app.evaluate(WAIT_FOR_QUIET, quiet_ms)

    def _wait_until(self, holds: Any, otherwise: str) -> None:
        for _ in range(100):
            if holds():
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"After 5 s {otherwise}.")

    def overflows(self) -> list[str]:
        """Return what is wider than its place: the page, the app, or something inside it."""
        found: list[str] = self.app.evaluate(FIND_OVERFLOWS)
        return found

    def unnamed(self) -> list[str]:
        """Return the roles of the app's controls that have no name for a screen reader."""
        return [role for role, name in self.controls() if not name.strip()]

    def controls(self) -> list[tuple[str, str]]:
        """Return role and name of every control in the app's accessibility tree."""
        talk = self.page.context.new_cdp_session(self.page)
        talk.send("Accessibility.enable")
        root = talk.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        where = {"nodeId": root, "selector": self._app}
        node = talk.send("DOM.querySelector", where)["nodeId"]
        tree = talk.send("Accessibility.queryAXTree", {"nodeId": node})["nodes"]
        talk.detach()
        seen = [each for each in tree if not each.get("ignored")]
        named = [(str(e["role"]["value"]), str(e.get("name", {}).get("value", ""))) for e in seen]
        return [(role, name) for role, name in named if role in INTERACTIVE]

    def axe(self) -> list[str]:
        """Return axe's complaints about the app: rule, impact, and where."""
        results = Axe().run(self.page, context=self._app)
        return [
            f"{found['id']} ({found['impact']}): {node['target']} {node['failureSummary']}"
            for found in results.response["violations"]
            for node in found["nodes"]
        ]


Curves = tuple[tuple[str, tuple[float | None, ...], tuple[float | None, ...]], ...]


def in_ci() -> bool:
    """Say whether this runs on a test machine, where nothing may be skipped."""
    return bool(os.environ.get("CI"))
