"""Will the redness have faded by then? Twenty imagined people as dots, and a line to move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.pictures.redness import words as say
from explainer.pictures.redness.picture import LAST_DAY, redness_picture
from explainer.pictures.redness.table import redness_table
from explainer.science.people import faded, redness_days
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.shell import Caption, ControlSpec
from explainer.stage.state import Chosen

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.table import Table


class RednessDots(Exhibit[Chosen]):
    """Days of redness of some imagined people, and how many have faded by a chosen day.

    Example:
        >>> dots = RednessDots()
        >>> dots.change("day", 1.0)
        >>> dots.now()[:58]
        'Day 1. Redness has faded in about 7 of 20 imagined people.'
    """

    challenge_id = "n5-challenge-redness"
    letters = 175

    def __init__(self) -> None:
        self.days = redness_days(20)
        caption = Caption(
            say.TITLE,
            say.TAKEAWAY,
            (*say.LEGEND, say.spread_words()),
            ("lane:redness", "control:day"),
        )
        super().__init__(caption, Chosen(Plan(), Person(), 3.0), (ControlSpec("day", 0, LAST_DAY),))

    @property
    def solved(self) -> bool:
        """Whether all but one are clear by the day of the line."""
        return faded(self.days, self.state.day) == len(self.days) - 1

    def picture(self, screen: Screen) -> Figure:
        """Return the dots and the line for a screen."""
        return redness_picture(self.days, self.state.day, screen.width_px, screen.theme)

    def closed_picture(self) -> Figure:
        """Return the days without a dot."""
        return redness_picture((), 0.0)

    def now(self) -> str:
        """Say how many have faded by the day of the line."""
        return say.redness_words(self.days, self.state.day)

    def tables(self) -> tuple[Table, ...]:
        """Return how many have faded by each day."""
        return (redness_table(self.days),)
