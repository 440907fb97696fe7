"""A piece with a picture: it can be shown on any screen, and kept as one still SVG."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.draw.palette import Screen
from explainer.draw.svg import USUAL_PX
from explainer.stage.assist import Assist
from explainer.stage.piece import Piece
from explainer.stage.view.picture import Picture

if TYPE_CHECKING:
    from collections.abc import Callable

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


class Hung(Pictured):
    """A piece whose picture has no shell round it; its maker calls `hang`."""

    def hang(self, safely: Callable[[Callable[..., None]], Callable[..., None]]) -> None:
        """Make the place of the picture, and what the browser does for it.

        Args:
            safely: makes an action safe, as the piece does with its own.
        """
        self.assist = Assist(chart_label=self.title, slider=ipw.IntSlider().model_id)
        self.shown = Picture()
        self.stage = ipw.Box([self.shown]).add_class("tc-chart")
        self.shown.on_screen(safely(lambda: self.draw(anew=False)))

    def draw(self, *, anew: bool = True) -> None:
        """Draw the picture for every screen it is shown on.

        Args:
            anew: whether to draw again where a drawing stands already.
        """
        self.shown.draw(self.picture, anew=anew)
