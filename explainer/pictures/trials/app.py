"""The model beside its trials: all figures, those it was fitted to, or those held back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.palette import Look
from explainer.draw.sources import source_link
from explainer.pictures.clocks.words import source_words
from explainer.pictures.trials.picture import trials_picture, trials_rows
from explainer.pictures.trials.table import trials_table
from explainer.pictures.trials.words import (
    LEGEND,
    READ_LABEL,
    SHOWN,
    TAKEAWAY,
    TITLE,
    facts_words,
    note_words,
    now_words,
    reading_words,
)
from explainer.science.limits.residuals import FITTED, HELD_BACK, SETS, residuals
from explainer.science.plan import Person, Plan
from explainer.stage.charted import ChartedRows, Zoomable
from explainer.stage.parts import Choices
from explainer.stage.shell import Caption, Extra, show

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.rows import Rows
    from explainer.science.limits.residuals import Residual

KINDS = tuple(SHOWN)


@dataclass(frozen=True, slots=True)
class Shown(Zoomable):
    """The state: which figures are shown, a key of `words.SHOWN`."""

    kind: str = "all"


class ModelAndTrials(ChartedRows[Shown]):
    """How far the model is off from each figure of a study; each row can be read.

    Example:
        >>> app = ModelAndTrials()
        >>> app.choose("hold-out")
        >>> app.now()[:52]
        'The model lies within one spread of 5 of 7 figures. '
    """

    challenge_id = "n8-challenge-trials"

    def __init__(self) -> None:
        self.kinds = Choices(list(SHOWN.values()), self.safely(self._pressed), inline=True)
        start = Shown(Plan(), Person(), 0.0)
        extra = Extra((self.kinds.view,))
        caption, first = Caption(TITLE, TAKEAWAY, LEGEND, ()), trials_rows(residuals())
        super().__init__(caption, start, extra, first, READ_LABEL)
        show(self.shell.origins, on=False)  # each row names its source

    @property
    def solved(self) -> bool:
        """Whether the model comes near a smaller share of these figures than of any others."""
        return self.state.kind == min(KINDS, key=near_share)

    @property
    def shown(self) -> tuple[Residual, ...]:
        """The figures that are shown."""
        return figures(self.state.kind)

    def choose(self, kind: str) -> None:
        """Show other figures.

        Args:
            kind: a key of `words.SHOWN`.
        """
        self.go(self.state.change("kind", kind), f"kind {kind}")

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
        return now_words(self.shown)

    def notes(self) -> str:
        """Say how much worse it does on what it never saw, as HTML."""
        return f"<p>{note_words(residuals([FITTED]), residuals([HELD_BACK]))}</p>"

    def data_table(self) -> str:
        """Return the figures as a table, as HTML."""
        return trials_table(self.shown)

    def render(self) -> None:
        """Show the state: the chosen kind, words, picture and table."""
        self.kinds.mark(KINDS.index(self.state.kind))
        super().render()

    def _pressed(self, place: int) -> None:
        self.choose(KINDS[place])


def figures(kind: str) -> tuple[Residual, ...]:
    """Return the figures of a choice, a key of `words.SHOWN`."""
    return residuals(SETS if kind == "all" else [kind])


def near_share(kind: str) -> float:
    """Return of how many of the figures of a choice the model comes near (0 to 1).

    Example:
        >>> round(near_share("all"), 2)
        0.83
    """
    found = figures(kind)
    return sum(each.close for each in found) / len(found)


def _reading(each: Residual) -> tuple[str, str, str]:
    links = [source_link(source) for source in evidence.trace(each.row.sources)]
    return each.row.label, reading_words(each), f"{facts_words(each.row)} {source_words(links)}"
