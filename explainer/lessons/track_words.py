"""The words of the tracks: for whom a lesson is, and what that changes."""

from __future__ import annotations

from types import MappingProxyType

from explainer.content import TRACKS
from explainer.draw.say import listed

FOLD = "Your track"
LEAD = (
    "What do you learn this for? It changes a few questions, and how far the controls reach. "
    "The facts stay the same."
)
LATER = "You can change it at the top of each lesson."
LABELS = MappingProxyType(
    {"lay": "For myself", "care": "Cosmetology or nursing", "biology": "Biology"}
)
SAYS = MappingProxyType(
    {
        "lay": "The controls reach about as far as trials went.",
        "care": "Each quiz asks one more question, from work with clients.",
        "biology": "Each quiz asks one more question. The controls reach as far as the model.",
    }
)


def track_words(track: str) -> str:
    """Say which track was chosen, and what it changes; nothing where none was.

    Example:
        >>> track_words("lay")
        'For myself: The controls reach about as far as trials went.'
    """
    return f"{LABELS[track]}: {SAYS[track]}" if track else ""


def no_track(found: str) -> str:
    """Say that there is no such track, and which there are.

    Example:
        >>> no_track("chemistry")
        'There is no track “chemistry”: choose lay, care or biology.'
    """
    *others, last = TRACKS
    return f"There is no track “{found}”: choose {listed(others)} or {last}."
