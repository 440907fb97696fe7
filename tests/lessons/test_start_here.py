"""Lesson N0: what one thinks comes first and waits for nothing; the names of the parts wait."""

from explainer.cards.first_check import PreTest
from explainer.content import pretest
from explainer.lessons.start_here import Lesson
from explainer.stage.gate import Gate

from .walk import is_open


def test_the_first_check_is_asked_before_any_guess_and_kept_with_the_answers() -> None:
    lesson = Lesson()
    check = lesson.pretest()
    assert isinstance(check, PreTest)

    check.choose(1)
    check.set_confidence(0)
    check.forward()

    first = pretest()[0]
    assert lesson.answers.latest(first.id).words == first.options[1].text  # type: ignore[union-attr]


def test_the_first_check_opens_nothing() -> None:
    lesson = Lesson()
    check, tour = lesson.pretest(), lesson.tour()
    assert isinstance(check, PreTest)
    assert isinstance(tour, Gate)
    for _ in pretest():
        check.choose(0)
        check.set_confidence(0)
        check.forward()

    assert not check.still_open
    assert not is_open(tour)
