"""The lifting scar under the learner's hand: its kind, the sessions, and the gap between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from explainer.pictures.clocks.words import MONTH_6
from explainer.pictures.scar import words as say
from explainer.pictures.scar.picture import scar_picture
from explainer.pictures.scar.table import scar_table
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from explainer.stage.exhibit import Exhibit
from explainer.stage.shell import Caption, ControlSpec
from explainer.stage.state import Chosen

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.table import Table

FEW, LEFT = 3, 65  # sessions, and % of the depth, as the challenge says
SHORTEST_GAP_D, LONGEST_GAP_D = 14, 56
SOURCES = (
    "result:scar",
    "scar:rolling",
    "scar:boxcar_shallow",
    "scar:boxcar_deep",
    "scar:ice_pick",
    "control:sessions",
    "control:session_gap_days",
    "parameter:s",
)


class LiftingScar(Exhibit[Chosen]):
    """A scar in section that lifts with the sessions, and a bar of the depth that is left.

    Example:
        >>> scar = LiftingScar()
        >>> scar.change("sessions", 1)
        >>> scar.now()[41:88]
        'Rolling scar: 5.6 to 30 % of the depth is lifte'
    """

    challenge_id = "n3-challenge-scar"
    letters = 248

    def __init__(self) -> None:
        start = Chosen(Plan(sessions=4, scar_type="rolling"), Person(), MONTH_6)
        self.signs = signs(start.plan, start.person)
        gap = ControlSpec("session_gap_days", SHORTEST_GAP_D, LONGEST_GAP_D)
        specs = (
            ControlSpec("scar_type"),
            ControlSpec("sessions"),
            gap,
            ControlSpec("day"),
        )
        super().__init__(Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, SOURCES), start, specs)
        self.shell.view.add_class("tc-scar")  # its sentence is long

    @property
    def solved(self) -> bool:
        """Whether few sessions leave as little of the depth as the challenge says."""
        left = 100.0 - self.signs.result("scar", self.state.day).mid
        return self.state.plan.sessions <= FEW and round(left) <= LEFT

    def picture(self, screen: Screen) -> Figure:
        """Return section, bar and sessions for a screen."""
        return scar_picture(self.signs, self.state.day, screen.width_px, screen.theme)

    def closed_picture(self) -> Figure:
        """Return the scar as it is before the first session."""
        return scar_picture(signs(replace(self.start.plan, sessions=0), Person()), 0.0)

    def now(self) -> str:
        """Say how far the scar is lifted, and what is left."""
        return say.scar_words(self.signs, self.state.day)

    def tables(self) -> tuple[Table, ...]:
        """Return lift and depth left through the year."""
        return (scar_table(self.signs, self.state.day),)

    def render(self) -> None:
        """Show the state: controls, words, picture and table all follow from it."""
        if self.signs.plan != self.state.plan:
            self.signs = signs(self.state.plan, self.state.person)
        super().render()
