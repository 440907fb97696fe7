"""A picture on the page: one SVG for each screen on which it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets as t

from explainer.front import script
from explainer.stage.view.screens import OnScreens

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen


class Picture(OnScreens):
    """A picture in one piece, drawn anew at each change.

    Example:
        >>> from explainer.draw.figure import on_paper
        >>> picture = Picture()
        >>> picture.draw(lambda screen: on_paper((screen.width_px, 9), "Dots", "Two dots.", {}))
        >>> list(picture.drawings), "Two dots." in picture.value
        (['0-light'], True)
    """

    _esm = script("picture.js")
    drawings: t.Dict[str, str] = t.Dict().tag(sync=True)

    def draw(self, paint: Callable[[Screen], Figure], *, anew: bool = True) -> None:
        """Draw for every screen in use.

        Args:
            paint: returns the picture for a screen.
            anew: whether to draw again where a drawing stands already.
        """
        kept = {} if anew else self.drawings
        self.drawings = {
            screen.key: kept.get(screen.key) or paint(screen).inline() for screen in self.to_draw()
        }

    @property
    def value(self) -> str:
        """The drawing for the screen that spoke last."""
        return str(self.drawings.get(self.screen.key, ""))


def drawn(paint: Callable[[Screen], Figure]) -> Picture:
    """Return a picture that nothing changes but the screens on which it is shown.

    Args:
        paint: returns it for a screen.

    Example:
        >>> from explainer.draw.figure import on_paper
        >>> "<svg" in drawn(lambda screen: on_paper((9, 9), "A", "B", {}, screen.theme)).value
        True
    """
    picture = Picture()
    picture.on_screen(lambda: picture.draw(paint, anew=False))
    picture.draw(paint)
    return picture
