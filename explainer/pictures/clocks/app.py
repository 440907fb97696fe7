"""The two-clock app: controls, picture and words; `render` is the single way out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from explainer.draw.palette import Look, Screen
from explainer.draw.say import day_words
from explainer.draw.sources import card_html, cards
from explainer.draw.still import lined
from explainer.pictures.clocks.chart import Chart
from explainer.pictures.clocks.desk import Desk
from explainer.pictures.clocks.layers import composed
from explainer.pictures.clocks.picture import at_day, timeline
from explainer.pictures.clocks.table import csv_text, table_html, table_text
from explainer.pictures.clocks.words import (
    CHART_LABEL,
    CLOSED,
    NOTICE,
    TITLE,
    difference_words,
    legend_html,
    live_html,
    live_text,
    rare_words,
)
from explainer.pictures.clocks.zoom import zoomable
from explainer.science.plan import PlanError, read_code, write_code
from explainer.science.presets import presets
from explainer.science.signs import Signs, signs
from explainer.stage.drawing import Drawing, keep
from explainer.stage.pictured import Pictured
from explainer.stage.state import Choice, History, State
from explainer.stage.words import TOGGLES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from explainer.pictures.clocks.picture import Picture
    from explainer.science.plan import Person, Plan

FIRST_CONTROLS = ("day", "sessions", "session_gap_days")


class TwoClocks(Pictured):
    """Side effects and results on one time axis, under the learner's hand.

    Args:
        preset: where to start, a key of `data/presets.json`.
        first_controls: the controls shown at start; all others stand under "More controls".
        used: told of each code that the learner used, copied or saved something under.

    Example:
        >>> app = TwoClocks()
        >>> app.change("sessions", 1)
        >>> app.state.plan.sessions
        1
    """

    def __init__(
        self,
        preset: str = "start",
        first_controls: Sequence[str] = FIRST_CONTROLS,
        used: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._used = used
        chosen = presets()[preset]
        self.title = TITLE
        self.start = self.state = Choice(chosen.plan, chosen.person, chosen.day)
        self.signs: Signs = signs(chosen.plan, chosen.person)
        self.pinned: Signs | None = None
        self.look = Look()  # lanes and type; width and theme are those of each screen
        self._history = History[Choice]()
        says = live_text(self.signs, chosen.day).picture
        first = timeline(self.signs, chosen.day, self.look)
        self.drawing = Drawing(first, CHART_LABEL, says)
        self.followers: tuple[Callable[[State], None], ...] = ()
        self.chart: Chart | None = None  # plotly costs seconds and 50 MB, so only when asked for
        self.desk = Desk(self, tuple(first_controls))
        super().__init__(self.desk.view)
        self.drawing.on_screen(self.desk.safely(lambda: self._show(keep)))
        self._write()

    @property
    def text(self) -> str:
        """The live text and the table, as plain text."""
        live, day = live_text(self.signs, self.state.day), self.state.day
        rare = rare_words(TOGGLES["more"][0])
        said = (TITLE, live.now, table_text(self.signs, day), rare, NOTICE)
        return "\n".join(said)

    @property
    def picture(self) -> Picture:
        """The picture on the screen that spoke last."""
        return self.drawing.picture

    def painted(self, screen: Screen) -> str:
        """Return the picture of now as SVG for a screen."""
        drawn, named = self._drawn(self.look.on(screen)), self.drawing
        return lined(composed(drawn, named.title, named.description), screen, self.state.day)

    def closed_picture(self) -> str:
        """Return the empty lanes, before any session."""
        nothing = signs(replace(self.start.plan, sessions=0), self.start.person)
        drawn = timeline(nothing, 0.0, Look())
        return composed(drawn, CHART_LABEL, CLOSED)

    def earned_table(self) -> str:
        """Return the table that says the same as the picture."""
        return table_html(self.signs, self.state.day)

    @property
    def code(self) -> str:
        """The code of plan, person and day."""
        return write_code(self.state.plan, self.state.person, self.state.day)

    def lead(self, follow: Callable[[State], None]) -> None:
        """Let something else follow every new state, after the picture.

        Args:
            follow: called with the state.

        Example:
            >>> app, heard = TwoClocks(), []
            >>> app.lead(heard.append)
            >>> app.change("sessions", 2)
            >>> heard[0].plan.sessions
            2
        """
        self.followers = (*self.followers, follow)

    # What a learner can do: each makes a new state and calls render.

    def change(self, name: str, value: Any) -> None:
        """Change one value; one that cannot be used is refused in words and nothing is lost.

        Args:
            name: a row of `data/controls.csv`.
            value: the new value, in the unit of that row.
        """
        try:
            self._go(self.state.change(name, value), name)
        except PlanError as wrong:
            kept = self.state.value(name)
            said = f"{kept:g}" if isinstance(kept, float) else kept
            self.desk.refuse(f"{wrong} The picture stays at {said}.", name)

    def undo(self) -> None:
        """Go back one step."""
        before = self._history.back()
        if before is None:
            self.desk.refuse("There is nothing to undo.")
            return
        self.state = before
        self.render()

    def reset(self) -> None:
        """Go back to the start, without a pinned plan."""
        self._go(self.start, "reset")

    def use_preset(self, key: str) -> None:
        """Start from an example, by its key in `data/presets.json`."""
        chosen = presets()[key]
        self._go(self._with_pin(chosen.plan, chosen.person, chosen.day), f"preset {key}")
        self.desk.tell(chosen.story)
        self.desk.rest()

    def use_code(self, text: str) -> None:
        """Take plan, person and day from a code; a wrong code is refused in words."""
        try:
            self._go(self._with_pin(*read_code(text)), "code")
        except PlanError as wrong:
            self.desk.refuse(f"{wrong} The picture stays as it was.")
        else:
            self._used(self.code)

    def copy_code(self) -> None:
        """Put the code of this plan on the clipboard; it also stands in the box."""
        self._used(self.code)
        self.desk.assist.copy(self.code)
        self.desk.tell(f"The code is {self.code}. It is copied where the browser allows it.")

    def pin(self) -> None:
        """Keep this plan as a ghost to compare with, or let the kept one go."""
        kept = None if self.state.pinned else (self.state.plan, self.state.person)
        self._go(replace(self.state, pinned=kept), "pin")

    def show_source(self, key: str) -> None:
        """Open the card that says where a number comes from, by its key in `sources.cards`."""
        self.desk.source.value = card_html(cards()[key]) if key else ""

    def show_rare(self, shown: bool) -> None:
        """Show or hide the lanes of the rarer and the hidden side effects."""
        self.look = self.look._replace(rare=shown)
        self._show()

    def show_large(self, large: bool) -> None:
        """Use larger type in the picture and around it, for a lecture hall."""
        self.look = self.look._replace(large=large)
        self.desk.enlarge(large=large)
        self._show()

    def zoom(self) -> None:
        """Open the picture as a chart that zooms, or go back to the whole picture."""
        opened = not self.zoomed
        if self.chart is None:
            self.chart = Chart(self._zoomable())
        if opened:
            self.chart.show(self._zoomable())
        self.desk.put(self.chart.view, zoomed=opened)

    @property
    def zoomed(self) -> bool:
        """Whether the chart that zooms is shown in place of the drawing."""
        return bool(self.drawing.layout.display == "none")

    def save_picture(self, form: str) -> None:
        """Save the picture as `svg` or `png`."""
        self._used(self.code)
        self.desk.assist.save_picture(f"two-clocks-{self.code}.{form}", form)

    def save_data(self) -> None:
        """Save the numbers behind the picture as CSV."""
        self._used(self.code)
        text = csv_text(self.signs, self.state.day)
        self.desk.assist.save_text(f"two-clocks-{self.code}.csv", text, "text/csv")

    def _go(self, state: Choice, why: str) -> None:
        if state != self.state:  # a step that changes nothing would make Undo do nothing
            self._history.keep(self.state, why)
        self.state = state
        self.render()

    def _with_pin(self, plan: Plan, person: Person, day: float) -> Choice:
        return Choice(plan, person, day, self.state.pinned)

    # The single way out.

    def render(self, *, afresh: bool = False) -> None:
        """Show the state: picture, sentence, table and controls all follow from it.

        Args:
            afresh: work everything out again, whatever was worked out before.
        """
        plan, person, day = self.state.plan, self.state.person, self.state.day
        pinned = self.pinned and (self.pinned.plan, self.pinned.person)
        same = not afresh and (plan, person) == (self.signs.plan, self.signs.person)
        if not same:
            self.signs = signs(plan, person)
        if pinned != self.state.pinned:
            self.pinned = signs(*self.state.pinned) if self.state.pinned else None
        if same and pinned == self.state.pinned:
            self._show(lambda was, at: at_day(was, self.signs, day, at))
        else:
            self._show()
        self._write()
        for follow in self.followers:
            follow(self.state)

    def _drawn(self, at: Look) -> Picture:
        return timeline(self.signs, self.state.day, at, self.pinned)

    def _show(self, change: Callable[[Picture, Look], Picture] | None = None) -> None:
        self.drawing.draw(self.look, self._drawn, change)
        if self.zoomed and self.chart:
            self.chart.show(self._zoomable())

    def _zoomable(self) -> Picture:
        picture, look = self.drawing.for_all(self.look, self._drawn)
        return zoomable(picture, self.signs, look)

    def _write(self) -> None:
        day, desk = self.state.day, self.desk
        live = live_text(self.signs, day)
        desk.refuse("")
        desk.live.value = live_html(live)
        desk.difference.value = ""
        if self.pinned:
            desk.difference.value = f"<p>{difference_words(self.signs, self.pinned, day)}</p>"
        desk.table.value = table_html(self.signs, day) if desk.is_open("table") else ""
        desk.legend.value = legend_html(pinned=self.pinned is not None)
        desk.follow(self.state, self.code, f"{live.now} {NOTICE} Code {self.code}.")
        desk.assist.day, desk.assist.day_words = day, day_words(day)
        desk.status.say(live.now)
