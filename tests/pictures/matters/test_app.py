"""What matters: the list follows what counts, never advises, and can be kept."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest

from explainer.cards.answers import Answers
from explainer.draw.say import inside
from explainer.pictures.matters import words
from explainer.pictures.matters.app import LIST_ID, WhatMatters
from tests.pictures.shown import said_of


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
        assert matters.now().startswith(f"What counts most: {inside(matter.label)}.")


def test_what_does_not_count_is_not_asked(matters: WhatMatters) -> None:
    matters.lists[4].value = 0

    assert words.MATTERS[4].question not in words.questions(matters.state.levels)


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


def test_the_challenge_is_recognised_as_solved(matters: WhatMatters) -> None:
    matters.weigh(1, 4)
    assert not said_of(matters)
    matters.weigh(2, 0)
    assert said_of(matters)
