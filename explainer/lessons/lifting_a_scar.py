"""Lesson N3: how far a dip rises, and how much people differ."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.lessons.at_work import LessonAtWork, Prose, Stack, kept
from explainer.pictures.people.app import MeetPeople
from explainer.pictures.scar.app import LiftingScar
from explainer.pictures.scar.profiles import FOOT, HEAD, profile_picture, profiles_html
from explainer.pictures.scar.words import profiles_text
from explainer.stage.parts import html
from explainer.stage.view.picture import drawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Profile
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.stage.piece import Piece


class Profiles(Prose):
    """Four profiles of a dip to choose from.

    Args:
        profiles: the profiles.
    """

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = tuple(profiles)
        super().__init__(profiles_html(profiles), profiles_text(profiles))
        shown = [drawn(partial(_on, each)).add_class("tc-profile") for each in profiles]
        grid = ipw.Box(shown).add_class("tc-profiles")
        self.view = ipw.VBox([html(HEAD), grid, html(FOOT)])

    def pictures(self) -> tuple[Figure, ...]:
        """Return each profile."""
        return tuple(profile_picture(each) for each in self._profiles)


def _on(profile: Profile, screen: Screen) -> Figure:
    return profile_picture(profile, screen.theme)


class Lesson(LessonAtWork):
    """The lesson at work; its scar stays closed until a profile was chosen.

    Example:
        >>> Lesson().content.number
        3
    """

    def __init__(self) -> None:
        super().__init__("lifting_a_scar")

    @kept
    def predict(self) -> Piece:
        """Show four profiles and ask which one fits; keeping the choice opens the scar."""
        return Stack([Profiles(self.content.profiles), self.commit()])

    @kept
    def scar(self) -> Piece:
        """Show the scar that lifts, behind a gate."""
        return self.gated(LiftingScar())

    @kept
    def people(self) -> Piece:
        """Let the learner meet twenty imagined people, behind a gate."""
        return self.gated(MeetPeople())
