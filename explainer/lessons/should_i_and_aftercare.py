"""Lesson N6: what speaks against a session now, and how to look after the skin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.cards.question_set import Stories
from explainer.lessons.at_work import LessonAtWork, Stack, kept
from explainer.pictures.aftercare.app import AftercarePlanner
from explainer.pictures.board.app import PauseBoard
from explainer.pictures.matters.app import WhatMatters
from explainer.pictures.options.app import OptionsTable

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

    @kept
    def planner(self) -> Piece:
        """Let the learner plan the first two weeks, behind a gate."""
        return self.gated(AftercarePlanner())

    @kept
    def options(self) -> Piece:
        """Put four ways side by side in equal detail, behind a gate."""
        return self.gated(OptionsTable())

    @kept
    def matters(self) -> Piece:
        """Let the learner weigh what matters, and make a list of questions of it, behind a gate."""
        return self.gated(WhatMatters(self.answers))

    def further_sources(self) -> tuple[str, ...]:
        """Return the sources of all boxes and of all that clinics say of the days after."""
        tables = (evidence.board(), evidence.aftercare(), evidence.options(), evidence.lanes())
        return tuple(key for table in tables for row in table.values() for key in row.sources)
