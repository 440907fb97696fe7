"""Healing diaries in words and in HTML."""

import pytest

from explainer.cards.answers import Answers
from explainer.cards.diary_words import (
    solved_strip_text,
    strip_html,
    verdict_label,
    verdict_reply,
)
from explainer.cards.question import StripCard
from explainer.content import VERDICTS, Strip, lesson

STRIPS = lesson("two_clocks").strips


@pytest.mark.parametrize("strip", STRIPS, ids=lambda strip: strip.id)
def test_a_diary_shows_every_day_it_has(strip: Strip) -> None:
    html = strip_html(strip, "Diary")
    assert html.count("<dt>") == len(strip.days)
    assert all(f"<dt>Day {day}</dt>" in html for day, _ in strip.days)


@pytest.mark.parametrize("strip", STRIPS, ids=lambda strip: strip.id)
def test_the_diary_itself_does_not_give_the_verdict_away(strip: Strip) -> None:
    assert strip.trend not in strip_html(strip, "Diary")


@pytest.mark.parametrize("strip", STRIPS, ids=lambda strip: strip.id)
def test_a_reader_without_widgets_gets_the_days_and_every_choice_alike(strip: Strip) -> None:
    text = StripCard(strip, Answers("demo"), "Diary 1 of 6").text
    assert all(entry in text for _, entry in strip.days)
    assert text.splitlines()[1:] == [f"- {verdict_label(v)}" for v in VERDICTS]


@pytest.mark.parametrize("strip", STRIPS, ids=lambda strip: strip.id)
def test_who_has_decided_gets_the_days_the_verdict_and_the_trend(strip: Strip) -> None:
    text = solved_strip_text(strip, "Diary 1 of 6")
    assert all(entry in text for _, entry in strip.days)
    assert f"- {verdict_label(strip.verdict)}. The trend: {strip.trend}" in text
    assert strip.feedback[strip.verdict] in text


@pytest.mark.parametrize("verdict", VERDICTS)
@pytest.mark.parametrize("strip", STRIPS, ids=lambda strip: strip.id)
def test_every_decision_hears_the_trend(strip: Strip, verdict: str) -> None:
    said = verdict_reply(strip, verdict).text
    assert said.startswith("Yes. " if verdict == strip.verdict else "Not quite. ")
    assert strip.trend in said
    assert strip.feedback[verdict] in said
    assert "tc-reply" in verdict_reply(strip, verdict).html


def test_markup_in_a_diary_is_shown_and_not_run() -> None:
    strip = Strip("s", ((0, "<b>hot</b>"),), "watch", {"watch": "<i>x</i>"}, "<u>")
    assert "<b>" not in strip_html(strip, "<h1>")
    assert "<i>" not in verdict_reply(strip, "watch").html
    assert "<u>" not in verdict_reply(strip, "watch").html
