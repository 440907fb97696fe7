"""The steps of a session in words: what stands where, and why."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.cards.sorter_words import (
    WORDS,
    mixed,
    order_text,
    score_text,
    step_html,
    step_reply,
)
from explainer.content import Step, steps
from explainer.stage.words import NOTHING_TO_UNDO

STEPS = steps()


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html))


@given(st.integers())
def test_the_steps_are_mixed_in_the_same_way_for_the_same_seed_and_never_in_order(
    seed: int,
) -> None:
    order = mixed(STEPS, seed)
    assert order == mixed(STEPS, seed)
    assert order != STEPS
    assert sorted(step.id for step in order) == sorted(step.id for step in STEPS)


def test_other_seeds_give_other_orders() -> None:
    assert len({mixed(STEPS, seed) for seed in range(20)}) > 10


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_a_step_says_its_reason_wherever_it_stands(step: Step) -> None:
    right = STEPS.index(step)
    for place in range(len(STEPS)):
        said = step_reply(step, place, right).text
        assert step.reason in said
        assert said.startswith("Yes." if place == right else "Not quite.")
        assert (WORDS.earlier in said) == (place > right)
        assert (WORDS.later in said) == (place < right)


@pytest.mark.parametrize("place", range(6))
def test_a_shown_reply_says_the_same_as_a_spoken_one(place: int) -> None:
    reply = step_reply(STEPS[2], place, 2)
    assert " ".join(words(reply.html).split()) == reply.text


def test_a_step_is_shown_with_its_number_and_without_its_reason() -> None:
    shown = step_html(STEPS[0], 4)
    assert "5. Consult." in words(shown)
    assert STEPS[0].reason not in shown


def test_a_reader_without_widgets_gets_the_right_order_and_every_reason() -> None:
    lines = order_text(STEPS).splitlines()
    assert [line[:2] for line in lines[2:-1]] == ["1.", "2.", "3.", "4.", "5.", "6."]
    for step, line in zip(STEPS, lines[2:-1], strict=True):
        assert step.name in line
        assert step.does in line
        assert step.reason in line
    assert "not medical advice" in lines[-1]


def test_the_score_counts_and_says_when_it_is_whole() -> None:
    assert score_text(2, 6).startswith("2 of 6 steps are in place.")
    assert score_text(6, 6).startswith("All 6 steps are in place.")


def test_what_a_file_says_is_shown_and_not_run() -> None:
    nasty = "<script>alert('x')</script>"
    step = Step(nasty, nasty, nasty, nasty, ())
    for html in (step_html(step, 0), step_reply(step, 0, 1).html):
        assert "<script" not in html


def test_the_fixed_words_are_easy_to_read(reading) -> None:  # type: ignore[no-untyped-def]
    for text in (WORDS.lead, WORDS.clinics, WORDS.score, WORDS.all_right, NOTHING_TO_UNDO):
        assert reading.grade(text) <= 9
        assert reading.longest_sentence(text) <= 15
