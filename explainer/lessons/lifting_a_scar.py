"""Lesson N3: how far a dip rises, and how much people differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.lessons.frame import Frame, Prose, Stack
from explainer.views.profiles import profiles_html, profiles_text
from explainer.widgets.people import MeetPeople
from explainer.widgets.scar import LiftingScar

if TYPE_CHECKING:
    from explainer.widgets.piece import Piece


class Lesson(Frame):
    """The lesson at work; its scar stays closed until a profile was chosen.

    Example:
        >>> Lesson().content.number
        3
    """

    def __init__(self) -> None:
        super().__init__("lifting_a_scar")

    def predict(self) -> Piece:
        """Show four profiles and ask which one fits; keeping the choice opens the scar."""
        shown = self.content.profiles
        return Stack([Prose(profiles_html(shown), profiles_text(shown)), self.commit()])

    def scar(self) -> Piece:
        """Show the scar that lifts, behind a gate."""
        return self.gated(LiftingScar())

    def people(self) -> Piece:
        """Let the learner meet twenty imagined people, behind a gate."""
        return self.gated(MeetPeople())
