"""What only a teacher needs: the guide to each lesson, and shorter ways through the course."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from explainer.content.files import read_file

FILE = "teacher/guide"


@dataclass(frozen=True, slots=True)
class Beat:
    """One piece of a lesson, as a teacher gives it to a class.

    Args:
        piece: The piece, by the name its cell in the notebook has.
        minutes: How long it takes in class (min); 0 for what is left for afterwards.
        do: What the teacher does.
        ask: What to ask, word for word.
        pause: Where to stop and let the class think; empty where there is no such place.

    Example:
        >>> Beat("quiz", 4, "Vote.").ask
        ()
    """

    piece: str
    minutes: int
    do: str
    ask: tuple[str, ...] = ()
    pause: str = ""


@dataclass(frozen=True, slots=True)
class Tasks:
    """What one handout asks.

    Args:
        draw: What to draw or write into the picture.
        write: What to write on the lines below it.

    Example:
        >>> guide("two_clocks").sheets["predict"].write
        ()
    """

    draw: tuple[str, ...] = ()
    write: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """What a teacher needs for one lesson, beside the lesson itself.

    Args:
        before: What to know or prepare before the class comes.
        beats: The pieces in the order of the notebook.
        replies: What to reply to a belief, by its code.
        never: What not to say.
        disagree: Where the evidence disagrees, and how to say so.
        sheets: What a handout asks, by the piece whose picture it shows.

    Example:
        >>> guide("two_clocks").minutes()
        35
    """

    before: str
    beats: tuple[Beat, ...]
    replies: Mapping[str, str]
    never: tuple[str, ...]
    disagree: tuple[str, ...]
    sheets: Mapping[str, Tasks]

    def minutes(self, *pieces: str) -> int:
        """Add up the minutes of some pieces, or of all.

        Args:
            pieces: Their names; the whole lesson where none is named.
        """
        return sum(each.minutes for each in self.beats if not pieces or each.piece in pieces)


@dataclass(frozen=True, slots=True)
class Leg:
    """The part of a route that lies in one lesson.

    Args:
        lesson: The name of the lesson.
        pieces: The names of its pieces, in their order.
        until: The heading in the notebook above the last of them.

    Example:
        >>> Leg("two_clocks", ("predict", "explore"), "Explore").minutes
        17
    """

    lesson: str
    pieces: tuple[str, ...]
    until: str

    @property
    def minutes(self) -> int:
        """How long its pieces take (min), by the guide to the lesson."""
        return guide(self.lesson).minutes(*self.pieces)


@dataclass(frozen=True, slots=True)
class Route:
    """A way through parts of the course.

    Args:
        id: Its name.
        title: Its name for teachers.
        whom: Whom it is for.
        note: What to mind on the way.
        stops: The lessons it goes through, in order.

    Example:
        >>> [each.minutes for each in routes()]
        [20, 45, 90]
    """

    id: str
    title: str
    whom: str
    note: str
    stops: tuple[Leg, ...]

    @property
    def minutes(self) -> int:
        """How long it takes (min)."""
        return sum(each.minutes for each in self.stops)


@cache
def guide(name: str, folder: Path | None = None) -> Guide:
    """Read the guide to one lesson.

    Args:
        name: The name of the lesson, such as "two_clocks".
        folder: Where the lesson files are; None for the project's own.

    Returns:
        The guide.

    Raises:
        ContentError: If the file is missing or breaks its schema.

    Example:
        >>> guide("two_clocks").beats[0].piece
        'welcome'
    """
    data: Mapping[str, Any] = read_file(FILE, folder).data["lessons"][name]
    sheets = {piece: Tasks(**asked) for piece, asked in data["sheets"].items()}
    beats = tuple(Beat(**each) for each in data["beats"])
    return Guide(**{**data, "beats": beats, "sheets": MappingProxyType(sheets)})


@cache
def routes(folder: Path | None = None) -> tuple[Route, ...]:
    """Read the shorter ways through the course, the shortest first.

    Args:
        folder: Where the lesson files are; None for the project's own.

    Returns:
        The routes.

    Raises:
        ContentError: If the file is missing or breaks its schema.

    Example:
        >>> routes()[1].id
        'lecture'
    """
    data = read_file(FILE, folder).data["routes"]
    return tuple(
        Route(**{**each, "stops": tuple(Leg(**stop) for stop in each["stops"])}) for each in data
    )
