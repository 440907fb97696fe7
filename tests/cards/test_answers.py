"""What a learner answered: kept in order, written plainly, read back strictly."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.cards.answers import MOST_PLANS, Answers, AnswersError, read_answers
from explainer.content import LESSONS, Commit, Question, lesson, pretest

WORDS = st.text(min_size=1, max_size=40)


def kept() -> Answers:
    answers = Answers("two_clocks")
    answers.keep("q1", ["infection"], "An infection", asked="What now?", right=False)
    answers.keep("q1", ["usual"], "The usual reaction", asked="What now?", right=True)
    answers.keep("guess", ["weeks-later"], "Some weeks later", confidence=2)
    answers.keep_plan("K3-28-15")
    return answers


def test_a_second_try_is_kept_beside_the_first() -> None:
    answers = kept()
    assert [(a.order, a.chosen, a.words) for a in answers.kept if a.question == "q1"] == [
        (1, ("infection",), "An infection"),
        (2, ("usual",), "The usual reaction"),
    ]
    latest = answers.latest("q1")
    assert latest is not None
    assert latest.right


def test_a_plan_tried_twice_is_kept_once() -> None:
    answers = kept()
    answers.keep_plan("K3-28-15")
    answers.keep_plan("K1-28-15")
    assert answers.plans == ("K3-28-15", "K1-28-15")


def test_of_very_many_plans_the_newest_are_kept_in_memory_and_out_of_a_file() -> None:
    answers, many = Answers("two_clocks"), [f"K{n}" for n in range(MOST_PLANS + 5)]
    for code in many:
        answers.keep_plan(code)
    told = json.loads(answers.to_json())
    told["plans"] = [*many, *many]

    assert answers.plans == tuple(many[5:])
    assert Answers.from_json(json.dumps(told)).plans == tuple(many[5:])

    answers.take_up(answers)
    assert answers.plans == tuple(many[5:])


def test_two_learners_share_nothing() -> None:
    kept()
    assert Answers("two_clocks").kept == ()


def test_the_file_holds_what_was_answered_and_nothing_about_the_person() -> None:
    told = json.loads(kept().to_json())
    assert set(told) == {"schema", "notebook", "sheet", "answers", "plans"}
    assert told["answers"][0] == {
        "order": 1,
        "question": "q1",
        "chosen": ["infection"],
        "right": False,
        "confidence": None,
        "asked": "What now?",
        "words": "An infection",
    }


def test_the_same_answers_give_the_same_file() -> None:
    answers = kept()
    assert answers.to_json() == answers.to_json()
    assert Answers.from_json(answers.to_json()).to_json() == answers.to_json()


@given(
    notebook=WORDS,
    choices=st.lists(
        st.tuples(
            st.tuples(WORDS, st.lists(WORDS, max_size=6), WORDS),
            st.fixed_dictionaries(
                {
                    "asked": st.text(max_size=40),
                    "right": st.none() | st.booleans(),
                    "confidence": st.none() | st.integers(1, 3),
                }
            ),
        )
    ),
    plans=st.lists(WORDS),
)
def test_what_is_written_is_read_back(notebook: str, choices: list[Any], plans: list[str]) -> None:
    answers = Answers(notebook)
    for values, named in choices:
        answers.keep(*values, **named)
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
        answers.keep("guess", ["later"], "Later", confidence=confidence)
    assert answers.kept == ()


def test_the_track_is_kept_with_the_answers_and_goes_on_with_them() -> None:
    before, after = kept(), Answers("two_clocks")
    assert "track" not in json.loads(before.to_json())
    before.keep_track("biology")
    after.take_up(Answers.from_json(before.to_json()))
    assert after.track == "biology"
    after.keep_track("care")
    after.take_up(before)
    assert after.track == "care"


def test_saved_answers_of_an_unknown_track_are_refused_in_one_sentence() -> None:
    told = json.loads(kept().to_json()) | {"track": "chemistry"}
    said = "Saved answers: track is 'chemistry'; it must be one of lay, care, biology, or be left"
    with pytest.raises(AnswersError, match=said):
        Answers.from_json(json.dumps(told))


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
        (
            "{}",
            (
                "Saved answers: schema is None; "
                "it must be 'two-clocks-answers/2' or 'two-clocks-answers/1'."
            ),
        ),
        ("9" * 5000, "Saved answers: this is not JSON text."),
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
            _changed(words=""),
            "Saved answers, answer 2, words: it must be text of 1 to 20000 characters.",
        ),
        (
            _changed(asked=7),
            "Saved answers, answer 2, asked: it must be text of 0 to 20000 characters.",
        ),
        (
            _changed(chosen="usual"),
            "Saved answers, answer 2: chosen must be a list of at most 100 ids.",
        ),
        (
            _changed(chosen=["a"] * 101),
            "Saved answers, answer 2: chosen must be a list of at most 100 ids.",
        ),
        (
            _changed(chosen=["usual", None]),
            "Saved answers, answer 2, chosen: it must be text of 1 to 20000 characters.",
        ),
        (
            _changed(name="Ada"),
            (
                "Saved answers, answer 2: it must have "
                "order, question, chosen, right, confidence, asked, words."
            ),
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

    answers.keep("q1", ["infection"], "An infection")
    answers.keep_words("words", "Slow")
    answers.keep_words("words", " Slow ")
    answers.keep_words("words", "Slow.")
    answers.forget({"q2"})
    answers.forget({"q1"})
    answers.keep_plan("K3-28-15")
    answers.keep_plan("K3-28-15")

    assert told.heard == [1, 2, 2, 1, 1]
    assert [(each.order, each.words) for each in answers.kept] == [(1, "Slow.")]


def test_words_that_are_too_long_leave_the_earlier_ones() -> None:
    answers = Answers("two_clocks")
    answers.keep_words("words", "Slow.")

    with pytest.raises(AnswersError):
        answers.keep_words("words", "x" * 20_001)
    assert [each.words for each in answers.kept] == ["Slow."]


def test_half_a_letter_can_be_written_down_too() -> None:
    answers = Answers("two_clocks")
    answers.keep_words("words", "a\ud800b")

    assert answers.to_json().encode()
    assert Answers.from_json(answers.to_json()).kept[0].words == "a?b"


def test_plans_of_an_earlier_time_come_first_and_once() -> None:
    earlier, answers = kept(), Answers("two_clocks")
    answers.keep_plan("K1-28-15")
    answers.keep_plan("K3-28-15")

    answers.take_up(earlier)

    assert answers.plans == ("K3-28-15", "K1-28-15")
    assert answers.kept == earlier.kept


def older(*answers: tuple[str, str], **named: Any) -> str:
    """Return a file of version 1, which knew each choice by its English alone."""
    told = [
        {"order": n, "question": question, "choice": choice, "right": None, "confidence": None}
        | named
        for n, (question, choice) in enumerate(answers, start=1)
    ]
    whole = {"schema": "two-clocks-answers/1", "notebook": "n", "answers": told, "plans": ["K3"]}
    return json.dumps(whole)


def chosen(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(each.chosen, each.words) for each in Answers.from_json(text).kept]


@pytest.mark.parametrize("name", LESSONS)
def test_an_older_file_is_read_by_the_words_of_every_option(name: str) -> None:
    told = lesson(name)
    asked: list[Question | Commit] = [*told.quiz, told.commit, *pretest()]
    every = [(question.id, option) for question in asked for option in question.options]

    text = older(*((question, option.text) for question, option in every))

    assert chosen(text) == [((option.id,), option.text) for _, option in every]


def test_an_older_file_keeps_order_confidence_and_plans_and_is_told_what_was_asked() -> None:
    question = lesson("two_clocks").quiz[2]
    read = Answers.from_json(older((question.id, question.options[1].text), confidence=3))

    assert (read.kept[0].order, read.kept[0].confidence, read.plans) == (1, 3, ("K3",))
    assert read.kept[0].asked == question.stem
    assert '"two-clocks-answers/2"' in read.to_json()
    assert Answers.from_json(read.to_json()).kept == read.kept


def test_what_was_kept_by_keys_already_gets_its_words() -> None:
    diary = lesson("two_clocks").diaries[0].id

    assert chosen(older((diary, "watch"), ("n1-step-order", "numb, clean"))) == [
        (("watch",), "Keep watching"),
        (("numb", "clean"), "Numb, Clean"),
    ]


def test_the_numbers_of_older_sketches_are_found() -> None:
    amounts = "day 3: 9, day 14: 7, day 30: 5, day 90: 2.5, day 180: 3"
    text = older(("n5-sketch-redness", "0 to 2.5"), ("n2-collagen-sketch", amounts))

    assert chosen(text) == [(("0", "2.5"), "0 to 2.5"), (("9", "7", "5", "2.5", "3"), amounts)]


@pytest.mark.parametrize(
    "question",
    ["n5-glow", "n5-strip-pink", "n1-step-order", "n5-sketch-redness", "n5-sketch-why", "gone"],
)
@pytest.mark.parametrize("words", ["An option of last year", "slow to build"])
def test_words_of_an_older_file_that_are_no_longer_there_stay_words(
    question: str, words: str
) -> None:
    found = chosen(older((question, words)))

    known = ("slow", "build") if (question, words) == ("n5-sketch-redness", "slow to build") else ()
    assert found == [(known, words)]


def test_an_id_in_the_place_of_words_is_no_key_in_an_older_file() -> None:
    option = lesson("two_clocks").quiz[2].options[1]

    assert chosen(older((lesson("two_clocks").quiz[2].id, option.id))) == [((), option.id)]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (older(("q", "")), "answer 1, choice: it must be text of 1 to 20000 characters."),
        (older(("q", "x"), order=3), "answer 1: order is 3; it must be 1."),
        (
            older(("q", "x"), chosen=[]),
            "answer 1: it must have order, question, choice, right, confidence.",
        ),
    ],
)
def test_a_broken_older_file_is_refused_in_one_sentence(text: str, complaint: str) -> None:
    with pytest.raises(AnswersError) as caught:
        Answers.from_json(text)
    assert str(caught.value) == f"Saved answers, {complaint}"


def test_a_sheet_tells_people_apart_and_stays_with_its_answers() -> None:
    mine, yours = Answers("two_clocks"), Answers("two_clocks")
    mine.keep("n5-glow", ["swelling"], "Swelling")
    later = Answers("two_clocks")
    later.take_up(Answers.from_json(mine.to_json()))

    assert mine.sheet != yours.sheet
    assert later.sheet == mine.sheet
    mine.clear()
    assert mine.sheet != later.sheet


def test_half_a_letter_in_a_file_is_read_as_something_a_page_can_show() -> None:
    kept = Answers("two_clocks")
    kept.keep_words("n5-reflect", "I think")

    read = read_answers(kept.to_json().replace("think", r"\ud83d").encode())

    assert [answer.words for answer in read.kept] == ["I ?"]


@pytest.mark.parametrize("part", ["schema", "track", "order", "right", "confidence"])
def test_a_value_that_cannot_be_is_quoted_by_its_start_alone(part: str) -> None:
    kept = Answers("two_clocks")
    kept.keep_words("n5-reflect", "words")
    told = json.loads(kept.to_json())
    (told["answers"][0] if part in told["answers"][0] else told)[part] = "very " * 2000

    with pytest.raises(AnswersError) as refused:
        read_answers(json.dumps(told).encode())

    assert len(str(refused.value)) < 140
