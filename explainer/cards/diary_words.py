"""Healing diaries as HTML and as plain text; they show a trend and never name a disease."""

from __future__ import annotations

from html import escape

from explainer.cards.words import WORDS, Reply, choices_text, titled
from explainer.content import Strip


def strip_html(strip: Strip, title: str) -> str:
    """Show a diary as a list of days.

    Args:
        strip: The diary.
        title: The heading, such as "Diary 1 of 6".

    Returns:
        HTML.

    Example:
        >>> strip_html(Strip("s", ((0, "Red."),), "watch", {}, "Fading."), "Diary 1 of 1")[-64:]
        '<dl class="tc-diary"><div><dt>Day 0</dt><dd>Red.</dd></div></dl>'
    """
    rows = (
        f"<div><dt>{escape(day)}</dt><dd>{escape(entry)}</dd></div>" for day, entry in _diary(strip)
    )
    return f'<h3 class="tc-title">{escape(title)}</h3><dl class="tc-diary">{"".join(rows)}</dl>'


def diary_line(strip: Strip) -> str:
    """Say the days of a diary on one line.

    Args:
        strip: The diary.

    Example:
        >>> diary_line(Strip("s", ((0, "Red."),), "watch", {}, "Fading."))
        'Day 0: Red.'
    """
    return " ".join(titled(day, entry) for day, entry in _diary(strip))


def solved_strip_text(strip: Strip, title: str) -> str:
    """Say a diary, the decision its trend supports, and why.

    Args:
        strip: The diary.
        title: The heading.

    Example:
        >>> diary = Strip("s", ((0, "Red."),), "watch", {"watch": "It fades."}, "Fading.")
        >>> print(solved_strip_text(diary, "Diary 1 of 1"))
        Diary 1 of 1: Day 0: Red.
        - Keep watching. The trend: Fading. It fades.
    """
    said = f"{verdict_label(strip.verdict)}. {verdict_reply(strip, strip.verdict).said}"
    return choices_text(title, diary_line(strip), [said])


def verdict_label(verdict: str) -> str:
    """Name a decision as its button does.

    Args:
        verdict: "watch", "call" or "urgent".

    Returns:
        The words on the button.

    Example:
        >>> verdict_label("watch")
        'Keep watching'
    """
    return str(getattr(WORDS, verdict))


def verdict_reply(strip: Strip, verdict: str) -> Reply:
    """Return what to say to a decision on a diary: the trend first, never a diagnosis.

    Args:
        strip: The diary.
        verdict: The decision the learner took.

    Example:
        >>> verdict_reply(Strip("s", (), "call", {"watch": "It grows."}, "Growing."), "watch").text
        'Not quite. The trend: Growing. It grows.'
    """
    said = f"{WORDS.trend.format(trend=strip.trend)} {strip.feedback[verdict]}"
    return Reply(verdict == strip.verdict, said)


def _diary(strip: Strip) -> tuple[tuple[str, str], ...]:
    return tuple((WORDS.day.format(day=day), entry) for day, entry in strip.days)
