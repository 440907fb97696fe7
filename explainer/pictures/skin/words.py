"""Every sentence of the skin story that stands around its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import WATERMARK, day_words
from explainer.pictures.clocks.words import now_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explainer.draw.frames import Frame
    from explainer.science.signs import Signs

TITLE = "The skin from minutes to months"
TAKEAWAY = "The crew comes and goes within weeks. The new collagen comes late and stays longer."
BEFORE = "Before the first session. Nothing has been done yet."
LEGEND = (
    "Press Play for the next part of the story. It stops at each picture.",
    "Between two pictures you see the way from one to the next. Stop to see a day as it is.",
    "Everything is drawn from the same model as the two clocks.",
    "Cells are drawn too large, and only active ones are drawn.",
)
OPEN, CLOSE = "Show the skin on this day", "Hide the skin"
OPENS = f"“{OPEN}” opens the same plan and day in section."
RESET = "Reset the plan"
WAITING = "This picture is being drawn."
HEADS = ("Who", "What it is", "Drawn now")


def story_words(signs: Signs, day: float) -> str:
    """Say what both clocks say at a day, and before the first session that nothing was done."""
    return BEFORE if day < 0.0 else now_words(signs, day)


def story_text(frames: Iterable[Frame]) -> str:
    """Say all pictures with their days, for a reader without widgets."""
    said = (f"{frame.label}: {frame.caption}" for frame in frames)
    return "\n".join((TITLE, TAKEAWAY, *said, f"{WATERMARK}."))


def caption(day: float) -> str:
    """Say what the table counts, and at which moment.

    Example:
        >>> caption(-1.0)
        'What is drawn now: the day before. Illustrative, not medical advice.'
    """
    moment = "the day before" if day < 0.0 else day_words(day)
    return f"What is drawn now: {moment}. {WATERMARK}."
