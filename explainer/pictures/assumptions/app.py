"""One assumption under the learner's hand: its place in its range, and what still holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from explainer.pictures.assumptions import words as say
from explainer.pictures.assumptions.picture import assumptions_picture
from explainer.pictures.assumptions.table import conclusions_table
from explainer.science.limits.assumptions import assumed, between, brought, uncertain
from explainer.science.plan import Person, Plan, checked
from explainer.stage.exhibit import Exhibit
from explainer.stage.shell import Caption, ControlSpec
from explainer.stage.state import Chosen

if TYPE_CHECKING:
    from typing import Any, Self

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.table import Table
    from explainer.science.limits.assumptions import Brought

HERE = ("assumption", "place")


@dataclass(frozen=True, slots=True)
class Assumed(Chosen):
    """The state: which constant has another value, and where in its range it lies (%)."""

    assumption: str = "pen"
    place: float = 50.0

    def change(self, name: str, value: Any) -> Self:
        """Return the state with one value changed; another constant starts at its usual value.

        Args:
            name: a row of `data/controls.csv`, or a name of this state.
            value: the new value.

        Raises:
            PlanError: if the value cannot be used.
        """
        if name not in HERE:
            return Chosen.change(self, name, value)
        taken = replace(self, **{name: checked(name, value)})
        return replace(taken, place=50.0) if name == "assumption" else taken


class ChangeAssumption(Exhibit[Assumed]):
    """Six conclusions of the model while one of its constants is moved through its range.

    Example:
        >>> app = ChangeAssumption()
        >>> app.change("assumption", "s")
        >>> app.change("place", 100)
        >>> app.result.firmness > 40.0
        True
    """

    challenge_id = "n8-challenge-assumptions"
    letters = 215

    def __init__(self) -> None:
        sources = tuple(f"parameter:{name}" for name in uncertain())
        specs = (ControlSpec("assumption"), ControlSpec("place", 0, 100))
        start = Assumed(Plan(), Person(), 0.0)
        super().__init__(Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, sources), start, specs)
        self.shell.view.add_class("tc-limits")  # on a wall its picture comes first

    @property
    def solved(self) -> bool:
        """Whether one conclusion falls, and one alone."""
        result = self.result
        return bool(result.builds) and sum(not result.holds(key) for key in result.measures) == 1

    @property
    def result(self) -> Brought:
        """What the usual plan brings under the assumption."""
        return _brought(self.state.assumption, self.state.place)

    @property
    def value(self) -> float:
        """The value of the constant."""
        return float(between(self.state.assumption, self.state.place / 100.0))

    def picture(self, screen: Screen) -> Figure:
        """Return conclusions and ranges for a screen."""
        return assumptions_picture(self.result, screen.width_px, screen.theme)

    def closed_picture(self) -> Figure:
        """Return the conclusions without what becomes of them."""
        return assumptions_picture(None)

    def now(self) -> str:
        """Say what is assumed, and which conclusions fall."""
        return say.now_words(self.state.assumption, self.value, self.result)

    def notes(self) -> str:
        """Say how well the constant is known, as HTML."""
        return f"<p>{say.note_words(self.state.assumption)}</p>"

    def tables(self) -> tuple[Table, ...]:
        """Return the conclusions as a table."""
        return (conclusions_table(self.result),)


@lru_cache(maxsize=64)
def _brought(name: str, place: float) -> Brought:
    return brought(assumed({name: place / 100.0}))
