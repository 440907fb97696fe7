"""The depth viewer: choose a named depth and a part of the face, and see what the needle meets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.pictures.depth import words as say
from explainer.pictures.depth.picture import depth_picture
from explainer.pictures.depth.salt import salt_picture
from explainer.pictures.depth.sources import depth_cards
from explainer.pictures.depth.table import depth_table
from explainer.pictures.skin.section import section
from explainer.science.depth import STOPS, layers_met, length_for, stop_of
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import Choices, html
from explainer.stage.shell import Caption, ControlSpec, Extra
from explainer.stage.state import Chosen
from explainer.stage.view.picture import drawn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.sources import SourceCard
    from explainer.draw.table import Table

LEAST_PX, USUAL_PX, MOST_PX = 280, 900, 1000
SPECS = (
    ControlSpec("zone"),
    ControlSpec("sex"),
    ControlSpec("needle_length_mm", more=True),
    ControlSpec("punctures_per_cm2", more=True),
    ControlSpec("skin_tone", more=True),
)


class DepthViewer(Exhibit[Chosen]):
    """Three named depths, the layers and cells the needle meets, and the channels it leaves open.

    Example:
        >>> viewer = DepthViewer()
        >>> viewer.choose("deeper")
        >>> viewer.now().endswith("A trained person decides the depth.")
        True
    """

    challenge_id = "n1-challenge-depth"
    letters = 280

    def __init__(self) -> None:
        plan, person = Plan(sessions=1, zone="cheek"), Person()
        length = length_for("surface", plan, person)
        start = Chosen(plan, person, 0.0).change("needle_length_mm", length)
        names = [each.name for each in STOPS]
        self.stops = Choices(names, self.safely(self._chosen))
        ask = ipw.HBox([html(f"<p>{say.ASK}</p>"), *self.stops.buttons]).add_class("tc-row")
        hook = drawn(lambda screen: salt_picture(screen.theme))
        caption = Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, ())
        aside = (hook, html(f"<p>{say.salt_words()}</p>"))
        extra = Extra((ask,), tuple(each.add_class("tc-aside") for each in aside))
        super().__init__(caption, start, SPECS, extra)

    @property
    def solved(self) -> bool:
        """Whether it usually ends in the deeper dermis, and reaches the fat in no report."""
        plan, person = self.state.plan, self.state.person
        fat = next(each for each in layers_met(plan, person) if each.key == "fat")
        return stop_of(plan, person) == "deeper" and fat.reached == "no"

    @property
    def text(self) -> str:
        """Heading, takeaway, what is true now, what is met, and how to read the picture."""
        return "\n".join((super().text, *say.notes_lines(self.state.plan, self.state.person)))

    def choose(self, stop: str) -> None:
        """Take needles whose usual depth lies at a stop.

        Args:
            stop: a key of `science.depth.STOPS`.
        """
        plan, person = self.state.plan, self.state.person
        self.change("needle_length_mm", length_for(stop, plan, person))

    def picture(self, screen: Screen) -> Figure:
        """Return the section with the needle in it, for a screen."""
        width = min(max(screen.width_px or USUAL_PX, LEAST_PX), MOST_PX)
        return depth_picture(self.state.plan, self.state.person, width_px=width, theme=screen.theme)

    def closed_picture(self) -> Figure:
        """Return the skin without a needle."""
        plan, person = replace(self.start.plan, sessions=0), self.start.person
        return section(plan, person, repair(plan, person, horizon_days=1.0), -1.0).figure

    def now(self) -> str:
        """Say how deep the needle goes, what it reaches, and who decides."""
        return say.depth_words(self.state.plan, self.state.person)

    def notes(self) -> str:
        """Return what the needle meets, what stays open, and the kinds of tool, as HTML."""
        return say.notes_html(self.state.plan, self.state.person)

    def tables(self) -> tuple[Table, ...]:
        """Return the layers as a table."""
        return (depth_table(self.state.plan, self.state.person),)

    def source_cards(self) -> Mapping[str, SourceCard]:
        """Return the cards that say where its numbers come from."""
        return depth_cards(self.state.plan, self.state.person)

    def render(self) -> None:
        """Show the state: the chosen stop, controls, words, picture, table and open card."""
        chosen = stop_of(self.state.plan, self.state.person)
        self.stops.mark([each.key for each in STOPS].index(chosen))
        super().render()
        self.show_source(self.shell.sources.value)

    def _chosen(self, place: int) -> None:
        self.choose(STOPS[place].key)
