"""A picture to draw on: points that a hand moves along lines of the picture, or types."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import traitlets as t

from explainer.front import script
from explainer.stage.view.picture import Picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class Along(NamedTuple):
    """How a point runs along its line.

    Args:
        stops: the values at which a hand stops, rising.
        knots: the values at which panels of even speed begin, and the last one's end.
        say: says a value.
        nothing: what is said of a point that is not drawn yet.
    """

    stops: tuple[float, ...]
    knots: tuple[float, ...]
    say: Callable[[float], str]
    nothing: str


class Pad(Picture):
    """A picture in which each point follows the hand at once, by pointer, touch and key.

    The picture marks the line of each point (`draw.svg.reach`).

    Args:
        labels: what each point is called.
        along: how they run.

    Example:
        >>> pad = Pad(["Day 3"], Along((0.0, 10.0), (0.0, 10.0), str, "nothing yet"))
        >>> pad.show([3.0])
        >>> pad.values, pad.words
        ([3.0], ['3.0'])
    """

    _esm = script("pad.js")
    labels: t.List[str] = t.List().tag(sync=True)
    values: t.List[float | None] = t.List().tag(sync=True)  # None where it is not drawn yet
    words: t.List[str] = t.List().tag(sync=True)
    stops: t.List[float] = t.List().tag(sync=True)
    stop_words: t.List[str] = t.List().tag(sync=True)
    knots: t.List[float] = t.List().tag(sync=True)
    nothing = t.Unicode("").tag(sync=True)

    def __init__(self, labels: Iterable[str], along: Along) -> None:
        self.along, labels = along, list(labels)
        super().__init__(
            labels=labels,
            values=[None] * len(labels),
            words=[along.nothing] * len(labels),
            stops=list(along.stops),
            stop_words=[along.say(stop) for stop in along.stops],
            knots=list(along.knots),
            nothing=along.nothing,
        )

    def show(self, values: Sequence[float | None]) -> None:
        """Put every point where it is now.

        Args:
            values: of each point; None where there is none to draw.
        """
        say, nothing = self.along.say, self.along.nothing
        with self.hold_sync():
            self.values = list(values)
            self.words = [nothing if value is None else say(value) for value in values]
