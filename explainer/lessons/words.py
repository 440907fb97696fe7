"""The sentences that stand around the pieces of every lesson; the rest is in `data/lessons/`."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from explainer.cards.words import WORDS
from explainer.content import TRACKS
from explainer.draw.say import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

WHERE = "Lesson {number} of lessons {first} to {last}"
START = "[All lessons]({file}#All-lessons)"
BEFORE, NEXT = "Before this", "Next"
HEADING = "## Where next?"
LAST = "This is the last lesson."
LIST_HEADING = "## All lessons"
ROUTE = "**Short of time?** These parts take {minutes} minutes:"
STOP = "- {link}, as far as “{place}”: {minutes} minutes"
PREDICT = "Predict"  # the heading in each notebook under which the first guess stands
OPENS = (
    "This guess opens it: “{asked}” You find it under “{place}”. "
    "Choose an answer and how sure you are. Then press “{keep}”."
)
ORDER_OPENS = (
    "Your order opens it: “{asked}”. You find it under “{place}”. "
    "Move them until you agree. Then press “{keep}”."
)

TRACK_FOLD = "Your track"
TRACK_LEAD = (
    "What do you learn this for? It changes a few questions, and how far the controls reach. "
    "The facts stay the same."
)
TRACK_LATER = "You can change it at the top of each lesson."
TRACK_LABELS = MappingProxyType(
    {"lay": "For myself", "care": "Cosmetology or nursing", "biology": "Biology"}
)
TRACK_SAYS = MappingProxyType(
    {
        "lay": "The controls reach about as far as trials went.",
        "care": "Each quiz asks one more question, from work with clients.",
        "biology": "Each quiz asks one more question. The controls reach as far as the model.",
    }
)


def goals_lead(minutes: int) -> str:
    """Say what follows: what one can do after the lesson.

    Args:
        minutes: how long the lesson takes, about.
    """
    return f"After about {minutes} minutes you can:"


def opens_words(asked: str) -> str:
    """Say which guess opens what waits for one, and what to press.

    Args:
        asked: what is to be guessed.

    Example:
        >>> opens_words("When?")[:54]
        'This guess opens it: “When?” You find it under “Predic'
    """
    return OPENS.format(asked=asked, place=PREDICT, keep=WORDS.keep)


def order_opens_words(asked: str, keep: str) -> str:
    """Say which order opens what waits for one, and what to press.

    Args:
        asked: what is to be put in order.
        keep: what the button is called that keeps it.

    Example:
        >>> order_opens_words("Put five in order", "Keep it")[-38:]
        'until you agree. Then press “Keep it”.'
    """
    return ORDER_OPENS.format(asked=asked, place=PREDICT, keep=keep)


def sources_title(count: int) -> str:
    """Name the fold that holds all sources."""
    return f"All {count} sources of this lesson"


def sources_text(count: int) -> str:
    """Say where the sources are, for a reader without widgets."""
    return f"This lesson rests on {count} sources; data/references.json lists them."


def glossary_title(count: int) -> str:
    """Name the fold that holds all words of the field."""
    return f"{count} words of the field, in plain words"


def lesson_line(number: int, link: str, minutes: int) -> str:
    """Say a lesson in the list of all lessons.

    Example:
        >>> lesson_line(5, "[Two clocks](05.ipynb)", 45)
        '- 5 · [Two clocks](05.ipynb), 45 minutes'
    """
    return f"- {number} · {link}, {minutes} minutes"


def no_lesson(number: int | str, known: Iterable[int]) -> str:
    """Say that there is no such lesson, and which there are.

    Args:
        number: the number that was asked for.
        known: the numbers of the lessons that are there, at least two.

    Example:
        >>> no_lesson(99, (0, 1, 5))
        'There is no lesson 99: choose 0, 1 or 5.'
    """
    *others, last = map(str, known)
    return f"There is no lesson {number}: choose {listed(others)} or {last}."


def track_words(track: str) -> str:
    """Say which track was chosen, and what it changes; nothing where none was.

    Example:
        >>> track_words("lay")
        'For myself: The controls reach about as far as trials went.'
    """
    return f"{TRACK_LABELS[track]}: {TRACK_SAYS[track]}" if track else ""


def no_track(found: str) -> str:
    """Say that there is no such track, and which there are.

    Example:
        >>> no_track("chemistry")
        'There is no track “chemistry”: choose lay, care or biology.'
    """
    *others, last = TRACKS
    return f"There is no track “{found}”: choose {listed(others)} or {last}."


LEFT_OUT = (
    "People: it follows one patch of skin. Stress, sleep, illness and medicines are not in it.",
    "Risks: dark marks, infection, scars and allergy are in no equation. Reports tell of them.",
    "Devices: length and number of needles are in it. Their shape and the hand are not.",
    "Open questions: data cannot settle how depth, age and care work, nor how fast the gain fades.",
)
