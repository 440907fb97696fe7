"""Diaries and clients as HTML and as plain text; a diary shows a trend and names no disease."""

from __future__ import annotations

from html import escape

from explainer.cards.words import WORDS, Reply, choices_text, titled
from explainer.content import Diary, Story


def diary_html(diary: Diary, title: str) -> str:
    """Show a diary as a list of days.

    Args:
        diary: The diary.
        title: The heading, such as "Diary 1 of 6".

    Returns:
        HTML.

    Example:
        >>> diary_html(Diary("s", ((0, "Red."),), "watch", {}, "Fading."), "Diary 1 of 1")[-64:]
        '<dl class="tc-diary"><div><dt>Day 0</dt><dd>Red.</dd></div></dl>'
    """
    rows = (
        f"<div><dt>{escape(day)}</dt><dd>{escape(entry)}</dd></div>" for day, entry in _diary(diary)
    )
    return f'<h3 class="tc-title">{escape(title)}</h3><dl class="tc-diary">{"".join(rows)}</dl>'


def diary_line(diary: Diary) -> str:
    """Say the days of a diary on one line.

    Args:
        diary: The diary.

    Example:
        >>> diary_line(Diary("s", ((0, "Red."),), "watch", {}, "Fading."))
        'Day 0: Red.'
    """
    return " ".join(titled(day, entry) for day, entry in _diary(diary))


def solved_diary_text(diary: Diary, title: str) -> str:
    """Say a diary, the decision its trend supports, and why.

    Args:
        diary: The diary.
        title: The heading.

    Example:
        >>> diary = Diary("s", ((0, "Red."),), "watch", {"watch": "It fades."}, "Fading.")
        >>> print(solved_diary_text(diary, "Diary 1 of 1"))
        Diary 1 of 1: Day 0: Red.
        - Keep watching. The trend: Fading. It fades.
    """
    said = f"{verdict_label(diary.verdict)}. {verdict_reply(diary, diary.verdict).said}"
    return choices_text(title, diary_line(diary), [said])


def verdict_label(verdict: str) -> str:
    """Name a decision as its button does.

    Args:
        verdict: "watch", "call" or "urgent"; or "go", "wait" or "ask".

    Returns:
        The words on the button.

    Example:
        >>> verdict_label("watch")
        'Keep watching'
    """
    return str(getattr(WORDS, verdict))


def verdict_reply(diary: Diary, verdict: str) -> Reply:
    """Return what to say to a decision on a diary: the trend first, never a diagnosis.

    Args:
        diary: The diary.
        verdict: The decision the learner took.

    Example:
        >>> verdict_reply(Diary("s", (), "call", {"watch": "It grows."}, "Growing."), "watch").text
        'Not quite. The trend: Growing. It grows.'
    """
    said = f"{WORDS.trend.format(trend=diary.trend)} {diary.feedback[verdict]}"
    return Reply(verdict == diary.verdict, said)


def story_reply(story: Story, road: str) -> Reply:
    """Return what to say to a decision on a client.

    Args:
        story: The client's story.
        road: The decision: "go", "wait" or "ask".

    Example:
        >>> story_reply(Story("s", "A sore.", "wait", {"go": "Germs spread."}), "go").text
        'Not quite. Germs spread.'
    """
    return Reply(road == story.verdict, story.feedback[road])


def _diary(diary: Diary) -> tuple[tuple[str, str], ...]:
    return tuple((WORDS.day.format(day=day), entry) for day, entry in diary.days)
