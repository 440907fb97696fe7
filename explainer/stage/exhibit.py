"""One small picture under the learner's hand: state in, words and picture out."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from explainer.draw.say import WATERMARK, choice_words
from explainer.draw.sources import card_html, cards
from explainer.draw.still import lined
from explainer.science.numbers import read_number
from explainer.science.plan import PlanError
from explainer.stage.pictured import Pictured
from explainer.stage.piece import safe
from explainer.stage.shell import Frame, Knob, Surround, control
from explainer.stage.state import History, State

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import ipywidgets as ipw

    from explainer.draw.palette import Screen
    from explainer.stage.screens import OnScreens


class Exhibit(Pictured):
    """One picture with its controls, words, table and sources; `render` is its single way out.

    Args:
        frame: the words around the picture.
        start: where it starts and what Reset goes back to.
        knobs: its controls.
        extra: further widgets between the controls and the picture.
        below: further widgets under the picture.
    """

    def __init__(
        self,
        frame: Frame,
        start: State,
        knobs: Sequence[Knob],
        extra: Sequence[ipw.Widget] = (),
        below: Sequence[ipw.Widget] = (),
    ) -> None:
        self.frame, self.start, self.state = frame, start, start
        self.title = frame.title
        self.table_open = False
        self._history = History[State]()
        self._knobs = {knob.name: knob for knob in knobs}
        change, show = self.safely(self.change), self.safely(self.show_source)
        self.controls = {k.name: control(k, change, start.value(k.name)) for k in knobs}
        actions = {"undo": self.undo, "reset": self.reset, "table": self.toggle_table}
        hidden = {knob.name for knob in knobs if knob.more}
        safe = {name: self.safely(action) for name, action in actions.items()}
        self.around = Surround(frame, self.controls, hidden, safe, show, (extra, below))
        super().__init__(self.around.view)
        self.screened.on_screen(self.safely(lambda: self.draw(anew=False)))
        self.render()

    @property
    def screened(self) -> OnScreens:
        """What knows on which screens the picture is shown."""
        return self.around.picture

    # What it says and shows; all of it follows from the state.

    @abstractmethod
    def picture(self, screen: Screen) -> str:
        """Return the picture as SVG for a screen."""

    @abstractmethod
    def now(self) -> str:
        """Return what is true now, in a few short sentences."""

    def notes(self) -> str:
        """Return what is said under the picture, as HTML; nothing if left out."""
        return ""

    @abstractmethod
    def data_table(self) -> str:
        """Return the table that says the same as the picture, as HTML."""

    def painted(self, screen: Screen) -> str:
        """Return the picture as SVG for a screen, with the day line where it has one."""
        return lined(self.picture(screen), screen, self.state.day)

    @property
    def text(self) -> str:
        """Heading, takeaway, what is true now, and how to read the picture."""
        frame = self.frame
        return "\n".join((frame.title, frame.takeaway, self.now(), *frame.legend, f"{WATERMARK}."))

    def earned_table(self) -> str:
        """Return the table that says the same as the picture."""
        return self.data_table()

    # What a learner can do.

    def change(self, name: str, value: Any) -> None:
        """Change one value; one that cannot be used is refused in words and nothing is lost.

        Args:
            name: a row of `data/controls.csv`.
            value: the new value, in the unit of that row.
        """
        try:
            state = self.state.change(name, self._inside(name, value))
        except PlanError as wrong:
            kept = self.state.value(name)
            self._show_all(name)
            said = choice_words(name, kept) if isinstance(kept, str) else f"{kept:g}"
            self.around.say(f"{wrong} The picture stays at {said}.")
        else:
            self.go(state, name)

    def go(self, state: State, why: str) -> None:
        """Take a new state and show it, so that Undo can come back.

        Args:
            state: the new state.
            why: what was changed.
        """
        if state != self.state:  # a step that changes nothing would make Undo do nothing
            self._history.keep(self.state, why)
        self.state = state
        self.render()

    def undo(self) -> None:
        """Go back one step."""
        before = self._history.back()
        if before is None:
            self._show_all()
            self.around.say("There is nothing to undo.")
            return
        self.state = before
        self.render()

    def reset(self) -> None:
        """Go back to the start."""
        self.go(self.start, "reset")

    def toggle_table(self) -> None:
        """Show or hide the table."""
        self.table_open = not self.table_open
        self.render()

    def show_source(self, key: str) -> None:
        """Open the card that says where a number comes from, by its key in `sources.cards`."""
        self.around.source.value = card_html(cards()[key]) if key else ""

    # The single way out.

    def render(self) -> None:
        """Show the state: controls, words, picture and table all follow from it."""
        self.around.say("")
        self._show_all()
        self.draw()
        self.around.notes.value = self.notes()
        self.around.show_table(self.data_table() if self.table_open else "")
        self.around.follow(self.now(), self.state.day)

    def draw(self, *, anew: bool = True) -> None:
        """Draw the picture for every screen it is shown on.

        Args:
            anew: whether to draw again where a drawing stands already.
        """
        self.around.picture.draw(self.picture, anew=anew)

    def safely(self, action: Callable[..., None]) -> Callable[..., None]:
        """Make an action safe (`piece.safe`): a fault or a stop is said above the picture."""
        return safe(action, lambda words: self.around.say(words), lambda: self.render())

    def _show_all(self, refused: str = "") -> None:
        for name, each in self.controls.items():
            show = each.refuse if name == refused else each.show
            show(self.state.value(name))

    def _inside(self, name: str, value: Any) -> Any:
        knob, row = self._knobs[name], self.controls[name].row
        if knob.low is None or knob.high is None:
            return value
        allowed = f"choose {knob.low:g} to {knob.high:g} {row.unit}".rstrip()
        try:
            number = read_number(value) if isinstance(value, str) else value
        except ValueError as wrong:
            raise PlanError(f"{row.label}: {wrong}; {allowed}.") from None
        if knob.low <= number <= knob.high:
            return number
        raise PlanError(f"{row.label}: {number:g} is not in this picture; {allowed}.")
