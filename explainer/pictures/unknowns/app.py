"""What matters most under the learner's hand: for which result, as rows, chart and table."""

from __future__ import annotations

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
from explainer.stage.charted import ChartedRows
from explainer.stage.shell import Caption

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.rows import Rows
    from explainer.draw.table import Table
    from explainer.evidence import Sensitivity


class WhichUnknowns(ChartedRows):
    """How much of the spread of a result hangs on each constant; each row can be read.

    Example:
        >>> app = WhichUnknowns()
        >>> app.choose("scar")
        >>> app.now()[:45]
        'What matters most for the lift of a scar: how'
    """

    challenge_id = "n8-challenge-unknowns"
    letters = 150

    def __init__(self) -> None:
        sources = tuple(f"parameter:{name}" for name in uncertain())
        caption = Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, sources)
        first = unknown_rows(mattering(next(iter(say.RESULTS))))
        super().__init__(caption, say.RESULTS, first, say.READ_LABEL)

    @property
    def shown(self) -> tuple[Sensitivity, ...]:
        """The constants that are shown."""
        return mattering(self.state.kind)

    @property
    def solved(self) -> bool:
        """Whether most of this result hangs on a constant that was measured."""
        most = max(self.shown, key=lambda each: each.total)
        return evidence.parameters()[most.constant].grade == "measured"

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

    def tables(self) -> tuple[Table, ...]:
        """Return the constants as a table."""
        return (unknowns_table(),)


def _reading(each: Sensitivity) -> tuple[str, str, str]:
    known = evidence.parameters()[each.constant]
    links = [source_link(source) for source in evidence.trace(known.sources)]
    label = choice_words("assumption", each.constant)
    return label, say.reading_words(each), f"{say.facts_words(each)} {source_words(links)}"
