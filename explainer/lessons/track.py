"""For whom a lesson is: chosen once, kept beside the answers, and found again in every lesson."""

from __future__ import annotations

from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING

from explainer.cards.files import PRIVATE, renew
from explainer.content import TRACKS
from explainer.lessons.words import (
    TRACK_FOLD,
    TRACK_LABELS,
    TRACK_LATER,
    TRACK_LEAD,
    no_track,
    track_words,
)
from explainer.stage.parts import Choices, Voice, column, html
from explainer.stage.piece import Piece
from explainer.stage.shell import fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE = "track"


class TrackError(ValueError):
    """A track that does not exist was asked for; the message says which ones there are."""


def known_track(track: str) -> str:
    """Return the name of a track, if there is one of that name.

    Args:
        track: its name.

    Raises:
        TrackError: if there is none.

    Example:
        >>> known_track("biology")
        'biology'
    """
    if track not in TRACKS:
        raise TrackError(no_track(track))
    return track


def kept_track(folder: Path) -> str:
    """Return the track that was chosen last; an empty one where none was, or it is unknown.

    Args:
        folder: where the answers are kept.

    Example:
        >>> from pathlib import Path
        >>> kept_track(Path("nowhere"))
        ''
    """
    with suppress(OSError, ValueError):  # a file may hold anything
        return known_track((folder / FILE).read_text(encoding="utf-8").strip())
    return ""


def keep_track(track: str, folder: Path) -> None:
    """Keep a track for every lesson; where it cannot be written, it holds for this one alone.

    Args:
        track: its name; an empty one lets go of what was kept.
        folder: where the answers are kept.

    Raises:
        TrackError: if there is no such track.
    """
    text = known_track(track) if track else ""
    with suppress(OSError):
        if text:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            renew(folder / FILE, text, PRIVATE)
        else:
            (folder / FILE).unlink()


class TrackCard(Piece):
    """Lets a learner choose a track.

    Args:
        choose: told of the name of the track.
        quiet: whether it stands in a fold.

    Example:
        >>> card = TrackCard(print)
        >>> card.choices.buttons[2].click()
        biology
    """

    def __init__(self, choose: Callable[[str], None], *, quiet: bool = True) -> None:
        self._choose = choose
        self.choices = Choices([*TRACK_LABELS.values()], self._pressed, inline=True)
        self.voice = Voice()
        lead = TRACK_LEAD if quiet else f"{TRACK_LEAD} {TRACK_LATER}"
        inside = [html(f"<p>{escape(lead)}</p>"), self.choices.view]
        shown = [fold(TRACK_FOLD, inside)] if quiet else inside
        super().__init__(column([*shown, self.voice.view], "tc-tracks"))

    @property
    def text(self) -> str:
        """Nothing: without Python there is nothing to choose."""
        return ""

    def take_track(self, track: str) -> None:
        """Show which track was chosen, and what it changes."""
        self.choices.mark(TRACKS.index(track) if track else None)
        self.voice.tell(track_words(track))

    def _pressed(self, place: int) -> None:
        self._choose(TRACKS[place])
