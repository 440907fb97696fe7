"""On which screens a picture is shown: each view in a browser tells, and gets a drawing of its own.

A laptop and a projector on one kernel, or two views on one page, have two widths and perhaps two
themes. What belongs to a view stays in the view; Python draws once for each screen in use. A view
that is closed says so; one that dies cannot, so now and then, while somebody works, all are asked.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

import anywidget

from explainer.draw.palette import DARK, PROJECTOR, Screen

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_SCREENS = 4  # each costs a drawing at every move; a view that fell out shows the nearest one
WIDEST_PX = 20_000
ASK_S = 20.0  # a view that has not answered when all are asked again is gone
ASKING = {"type": "who"}


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
        self._heard: set[str] = set()  # the views that have spoken since all were asked
        self._asked_at = monotonic()

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
        self._heard.add(view)
        self._views.pop(view, None)
        self._views[view] = self._last = screen
        while len(self.used) > MOST_SCREENS:
            del self._views[next(iter(self._views))]
        return screen not in before

    def here(self, view: str, screen: Screen) -> bool:
        """Hear from a view that was asked; return whether its screen was not in use before.

        One that had been forgotten, such as on a laptop that slept, comes back if there is room.

        Args:
            view: the name of the view.
            screen: what it is shown on.
        """
        self._heard.add(view)
        full = len(self.used) >= MOST_SCREENS and screen not in self.used
        return not full and view not in self._views and self.seen(view, screen)

    def left(self, view: str) -> None:
        """Forget a view that is gone; its drawing goes with the next change."""
        self._views.pop(view, None)

    def to_ask(self, now_s: float) -> bool:
        """Return whether it is time to ask all views; those that were asked in vain are forgotten.

        Args:
            now_s: seconds on a clock that only goes on.
        """
        if len(self._views) < 2 or now_s < self._asked_at + ASK_S:
            return False
        self._views = {view: on for view, on in self._views.items() if view in self._heard}
        self._heard, self._asked_at = set(), now_s
        return True


class OnScreens(anywidget.AnyWidget):
    """A picture that is drawn once for each screen on which it is shown."""

    def __init__(self, **state: Any) -> None:
        self._screens = Screens()
        self._redraw: tuple[Callable[[], None], ...] = ()
        super().__init__(**state)
        self.on_msg(self._heard)

    @property
    def screens(self) -> tuple[Screen, ...]:
        """The screens in use, each once."""
        return self._screens.used

    def to_draw(self) -> tuple[Screen, ...]:
        """Return the screens to draw for, and see to it that those of dead views go."""
        if self._screens.to_ask(monotonic()):
            self.send(ASKING)
        return self.screens

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

    def shown_on(
        self,
        width_px: int,
        *,
        dark: bool = False,
        projected: bool = False,
        view: str = "view",
        asked: bool = False,
    ) -> None:
        """Hear from a view in the browser what it is shown on.

        Args:
            width_px: the width to draw for in px; one that cannot be is not heard.
            dark: whether its page is dark.
            projected: whether it is presented.
            view: the name of the view.
            asked: whether it only answers that it is still there.
        """
        hear = self._screens.here if asked else self._screens.seen
        if 0 < width_px <= WIDEST_PX and hear(view, Screen(width_px, dark, projected)):
            for redraw in self._redraw:
                redraw()

    def left(self, view: str) -> None:
        """Hear from a view that it is gone."""
        self._screens.left(view)

    def _heard(self, _: object, message: dict[str, Any], __: object) -> None:
        view, kind = str(message.get("view")), message.get("type")
        if kind == "left":
            self.left(view)
        if kind in {"screen", "here"}:
            width, theme = int(message["width"]), message["theme"]
            how = {"dark": theme == DARK.name, "projected": theme == PROJECTOR.name}
            self.shown_on(width, **how, view=view, asked=kind == "here")
