"""Lesson N8: where the model fits, where it does not, and what hangs on a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.lessons.at_work import LessonAtWork, Prose, kept
from explainer.lessons.words import LEFT_OUT
from explainer.pictures.assumptions.app import ChangeAssumption
from explainer.pictures.trials.app import ModelAndTrials
from explainer.pictures.unknowns.app import WhichUnknowns

if TYPE_CHECKING:
    from explainer.stage.piece import Piece


class Lesson(LessonAtWork):
    """The lesson at work; its pictures stay closed until a guess was kept.

    Example:
        >>> Lesson().content.number
        8
    """

    def __init__(self) -> None:
        super().__init__("evidence_and_limits")

    @kept
    def trials(self) -> Piece:
        """Show the model beside every figure it was fitted to or held against, behind a gate."""
        return self.gated(ModelAndTrials())

    @kept
    def unknowns(self) -> Piece:
        """Show which constants matter most, and how well each is known, behind a gate."""
        return self.gated(WhichUnknowns())

    @kept
    def assumptions(self) -> Piece:
        """Let one assumption be moved, and show which conclusions still hold, behind a gate."""
        return self.gated(ChangeAssumption())

    @kept
    def left_out(self) -> Piece:
        """Say what is in no equation, for who has guessed."""
        return self.gated(Prose.of("\n".join(f"- {line}" for line in LEFT_OUT)))

    def further_sources(self) -> tuple[str, ...]:
        """Return the sources of all figures and constants."""
        tables = (evidence.calibration(), evidence.parameters())
        return tuple(key for table in tables for row in table.values() for key in row.sources)
