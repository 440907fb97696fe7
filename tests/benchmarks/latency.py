"""From a key press to the picture, in a real browser, ours and its rivals in turns."""

from __future__ import annotations

import sys
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from explainer.stage.words import GATE_SKIP
from tests.browser.chrome import open_browser
from tests.browser.harness import open_page
from tests.browser.notebook_page import FIRST_PICTURE_MS
from tests.browser.server import NOTEBOOKS, jupyterlab

from .rivals import APP, OURS, write_rivals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from tests.browser.harness import Lesson
    from tests.browser.server import Server

    from .rivals import Case

PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
ROUNDS = 3
SWEEP = 20  # steps each way: pressing to and fro would only show a cache
SETTLE_MS = 1500
QUIET_MS = 200  # neither a change nor a message for so long: the kernel is really idle
DAY = ".tc-app .tc-control-day [role=slider]"


@dataclass(slots=True)
class Measured:
    """What one case took; times in ms, memory in MB.

    Args:
        first: From each key press to the first frame with a changed picture.
        full: From each key press to the last change of the picture.
        kilobytes: What came over the websocket for each key press.
        missed: Presses after which nothing changed within 5 s.
        first_picture_s: From Run All to the first picture, in s.
        memory_mb: What the kernel holds at the end.
    """

    first: list[float] = field(default_factory=list)
    full: list[float] = field(default_factory=list)
    kilobytes: list[float] = field(default_factory=list)
    missed: int = 0
    first_picture_s: float = 0.0
    memory_mb: float = 0.0


@dataclass(slots=True)
class Outcome:
    """All cases by name, and the day line of our app."""

    cases: dict[str, Measured] = field(default_factory=dict)
    day: Measured = field(default_factory=Measured)


def measure(*, nodelay: bool, rivals: bool, rounds: int = ROUNDS) -> Outcome:
    """Run the cases in one JupyterLab, in turns.

    Args:
        nodelay: Whether the server sends small messages at once.
        rivals: Whether the rivals run too.
        rounds: How many rounds of one sweep each way.
    """
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        copy = Path(folder)
        (copy / APP).write_bytes((NOTEBOOKS / APP).read_bytes())
        cases = write_rivals(copy) if rivals else [OURS]
        server = stack.enter_context(jupyterlab(copy, nodelay=nodelay))
        browser = stack.enter_context(open_browser())
        outcome = Outcome({case.name: Measured() for case in cases})
        pages = [
            stack.enter_context(_open(browser, server, case, outcome.cases[case.name]))
            for case in cases
        ]
        for turn in range(rounds):
            for case, page in zip(cases, pages, strict=True):
                print(f"round {turn + 1} of {rounds}: {case.name} …", file=sys.stderr, flush=True)
                _sweep(page, case.slider, case.picture, outcome.cases[case.name])
        _sweep(pages[0], DAY, ".tc-app .tc-dayline", outcome.day, "place")
        for case in cases:
            outcome.cases[case.name].memory_mb = _memory(server, case)
        return outcome


@contextmanager
def _open(browser: Browser, server: Server, case: Case, measured: Measured) -> Iterator[Lesson]:
    """Open a case on a page of its own, with a fresh kernel, and time its first picture."""
    with open_page(browser, server) as page:
        page.page.add_init_script(PROBE)
        page.open(case.notebook)
        words = [case.picture, GATE_SKIP]
        spent = page.page.evaluate("words => window.tcProbe.firstPicture(...words)", words)
        measured.first_picture_s = spent / 1000.0
        page.page.locator(case.slider).first.wait_for(timeout=FIRST_PICTURE_MS)
        page.page.wait_for_timeout(SETTLE_MS)
        yield page


def _sweep(page: Lesson, slider: str, picture: str, into: Measured, kind: str = "look") -> None:
    page.page.bring_to_front()
    page.page.locator(slider).first.focus()
    for key in ("ArrowLeft", "ArrowRight"):
        for _ in range(SWEEP):
            page.page.evaluate("words => window.tcProbe.arm(...words)", [picture, QUIET_MS, kind])
            page.page.keyboard.press(key)
            took = page.page.evaluate("() => window.tcProbe.result")
            if took["first"] is None:
                into.missed += 1
                continue
            into.first.append(took["first"])
            into.full.append(took["full"])
            into.kilobytes.append(took["kB"])


def _memory(server: Server, case: Case) -> float:
    kernel = next(
        session["kernel"]["id"]
        for session in server.ask("sessions")
        if session["path"] == case.notebook
    )
    process = next(each for each in server.kernels() if kernel in " ".join(each.cmdline()))
    return float(psutil.Process(process.pid).memory_info().rss) / 1e6
