"""On which screens a picture is shown: each view in a browser tells, and gets a drawing of its own.

A laptop and a projector on one kernel, or two views on one page, have two widths and perhaps two
themes. What belongs to a view stays in the view; Python draws once for each screen in use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import anywidget

from explainer.draw.palette import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_SCREENS = 4  # each costs a drawing at every move; a view that fell out shows the nearest one
WIDEST_PX = 20_000


class Screens:
    """The screens in use, those that spoke last at the end.

    Example:
        >>> screens = Screens()
        >>> screens.seen("laptop", Screen(1200)), screens.seen("phone", Screen(390, True))
        (True, True)
        >>> [screen.key for screen in screens.used]
        ['1200-light', '390-dark']
        >>> screens.left("laptop")
        >>> [screen.key for screen in screens.used]
        ['390-dark']
    """

    def __init__(self) -> None:
        self._views: dict[str, Screen] = {}
        self._last = Screen()

    @property
    def used(self) -> tuple[Screen, ...]:
        """The screens in use, each once; when all views have left, the last one."""
        last_place = {screen: place for place, screen in enumerate(self._views.values())}
        return tuple(sorted(last_place, key=last_place.__getitem__)) or (self._last,)

    @property
    def last(self) -> Screen:
        """The screen that spoke last."""
        return self.used[-1]

    def seen(self, view: str, screen: Screen) -> bool:
        """Keep what a view is shown on; return whether this screen was not in use before.

        Args:
            view: the name of the view, from the browser.
            screen: what it is shown on.
        """
        before = self.used
        self._views.pop(view, None)
        self._views[view] = self._last = screen
        while len(self.used) > MOST_SCREENS:
            del self._views[next(iter(self._views))]
        return screen not in before

    def left(self, view: str) -> None:
        """Forget a view that is gone; its drawing goes with the next change."""
        self._views.pop(view, None)


class OnScreens(anywidget.AnyWidget):
    """A picture that is drawn once for each screen on which it is shown."""

    def __init__(self, **state: Any) -> None:
        self._screens = Screens()
        self._redraw: tuple[Callable[[], None], ...] = ()
        super().__init__(**state)
        self.on_msg(self._heard)

    @property
    def screens(self) -> tuple[Screen, ...]:
        """The screens to draw for, each once."""
        return self._screens.used

    @property
    def screen(self) -> Screen:
        """The screen that spoke last."""
        return self._screens.last

    def on_screen(self, redraw: Callable[[], None]) -> None:
        """Draw what is missing whenever a view comes up on a screen that was not in use.

        Args:
            redraw: called without a value.
        """
        self._redraw = (*self._redraw, redraw)

    def shown_on(self, width_px: int, *, dark: bool = False, view: str = "view") -> None:
        """Hear from a view in the browser what it is shown on.

        Args:
            width_px: the width of its page in px; one that cannot be is not heard.
            dark: whether its page is dark.
            view: the name of the view.
        """
        if not 0 < width_px <= WIDEST_PX or not self._screens.seen(view, Screen(width_px, dark)):
            return
        for redraw in self._redraw:
            redraw()

    def left(self, view: str) -> None:
        """Hear from a view that it is gone."""
        self._screens.left(view)

    def _heard(self, _: object, message: dict[str, Any], __: object) -> None:
        view = str(message.get("view"))
        if message.get("type") == "screen":
            self.shown_on(int(message["width"]), dark=bool(message["dark"]), view=view)
        if message.get("type") == "left":
            self.left(view)
