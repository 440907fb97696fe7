"""Lesson N4: five benefits of the adverts, held against what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.lessons.at_work import LessonAtWork, Stack, kept
from explainer.pictures.door.app import TwoWayDoor
from explainer.pictures.shelf.app import EvidenceShelf
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
    def predict(self) -> Piece:
        """Ask for a guess, then for five benefits in order; either one opens the gates."""
        return Stack([self.commit(), EvidenceShelf(self.answers, self.open)])

    @kept
    def voices(self) -> Piece:
        """Show who says what, behind a gate."""
        return self.gated(SourcesDisagree())

    @kept
    def door(self) -> Piece:
        """Show what goes both ways through open channels, behind a gate."""
        return self.gated(TwoWayDoor())

    def further_sources(self) -> tuple[str, ...]:
        """Return the sources of all that is weighed and of all dots."""
        red = (row.sources for row in evidence.observations() if "redness" in row.lanes)
        statements = (row.sources for row in evidence.statements())
        shelf = (row.sources for row in evidence.shelf().values())
        products = (row.sources for row in evidence.product_facts().values())
        return tuple(key for each in (*shelf, *products, *statements, *red) for key in each)
