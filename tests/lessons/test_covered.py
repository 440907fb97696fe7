"""What gives an answer away is marked, so that presenter view can cover it until it is revealed."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw
import pytest

from explainer.cards.guess import LookBack
from explainer.cards.words import myth_lines
from explainer.lessons import numbers

from .walk import fresh, pieces, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explainer.lessons.at_work import LessonAtWork

MARK = "tc-answer"
INSIDE = re.compile(r'<(p|div|g) class="(?:tc-reply[^"]*|tc-truth|tc-step-[23])">.*?</\1>', re.S)


def open_words(view: ipw.Widget, covered: bool = False) -> Iterator[tuple[bool, str]]:
    """Return all words of a widget and of those inside it, and whether they are covered."""
    covered = covered or MARK in getattr(view, "_dom_classes", ())
    if isinstance(view, ipw.HTML):
        inside = "".join(found[0] for found in INSIDE.finditer(view.value))
        yield True, plain(inside)
        yield covered, plain(INSIDE.sub("", view.value))
    for child in getattr(view, "children", ()):
        yield from open_words(child, covered)


def plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", markup))


def answered(lesson: LessonAtWork) -> None:
    """Answer everything in a lesson once, and let everything be said that can be."""
    lesson.open()
    made: dict[str, Any] = pieces(lesson)
    commit = lesson.commit()
    for act, value in (("choose", 0), ("set_confidence", 1)):
        getattr(commit, act)(value)
    commit.keep()  # type: ignore[attr-defined]
    for name in {"quiz", "diaries", "come_back"} & made.keys():
        for card in made[name].cards:
            card.choose(0)
    if "steps" in made:
        made["steps"].check()
    for myth in made["myths"].inside.pieces:
        myth.forward()
        myth.forward()
    (back,) = (each for each in within(made["reflect"]) if isinstance(each, LookBack))
    back.show()
    made["reflect"].pieces[1].read()
    for sketch in getattr(made.get("predict"), "pieces", ()):
        if hasattr(sketch, "skip"):
            sketch.skip()


def given_away(lesson: LessonAtWork) -> list[str]:
    """Return the explanations that a class must not read too early."""
    content = lesson.content
    first = [question.options[0].explanation for question in content.quiz]
    first += [content.commit.options[0].explanation]
    return [*first, *(line for myth in content.myths for line in myth_lines(myth)[1:])]


@pytest.mark.parametrize("number", numbers())
def test_no_explanation_stands_in_the_open(number: int) -> None:
    lesson = fresh(number)
    answered(lesson)
    said = [words for piece in pieces(lesson).values() for words in sets(piece)]
    hidden, shown = (" ".join(w for cover, w in said if cover is way) for way in (True, False))
    for line in given_away(lesson):
        assert line in hidden
        assert line not in shown


def sets(piece: Any) -> Iterator[tuple[bool, str]]:
    """Return the words of a piece, all cards of a set of questions included."""
    for each in (piece, *getattr(piece, "cards", ())):
        yield from open_words(each.view)


def test_what_a_sketch_shows_is_an_answer_only_once_it_is_revealed() -> None:
    sketch = fresh(5).predict().pieces[1]  # type: ignore[attr-defined]
    assert MARK not in sketch.voice.view._dom_classes
    sketch.skip()

    assert MARK in sketch.voice.view._dom_classes
    sketch.reset()
    assert MARK not in sketch.voice.view._dom_classes


def test_the_curve_and_the_words_of_the_model_are_answers() -> None:
    sketch = fresh(2).predict().pieces[1]  # type: ignore[attr-defined]
    sketch.skip()

    assert 'class="tc-truth"' in sketch.shell.picture.value
    assert MARK in sketch.shell.live._dom_classes
    assert MARK in sketch.shell.table._dom_classes
