"""Cards under the hand: every choice is answered in words, and one may always try again."""

from typing import Any

import ipywidgets as ipw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.cards.answers import Answers
from explainer.cards.question import DiaryCard, MythCard, QuizCard, StoryCard
from explainer.content import ROADS, lesson
from explainer.front import source

TWO_CLOCKS = lesson("two_clocks")
CSS = source("cards.css")


def quiz_card(place: int = 0) -> tuple[QuizCard, Answers]:
    answers = Answers("two_clocks")
    return QuizCard(TWO_CLOCKS.quiz[place], answers), answers


def every_widget(widget: Any) -> list[Any]:
    return [widget, *(w for child in getattr(widget, "children", ()) for w in every_widget(child))]


@pytest.mark.parametrize("question", TWO_CLOCKS.quiz, ids=lambda question: question.id)
def test_every_option_gets_its_own_explanation(question: Any) -> None:
    card = QuizCard(question, Answers("two_clocks"))
    for place, option in enumerate(question.options):
        card.choose(place)
        assert option.explanation in card.voice.said
        assert option.explanation in card.voice.shown.value


def test_the_chosen_option_says_so_in_words_and_only_one_does() -> None:
    card, _ = quiz_card()
    card.choose(0)
    card.choose(2)
    told = [button.description.startswith("Chosen: ") for button in card.choices.buttons]
    assert told == [False, False, True]


def test_trying_again_keeps_both_tries() -> None:
    card, answers = quiz_card()
    card.choose(0)
    card.reset()
    card.choose(1)
    assert [(a.chosen, a.words, a.right) for a in answers.kept] == [
        ((option.id,), option.text, option.right) for option in TWO_CLOCKS.quiz[0].options[:2]
    ]


def test_start_again_takes_the_reply_and_the_mark_away() -> None:
    card, _ = quiz_card()
    fresh = [button.description for button in card.choices.buttons]
    card.choose(1)
    card.reset()
    assert card.voice.said == ""
    assert [button.description for button in card.choices.buttons] == fresh


def test_an_option_that_is_not_there_is_refused_and_nothing_is_kept() -> None:
    card, answers = quiz_card()
    with pytest.raises(IndexError):
        card.choose(9)
    assert answers.kept == ()


@pytest.mark.parametrize("diary", TWO_CLOCKS.diaries, ids=lambda diary: diary.id)
@pytest.mark.parametrize(("place", "verdict"), [(0, "watch"), (1, "call"), (2, "urgent")])
def test_a_decision_on_a_diary_is_kept_and_explained(diary: Any, place: int, verdict: str) -> None:
    answers = Answers("two_clocks")
    card = DiaryCard(diary, answers)
    card.choose(place)
    assert diary.feedback[verdict] in card.voice.said
    latest = answers.latest(diary.id)
    assert latest is not None
    assert (latest.chosen, latest.right) == ((verdict,), verdict == diary.verdict)


def test_a_myth_is_opened_by_one_button_and_closes_again() -> None:
    card = MythCard(TWO_CLOCKS.myths[0])
    seen = []
    for _ in range(4):
        seen.append((card.state.steps, card.more.description))
        card.forward()
    assert seen == [
        (1, "Why is that not so?"),
        (2, "What happens instead?"),
        (3, "Start again"),
        (1, "Why is that not so?"),
    ]


def test_the_text_of_a_card_does_not_depend_on_what_was_chosen() -> None:
    card, _ = quiz_card()
    before = card.text
    card.choose(0)
    assert card.text == before


def test_a_card_shows_its_text_where_there_are_no_widgets() -> None:
    card, _ = quiz_card()
    assert card._repr_mimebundle_()["text/plain"] == card.text


def test_every_button_has_words_and_may_wrap() -> None:
    card, _ = quiz_card()
    buttons = [w for w in every_widget(card.view) if isinstance(w, ipw.Button)]
    assert len(buttons) == 4
    assert all(button.description.strip() for button in buttons)
    assert all("tc-button" in button._dom_classes for button in buttons)
    assert not any(button.icon for button in buttons)


def test_the_style_wraps_words_shows_focus_and_has_a_class_for_every_part() -> None:
    assert "white-space: normal" in CSS
    assert "outline: 3px solid" in CSS
    card, _ = quiz_card()
    card.choose(0)
    used = {name for w in every_widget(card.view) for name in getattr(w, "_dom_classes", ())}
    assert {name for name in used if f".{name}" not in CSS} == set()
    assert all(name.startswith("tc-") for name in used)


@pytest.mark.parametrize(
    "story", lesson("should_i_and_aftercare").stories, ids=lambda story: story.id
)
def test_a_client_gets_a_reply_of_its_own_to_going_on_waiting_and_asking(story: Any) -> None:
    answers = Answers("should_i_and_aftercare")
    card = StoryCard(story, answers)
    for place, road in enumerate(ROADS):
        card.choose(place)
        assert card.voice.said.endswith(story.feedback[road])
        assert card.voice.said.startswith("Yes.") == (road == story.verdict)
    assert [kept.chosen for kept in answers.kept] == [(road,) for road in ROADS]
    assert "That is no yes" in story.feedback["go"] or story.verdict != "go"


@settings(max_examples=30)
@given(st.lists(st.sampled_from([0, 1, 2, None]), max_size=20))
def test_no_order_of_presses_breaks_a_card(presses: list[int | None]) -> None:
    card, answers = quiz_card()
    for press in presses:
        if press is None:
            card.reset()
        else:
            card.choose(press)
    chosen = presses[-1] if presses else None
    marked = [n for n, b in enumerate(card.choices.buttons) if b.description.startswith("Chosen")]
    assert marked == ([] if chosen is None else [chosen])
    assert bool(card.voice.said) == (chosen is not None)
    assert len(answers.kept) == sum(press is not None for press in presses)
