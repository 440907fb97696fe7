"""A player for a row of pictures: play, pause, step, back, reset, and a named time control.

It knows nothing about what the pictures show. Everything a learner does is answered in the
browser, so it goes on while the kernel is busy; the kernel only hears where the learner is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets as t

from explainer.draw.frames import (
    Frame,
    checked_frames,
    figure_html,
    finite_day,
    in_words,
    last_reached,
)
from explainer.front import script
from explainer.stage.dress import styles
from explainer.stage.view.screens import OnScreens
from explainer.stage.words import PLAYER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from explainer.draw.frames import Plain


class Player(OnScreens):
    """A row of pictures under the learner's hand; between two of them it shows the way.

    Args:
        states: the pictures, in the order of their days; at least one.
        name: what the player is called by assistive technology.
        day: the day that is shown first; without one, that of the first picture.
        more: further traits of it.

    Raises:
        ValueError: if there is no picture, days do not rise, or a number cannot be used.

    Example:
        >>> dot = '<svg xmlns="http://www.w3.org/2000/svg"><circle id="dot" r="{}"/></svg>'
        >>> small = Frame(0.0, dot.format(1), "It is small.", "A small dot.", "Day 0")
        >>> large = Frame(7.0, dot.format(9), "It has grown.", "A large dot.", "Day 7")
        >>> player = Player([small, large])
        >>> player.index = 1
        >>> player.day, player.frame.label
        (7.0, 'Day 7')
    """

    _esm = script("player.js")
    _css = styles("player.css")
    frames: t.List[dict[str, Any]] = t.List().tag(sync=True)
    drawn_for = t.Unicode("").tag(sync=True)  # the screen for which the frames are drawn, and
    others: t.Dict[str, list[str]] = t.Dict().tag(sync=True)  # their drawings for further ones
    index = t.Int(0).tag(sync=True)
    day = t.Float(0.0).tag(sync=True)
    playing = t.Bool(default_value=False).tag(sync=True)
    motion = t.Bool(default_value=False).tag(sync=True)
    seconds = t.Float(3.0).tag(sync=True)  # from one picture to the next
    names = t.Dict().tag(sync=True)
    # a slider that is moved along, and that moves the player, without the kernel: its model, the
    # day of each of its values from 0, and what each of these days is called
    peer = t.Unicode("").tag(sync=True)
    peer_days: t.List[float] = t.List().tag(sync=True)
    peer_words: t.List[str] = t.List().tag(sync=True)

    def __init__(
        self,
        states: Iterable[Frame | Plain],
        *,
        name: str = PLAYER["player"],
        day: float | None = None,
        **more: Any,
    ) -> None:
        frames = checked_frames(states)
        names = PLAYER | {"player": name}
        super().__init__(**_row(frames, frames[0].day if day is None else day), names=names, **more)

    def show(
        self,
        states: Iterable[Frame | Plain],
        *,
        day: float | None = None,
        drawn_for: str = "",
        others: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Replace all pictures at once; the learner's day stays.

        Args:
            states: the new pictures; if they cannot be used, the old ones stay.
            day: the day to go to, if it shall change.
            drawn_for: the key of the screen for which they are drawn.
            others: the same pictures as they are drawn for further screens, by their keys.

        Raises:
            ValueError: if there is no picture, or their days do not rise.

        Example:
            >>> dot = '<svg xmlns="http://www.w3.org/2000/svg"><circle id="dot" r="1"/></svg>'
            >>> player = Player([(0.0, dot, "", "", "Day 0"), (7.0, dot, "", "", "Day 7")])
            >>> player.day = 7.0
            >>> player.show([(float(day), dot, "", "", f"Day {day}") for day in (0, 3, 7)])
            >>> player.day, player.index
            (7.0, 2)
        """
        row = _row(checked_frames(states), self.day if day is None else day)
        row |= {
            "drawn_for": drawn_for,
            "others": {k: [*each] for k, each in (others or {}).items()},
        }
        with self.hold_sync(), self.hold_trait_notifications():
            for name, value in row.items():
                setattr(self, name, value)

    @property
    def frame(self) -> Frame:
        """The last picture reached at the day that is shown."""
        return Frame(**self.frames[self.index])

    @property
    def text(self) -> str:
        """All pictures in words, for a reader without widgets."""
        said = (in_words(Frame(**each)) for each in self.frames)
        return "\n".join((self.names["player"], *said))

    @property
    def view(self) -> Player:
        """The widget itself, so that a player can stand wherever a piece can."""
        return self

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, Any], dict[str, Any]]:
        data, about = super()._repr_mimebundle_() or ({}, {})
        return {**data, "text/plain": self.text, "text/html": figure_html(self.frame)}, about

    @t.validate("index")
    def _allow_index(self, proposal: dict[str, Any]) -> int:
        index, last = int(proposal["value"]), len(self.frames) - 1
        if not 0 <= index <= last:
            raise t.TraitError(f"There is no picture {index}: the index goes from 0 to {last}.")
        return index

    @t.validate("day")
    def _allow_day(self, proposal: dict[str, Any]) -> float:
        return finite_day(proposal["value"])

    @t.observe("index")
    def _index_moved(self, _: dict[str, Any]) -> None:
        if self.index != self._reached():
            self.day = self.frames[self.index]["day"]

    @t.observe("day")
    def _day_moved(self, _: dict[str, Any]) -> None:
        self.index = self._reached()

    def _reached(self) -> int:
        return last_reached([each["day"] for each in self.frames], self.day)


def _row(frames: tuple[Frame, ...], day: float) -> dict[str, Any]:
    at = last_reached([frame.day for frame in frames], finite_day(day))
    return {"frames": [frame._asdict() for frame in frames], "day": float(day), "index": at}
