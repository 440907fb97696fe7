"""The site as a first visitor finds it: how soon a lesson lives, and what its first keys cost."""

from __future__ import annotations

import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from explainer.site.build import build
from explainer.site.serve import server_of
from explainer.stage.words import GATE_SKIP
from tests.browser.chrome import open_browser

from .latency import PROBE, QUIET_MS
from .table import Row, percentile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

PAGE = "05_two_clocks.html"
PICTURE = ".tc-clocks"
SLIDER = ".tc-clocks .tc-control-session_gap_days [role=slider]"
WAITS_S = (0.0, 0.4, 2.0)
"""How long after the page says that it lives the first key is pressed."""

VISITS, KEYS = 9, 20
GOAL_KEY_MS, GOAL_LIVE_S, GOAL_MB, GOAL_BUSY_MS = (40.0, 60.0), 2.5, 300.0, 600.0
# what keeps a page busy for longer than an eye forgives
WATCH_BUSY = """globalThis.tcBusy = [];
new PerformanceObserver(list => tcBusy.push(...list.getEntries().map(each => each.duration)))
    .observe({type: "longtask", buffered: true});"""
OPEN_GATE = """words => [...document.querySelectorAll("main button")]
    .find(button => button.textContent.startsWith(words)).click()"""


@dataclass(slots=True)
class Visits:
    """What first visitors met; times in ms but for those in s, memory in MB."""

    readable_s: list[float] = field(default_factory=list)
    shown_s: list[float] = field(default_factory=list)
    live_s: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    first: dict[float, list[float]] = field(default_factory=dict)
    later: list[float] = field(default_factory=list)
    memory_mb: list[float] = field(default_factory=list)


def measure(visits: int = VISITS) -> Iterator[Row]:
    """Make the site, and measure how first visitors find it.

    Args:
        visits: how many come for each wait; each has a browser that was never here.
    """
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(site)
        yield from rows(visited(site, visits))


def visited(site: Path, visits: int) -> Visits:
    """Let visitors come one after the other.

    Args:
        site: the folder of the site.
        visits: how many for each wait.
    """
    found = Visits()
    server = server_of(site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        for _ in range(visits):
            for wait_s in WAITS_S:
                _visit(f"http://127.0.0.1:{server.server_port}/{PAGE}", wait_s, found)
    finally:
        server.shutdown()
        server.server_close()
    return found


def _visit(address: str, wait_s: float, found: Visits) -> None:
    with open_browser() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.add_init_script(PROBE + WATCH_BUSY)
        page.goto(address)
        page.wait_for_selector("body[data-shown]", timeout=60_000)
        page.evaluate(OPEN_GATE, GATE_SKIP)  # its picture is drawn before the page lives
        page.wait_for_selector("body[data-live]", timeout=60_000)
        page.locator(SLIDER).first.focus()
        page.wait_for_timeout(wait_s * 1000)
        found.first.setdefault(wait_s, []).append(_press(page, "ArrowRight"))
        found.later += [_press(page, "ArrowRight") for _ in range(KEYS if wait_s == 0 else 0)]
        _take(page, found)


def _press(page: Page, key: str) -> float:
    page.evaluate("words => tcProbe.arm(...words)", [PICTURE, QUIET_MS, "look"])
    page.keyboard.press(key)
    first: float | None = page.evaluate("() => tcProbe.result")["first"]
    return float("inf") if first is None else first


def _take(page: Page, found: Visits) -> None:
    times = page.evaluate(
        "['first-contentful-paint', 'shown', 'live'].map("
        "name => performance.getEntriesByName(name)[0].startTime / 1000)"
    )
    for into, time in zip((found.readable_s, found.shown_s, found.live_s), times, strict=True):
        into.append(time)
    found.busy.append(page.evaluate("tcBusy.reduce((sum, each) => sum + each, 0)"))
    found.memory_mb.append(_memory())


def _memory() -> float:
    """Return what the largest renderer holds, with its part of what is shared (MB)."""
    ours = psutil.Process().children(recursive=True)
    renderers = [each for each in ours if "--type=renderer" in each.cmdline()]
    return float(max(each.memory_full_info().pss for each in renderers)) / 1e6


def rows(found: Visits) -> Iterator[Row]:
    """Say what was found.

    Args:
        found: what visitors met.
    """
    yield _row("site: readable", found.readable_s, "s", 0.3)
    yield _row("site: widgets stand", found.shown_s, "s", 1.6)
    yield _row("site: live", found.live_s, "s", GOAL_LIVE_S)
    yield _row("site: tasks over 50 ms, in sum", found.busy, "ms", GOAL_BUSY_MS)
    for wait_s, times in found.first.items():
        yield _key_row(f"site: first key, {wait_s:g} s after live → picture", times)
    yield _key_row("site: later keys → picture", found.later)
    yield _row("site: memory of the page", found.memory_mb, "MB", GOAL_MB)


def _row(what: str, values: list[float], unit: str, goal: float) -> Row:
    median, worst = percentile(values, 0.5), max(values)
    said = f"p50 {median:.3g} {unit} of {len(values)}, most {worst:.3g} {unit}"
    return Row(what, f"p50 ≤ {goal:g} {unit}", said, "", median <= goal)


def _key_row(what: str, times: list[float]) -> Row:
    p50, p95 = percentile(times, 0.5), percentile(times, 0.95)
    said = f"{p50:.0f} / {p95:.0f} ms of {len(times)}"
    goal = f"p50 / p95 ≤ {GOAL_KEY_MS[0]:.0f} / {GOAL_KEY_MS[1]:.0f} ms"
    return Row(what, goal, said, "", p50 <= GOAL_KEY_MS[0] and p95 <= GOAL_KEY_MS[1])
