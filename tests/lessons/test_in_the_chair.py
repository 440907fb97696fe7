"""Lesson N1: steps may be sorted at once; how deep a needle goes waits for a guess."""

from explainer.cards.guess import CommitCard
from explainer.cards.sorter import StepSorter
from explainer.lessons.in_the_chair import Lesson

from .walk import is_open


def test_sorted_steps_are_kept_with_the_answers_and_open_nothing() -> None:
    lesson = Lesson()
    sorter, gate = lesson.steps(), lesson.depth()
    assert isinstance(sorter, StepSorter)

    sorter.check()

    assert len(lesson.answers.kept) == 1
    assert not is_open(gate)


def test_the_depth_is_shown_to_who_has_guessed() -> None:
    lesson = Lesson()
    guess = lesson.commit()
    assert isinstance(guess, CommitCard)
    guess.choose(0)
    guess.set_confidence(0)
    guess.keep()

    assert is_open(lesson.depth())
