"""The check-out under the learner's hand: asked again, compared for the learner alone."""

from __future__ import annotations

import pytest

from explainer.cards.answers import Answers
from explainer.content import pretest
from explainer.pictures.checkout import words as say
from explainer.pictures.checkout.app import THREE_IDEAS, CheckOut, Gain, ThreeIdeas

from .answered import ten

TEN = pretest()


def compared(then: Answers | None, now: Answers) -> Gain:
    gain = Gain(now, lambda: then)
    gain.compare()
    return gain


def test_the_ten_questions_are_asked_again_with_their_options_in_another_order() -> None:
    test = CheckOut(Answers("myth_court"), ten("start_here", right=True, sure=2), lambda: None)

    assert [each.id for each in test.questions] == [each.id for each in TEN]
    assert all(new.options != old.options for new, old in zip(test.questions, TEN, strict=True))


def test_what_is_stored_does_not_depend_on_who_opened_it() -> None:
    mine = CheckOut(Answers("myth_court"), ten("start_here", right=True, sure=2), lambda: None)
    other = CheckOut(Answers("myth_court"), None, lambda: None)

    assert mine.text == other.text


def test_an_answer_is_kept_by_its_id_wherever_its_option_stands() -> None:
    test = CheckOut(Answers("myth_court"), None, lambda: None)
    test.choose(0)
    test.set_confidence(1)
    kept = test.answers.latest(TEN[0].id)

    assert kept is not None
    assert kept.chosen == (test.questions[0].options[0].id,)
    assert kept.right is None


def test_the_end_of_the_check_out_leads_to_the_comparison() -> None:
    test = CheckOut(ten("myth_court", right=True, sure=3, count=9), None, lambda: None)
    test.choose(0)
    test.set_confidence(0)

    assert test.voice.said == "All 10 are kept. Press “Compare” below to see what moved."


@pytest.mark.parametrize("count", [7, 9])
def test_nothing_is_compared_before_all_ten_are_answered(count: int) -> None:
    gain = compared(None, ten("myth_court", right=True, sure=3, count=count))

    assert gain.voice.said.endswith(f"{count} of 10 answered.")
    assert not gain.open
    assert 'class="now' not in gain.shown.value


def test_what_moved_is_shown_with_its_explanations_and_covered_in_presenter_view() -> None:
    now = ten("myth_court", right=True, sure=2)
    gain = compared(ten("start_here", right=False, sure=3), now)

    assert "Fits the evidence: 0 of 10 then, 10 of 10 now." in gain.line.value
    assert gain.shown.value.count('class="now fits"') == 10
    for question in TEN:
        assert question.options[question.right].explanation.split(".")[0] in gain.why.value
    for each in (gain.line, gain.why, gain.table, gain.shown):
        assert "tc-answer" in each._dom_classes


def test_a_closed_table_stands_ready_for_paper_and_tells_nothing_before_it_is_compared() -> None:
    gain = Gain(
        ten("myth_court", right=True, sure=2), lambda: ten("start_here", right=True, sure=3)
    )
    assert gain.table.layout.display == "none"
    assert gain.table.value.count(f">{say.NOT_ASKED}</td>") == 2 * len(TEN)

    gain.compare()
    assert gain.table.value.count(f"({say.FITS}; ") == 2 * len(TEN)
    assert gain.table.layout.display == "none"


def test_without_a_first_check_that_is_said_in_words() -> None:
    assert say.NO_FIRST in compared(None, ten("myth_court", right=True, sure=2)).line.value


def test_a_change_above_is_followed_below_and_a_cleared_check_closes_it() -> None:
    answers = ten("myth_court", right=False, sure=2)
    gain = Gain(answers, lambda: None)
    test = CheckOut(answers, None, gain.render)
    gain.compare()
    test.choose(test.questions[0].right)
    assert "1 of 10 now." in gain.line.value

    test.reset()

    assert not gain.open
    assert gain.why.value == ""


def test_the_three_ideas_one_had_named_are_said_again() -> None:
    answers = ten("myth_court", right=True, sure=2)
    three = ThreeIdeas(answers)
    for id_ in ("check-glow", "check-scar", "check-roller"):
        three.boxes[id_].value = True

    said = compared(ten("start_here", right=False, sure=1), answers).line.value

    assert "You had named: The early glow, Hope for a scar, Roller at home." in said


def test_a_fourth_idea_is_refused_in_words() -> None:
    three = ThreeIdeas(Answers("myth_court"))
    for id_ in list(say.IDEAS)[:4]:
        three.boxes[id_].value = True

    assert three.voice.said == say.TOO_MANY
    assert [id_ for id_, box in three.boxes.items() if box.value] == list(say.IDEAS)[:3]


def test_ideas_are_kept_once_and_taken_away_with_the_last_tick() -> None:
    answers = Answers("myth_court")
    three = ThreeIdeas(answers)
    for on in (True, False, True):
        three.boxes["check-glow"].value = on
    assert [kept.question for kept in answers.kept] == [THREE_IDEAS]
    assert ThreeIdeas(answers).state.picked == ("check-glow",)

    three.undo()

    assert answers.latest(THREE_IDEAS) is None


@pytest.mark.parametrize("what", ["undo", "reset"])
def test_a_comparison_can_be_closed_again(what: str) -> None:
    gain = compared(None, ten("myth_court", right=True, sure=2))
    getattr(gain, what)()

    assert not gain.open
