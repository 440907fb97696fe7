"""Healing diaries in words and in HTML."""

import pytest

from explainer.cards.answers import Answers
from explainer.cards.diary_words import (
    diary_html,
    solved_diary_text,
    verdict_label,
    verdict_reply,
)
from explainer.cards.question import DiaryCard
from explainer.content import VERDICTS, Diary, lesson

DIARIES = lesson("two_clocks").diaries


@pytest.mark.parametrize("diary", DIARIES, ids=lambda diary: diary.id)
def test_a_diary_shows_every_day_it_has(diary: Diary) -> None:
    html = diary_html(diary, "Diary")
    assert html.count("<dt>") == len(diary.days)
    assert all(f"<dt>Day {day}</dt>" in html for day, _ in diary.days)


@pytest.mark.parametrize("diary", DIARIES, ids=lambda diary: diary.id)
def test_the_diary_itself_does_not_give_the_verdict_away(diary: Diary) -> None:
    assert diary.trend not in diary_html(diary, "Diary")


@pytest.mark.parametrize("diary", DIARIES, ids=lambda diary: diary.id)
def test_a_reader_without_widgets_gets_the_days_and_every_choice_alike(diary: Diary) -> None:
    text = DiaryCard(diary, Answers("demo"), "Diary 1 of 6").text
    assert all(entry in text for _, entry in diary.days)
    assert text.splitlines()[1:] == [f"- {verdict_label(v)}" for v in VERDICTS]


@pytest.mark.parametrize("diary", DIARIES, ids=lambda diary: diary.id)
def test_who_has_decided_gets_the_days_the_verdict_and_the_trend(diary: Diary) -> None:
    text = solved_diary_text(diary, "Diary 1 of 6")
    assert all(entry in text for _, entry in diary.days)
    assert f"- {verdict_label(diary.verdict)}. The trend: {diary.trend}" in text
    assert diary.feedback[diary.verdict] in text


@pytest.mark.parametrize("verdict", VERDICTS)
@pytest.mark.parametrize("diary", DIARIES, ids=lambda diary: diary.id)
def test_every_decision_hears_the_trend(diary: Diary, verdict: str) -> None:
    said = verdict_reply(diary, verdict).text
    assert said.startswith("Yes. " if verdict == diary.verdict else "Not quite. ")
    assert diary.trend in said
    assert diary.feedback[verdict] in said
    assert "tc-reply" in verdict_reply(diary, verdict).html


def test_markup_in_a_diary_is_shown_and_not_run() -> None:
    diary = Diary("s", ((0, "<b>hot</b>"),), "watch", {"watch": "<i>x</i>"}, "<u>")
    assert "<b>" not in diary_html(diary, "<h1>")
    assert "<i>" not in verdict_reply(diary, "watch").html
    assert "<u>" not in verdict_reply(diary, "watch").html
