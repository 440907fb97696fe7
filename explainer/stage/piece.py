"""One thing on the page: a widget, and the text that says the same to a reader without widgets."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from functools import cache, cached_property, lru_cache
from time import monotonic
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

from explainer.draw.still_html import still_html
from explainer.stage.dress import dressed
from explainer.stage.words import FAILED, HALFWAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.draw.figure import Figure
    from explainer.stage.challenge import ChallengeBox


class Piece(ABC):
    """A widget with its words; the last line of a cell shows both.

    `text`, `pictures` and `html` are what anyone may see before a guess: they are stored in the
    notebook and compared there. What starts with `earned` holds everything: answers too.

    Args:
        view: the widget that is shown.
    """

    title = ""
    challenges: tuple[ChallengeBox, ...] = ()

    def __init__(self, view: ipw.Widget) -> None:
        self.view = view

    @property
    @abstractmethod
    def text(self) -> str:
        """What a reader without widgets may read before guessing: no verdict and no gated value."""

    @property
    def earned_text(self) -> str:
        """All that the piece can say, for who has guessed."""
        return self.text

    def pictures(self) -> tuple[Figure, ...]:
        """Return what may be seen before guessing; nothing if left out."""
        return ()

    def closed_pictures(self) -> tuple[Figure, ...]:
        """Return what may be seen of it behind a gate: before anything happened."""
        return self.pictures()

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return the pictures for who has guessed."""
        return self.pictures()

    def earned_table(self) -> str:
        """Return the table that says the same as the picture, as HTML; nothing if left out."""
        return ""

    @property
    def html(self) -> str:
        """The piece without a kernel: a still picture and the words that anyone may see."""
        return still_html(self.text, self.pictures())

    @property
    def earned_html(self) -> str:
        """The whole piece without a kernel, for who has guessed: picture, words and table."""
        return still_html(self.earned_text, self.earned_pictures(), self.earned_table())

    @cached_property
    def root(self) -> ipw.Widget:
        """What a cell shows: the widget in its dress, the same one each time."""
        return dressed(self.view)

    def take_up(self) -> None:  # noqa: B027  not abstract: most pieces ask nothing
        """Show again what the answers of an earlier time say; a piece without answers has none."""

    def take_track(self, track: str) -> None:  # noqa: B027  for most pieces all tracks are one
        """Ask and open what a track asks and opens; facts are the same on all tracks.

        Args:
            track: one of `content.TRACKS`; empty where none was chosen.
        """

    def start_over(self) -> None:  # noqa: B027  not abstract: a passage of text has no start
        """Show what was there at the very start, for another group; nothing leads back."""

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        shown = self.root._repr_mimebundle_() or {}
        return {**shown, "text/plain": self.text, "text/html": self.html}


GIVEN_BACK_S = 1.0
SAID = "It was said on the page."  # a note on the fault, for who reads the log


def _nothing() -> None:
    """Have nothing to show again."""


def give_back(*, at_once: bool = False) -> None:
    """Hand memory that is free back to the machine, now and then: glibc keeps it until it is asked.

    A kernel holds 15 MB so from its own start, and drawings of many sizes leave more. It takes a
    moment shorter than any drawing, and elsewhere than on Linux it does nothing.

    Args:
        at_once: whether much has just become free.
    """
    if at_once:
        _given_back.cache_clear()
    _given_back(int(monotonic() / GIVEN_BACK_S))


@lru_cache(maxsize=1)  # once for each stretch of time
def _given_back(_: int) -> bool:
    return bool((trim := _trim()) and trim(0))


@cache
def _trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    import ctypes

    trim: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return trim


def safe(
    action: Callable[..., None], say: Callable[[str], None], again: Callable[[], None] = _nothing
) -> Callable[..., None]:
    """Wrap an action so that a fault in it is said on the page, not only in a log.

    Args:
        action: what a control calls.
        say: shows a sentence to the learner.
        again: shows everything again from the state, where the action was stopped half-way.

    Returns:
        The same action; a fault is said in one sentence and then raised again. Where somebody
        pressed stop, everything is shown again, and that is said.

    Example:
        >>> said = []
        >>> try:
        ...     safe(lambda: 1 / 0, said.append)()
        ... except ZeroDivisionError:
        ...     print(said[0])
        Something went wrong: division by zero. The last picture stands; press Reset.
    """

    def handle(*values: Any) -> None:
        """Do it, and say what went wrong."""
        try:
            action(*values)
        except KeyboardInterrupt:
            again()
            say(HALFWAY)
        except Exception as fault:
            what = str(fault).rstrip(".") or type(fault).__name__
            say(FAILED.format(fault=what))
            fault.add_note(SAID)
            raise
        give_back()

    return handle
