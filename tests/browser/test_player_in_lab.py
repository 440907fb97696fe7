"""The player in JupyterLab: with its keys, a kernel that is busy, and one that goes away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .harness import NARROW_DARK, WIDE, open_page
from .notebooks import write_notebook
from .player_page import row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from .harness import Lesson, Screen
    from .server import Server

BOOK = f"""
import time
import ipywidgets as ipw
from explainer.stage.view.player import Player

ROW = {row()!r}
DAYS = (0.0, 1.0, 3.0, 5.0, 7.0, 14.0, 28.0)
slider = ipw.IntSlider(min=0, max=6, description="Day")
player = Player(ROW, peer=slider.model_id, peer_days=DAYS, seconds=1.0)
player.motion = True
ipw.VBox([ipw.Box([player]).add_class("tc-chart"), slider]).add_class("tc-app")
"""
# the player of an earlier run goes when the cell shows the new one
MARK_OLD = "() => document.querySelectorAll('.tc-app').forEach(app => app.dataset.old = true)"
NEW_ALONE = """() => {
    const shown = [...document.querySelectorAll(".tc-picture")].filter(
        each => (each.shadowRoot ?? each).querySelector("svg"));
    return shown.length === 1 && !shown[0].closest("[data-old]");
}"""
MOMENT = "document.querySelector('.tc-time input').getAttribute('aria-valuetext')"


def run(lesson: Lesson, server: Server) -> None:
    write_notebook(server.notebooks / "player.ipynb", BOOK)
    lesson.open("player.ipynb")
    run_anew(lesson)


def run_anew(lesson: Lesson) -> None:
    """Run the cell, and wait for the picture of the player that it makes."""
    lesson.page.evaluate(MARK_OLD)
    lesson.command("notebook:run-all-cells")
    lesson.page.wait_for_function(NEW_ALONE, timeout=60_000)
    lesson.wait_for_answer()  # a test may ask Python at once


@pytest.fixture(scope="module")
def opened(browser: Browser, server: Server) -> Iterator[Lesson]:
    """The notebook of the player, on a page for all tests that have no screen of their own."""
    write_notebook(server.notebooks / "player.ipynb", BOOK)
    with open_page(browser, server) as lesson:
        lesson.open("player.ipynb")
        yield lesson


@pytest.fixture
def played(opened: Lesson) -> Iterator[Lesson]:
    """A player in which nothing was done yet: its cell makes a new one for each test."""
    opened.record.clear()
    run_anew(opened)
    yield opened
    assert (opened.record.page_errors, opened.record.foreign) == ([], [])


def wait_for(lesson: Lesson, moment: str) -> None:
    lesson.page.wait_for_function(f"() => {MOMENT} === '{moment}'", timeout=10_000)


def hears(lesson: Lesson, what: str, expected: str) -> None:
    """Ask the kernel, which hears of what happened only a little later."""
    said = ""
    for _ in range(30):
        said = lesson.run_in_kernel(f"print({what})").strip()
        if said == expected:
            return
        lesson.page.wait_for_timeout(200)
    raise AssertionError(f"The kernel says {said!r}, not {expected!r}.")


def test_the_keys_of_jupyterlab_leave_the_player_alone(played: Lesson) -> None:
    played.button("Play").focus()
    played.page.keyboard.press("Enter")
    wait_for(played, "Day 3")
    time = played.app.locator(".tc-time input")
    time.focus()
    played.page.keyboard.press("ArrowUp")
    wait_for(played, "between Day 3 and Day 7")
    played.page.keyboard.press("ArrowDown")
    wait_for(played, "Day 3")
    assert time.evaluate("node => node === document.activeElement")
    played.page.keyboard.press("ArrowRight")
    wait_for(played, "between Day 3 and Day 7")
    hears(played, "player.day, player.index, slider.value", "5.0 1 3")


def test_it_plays_and_takes_the_slider_along_while_the_kernel_is_busy(played: Lesson) -> None:
    handle = played.app.locator(".noUi-handle")
    with played.busy_kernel():
        played.button("Play").click()
        wait_for(played, "Day 3")
        assert float(handle.get_attribute("aria-valuenow") or 0) == 2.0
        handle.focus()
        played.page.keyboard.press("ArrowRight")
        wait_for(played, "between Day 3 and Day 7")
        played.button("Step").click()
        wait_for(played, "Day 7")
    hears(played, "player.day, player.index, slider.value", "7.0 2 4")
    wait_for(played, "Day 7")


def test_news_of_the_kernel_come_too_late_to_stop_a_segment(played: Lesson) -> None:
    with played.busy_kernel():
        played.button("Play").click()
        wait_for(played, "Day 3")
        played.button("Play").click()
    wait_for(played, "Day 7")
    played.button("Play").click()
    wait_for(played, "Day 28")
    hears(played, "player.day, slider.value", "28.0 6")
    wait_for(played, "Day 28")


def test_new_pictures_from_the_kernel_keep_the_day(played: Lesson) -> None:
    played.button("Step").click()
    played.button("Step").click()
    new = "[(d, s.replace('Share', 'Portion'), c, e, l) for d, s, c, e, l in ROW]"
    played.run_in_kernel(f"player.show({new})")
    played.page.locator(".tc-picture #words", has_text="Portion 0.25").wait_for()
    wait_for(played, "Day 7")
    assert played.page.locator(".tc-picture svg").count() == 1


def test_a_kernel_that_restarts_while_a_segment_plays_takes_nothing_away(played: Lesson) -> None:
    played.run_in_kernel("player.seconds = 4.0")
    played.button("Play").click()
    played.page.evaluate(
        "() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()"
    )
    wait_for(played, "Day 3")
    played.button("Step").click()
    wait_for(played, "Day 7")
    assert played.page.locator(".tc-picture svg").count() == 1
    assert played.app.locator(".tc-note").inner_text() == ""


def test_a_page_that_is_reloaded_shows_the_moment_again(played: Lesson) -> None:
    played.button("Step").click()
    hears(played, "player.day", "3.0")
    played.command("docmanager:save")
    played.page.wait_for_timeout(1000)
    played.page.reload()
    played.wait_until_ready()
    played.page.locator(".tc-picture svg").wait_for(timeout=60_000)
    wait_for(played, "Day 3")


@pytest.mark.parametrize("screen", [WIDE, NARROW_DARK], ids=["wide", "narrow-dark"])
def test_it_passes_axe_and_fits(browser: Browser, server: Server, screen: Screen) -> None:
    with open_page(browser, server, screen) as lesson:
        run(lesson, server)
        lesson.page.add_style_tag(content=".widget-slider { display: none !important }")
        assert lesson.axe() == []
        assert lesson.unnamed() == []
        assert lesson.overflows() == []
        place, player = (
            lesson.app.locator(css).bounding_box() for css in (".tc-chart", ".tc-player")
        )
        assert place is not None
        assert player is not None
        assert player["width"] == pytest.approx(place["width"], abs=4)
