"""Lesson N1: what happens in a session, and what a needle of some length meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.cards.sorter import StepSorter
from explainer.lessons.at_work import LessonAtWork, kept
from explainer.pictures.depth.app import DepthViewer

if TYPE_CHECKING:
    from explainer.stage.piece import Piece


class Lesson(LessonAtWork):
    """The lesson at work; its section stays closed until a guess was made.

    Example:
        >>> Lesson().content.number
        1
    """

    def __init__(self) -> None:
        super().__init__("in_the_chair")

    @kept
    def steps(self) -> Piece:
        """Let the learner put the steps of a session in order."""
        return StepSorter(self.answers)

    @kept
    def depth(self) -> Piece:
        """Show which layers a needle meets, behind a gate."""
        return self.gated(DepthViewer())
