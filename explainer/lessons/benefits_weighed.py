"""Lesson N4: five benefits of the adverts, held against what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.lessons.at_work import LessonAtWork, kept
from explainer.pictures.voices.app import SourcesDisagree

if TYPE_CHECKING:
    from explainer.stage.piece import Piece


class Lesson(LessonAtWork):
    """The lesson at work; its pictures stay closed until a guess was kept.

    Example:
        >>> Lesson().content.number
        4
    """

    def __init__(self) -> None:
        super().__init__("benefits_weighed")

    @kept
    def voices(self) -> Piece:
        """Show who says what, behind a gate."""
        return self.gated(SourcesDisagree())

    def further_sources(self) -> tuple[str, ...]:
        """Return the sources of all that is weighed and of all dots."""
        red = (row.sources for row in evidence.observations() if "redness" in row.lanes)
        told = (row.sources for row in evidence.told())
        shelf = (row.sources for row in evidence.shelf().values())
        return tuple(key for each in (*shelf, *told, *red) for key in each)
