"""Lesson N4: five benefits of the adverts, held against what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.cards.guess import CommitCard
from explainer.lessons.at_work import LessonAtWork, Stack, kept
from explainer.lessons.words import order_opens_words
from explainer.pictures.door.app import TwoWayDoor
from explainer.pictures.shelf.app import EvidenceShelf
from explainer.pictures.shelf.words import KEEP, TITLE
from explainer.pictures.voices.app import SourcesDisagree

if TYPE_CHECKING:
    from explainer.stage.piece import Piece


class Lesson(LessonAtWork):
    """The lesson at work; all else stays closed until the order of the shelf was kept.

    Quiz, notice and pictures say where a benefit belongs, so that the first guess does not do.

    Example:
        >>> Lesson().content.number
        4
    """

    def __init__(self) -> None:
        super().__init__("benefits_weighed")

    @property
    def key(self) -> str:
        """What a learner has to do so that the gates open."""
        return order_opens_words(TITLE, KEEP)

    @kept
    def commit(self) -> Piece:
        """Ask for a prediction and how sure one is."""
        return CommitCard(self.content.commit, self.answers)

    @kept
    def predict(self) -> Piece:
        """Ask for a guess, then for five benefits in order, which opens the gates."""
        return Stack([self.commit(), EvidenceShelf(self.answers, self.open)])

    def look_back(self) -> Piece:
        """Return the prediction again, behind a gate: what came of it tells the order."""
        return self.gated(super().look_back(), covers=False)

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
