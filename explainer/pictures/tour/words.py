"""Every sentence of the parts tour: parts and clues, the question, and the replies."""

from __future__ import annotations

from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from explainer.draw.say import WATERMARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Part
    from explainer.evidence import Zone

TITLE = "The parts of the skin"
TAKEAWAY = "Collagen sits deep in the dermis. The outer layer above it is a wall."
LEGEND = (
    "The skin is cut from top to bottom: air above, fat below.",
    "The arrow points at one part. That part keeps its colours, and the others step back.",
    "Next and Back lead from part to part. In the game a question mark stands for the name.",
)
WHICH = "Which part does the arrow point at?"
CHOOSE = "Choose a name …"
CHOOSE_FIRST = "Choose a name from the list first."
LABELS = {
    "back": "Back",
    "next": "Next",
    "check": "Check my answer",
    "again": "Try again",
    "reset": "Start again",
}
MODES = ("Now name the parts yourself", "Back to the tour")
LIST_LABEL = "Name of this part"
FIRST, LAST = "This is the first part.", "This is the last part."
CLOSED = "Section of the skin, one part lit."
# where to look, for the game: what the arrow shows, without its name
CLUES = MappingProxyType(
    {
        "outer": "It is the thin stack of flat plates at the very top.",
        "epidermis": "Look at the rows of bricks with a wavy lower edge.",
        "dermis": "Look at the whole thick layer between the bricks and the fat.",
        "fibres": "Look at the thick bands that lie along the surface, deep down.",
        "fibroblasts": "Look at the long, pointed shapes between the fibres.",
        "vessels": "Look at the tubes whose loops reach up to the bricks.",
        "nerves": "Look at the thin branched line. Its bare ends reach the bricks.",
    }
)


def clue(part: Part) -> str:
    """Say where a part is and how it is drawn, without its name.

    Example:
        >>> from explainer.content import lesson
        >>> clue(lesson("start_here").parts[0])
        'It is the thin stack of flat plates at the very top.'
    """
    return CLUES.get(part.key, "Look at the end of the arrow.")


def part_words(part: Part) -> str:
    """Say a part: its name, and what it is."""
    return f"{part.name}. {part.meaning}"


def tour_text(parts: Sequence[Part]) -> str:
    """List all parts, for a reader without widgets."""
    listed = (f"{place}. {part_words(part)}" for place, part in enumerate(parts, 1))
    return "\n".join((TITLE, TAKEAWAY, *listed, f"{WATERMARK}."))


def reply(part: Part, chosen: Part) -> str:
    """Answer a name: why it is right, or what the chosen name means and where to look again.

    Args:
        part: the part that the arrow points at.
        chosen: the part whose name was chosen.

    Example:
        >>> from explainer.content import lesson
        >>> outer, epidermis, *_ = lesson("start_here").parts
        >>> reply(epidermis, outer).partition(".")[0]
        'Not quite'
    """
    if part == chosen:
        return f"Yes. {part_words(part)}"
    return f"Not quite. {part_words(chosen)} The arrow shows another part. {clue(part)}"


def reply_html(words: str, *, right: bool = False) -> str:
    """Write an answer with its edge; the words say the same as the colour.

    Args:
        words: the answer.
        right: whether the name was right.
    """
    css = "tc-yes" if right else "tc-again"
    return f'<div class="tc-reply {css}"><p>{escape(words)}</p></div>'


def progress_words(named: int, first: int, count: int) -> str:
    """Say how many parts have been named, and at the end how many at the first try.

    Args:
        named: how many were named.
        first: how many of them at the first try.
        count: how many there are.

    Example:
        >>> progress_words(3, 2, 7)
        'Named so far: 3 of 7.'
    """
    if named < count:
        return f"Named so far: {named} of {count}."
    return f"You have named all parts, {first} of {count} at the first try."


def place_words(place: int, count: int) -> str:
    """Say which of the parts is shown, counted from 1."""
    return f"{place} of {count}."


def line(part: Part) -> str:
    """Say in the picture which part is lit."""
    return f"{part.name}: {part.meaning}"


def described(part: Part, *, named: bool) -> str:
    """Say what the picture shows, for those who cannot see it."""
    return f"{CLOSED} {part_words(part) if named else clue(part)}"


def whose(zone: Zone) -> str:
    """Say whose skin it is."""
    return f"{zone.label}, average of {zone.sex}"
