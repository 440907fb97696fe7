"""Lesson N6: what speaks against a session now, and how to look after the skin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.cards.deck import Stories
from explainer.lessons.at_work import LessonAtWork, Stack, kept
from explainer.pictures.board.app import PauseBoard

if TYPE_CHECKING:
    from explainer.stage.piece import Piece


class Lesson(LessonAtWork):
    """The lesson at work; its pictures stay closed until a guess was kept.

    Example:
        >>> Lesson().content.number
        6
    """

    def __init__(self) -> None:
        super().__init__("should_i_and_aftercare")

    @kept
    def predict(self) -> Piece:
        """Ask for a prediction, then for a decision on four clients."""
        return Stack([self.commit(), Stories(self.content.stories, self.answers)])

    @kept
    def board(self) -> Piece:
        """Show the pause-and-ask board, behind a gate."""
        return self.gated(PauseBoard())
