"""The relay under the learner's hand: light one lane after the other and follow the baton."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explainer.draw.words import RUNNERS, phase_words
from explainer.pictures.relay import words as say
from explainer.pictures.relay.picture import empty_relay, relay_picture
from explainer.pictures.relay.table import relay_table
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from explainer.science.relay import Relay as Race
from explainer.science.relay import relay
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import html, tick_boxes
from explainer.stage.shell import Caption, ControlSpec, Extra, bar
from explainer.stage.state import Chosen

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.table import Table

SOURCES = (
    "phase:clot",
    "phase:clean_up",
    "phase:build",
    "phase:strengthen",
    "parameter:d_P",
    "parameter:d_A",
    "parameter:d_M",
    "parameter:d_G",
    "parameter:d_F",
    "parameter:f",
    "parameter:m",
)
HALF = 0.5  # of its own most
FIRST_LIT = ("clot", "neutrophils", "fibroblasts", "mature_fibres")  # one for each phase


@dataclass(frozen=True, slots=True)
class Lit(Chosen):
    """The state of the relay: plan, person, day, and the lanes at full strength."""

    lit: frozenset[str] = frozenset(FIRST_LIT)


class CrewRelay(Exhibit[Lit]):
    """Seven lanes of the repair crew, each lit by its own box, with day and sessions to move.

    Example:
        >>> crew = CrewRelay()
        >>> crew.light("macrophages", True)
        >>> "macrophages" in crew.state.lit
        True
    """

    challenge_id = "n2-challenge-relay"
    letters = 190

    def __init__(self) -> None:
        start = Lit(Plan(sessions=1), Person(), 2.0)
        self.race, self._raced = _race(start), start.plan
        names = {runner.key: runner.label for runner in RUNNERS}
        self.boxes = tick_boxes(names, self.safely(self.light))
        boxes = bar([html(f"<p>{say.LIGHT_LANES}</p>"), *self.boxes.values()])
        caption = Caption(say.TITLE, say.TAKEAWAY, (*say.LEGEND, phase_words()), SOURCES)
        specs = (ControlSpec("day"), ControlSpec("sessions"), ControlSpec("session_gap_days"))
        super().__init__(caption, start, specs, Extra((boxes,)))

    @property
    def solved(self) -> bool:
        """Whether first cells and thick fibres are busy on one day, each by its own most."""
        day = self.state.day
        return all(self.race.share(each, day) >= HALF for each in ("neutrophils", "mature_fibres"))

    @property
    def text(self) -> str:
        """Heading, takeaway, what is true now, all hand-overs, and how to read the picture."""
        return "\n".join((super().text, *say.handover_lines(self.race)))

    def picture(self, screen: Screen) -> Figure:
        """Return the relay for a screen."""
        state, width = self.state, screen.width_px
        return relay_picture(self.race, state.day, state.lit, width, screen.theme)

    def closed_picture(self) -> Figure:
        """Return the empty lanes, without names: their order is what a learner is asked."""
        return empty_relay()

    def now(self) -> str:
        """Say who is busiest, growing and leaving."""
        return say.relay_words(self.race, self.state.day)

    def notes(self) -> str:
        """Return the hand-overs as a numbered list, as HTML."""
        lines = "".join(f"<li>{line}</li>" for line in say.handover_lines(self.race))
        title = say.handovers_title(self.state.plan.sessions)
        return f"<p><b>{title}</b></p><ol>{lines}</ol>" if lines else ""

    def tables(self) -> tuple[Table, ...]:
        """Return the crew as a table: job, busiest day, and how busy each is now."""
        return (relay_table(self.race, self.state.day),)

    def light(self, runner: str, on: bool) -> None:
        """Light a lane, or dim it.

        Args:
            runner: a key of `science.relay.CREW`.
            on: whether it is at full strength.
        """
        lit = self.state.lit | {runner} if on else self.state.lit - {runner}
        self.go(replace(self.state, lit=lit), f"light {runner}")

    def render(self) -> None:
        """Show the state: boxes, controls, words, picture and table all follow from it."""
        if self.state.plan != self._raced:
            self.race, self._raced = _race(self.state), self.state.plan
        with self.quiet():
            for key, box in self.boxes.items():
                box.value = key in self.state.lit
        super().render()


def _race(state: Chosen) -> Race:
    return relay(repair(state.plan, state.person))
