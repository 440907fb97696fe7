"""What matters most under the learner's hand: for which result, as rows, chart and table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.palette import Look
from explainer.draw.rows import rows_picture
from explainer.draw.say import choice_words
from explainer.draw.sources import source_link
from explainer.pictures.clocks.words import source_words
from explainer.pictures.unknowns import words as say
from explainer.pictures.unknowns.picture import mattering, unknown_rows
from explainer.pictures.unknowns.table import unknowns_table
from explainer.science.limits.assumptions import uncertain
from explainer.science.plan import Person, Plan
from explainer.stage.charted import ChartedRows, Zoomable
from explainer.stage.parts import Choices
from explainer.stage.shell import Caption, Extra

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.rows import Rows
    from explainer.evidence import Sensitivity

KINDS = tuple(say.RESULTS)


@dataclass(frozen=True, slots=True)
class Mattering(Zoomable):
    """The state: for which result, a key of `words.RESULTS`."""

    result: str = "firmness"


class WhichUnknowns(ChartedRows[Mattering]):
    """How much of the spread of a result hangs on each constant; each row can be read.

    Example:
        >>> app = WhichUnknowns()
        >>> app.choose("scar")
        >>> app.now()[:45]
        'What matters most for the lift of a scar: how'
    """

    challenge_id = "n8-challenge-unknowns"

    def __init__(self) -> None:
        self.kinds = Choices(list(say.RESULTS.values()), self.safely(self._pressed), inline=True)
        start, extra = Mattering(Plan(), Person(), 0.0), Extra((self.kinds.view,))
        sources = tuple(f"parameter:{name}" for name in uncertain())
        caption, first = (
            Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, sources),
            unknown_rows(mattering(KINDS[0])),
        )
        super().__init__(caption, start, extra, first, say.READ_LABEL)

    @property
    def shown(self) -> tuple[Sensitivity, ...]:
        """The constants that are shown."""
        return mattering(self.state.result)

    @property
    def solved(self) -> bool:
        """Whether most of this result hangs on a constant that was measured."""
        most = max(self.shown, key=lambda each: each.total)
        return evidence.parameters()[most.constant].grade == "measured"

    def choose(self, result: str) -> None:
        """Ask for another result.

        Args:
            result: a key of `words.RESULTS`.
        """
        self.go(self.state.change("result", result), f"result {result}")

    def rows(self) -> Rows:
        """Return the constants as rows."""
        return unknown_rows(self.shown)

    def readings(self) -> dict[str, tuple[str, str, str]]:
        """Return what each constant says of itself, for pointing and for keys."""
        return {each.constant: _reading(each) for each in self.shown}

    def closed_picture(self) -> Figure:
        """Return the axis without a constant on it."""
        return rows_picture(unknown_rows(()), Look())

    def now(self) -> str:
        """Say on which constant most hangs."""
        return say.now_words(self.shown)

    def notes(self) -> str:
        """Say what follows from it, as HTML."""
        return f"<p>{say.NOTE}</p>"

    def data_table(self) -> str:
        """Return the constants as a table, as HTML."""
        return unknowns_table()

    def render(self) -> None:
        """Show the state: the chosen result, words, picture and table."""
        self.kinds.mark(KINDS.index(self.state.result))
        super().render()

    def _pressed(self, place: int) -> None:
        self.choose(KINDS[place])


def _reading(each: Sensitivity) -> tuple[str, str, str]:
    known = evidence.parameters()[each.constant]
    links = [source_link(source) for source in evidence.trace(known.sources)]
    label = choice_words("assumption", each.constant)
    return label, say.reading_words(each), f"{say.facts_words(each)} {source_words(links)}"
