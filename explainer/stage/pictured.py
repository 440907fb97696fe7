"""A piece with a picture: it can be shown on any screen, and kept as one still SVG."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from explainer.draw.palette import Screen
from explainer.draw.svg import USUAL_PX
from explainer.stage.piece import Piece

if TYPE_CHECKING:
    from explainer.draw.figure import Figure


class Pictured(Piece):
    """A piece whose picture of now can be drawn for any screen."""

    @abstractmethod
    def picture(self, screen: Screen) -> Figure:
        """Return the picture of now for a screen, with the day line where it has one."""

    @abstractmethod
    def closed_picture(self) -> Figure:
        """Return the picture before anything happened: what may be seen behind a gate."""

    def pictures(self) -> tuple[Figure, ...]:
        """Return the picture of now."""
        return (self.picture(Screen(USUAL_PX)),)

    def closed_pictures(self) -> tuple[Figure, ...]:
        """Return the picture before anything happened."""
        return (self.closed_picture(),)

    def still(self, width_px: float = USUAL_PX, *, dark: bool = False) -> str:
        """Return the picture of now as one SVG file; equal pictures give equal text.

        Args:
            width_px: the width of the page it is made for in px.
            dark: whether that page is dark.
        """
        screen = Screen(int(width_px), dark)
        return self.picture(screen).svg(screen)
