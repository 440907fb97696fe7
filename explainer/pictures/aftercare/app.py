"""The aftercare planner under the learner's hand: a thing, its first day, and what clinics say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer import evidence
from explainer.pictures.aftercare import words as say
from explainer.pictures.aftercare.picture import care_picture
from explainer.pictures.aftercare.placing import LAST_DAY, START, solved
from explainer.pictures.aftercare.table import care_cards, care_table, plan_html
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import button, listing, row
from explainer.stage.shell import Caption, Extra
from explainer.stage.state import Chosen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.sources import SourceCard
    from explainer.draw.table import Table

OUT = -1  # in the list of days: not in the plan


@dataclass(frozen=True, slots=True)
class Planned(Chosen):
    """The state of the planner: the thing in hand, and the first day of each thing in the plan."""

    chip: str = "make_up"
    placed: tuple[tuple[str, int], ...] = tuple(START.items())


class AftercarePlanner(Exhibit[Planned]):
    """Things to do or use, each with its first day; too early and unclear are said and drawn.

    Example:
        >>> planner = AftercarePlanner()
        >>> planner.place("make_up", 7)
        >>> planner.now()[:19]
        'Make-up from day 7.'
    """

    challenge_id = "n6-challenge-aftercare"
    letters = 160

    def __init__(self) -> None:
        things = [(each.label, key) for key, each in evidence.aftercare().items()]
        days = [(say.day_choice(None), OUT), *((say.day_choice(d), d) for d in range(LAST_DAY + 1))]
        self.thing = listing(say.WHAT, things, self.safely(self.take_up_thing))
        self.day = listing(say.FROM, days, self.safely(self._day_chosen))
        steps = [
            button(say.EARLIER, self.safely(lambda: self.move(-1))),
            button(say.LATER, self.safely(lambda: self.move(1))),
        ]
        hand = ipw.Box([self.thing, self.day, row(steps)]).add_class("tc-hand")
        start = Planned(Plan(), Person(), 0.0)
        super().__init__(
            Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, ()), start, (), Extra((hand,))
        )
        self.shell.view.add_class("tc-care")

    @property
    def plan(self) -> dict[str, int]:
        """The first day of each thing in the plan, by its id."""
        return dict(self.state.placed)

    @property
    def solved(self) -> bool:
        """Whether the plan has all that is wanted by the party, and nothing too early."""
        return solved(self.plan)

    def picture(self, screen: Screen) -> Figure:
        """Return the strip of days for a screen."""
        return care_picture(self.plan, self.state.chip, screen.width_px, screen.theme)

    def closed_picture(self) -> Figure:
        """Return the empty strip."""
        return care_picture({}, "", closed=True)

    def now(self) -> str:
        """Say how the thing in hand fits, and how the whole plan does."""
        return say.plan_words(self.plan, self.state.chip)

    def notes(self) -> str:
        """Return what is in the plan and who says what, as HTML."""
        return plan_html(self.plan)

    def tables(self) -> tuple[Table, ...]:
        """Return all things with what clinics say."""
        return (care_table(self.plan),)

    def source_cards(self) -> Mapping[str, SourceCard]:
        """Return the cards that say who allows a thing from when, by its id."""
        return care_cards()

    def take_up_thing(self, chip: str) -> None:
        """Take a thing in hand.

        Args:
            chip: an id of `evidence.aftercare()`.
        """
        self.go(replace(self.state, chip=chip), f"thing {chip}")

    def place(self, chip: str, day: int | None) -> None:
        """Use a thing from a day on, or leave it out.

        Args:
            chip: an id of `evidence.aftercare()`.
            day: days after the session (0 to 14); None to leave it out.
        """
        plan = {**self.plan, chip: day}
        order = (key for key in evidence.aftercare() if plan.get(key) is not None)
        placed = tuple((key, plan[key] or 0) for key in order)
        self.go(replace(self.state, chip=chip, placed=placed), f"{chip} {day}")

    def move(self, by: int) -> None:
        """Move the thing in hand by a day; at the ends it says so and stays.

        Args:
            by: 1 or -1.
        """
        chip = self.state.chip
        label, day = evidence.aftercare()[chip].label, self.plan.get(chip)
        if day is None:
            self.say(say.NOT_THERE.format(label=label))
        elif not 0 <= day + by <= LAST_DAY:
            self.say((say.FIRST if by < 0 else say.LAST).format(label=label))
        else:
            self.place(chip, day + by)

    def render(self) -> None:
        """Show the state: lists, words, picture and table."""
        with self.quiet():
            self.thing.value = self.state.chip
            self.day.value = self.plan.get(self.state.chip, OUT)
        super().render()

    def _day_chosen(self, day: int) -> None:
        self.place(self.state.chip, None if day == OUT else day)
