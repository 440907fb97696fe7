"""Another group finds every lesson as it was at the start, and nothing of the one before."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import ipywidgets as ipw
import pytest

from explainer.cards.question_set import Quiz
from explainer.lessons import numbers
from explainer.stage.state import Stateful

from .walk import fresh, pieces, widgets, within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from explainer.lessons.at_work import LessonAtWork

SHOWN = (
    *("value", "min", "max", "description", "disabled", "options"),
    *("drawings", "lanes", "labels", "day"),
)
TYPED = "7"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what a button saves go to a folder of its own."""
    monkeypatch.chdir(tmp_path)


def on_the_page(lesson: LessonAtWork) -> Iterator[tuple[Any, ...]]:
    """Return what each widget of a lesson shows, in the order of the page."""
    for name, piece in pieces(lesson).items():
        for each in widgets(piece.view):
            hidden = getattr(each, "layout", None) and each.layout.display
            told = tuple(getattr(each, trait, None) for trait in SHOWN)
            yield name, type(each).__name__, each._dom_classes, hidden, told


def play(lesson: LessonAtWork) -> None:
    """Type into every box, press every button and move every list, all gates open."""
    lesson.open()
    for piece in pieces(lesson).values():
        for _ in range(2):  # what is pressed first may open what comes then
            for each in list(widgets(piece.view)):
                touch(each)


def touch(widget: ipw.Widget) -> None:
    """Do to a widget what a hand can do."""
    if isinstance(widget, ipw.Text | ipw.Textarea) and not widget.disabled:
        widget.value = TYPED
    elif isinstance(widget, ipw.Checkbox):
        widget.value = not widget.value
    elif isinstance(widget, ipw.Dropdown):
        widget.index = len(widget.options) - 1
    elif isinstance(widget, ipw.IntSlider):
        widget.value = widget.max
    elif isinstance(widget, ipw.Button) and not widget.disabled:
        widget.click()


class Played(NamedTuple):
    """A lesson that one group has played and another begins, and what the pages showed."""

    lesson: LessonAtWork
    start: list[tuple[Any, ...]]
    played: list[tuple[Any, ...]]
    kept: tuple[Any, ...]
    again: list[tuple[Any, ...]]
    left: tuple[Any, ...]


@cache
def played(number: int) -> Played:
    """Play a lesson and start it over; to play one takes long, and two tests look at it."""
    lesson = fresh(number)
    start = list(on_the_page(lesson))
    play(lesson)
    then, kept = list(on_the_page(lesson)), lesson.answers.kept
    lesson.start_over()
    left = (lesson.answers.kept, lesson.answers.plans)
    return Played(lesson, start, then, kept, list(on_the_page(lesson)), left)


@pytest.mark.parametrize("number", numbers())
def test_another_group_finds_the_lesson_as_it_was_at_the_start(number: int) -> None:
    seen = played(number)

    assert seen.kept
    assert seen.played != seen.start
    assert seen.again == seen.start
    assert seen.left == ((), ())


@pytest.mark.parametrize("number", numbers())
def test_undo_leads_nobody_back_to_the_group_before(number: int) -> None:
    for piece in pieces(played(number).lesson).values():
        for each in within(piece):
            if isinstance(each, Stateful):
                start = each.state
                each.undo()

                assert each.state == start


def test_what_another_group_saves_goes_into_a_file_of_its_own(tmp_path: Path) -> None:
    lesson = fresh(5)
    for _ in range(2):
        (ending,) = (each for each in within(lesson.reflect()) if hasattr(each, "starter"))
        ending.words.value = "Skin has two clocks."  # type: ignore[attr-defined]
        ending.save()  # type: ignore[attr-defined]
        lesson.start_over()

    assert len(list(tmp_path.glob("answers-*.json"))) == 2


def test_what_waits_for_a_guess_waits_for_that_of_the_new_group_even_if_it_is_made_later() -> None:
    lesson = fresh(5)
    lesson.open()
    lesson.start_over()

    gate = lesson.explore()  # type: ignore[attr-defined]

    assert gate.inside.view not in gate.view.children


def test_the_quiz_waits_for_a_guess_and_for_that_of_another_group_too() -> None:
    lesson = fresh(5)
    quiz = lesson.quiz()
    assert isinstance(quiz, Quiz)
    on_page = [quiz.slot in widgets(quiz.view)]
    for act in (lesson.open, lesson.start_over):
        act()
        on_page.append(quiz.slot in widgets(quiz.view))

    assert on_page == [False, True, False]
    assert "Question 1 of 6" in quiz.text
