"""Lesson N0: what do you already think, and what are the parts of the skin called?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.cards.first_check import PreTest
from explainer.lessons.at_work import LessonAtWork, kept
from explainer.pictures.tour.app import PartsTour

if TYPE_CHECKING:
    from explainer.stage.piece import Piece


class Lesson(LessonAtWork):
    """The lesson at work.

    Example:
        >>> Lesson().content.number
        0
    """

    def __init__(self) -> None:
        super().__init__("start_here")

    @kept
    def pretest(self) -> Piece:
        """Ask what the learner thinks now; there is no feedback yet."""
        return PreTest(self.answers)

    @kept
    def tour(self) -> Piece:
        """Name the parts of the skin, then let the learner name them, behind a gate."""
        return self.gated(PartsTour())
