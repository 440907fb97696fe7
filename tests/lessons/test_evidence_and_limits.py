"""Lesson N8: what was left out is said to who has guessed, and every figure has its source."""

from explainer import evidence
from explainer.lessons.evidence_and_limits import Lesson
from explainer.lessons.words import LEFT_OUT

from .walk import is_open


def test_what_is_in_no_equation_is_said_line_by_line_to_who_has_guessed() -> None:
    lesson = Lesson()
    told = lesson.left_out()
    assert not is_open(told)
    assert not any(line in told.text for line in LEFT_OUT)

    lesson.open()

    assert is_open(told)
    assert all(line in told.earned_text for line in LEFT_OUT)


def test_every_figure_and_every_constant_has_its_sources() -> None:
    cited = set(Lesson().further_sources())

    for table in (evidence.calibration(), evidence.parameters()):
        assert {key for row in table.values() for key in row.sources} <= cited
