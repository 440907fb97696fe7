"""A track that is chosen as a person does it, by `lab --track`: other questions, the same facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from explainer.__main__ import main
from explainer.content import TRACKS
from explainer.lessons.track import FILE

from .harness import Screen, open_page
from .test_answers_stay import LIVE, button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from .server import Server

NOTEBOOK = "03_lifting_a_scar.ipynb"
GUESS = ("D: a little shallower after one, more so after four", "Fairly sure", "Keep my guess")
# what the pictures show and say, without what asks
FACTS = """() => [...document.querySelectorAll(".tc-app:not(.tc-quiz)")].flatMap(app =>
    [...app.querySelectorAll("h3, .tc-live, .tc-legend, table, svg text")].map(each =>
        each.textContent.trim()))"""
REACH = """() => {
    const slider = document.querySelector(".tc-control-sessions [role=slider]");
    return ["aria-valuemin", "aria-valuemax"].map(name => +slider.getAttribute(name));
}"""
ASKED = """() => Math.max(
    ...[...document.body.textContent.matchAll(/Question 1 of (\\d+)/g)].map(found => +found[1]))"""


class Told(NamedTuple):
    """What a lesson tells on one track."""

    facts: list[str]
    reach: list[int]
    asked: int


@pytest.fixture(scope="module")
def told(browser: Browser, living: Server) -> Iterator[dict[str, Told]]:
    """Choose each track by the command; on a port in use it keeps the track, and opens nothing."""
    found, data = {}, living.settings.parent / "data"
    with open_page(browser, living, Screen(1280, 800)) as page, pytest.MonkeyPatch.context() as own:
        own.setenv("JUPYTER_DATA_DIR", str(data))
        for track in TRACKS:
            main(["lab", "--track", track, "--port", living.address.rpartition(":")[2]])
            living.end_kernels()
            page.open(NOTEBOOK)
            page.page.wait_for_function(LIVE, timeout=60_000)
            for name in GUESS:
                button(page, name).click()
            page.page.locator(".tc-control-sessions [role=slider]").first.wait_for()
            page.wait_for_answer()
            shown = [page.page.evaluate(each) for each in (FACTS, REACH, ASKED)]
            found[track] = Told(*shown)
        (data / "two-clocks" / FILE).unlink()
        yield found


def test_facts_are_the_same_on_all_tracks(told: dict[str, Told]) -> None:
    lay, care, biology = (told[track].facts for track in TRACKS)

    assert len(lay) > 20
    assert lay == care == biology


def test_questions_and_limits_are_those_of_the_track(told: dict[str, Told]) -> None:
    assert [told[track].reach for track in TRACKS] == [[1, 6], [0, 6], [0, 6]]
    assert told["lay"].asked + 1 == told["care"].asked == told["biology"].asked
