"""A picture on the page: one SVG for each screen on which it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets as t

from explainer.front import script
from explainer.stage.screens import OnScreens

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.draw.palette import Screen


class Picture(OnScreens):
    """A picture in one piece, drawn anew at each change.

    Example:
        >>> picture = Picture()
        >>> picture.draw(lambda screen: f"<svg width='{screen.width_px}'/>")
        >>> picture.on_screen(lambda: picture.draw(lambda _: "<svg/>", anew=False))
        >>> picture.shown_on(390)
        >>> picture.drawings
        {'390-light': '<svg/>'}
    """

    _esm = script("picture.js")
    drawings: t.Dict[str, str] = t.Dict().tag(sync=True)

    def draw(self, paint: Callable[[Screen], str], *, anew: bool = True) -> None:
        """Draw for every screen in use.

        Args:
            paint: returns the picture for a screen as SVG.
            anew: whether to draw again where a drawing stands already.
        """
        kept = {} if anew else self.drawings
        self.drawings = {
            screen.key: kept.get(screen.key) or paint(screen) for screen in self.to_draw()
        }

    @property
    def value(self) -> str:
        """The drawing for the screen that spoke last."""
        return str(self.drawings.get(self.screen.key, ""))


def drawn(paint: Callable[[Screen], str]) -> Picture:
    """Return a picture that nothing changes but the screens on which it is shown.

    Args:
        paint: returns it for a screen as SVG, or as HTML with SVG in it.

    Example:
        >>> drawn(lambda screen: f"<svg class='{screen.theme.name}'/>").value
        "<svg class='light'/>"
    """
    picture = Picture()
    picture.on_screen(lambda: picture.draw(paint, anew=False))
    picture.draw(paint)
    return picture
