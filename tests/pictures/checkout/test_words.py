"""What is said of the two checks: counted right, and true where one of them is missing."""

from explainer.content import pretest
from explainer.pictures.checkout import words as say
from explainer.pictures.checkout.ideas import Idea, stand

TEN = pretest()
WRONG = "deepest"
RIGHT = TEN[0].options[TEN[0].right].id


def idea(then: str | None, now: str, sure: int = 3) -> Idea:
    first = stand(TEN[0], then, 3) if then else None
    return Idea(TEN[0], first, stand(TEN[0], now, sure))


def test_every_one_of_the_ten_ideas_has_a_short_name() -> None:
    assert list(say.IDEAS) == [question.id for question in TEN]


def test_what_moved_is_counted() -> None:
    said = say.gain_words([idea(WRONG, RIGHT, 2)], ["check-glow"])

    assert said == (
        "Fits the evidence: 0 of 1 then, 1 of 1 now. "
        "How sure, on a scale from 1 to 3: 3.0 then, 2.0 now. "
        "Very sure and not fitting: 1 then, 0 now. "
        "Most moved: Needle depth. You had named: The early glow."
    )


def test_without_a_first_check_that_is_said_and_nothing_is_compared() -> None:
    said = say.gain_words([idea(None, RIGHT)])

    assert said.startswith(say.NO_FIRST)
    assert "then" not in said


def test_half_a_first_check_is_called_so() -> None:
    said = say.gain_words([idea(WRONG, RIGHT), idea(None, RIGHT)])

    assert said.startswith("In your first check, 1 of 2 were answered. Fits the evidence: 0 of 2")


def test_answers_that_stood_still_are_called_so() -> None:
    assert say.STILL in say.gain_words([idea(RIGHT, RIGHT)])


def test_an_empty_picture_tells_of_no_answer() -> None:
    assert say.described([Idea(each) for each in TEN]) == say.CLOSED
