"""The model beside its trials: all figures, those it was fitted to, or those held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.palette import Look
from explainer.draw.sources import source_link
from explainer.pictures.clocks.words import source_words
from explainer.pictures.trials import words as say
from explainer.pictures.trials.picture import trials_picture, trials_rows
from explainer.pictures.trials.table import trials_table
from explainer.science.limits.residuals import FITTED, HELD_BACK, SETS, residuals
from explainer.stage.charted import ChartedRows
from explainer.stage.shell import Caption, show

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.rows import Rows
    from explainer.draw.table import Table
    from explainer.science.limits.residuals import Residual


class ModelAndTrials(ChartedRows):
    """How far the model is off from each figure of a study; each row can be read.

    Example:
        >>> app = ModelAndTrials()
        >>> app.choose("hold-out")
        >>> app.now()[:52]
        'The model lies within one spread of 5 of 7 figures. '
    """

    challenge_id = "n8-challenge-trials"
    letters = 135

    def __init__(self) -> None:
        caption, first = Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, ()), trials_rows(residuals())
        super().__init__(caption, say.SHOWN, first, say.READ_LABEL)
        show(self.shell.origins, on=False)  # each row names its source

    @property
    def solved(self) -> bool:
        """Whether the model comes near a smaller share of these figures than of any others."""
        return self.state.kind == min(say.SHOWN, key=near_share)

    @property
    def shown(self) -> tuple[Residual, ...]:
        """The figures that are shown."""
        return figures(self.state.kind)

    def rows(self) -> Rows:
        """Return the figures as rows."""
        return trials_rows(self.shown)

    def readings(self) -> dict[str, tuple[str, str, str]]:
        """Return what each figure says of itself, for pointing and for keys."""
        return {each.row.id: _reading(each) for each in self.shown}

    def closed_picture(self) -> Figure:
        """Return the axis without a figure on it."""
        return trials_picture((), Look())

    def now(self) -> str:
        """Say how many figures the model comes near."""
        return say.now_words(self.shown)

    def notes(self) -> str:
        """Say how much worse it does on what it never saw, as HTML."""
        return f"<p>{say.note_words(residuals([FITTED]), residuals([HELD_BACK]))}</p>"

    def tables(self) -> tuple[Table, ...]:
        """Return the figures as a table."""
        return (trials_table(self.shown),)


def figures(kind: str) -> tuple[Residual, ...]:
    """Return the figures of a choice, a key of `words.SHOWN`."""
    return residuals(SETS if kind == "all" else [kind])


def near_share(kind: str) -> float:
    """Return of how many of the figures of a choice the model comes near (0 to 1).

    Example:
        >>> round(near_share("all"), 2)
        0.82
    """
    found = figures(kind)
    return sum(each.close for each in found) / len(found)


def _reading(each: Residual) -> tuple[str, str, str]:
    links = [source_link(source) for source in evidence.trace(each.row.sources)]
    return (
        each.row.label,
        say.reading_words(each),
        f"{say.facts_words(each.row)} {source_words(links)}",
    )
