"""What a learner answered: kept in order, written plainly, read back strictly."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.cards.answers import Answers, AnswersError

WORDS = st.text(min_size=1, max_size=40)


def kept() -> Answers:
    answers = Answers("two_clocks")
    answers.keep("q1", "An infection", right=False)
    answers.keep("q1", "The usual reaction", right=True)
    answers.keep("guess", "Some weeks later", confidence=2)
    answers.keep_plan("K3-28-15")
    return answers


def test_a_second_try_is_kept_beside_the_first() -> None:
    answers = kept()
    assert [(a.order, a.choice) for a in answers.kept if a.question == "q1"] == [
        (1, "An infection"),
        (2, "The usual reaction"),
    ]
    latest = answers.latest("q1")
    assert latest is not None
    assert latest.right


def test_a_plan_tried_twice_is_kept_once() -> None:
    answers = kept()
    answers.keep_plan("K3-28-15")
    answers.keep_plan("K1-28-15")
    assert answers.plans == ("K3-28-15", "K1-28-15")


def test_two_learners_share_nothing() -> None:
    kept()
    assert Answers("two_clocks").kept == ()


def test_the_file_holds_what_was_answered_and_nothing_about_the_person() -> None:
    told = json.loads(kept().to_json())
    assert set(told) == {"schema", "notebook", "answers", "plans"}
    assert set(told["answers"][0]) == {"order", "question", "choice", "right", "confidence"}


def test_the_same_answers_give_the_same_file() -> None:
    assert kept().to_json() == kept().to_json()


@given(
    notebook=WORDS,
    choices=st.lists(
        st.tuples(WORDS, WORDS, st.none() | st.booleans(), st.none() | st.integers(1, 3))
    ),
    plans=st.lists(WORDS),
)
def test_what_is_written_is_read_back(notebook: str, choices: list[Any], plans: list[str]) -> None:
    answers = Answers(notebook)
    for choice in choices:
        answers.keep(*choice)
    for plan in plans:
        answers.keep_plan(plan)
    again = Answers.from_json(answers.to_json())
    assert again.kept == answers.kept
    assert again.plans == answers.plans
    assert again.to_json() == answers.to_json()


@pytest.mark.parametrize("confidence", [0, 4, True, 1.0])
def test_a_confidence_that_is_not_one_two_or_three_is_refused(confidence: Any) -> None:
    answers = Answers("two_clocks")
    with pytest.raises(AnswersError, match=r"it must be 1, 2, 3 or null\.$"):
        answers.keep("guess", "Later", confidence=confidence)
    assert answers.kept == ()


def _changed(**changes: Any) -> str:
    told = json.loads(kept().to_json())
    told["answers"][1].update(changes)
    return json.dumps(told)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "Saved answers: this is not JSON text."),
        ("[" * 100_000, "Saved answers: this is not JSON text."),
        ("[]", "Saved answers: this is not a record of answers."),
        ("{}", "Saved answers: schema is None; it must be 'two-clocks-answers/1'."),
        (
            kept().to_json().replace('"two_clocks"', "5"),
            "Saved answers, notebook: it must be text of 1 to 20000 characters.",
        ),
        (
            kept().to_json().replace('"plans": [', '"plan": ['),
            "Saved answers: plans must be a list.",
        ),
        (_changed(order=7), "Saved answers, answer 2: order is 7; it must be 2."),
        (_changed(right=1), "Saved answers, answer 2: right is 1; it must be true, false or null."),
        (
            _changed(confidence=9),
            "Saved answers, answer 2: confidence is 9; it must be 1, 2, 3 or null.",
        ),
        (
            _changed(choice=""),
            "Saved answers, answer 2, choice: it must be text of 1 to 20000 characters.",
        ),
        (
            _changed(name="Ada"),
            "Saved answers, answer 2: it must have order, question, choice, right, confidence.",
        ),
    ],
)
def test_a_broken_file_is_refused_in_one_sentence(text: str, complaint: str) -> None:
    with pytest.raises(AnswersError) as caught:
        Answers.from_json(text)
    assert str(caught.value) == complaint


class Told:
    """Whoever is told of every change."""

    def __init__(self) -> None:
        self.heard: list[int] = []

    def write(self, answers: Answers) -> None:
        self.heard.append(len(answers.kept))


def test_every_change_is_told_and_nothing_else() -> None:
    told = Told()
    answers = Answers("two_clocks", told)

    answers.keep("q1", "An infection")
    answers.keep_words("words", "Slow")
    answers.keep_words("words", " Slow ")
    answers.keep_words("words", "Slow.")
    answers.forget({"q2"})
    answers.forget({"q1"})

    assert told.heard == [1, 2, 2, 1]
    assert [(each.order, each.choice) for each in answers.kept] == [(1, "Slow.")]


def test_words_that_are_too_long_leave_the_earlier_ones() -> None:
    answers = Answers("two_clocks")
    answers.keep_words("words", "Slow.")

    with pytest.raises(AnswersError):
        answers.keep_words("words", "x" * 20_001)
    assert [each.choice for each in answers.kept] == ["Slow."]


def test_half_a_letter_can_be_written_down_too() -> None:
    answers = Answers("two_clocks")
    answers.keep_words("words", "a\ud800b")

    assert answers.to_json().encode()
    assert Answers.from_json(answers.to_json()).kept[0].choice == "a?b"


def test_plans_of_an_earlier_time_come_first_and_once() -> None:
    earlier, answers = kept(), Answers("two_clocks")
    answers.keep_plan("K1-28-15")
    answers.keep_plan("K3-28-15")

    answers.take_up(earlier)

    assert answers.plans == ("K3-28-15", "K1-28-15")
    assert answers.kept == earlier.kept
