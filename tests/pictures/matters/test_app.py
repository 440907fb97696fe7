"""What matters: the list follows what counts, never advises, and can be kept."""

from __future__ import annotations

import re
from base64 import b64decode
from typing import Any

import pytest

from explainer.cards.answers import Answers
from explainer.pictures.matters import words
from explainer.pictures.matters.app import LIST_ID, WhatMatters
from explainer.pictures.matters.picture import matters_picture
from explainer.pictures.matters.table import matters_table
from tests.pictures.shown import said_of
from tests.pictures.svg_parts import of_class, texts


@pytest.fixture
def matters() -> WhatMatters:
    """The five lists, with nothing weighed yet."""
    return WhatMatters(Answers("should_i_and_aftercare"))


def test_what_counts_more_comes_first_and_brings_a_second_question(matters: WhatMatters) -> None:
    for place, matter in enumerate(words.MATTERS):
        matters.reset()
        matters.weigh(place, 4)
        asked = words.questions(matters.state.levels)
        assert asked[:2] == (matter.question, matter.further)
        assert asked[-3:] == words.ALWAYS
        assert matters.now().startswith(f"Most of all counts: {matter.label}.")


def test_what_does_not_count_is_not_asked(matters: WhatMatters) -> None:
    matters.lists[4].value = 0

    assert words.MATTERS[4].question not in words.questions(matters.state.levels)


def test_health_training_and_doing_nothing_are_always_asked() -> None:
    for levels in ((0,) * 5, (4,) * 5):
        assert words.questions(levels)[-3:] == words.ALWAYS


def test_the_link_holds_the_list_as_it_stands(matters: WhatMatters) -> None:
    matters.weigh(1, 4)
    (data,) = re.findall(r'href="data:text/plain;base64,([^"]*)"', matters.shell.notes.value)

    assert b64decode(data).decode() == words.list_text(matters.state.levels)


def test_the_list_is_kept_with_the_answers_when_asked(matters: WhatMatters) -> None:
    answers = matters._answers
    assert answers.latest(LIST_ID) is None
    matters.keep()
    kept = answers.latest(LIST_ID)

    assert kept is not None
    assert kept.words == words.list_text(matters.state.levels)
    assert matters.shell.status.message == words.KEPT


def test_the_picture_counts_as_the_lists_do() -> None:
    assert len(of_class(matters_picture((0, 1, 2, 3, 4)).inline(), "full")) == 10


def test_the_table_holds_every_question() -> None:
    told = matters_table((0,) * 5)

    assert all(each.further in told for each in words.MATTERS)


def test_the_challenge_is_recognised_as_solved(matters: WhatMatters) -> None:
    matters.weigh(1, 4)
    assert not said_of(matters)
    matters.weigh(2, 0)
    assert said_of(matters)


def test_it_advises_nothing_and_reads_easily(reading: Any) -> None:
    said = [words.TAKEAWAY, *words.LEGEND, *words.questions((4,) * 5)]

    assert not re.search(r"you should|suitable|best for you|we advise", " ".join(said), re.I)
    assert [each for each in said if reading.grade(each) > 9] == []
    assert [each for each in said if reading.longest_sentence(each) > 17] == []


@pytest.mark.parametrize(("level", "asked"), [*enumerate((0, 1, 1, 2, 2))])
def test_much_and_a_lot_bring_a_second_question(level: int, asked: int) -> None:
    assert len(words.questions((level, 0, 0, 0, 0))) == asked + len(words.ALWAYS)


def test_marks_beside_another_thing_do_not_solve_the_challenge() -> None:
    assert words.solved((3, 4, 0, 3, 3))
    assert not words.solved((4, 4, 0, 1, 1))


def test_beside_each_bar_stands_how_much_it_counts() -> None:
    said = texts(matters_picture((0, 1, 2, 3, 4)).inline())

    assert [each for each in said if each in words.LEVELS] == list(words.LEVELS)
