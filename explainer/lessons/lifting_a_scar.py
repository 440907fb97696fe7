"""Lesson N3: how far a dip rises, and how much people differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.lessons.at_work import LessonAtWork, Prose, Stack, kept
from explainer.pictures.people.app import MeetPeople
from explainer.pictures.scar.app import LiftingScar
from explainer.pictures.scar.profiles import FOOT, HEAD, profile_svg, profiles_grid, profiles_html
from explainer.pictures.scar.words import profiles_text
from explainer.stage.parts import html
from explainer.stage.picture import drawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Profile
    from explainer.stage.piece import Piece


class Profiles(Prose):
    """Four profiles of a dip to choose from.

    Args:
        profiles: the profiles.
    """

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = tuple(profiles)
        super().__init__(profiles_html(profiles), profiles_text(profiles))
        grid = drawn(lambda screen: profiles_grid(profiles, screen.theme))
        self.view = ipw.VBox([html(HEAD), grid, html(FOOT)])

    def pictures(self) -> tuple[str, ...]:
        """Return each profile as SVG."""
        return tuple(profile_svg(each) for each in self._profiles)


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
