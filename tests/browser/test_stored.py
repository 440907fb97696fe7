"""A lesson that nobody runs: in a notebook that is not trusted, and where no kernel can be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from explainer.stage.words import GATE_STILL

from .harness import NARROW, WIDE, open_page
from .server import NOTEBOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from .harness import Lesson
    from .server import Server

LESSONS = sorted(path.name for path in NOTEBOOKS.glob("*.ipynb"))
BROKEN = "images => images.filter(image => !image.complete || !image.naturalWidth).length"
WIDER = """images => images.filter(image =>
    image.getBoundingClientRect().right > document.documentElement.clientWidth).length"""
IMAGES = ".jp-OutputArea-output .tc-still img"


@pytest.fixture(params=LESSONS)
def stored(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Lesson]:
    """Open a lesson on a page to which no kernel can come; the tests' server trusts nothing."""
    with open_page(browser, server) as lesson:
        lesson.page.route("**/api/sessions**", lambda route: route.abort())
        lesson.page.route("**/api/kernels**", lambda route: route.abort())
        lesson.page.goto(f"{server.address}/doc/tree/{request.param}")
        lesson.page.locator(IMAGES).first.wait_for(timeout=60_000)
        yield lesson


def test_it_shows_whole_pictures_and_words(stored: Lesson) -> None:
    images = stored.page.locator(IMAGES)

    assert images.count() >= 1
    stored.wait_until(lambda: images.evaluate_all(BROKEN) == 0, "a picture is broken")
    said = read_through(stored)
    assert GATE_STILL in said
    assert "Question 1 of" in said
    for word in ("Error displaying widget", "model not found", "Not quite", "The answer:"):
        assert word not in said
    for screen in (WIDE, NARROW):
        stored.page.set_viewport_size({"width": screen.width, "height": screen.height})
        stored.wait_for_frames(3)
        assert images.evaluate_all(WIDER) == 0


def read_through(lesson: Lesson) -> str:
    """Scroll from the top to the end, and return all that came into sight."""
    scroller = lesson.page.locator(".jp-WindowedPanel-outer").first
    said: list[str] = []
    for _ in range(60):
        said.append(scroller.inner_text())
        before = scroller.evaluate("panel => panel.scrollTop")
        scroller.evaluate("panel => { panel.scrollTop += 500; }")
        lesson.wait_for_frames(3)
        if scroller.evaluate("panel => panel.scrollTop") == before:
            break
    return " ".join(said)
