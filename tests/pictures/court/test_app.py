"""The court under the learner's hand: hear, judge, say why, and only then see."""

from __future__ import annotations

import pytest

from explainer.cards.answers import Answers
from explainer.cards.asked import answers_html
from explainer.content import JUDGEMENTS, court
from explainer.pictures.court import words as say
from explainer.pictures.court.app import LETTERS, MythCourt

CASES = court()


@pytest.fixture
def hall() -> MythCourt:
    return MythCourt(Answers("myth_court"))


def hear_all(hall: MythCourt) -> None:
    for place in range(len(hall.case.cards)):
        hall.hear(place)


def test_a_card_is_laid_on_the_scales_by_its_button_and_said(hall: MythCourt) -> None:
    hall.cards[0].click()

    assert hall.shown.value.count('class="card for"') == 1
    assert hall.voice.said == say.card_words(CASES[0].cards[0])
    assert hall.cards[0].description == "Heard: A tiny trial"
    assert CASES[0].cards[0].text in hall.heard.value


def test_each_claim_has_a_name_of_its_own_in_the_list_that_a_phone_shows_whole(
    hall: MythCourt,
) -> None:
    names = [name for name, _ in hall.pick.options]

    assert len({each.partition(" ")[2] for each in names}) == len(CASES)
    assert max(map(len, names)) <= 28  # 15 px type in a list of 300 px
    hall.pick.value = 7
    assert CASES[7].claim in hall.line.value  # and what is claimed stands below it
    longest = (say.now_words(each, 9, len(CASES), len(each.cards)) for each in CASES)
    assert max(map(len, longest)) <= LETTERS


def test_a_card_heard_twice_weighs_once(hall: MythCourt) -> None:
    hall.hear(0)
    hall.hear(0)

    assert hall.shown.value.count('class="card') == 1
    assert "1 of 4 cards heard." in hall.line.value


def test_a_press_that_comes_late_for_a_claim_with_fewer_cards_is_not_heard(
    hall: MythCourt,
) -> None:
    fewest = min(CASES, key=lambda each: len(each.cards))
    hall.choose(CASES.index(fewest))
    assert len(hall.cards) > len(fewest.cards)
    for place in range(len(fewest.cards), len(hall.cards)):
        hall.hear(place)

    assert hall.state.bench.heard == ()


def test_the_evidence_speaks_only_after_all_cards_and_a_verdict_of_ones_own(
    hall: MythCourt,
) -> None:
    hall.reveal()
    assert hall.voice.said == "Hear all 4 cards first; 4 to go."
    for place in range(3):
        hall.hear(place)
    hall.reveal()
    assert hall.voice.said == "Hear all 4 cards first; 1 to go."
    hear_all(hall)
    hall.reveal()
    assert hall.voice.said == say.JUDGE_FIRST

    hall.judge(1)
    hall.reveal()

    assert hall.voice.said.startswith("The evidence says: too simple. Yes. ")
    assert "tc-answer" in hall.voice.view._dom_classes


@pytest.mark.parametrize("case", range(len(CASES)))
@pytest.mark.parametrize("verdict", range(3))
def test_every_verdict_has_its_own_reply(hall: MythCourt, case: int, verdict: int) -> None:
    hall.choose(case)
    hear_all(hall)
    hall.judge(verdict)
    hall.reveal()

    told = CASES[case]
    assert hall.voice.said.endswith(told.replies[JUDGEMENTS[verdict]])
    assert ("Yes." in hall.voice.said) == (JUDGEMENTS[verdict] == told.verdict)


def test_a_presenter_may_show_the_verdict_without_giving_one(hall: MythCourt) -> None:
    hall.skip.click()

    assert hall.voice.said.startswith("The evidence says: too simple. ")
    assert "tc-presenters" in hall.skip._dom_classes


def test_verdict_and_reason_are_kept_and_can_be_read_with_the_reply(hall: MythCourt) -> None:
    hall.judge(2)
    hall.reason.value = "Fourteen people are few."
    kept = {each.question: each for each in hall.kept.kept}

    assert kept["court-deeper"].chosen == ("true",)
    assert kept["court-deeper"].right is False
    assert kept["court-deeper-reason"].words == "Fourteen people are few."
    assert CASES[0].replies["true"] in answers_html(hall.kept)


def test_what_was_kept_is_taken_up_again(hall: MythCourt) -> None:
    hall.judge(1)
    hall.reason.value = "It depends."
    again = MythCourt(hall.kept)

    assert again.state.bench.verdict == "too-simple"
    assert again.reason.value == "It depends."
    assert not again.state.bench.revealed
    again.reveal()
    assert again.voice.said.startswith("The evidence says")


def test_a_verdict_that_is_no_longer_there_is_asked_anew() -> None:
    answers = Answers("myth_court")
    answers.keep("court-deeper", ["perhaps"], "Perhaps")

    assert MythCourt(answers).state.bench.verdict == ""


def test_each_claim_keeps_its_own_cards_and_verdict(hall: MythCourt) -> None:
    hall.hear(0)
    hall.pick.value = 1
    assert hall.state.bench.heard == ()
    assert len([each for each in hall.cards if each.layout.display != "none"]) == 3

    hall.pick.value = 0

    assert len(hall.state.bench.heard) == 1


def test_a_reason_that_was_undone_is_not_kept_any_more(hall: MythCourt) -> None:
    hall.reason.value = "A slip."
    hall.undo()

    assert hall.kept.latest("court-deeper-reason") is None
    assert hall.reason.value == ""


def test_a_closed_table_stands_ready_for_paper_and_tells_no_verdict_before_its_time(
    hall: MythCourt,
) -> None:
    told = say.VERDICTS[hall.case.verdict]
    assert hall.table.layout.display == "none"
    assert hall.table.value.count("<tr>") == len(court()) + 1
    assert told not in hall.table.value

    hall.show()
    assert hall.table.value.count(told) == 1
    assert hall.table.layout.display == "none"
