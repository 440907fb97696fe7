"""Healing diaries as HTML and as plain text; they show a trend and never name a disease."""

from __future__ import annotations

from html import escape

from explainer.cards.words import WORDS, reply_html, reply_word
from explainer.content import VERDICTS, Strip


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


def diary_line(strip: Strip, title: str) -> str:
    """Say a diary on one line; spoken when it comes up.

    Args:
        strip: The diary.
        title: The heading.

    Returns:
        Plain text.

    Example:
        >>> diary_line(Strip("s", ((0, "Red."),), "watch", {}, "Fading."), "Diary 1 of 1")
        'Diary 1 of 1: Day 0: Red.'
    """
    return f"{title}: {' '.join(f'{day}: {entry}' for day, entry in _diary(strip))}"


def strip_text(strip: Strip, title: str) -> str:
    """Say a diary and what one may decide, without giving anything away.

    Args:
        strip: The diary.
        title: The heading.

    Returns:
        Plain text.

    Example:
        >>> print(strip_text(Strip("s", ((0, "Red."),), "watch", {}, "Fading."), "Diary 1 of 1"))
        Diary 1 of 1: Day 0: Red.
        - Keep watching
        - Call: contact a clinician
        - Seek urgent care now
    """
    return "\n".join([diary_line(strip, title), *(f"- {verdict_label(key)}" for key in VERDICTS)])


def solved_strip_text(strip: Strip, title: str) -> str:
    """Say a diary, the decision its trend supports, and why.

    Args:
        strip: The diary.
        title: The heading.

    Returns:
        Plain text.

    Example:
        >>> diary = Strip("s", ((0, "Red."),), "watch", {"watch": "It fades."}, "Fading.")
        >>> print(solved_strip_text(diary, "Diary 1 of 1"))
        Diary 1 of 1: Day 0: Red.
        - Keep watching. The trend: Fading. It fades.
    """
    said = strip.feedback[strip.verdict]
    label = verdict_label(strip.verdict)
    return f"{diary_line(strip, title)}\n- {label}. {WORDS.trend.format(trend=strip.trend)} {said}"


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


def verdict_html(strip: Strip, verdict: str) -> str:
    """Show the feedback to a decision on a diary: the trend first, never a diagnosis.

    Args:
        strip: The diary.
        verdict: The decision the learner took.

    Returns:
        HTML.

    Example:
        >>> verdict_html(Strip("s", (), "watch", {"watch": "It fades."}, "Fading."), "watch")
        '<p class="tc-reply tc-yes"><strong>Yes.</strong> The trend: Fading. It fades.</p>'
    """
    said = f"{WORDS.trend.format(trend=strip.trend)} {strip.feedback[verdict]}"
    return reply_html(verdict == strip.verdict, said)


def verdict_text(strip: Strip, verdict: str) -> str:
    """Say the feedback to a decision on a diary.

    Args:
        strip: The diary.
        verdict: The decision the learner took.

    Returns:
        Plain text.

    Example:
        >>> verdict_text(Strip("s", (), "call", {"watch": "It grows."}, "Growing."), "watch")
        'Not quite. The trend: Growing. It grows.'
    """
    word = reply_word(verdict == strip.verdict)
    return f"{word} {WORDS.trend.format(trend=strip.trend)} {strip.feedback[verdict]}"


def _diary(strip: Strip) -> tuple[tuple[str, str], ...]:
    return tuple((WORDS.day.format(day=day), entry) for day, entry in strip.days)
