"""Every sentence on sources that disagree: who says what, and how to read the dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, badge_words, capital, plural, two_digits
from explainer.draw.sources import source_link
from explainer.pictures.voices.dots import ALL, heard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.pictures.voices.dots import Dot

TITLE = "Who says so? A dot for each source"
TAKEAWAY = "Sources do not agree. Look at who speaks, and at how many people were asked."
ASK_TOPIC, ASK_VOICE = "Look at:", "Who says it:"
TOPICS = {
    "sessions": "Number of sessions",
    "redness": "Days of redness",
    "lasting": "How long it lasts",
}
AXES = {
    "sessions": "Sessions",
    "redness": "Days after the session",
    "lasting": "Months",
}
UNITS = {"sessions": "session", "redness": "day", "lasting": "month"}
VOICE = {
    ALL: "All",
    "review": "Reviews",
    "study": "Studies",
    "clinic": "Clinics",
    "seller": "Sellers",
    "page": "Web pages",
}
ONE = {
    "review": "a review",
    "study": "a study",
    "clinic": "a clinic",
    "seller": "a seller",
    "page": "a web page",
}
LEGEND = (
    "Each line is one source. The dot is its number, or the middle of its range.",
    "A bar is its range.",
    "An arrow means: at least that. A study ended there, and nobody looked further.",
    "The shape of the dot says who speaks. An open one is not chosen.",
    "The studies on sessions are a choice: they show the whole range that was used.",
    "The pages of clinics and sellers are a choice too. They may change at any time.",
)
READ_LABEL = "Sources: arrow keys go from one to the next"
DIFFER, STOPPED = "They do not agree.", "Each of them stopped looking there."
HEAD = "Source · people"  # on a wall, over the names
HEADS = ("Source", "Who says it", "What it says", "People", "Grade")
NOT_GIVEN = "not given"


def amount_words(dot: Dot, topic: str) -> str:
    """Say the number of a source with its unit.

    Example:
        >>> from explainer.pictures.voices.dots import dots
        >>> [amount_words(dot, "redness") for dot in dots("redness")][:2]
        ['at most 7 days', 'about 0.2 days (0.1 to 0.2)']
    """
    low, high = (two_digits(end) for end in dot.ends)
    if dot.more:
        unit = _unit(high, topic)
        return f"{low} to {high} {unit} or more" if low != high else f"at least {low} {unit}"
    if dot.usual is None:
        said = f"at most {high}" if dot.low is None else f"{low} to {high}"
        return f"{said} {_unit(high, topic)}"
    usual = two_digits(dot.usual)
    said = f"{'about ' if topic != 'sessions' else ''}{usual} {_unit(usual, topic)}"
    if low == high:
        return said
    return f"{said} ({low} to {high})" if dot.low is not None else f"{said}, at most {high}"


def _unit(number: str, topic: str) -> str:
    return UNITS[topic] if number == "1" else f"{UNITS[topic]}s"


def short_words(dot: Dot) -> str:
    """Say the number of a source in figures alone, for the end of its line.

    Example:
        >>> from explainer.pictures.voices.dots import dots
        >>> [short_words(dot) for dot in dots("lasting")][:2]
        ['3 +', '4.9 +']
    """
    low, high = (two_digits(end) for end in dot.ends)
    if dot.low is None and dot.usual is None:
        return f"≤ {high}"
    return (low if low == high else f"{low}–{high}") + (" +" if dot.more else "")


def who_words(dot: Dot) -> str:
    """Name a source in short."""
    return evidence.who_and_when(dot.source)


def people_words(dot: Dot) -> str:
    """Say how many people a source speaks of.

    Example:
        >>> from explainer.pictures.voices.dots import dots
        >>> people_words(dots("redness")[0])
        '2805 people'
    """
    if dot.n is None:
        return NOT_GIVEN
    return "1 person" if dot.n == 1 else f"{dot.n} people"


def named_words(dot: Dot, *, headed: bool = False) -> str:
    """Name a source with its people, where they are given.

    Args:
        dot: what the source says.
        headed: whether a head above says that people are counted; then the number is enough.

    Example:
        >>> from explainer.pictures.voices.dots import dots
        >>> named_words(dots("redness")[0])
        'Chu and others 2021 · 2805 people'
        >>> named_words(dots("redness")[0], headed=True)
        'Chu and others 2021 · 2805'
    """
    if not dot.n:
        return who_words(dot)
    return f"{who_words(dot)} · {dot.n if headed else people_words(dot)}"


def heard_words(found: tuple[Dot, ...], topic: str, voice: str) -> str:
    """Say how many sources are shown, and from where to where their numbers go.

    Args:
        found: all dots of the topic.
        topic: what they speak of.
        voice: whose are chosen.

    Example:
        >>> from explainer.pictures.voices.dots import dots
        >>> heard_words(dots("sessions"), "sessions", "review")
        'Number of sessions. Reviews: 1 source. It says 3 sessions.'
    """
    chosen = heard(found, voice)
    start = f"{TOPICS[topic]}. {VOICE[voice]}: {plural(len(chosen), 'source')}."
    if not chosen:
        return f"{start} Nobody of this kind was found."
    if len(chosen) == 1:
        return f"{start} It says {amount_words(chosen[0], topic)}."
    ends = [end for dot in chosen for end in dot.ends]
    low, high = two_digits(min(ends)), two_digits(max(ends))
    said = f"{start} The least is {low}, the most is {plural(high, UNITS[topic])}."
    return f"{said} {STOPPED if all(dot.more for dot in chosen) else DIFFER}"


def facts_html(dot: Dot) -> str:
    """Say what else is known of a source, as HTML: people, what it looked at, grade, link."""
    people = f"People: {people_words(dot)}."
    said = (people, dot.says, f"Grade {badge_words(dot.grade)}.", f"{source_link(dot.source)}.")
    return " ".join(each for each in said if each)


def name_words(dot: Dot) -> str:
    """Name a source and say who speaks.

    Example:
        >>> from explainer.pictures.voices.dots import dots
        >>> name_words(dots("redness")[0])
        'Chu and others 2021, a review'
    """
    return f"{who_words(dot)}, {ONE[dot.voice]}"


def described(found: Sequence[Dot], topic: str, voice: str, most: float) -> str:
    """Say what the picture shows, for those who cannot see it.

    Example:
        >>> described((), "sessions", "all", 12)
        'An axis from 0 to 12, in sessions. No source stands on it yet.'
    """
    axis = f"An axis from 0 to {most:g}, in {UNITS[topic]}s."
    if not found:
        return f"{axis} No source stands on it yet."
    return f"{axis} One line for each source. {heard_words(tuple(found), topic, voice)}"


def caption(topic: str) -> str:
    """Say what the table shows."""
    return f"{capital(TOPICS[topic].lower())}, source by source. {WATERMARK}."


def line_words(dot: Dot, topic: str) -> str:
    """Say a source in one line, for a reader without widgets."""
    return f"- {name_words(dot)}: {amount_words(dot, topic)}. {dot.says}".strip()
