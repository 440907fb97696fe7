"""What was asked is found by its id, and all answers can be read as a page."""

import re
from html import unescape

import pytest

from explainer.cards.answers import Answers
from explainer.cards.asked import STEP_ORDER, answers_html, asked_by_id
from explainer.content import LESSONS, lesson, pretest, steps

CLOCKS = lesson("two_clocks")
HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)>"


def read(html: str) -> str:
    """Return the words of a page, one space between all."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("name", LESSONS)
def test_everything_that_a_lesson_asks_is_found_with_its_options(name: str) -> None:
    told = lesson(name)

    for question in (*told.quiz, *pretest()):
        asked = asked_by_id(question.id)
        assert asked is not None
        assert asked.words == question.stem
        assert list(asked.options) == [option.id for option in question.options]
    for id_ in (told.commit.id, *(diary.id for diary in told.diaries), f"{name}-reflection"):
        assert asked_by_id(id_) is not None, id_


def test_what_no_lesson_asks_is_not_found() -> None:
    assert asked_by_id("gone") is None


def test_an_answer_is_read_with_its_question_how_sure_one_was_and_what_the_evidence_says() -> None:
    answers, commit = Answers("two_clocks"), CLOCKS.commit
    answers.keep(commit.id, ["weeks-later"], "as it was read then", confidence=2)

    assert read(answers_html(answers)) == (
        f"{commit.question} Your choice: After a week or two, and then slowly for months "
        "How sure: Fairly sure "
        "What came of this guess stands under “Look back at your guess”."
    )


def test_answers_are_read_in_order_and_every_try_is_there() -> None:
    answers, question = Answers("two_clocks"), CLOCKS.quiz[2]
    for option in (question.options[1], question.options[0]):
        answers.keep(question.id, [option.id], option.text, right=option.right)
    answers.keep_words("two_clocks-reflection", "Skin has\ntwo clocks.")

    said = read(answers_html(answers))

    in_order = ["New collagen is there", "Not quite.", "Most likely some swelling", "Yes."]
    in_order += [CLOCKS.reflect, "Your answer: Skin has two clocks."]
    places = [said.index(words) for words in in_order]
    assert places == sorted(places)
    assert answers_html(answers).count("<li>") == 3


def test_a_diary_and_an_order_are_read_with_their_reasons() -> None:
    answers, diary = Answers("two_clocks"), CLOCKS.diaries[0]
    answers.keep(diary.id, ["call"], "Call: contact a clinician", right=False)
    answers.keep(STEP_ORDER, [step.id for step in reversed(steps())], "…", right=False)

    said = read(answers_html(answers))

    assert diary.days[1][1] in said
    assert f"Not quite. The trend: {diary.trend} {diary.feedback['call']}" in said
    assert "Your choice: Protect, Soothe, Treat, Numb, Clean, Consult" in said
    for step in steps():
        assert step.reason in said


def test_the_first_check_is_read_without_a_word_on_right_or_wrong() -> None:
    answers = Answers("start_here")
    for question in pretest():
        for option in question.options:
            answers.keep(question.id, [option.id], option.text, confidence=1)

    said = read(answers_html(answers))

    assert pretest()[0].stem in said
    assert "tc-reply" not in answers_html(answers)
    assert [o.id for q in pretest() for o in q.options if o.explanation in said] == []


def test_what_can_no_longer_be_chosen_is_shown_as_such() -> None:
    answers, question = Answers("two_clocks"), CLOCKS.quiz[2]
    answers.keep(question.id, [], "It is magic", right=False)
    answers.keep(question.id, ["magic"], "It is magic", right=False)

    said = f"{question.stem} Your choice, which can no longer be chosen: It is magic"
    assert read(answers_html(answers)) == f"{said} {said}"


def test_a_question_that_is_gone_is_read_as_it_was_asked() -> None:
    answers = Answers("two_clocks")
    answers.keep("gone", ["yes"], "Yes", asked="Was it so?")
    answers.keep("gone", ["yes"], "Yes")

    assert read(answers_html(answers)) == (
        "Was it so? Your answer: Yes This question is no longer asked. Your answer: Yes"
    )


def test_an_order_of_steps_that_are_gone_is_shown_without_reasons() -> None:
    answers = Answers("in_the_chair")
    answers.keep(STEP_ORDER, ["numb", "dance"], "Numb, Dance", right=False)

    assert "no longer be chosen: Numb, Dance" in read(answers_html(answers))


def test_the_plans_that_were_used_are_read_below() -> None:
    answers = Answers("two_clocks")
    answers.keep_plan("K3-28-15")
    answers.keep_plan("K1-28-15")

    assert read(answers_html(answers)) == "Plans you tried: K3-28-15, K1-28-15"


def test_hostile_text_stays_text() -> None:
    answers = Answers(HOSTILE)
    for question in ("gone", CLOCKS.quiz[0].id, CLOCKS.diaries[0].id, STEP_ORDER, HOSTILE):
        answers.keep(question, [HOSTILE], HOSTILE, asked=HOSTILE, confidence=1)
        answers.keep(question, [], HOSTILE, asked=HOSTILE)
    answers.keep_words("two_clocks-reflection", HOSTILE)
    answers.keep_plan(HOSTILE)

    html = answers_html(answers)

    assert set(re.findall(r"<(\w+)", html)) <= {"div", "ol", "li", "p", "strong"}
    assert read(html).count(HOSTILE) >= 2 * 5 + 2
