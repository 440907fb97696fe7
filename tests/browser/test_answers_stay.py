"""What was answered on a page stays, though its Python ends; and focus goes where it leads."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from explainer.cards.answers import Answers

from .harness import Screen, open_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator

    from .harness import Lesson
    from .server import Server

NOTEBOOK = "05_two_clocks.ipynb"
LIVE = """() => document.querySelectorAll(".jp-OutputArea-output .tc-piece").length > 8
    && !document.querySelector(".tc-stopped")"""


@pytest.fixture(scope="module")
def page(browser: Browser, living: Server) -> Iterator[Lesson]:
    """The main lesson, opened once, in a kernel of its own."""
    living.end_kernels()
    with open_page(browser, living, Screen(1280, 800)) as lesson:
        lesson.open(NOTEBOOK)
        lesson.page.wait_for_function(LIVE, timeout=60_000)
        lesson.wait_for_answer()
        yield lesson


def button(page: Lesson, name: str) -> Locator:
    return page.page.get_by_role("button", name=name, exact=True).first


def keep_a_guess(page: Lesson) -> None:
    button(page, "After a week or two, and then slowly for months").click()
    button(page, "Fairly sure").click()
    button(page, "Keep my guess").click()
    button(page, "Change my guess").wait_for()


def focused(page: Lesson) -> str:
    """Return what has the keyboard: its kind, its classes and its words."""
    told: str = page.page.evaluate("""() => {
        const at = document.activeElement;
        return [at.localName, at.className, at.textContent.trim()].join(" | ");
    }""")
    return told


def has_keyboard(page: Lesson, css: str, words: str) -> None:
    page.wait_until(
        lambda: css in focused(page) and words in focused(page), f"the keyboard is not on {words}"
    )


def test_who_goes_to_the_guess_has_the_keyboard_there(page: Lesson) -> None:
    page.page.get_by_role("link", name="Go to this guess").first.press("Enter")

    has_keyboard(page, "h2 |", "Predict")


def test_who_changes_a_guess_has_the_keyboard_on_what_can_be_chosen(page: Lesson) -> None:
    keep_a_guess(page)
    button(page, "Change my guess").press("Enter")

    has_keyboard(page, "tc-option", "")
    keep_a_guess(page)


def test_answers_of_this_page_are_there_again_after_its_python_has_ended(page: Lesson) -> None:
    button(page, "The usual reaction").click()
    page.wait_for_answer()
    for kernel in page.server.kernels():
        kernel.send_signal(signal.SIGKILL)
    page.page.locator(".tc-stopped").first.wait_for()
    page.page.wait_for_timeout(1500)
    page.page.locator(".tc-stopped button").first.click()
    page.page.wait_for_function(LIVE, timeout=30_000)

    button(page, "Change my guess").wait_for()
    for name in ("After a week or two, and then slowly for months", "The usual reaction"):
        button(page, f"Chosen: {name}").wait_for()
    assert page.page.get_by_role("button", name="Take them up", exact=True).count() == 0


def test_who_takes_answers_up_has_the_keyboard_where_it_is_said(
    page: Lesson, living: Server
) -> None:
    living.end_kernels()
    page.open(NOTEBOOK)
    page.page.wait_for_function(LIVE, timeout=60_000)
    button(page, "Take them up").press("Enter")

    has_keyboard(page, "tc-card", "Your answers of an earlier time are back.")
    button(page, "Change my guess").wait_for()


def test_a_saved_file_is_loaded_by_key_and_a_wrong_one_is_said(page: Lesson) -> None:
    kept = Answers("two_clocks")
    kept.keep_words("two_clocks-reflection", "Slow.")
    load = button(page, "Load saved answers")
    for name, text, said in (
        ("essay.json", "{", "essay.json is no file of saved answers"),
        ("mine.json", kept.to_json(), "Loaded 1 answer from mine.json."),
    ):
        with page.page.expect_file_chooser() as chooser:
            load.press("Enter")
        chooser.value.set_files(
            {"name": name, "mimeType": "application/json", "buffer": text.encode()}
        )
        page.page.get_by_text(said).first.wait_for()

    has_keyboard(page, "jupyter-button", "Load saved answers")
    page.wait_until(
        lambda: page.page.locator(".tc-words textarea").first.input_value() == "Slow.",
        "the words of the file are not in the box",
    )


def test_the_way_to_all_lessons_leads_to_their_list(page: Lesson) -> None:
    page.page.get_by_role("link", name="All lessons").first.click()
    head = page.page.get_by_role("heading", name="All lessons")
    last = page.page.get_by_role("link", name="Two clocks: side effects").last

    def is_seen() -> bool:
        top, end = head.bounding_box(), last.bounding_box()
        return bool(top and end and top["y"] >= 0 and end["y"] + end["height"] < 800)

    page.wait_until(is_seen, "the list is not in sight")
    page.page.wait_for_timeout(1500)  # what lies above finds its height meanwhile
    page.wait_until(is_seen, "the list did not stay in sight")
