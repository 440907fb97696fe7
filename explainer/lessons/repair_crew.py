"""Lesson N2: who comes when, from minutes to months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.lessons.at_work import LessonAtWork, Stack, kept
from explainer.pictures.collagen.app import CollagenSketch
from explainer.pictures.relay.app import CrewRelay
from explainer.pictures.skin.app import SkinStory

if TYPE_CHECKING:
    from explainer.stage.piece import Piece


class Lesson(LessonAtWork):
    """The lesson at work; section and relay stay closed until a guess was kept.

    Example:
        >>> Lesson().content.number
        2
    """

    def __init__(self) -> None:
        super().__init__("repair_crew")

    @kept
    def predict(self) -> Piece:
        """Ask for a prediction, then for a sketch over six months; either one opens the gates."""
        return Stack([self.commit(), CollagenSketch(self.answers, self.open)])

    @kept
    def story(self) -> Piece:
        """Play the skin section from minutes to a year, behind a gate."""
        return self.gated(SkinStory())

    @kept
    def relay(self) -> Piece:
        """Show the crew as a relay race, behind a gate."""
        return self.gated(CrewRelay())
