"""Meet imagined people one at a time: the same sessions, a different outcome for each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explainer.pictures.clocks.words import MONTH_6
from explainer.pictures.people import words as say
from explainer.pictures.people.picture import people_picture
from explainer.pictures.people.table import people_table, recipe_table
from explainer.pictures.scar.app import LONGEST_GAP_D, SHORTEST_GAP_D
from explainer.pictures.scar.words import HALF
from explainer.science.model.repair import repair
from explainer.science.people import imagined, meet
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import FILLED, button, row
from explainer.stage.shell import Caption, ControlSpec, Extra
from explainer.stage.state import Chosen

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.table import Table
    from explainer.science.model.repair import Course
    from explainer.science.people import Met

SOURCES = ("parameter:s", "lane:redness", "result:scar", "scar:rolling", "scar:ice_pick")


@dataclass(frozen=True, slots=True)
class Meeting(Chosen):
    """The state of the meeting: who is met now, how many were met, and whether all are shown."""

    place: int = 0
    met: int = 1
    everyone: bool = False


class MeetPeople(Exhibit[Meeting]):
    """Imagined people one by one, and a still grid of their profiles.

    Example:
        >>> meeting = MeetPeople()
        >>> meeting.step(1)
        >>> meeting.now()[:15]
        'Person 2 of 20.'
    """

    challenge_id = "n3-challenge-people"

    def __init__(self) -> None:
        self.cast = imagined(20)
        start = Meeting(Plan(), Person(), MONTH_6)
        self._courses, self._followed = self._follow(start.plan), start.plan
        self.next_button = button(say.NEXT, self.safely(lambda: self.step(1)), FILLED)
        self.back_button = button(say.BACK, self.safely(lambda: self.step(-1)))
        self.all_button = button(say.ALL, self.safely(self.show_all))
        steps = row([self.next_button, self.back_button, self.all_button])
        gap = ControlSpec("session_gap_days", SHORTEST_GAP_D, LONGEST_GAP_D)
        specs = (ControlSpec("scar_type"), ControlSpec("sessions"), gap)
        super().__init__(
            Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, SOURCES), start, specs, Extra((steps,))
        )

    @property
    def solved(self) -> bool:
        """Whether a single one of all people is lifted by more than a half."""
        return sum(met.lifted_percent > HALF for met in self._everyone()) == 1

    @property
    def text(self) -> str:
        """Heading, takeaway, all outcomes in counts, and the recipe."""
        return "\n".join((super().text, say.all_words(self._everyone()), *say.recipe_lines()))

    def picture(self, screen: Screen) -> Figure:
        """Return one section and the grid for a screen."""
        state = self.state
        shown = range(len(self.cast) if state.everyone else state.met)
        everyone, width = self._everyone(), screen.width_px
        return people_picture(everyone, state.place, shown, width, screen.theme)

    def closed_picture(self) -> Figure:
        """Return the people before the first session: nobody is lifted yet."""
        plan = replace(self.start.plan, sessions=0)
        everyone = meet(self.cast, self._follow(plan), plan.scar_type, 0.0)
        return people_picture(everyone, 0, ())

    def now(self) -> str:
        """Introduce the person; once all are shown, say how they spread."""
        state, everyone = self.state, self._everyone()
        met = everyone[state.place]
        said = say.person_words(met, len(everyone), state.plan.session_days, state.day)
        return f"{said} {say.all_words(everyone)}" if self._seen_all else said

    @property
    def letters(self) -> int:  # type: ignore[override]  # of one person there is less to say
        """The letters of the longest sentence, once all are shown and before."""
        return 290 if self._seen_all else 168

    @property
    def _seen_all(self) -> bool:
        return self.state.everyone or self.state.met == len(self._everyone())

    def notes(self) -> str:
        """Return the recipe of the people, as HTML."""
        return recipe_table().html

    def tables(self) -> tuple[Table, ...]:
        """Return the people who are shown."""
        state = self.state
        return (people_table(self._everyone()[: len(self.cast) if state.everyone else state.met]),)

    def earned_table(self) -> str:
        """Return all people, as HTML: on paper nobody can step on to the next one."""
        return people_table(self._everyone()).html

    def step(self, by: int) -> None:
        """Meet the next person, or go back to the one before; at the ends, say so.

        Args:
            by: 1 or -1.
        """
        place = self.state.place + by
        if not 0 <= place < len(self.cast):
            self.say(say.LAST if by > 0 else say.FIRST)
            return
        met = max(self.state.met, place + 1)
        self.go(replace(self.state, place=place, met=met), f"person {place}")

    def show_all(self) -> None:
        """Show all people at once, or only those met so far."""
        self.go(replace(self.state, everyone=not self.state.everyone), "everyone")

    def render(self) -> None:
        """Show the state: people, controls, words, picture and table all follow from it."""
        if self._followed != self.state.plan:
            self._courses, self._followed = self._follow(self.state.plan), self.state.plan
        self.all_button.description = say.ONE if self.state.everyone else say.ALL
        super().render()

    def _follow(self, plan: Plan) -> tuple[Course, ...]:
        return tuple(repair(plan, each.person, each.parameters) for each in self.cast)

    def _everyone(self) -> tuple[Met, ...]:
        return meet(self.cast, self._courses, self.state.plan.scar_type, self.state.day)
