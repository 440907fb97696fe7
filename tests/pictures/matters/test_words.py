"""The questions: more of them for what counts more, some always, and no advice."""

from __future__ import annotations

import re
from typing import Any

import pytest

from explainer.pictures.matters import words


def test_health_training_and_doing_nothing_are_always_asked() -> None:
    for levels in ((0,) * 5, (4,) * 5):
        assert words.questions(levels)[-3:] == words.ALWAYS


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
