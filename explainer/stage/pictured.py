"""A piece with a picture: it can be shown on any screen, and kept as one still SVG."""

from __future__ import annotations

from abc import abstractmethod

from explainer.draw.palette import Screen
from explainer.draw.still import still
from explainer.draw.svg import USUAL_PX
from explainer.stage.piece import Piece


class Pictured(Piece):
    """A piece whose picture of now can be drawn for any screen."""

    @abstractmethod
    def painted(self, screen: Screen) -> str:
        """Return the picture of now as SVG for a screen, with name, description and day line."""

    @abstractmethod
    def closed_picture(self) -> str:
        """Return the picture before anything happened, as SVG: what may be seen behind a gate."""

    def pictures(self) -> tuple[str, ...]:
        """Return the picture of now."""
        return (self.still(),)

    def closed_pictures(self) -> tuple[str, ...]:
        """Return the picture before anything happened."""
        return (still(self.closed_picture(), Screen(USUAL_PX)),)

    def still(self, width_px: float = USUAL_PX, *, dark: bool = False) -> str:
        """Return the picture of now as one SVG file; equal pictures give equal text.

        Args:
            width_px: the width of the page it is made for in px.
            dark: whether that page is dark.
        """
        screen = Screen(int(width_px), dark)
        return still(self.painted(screen), screen)
