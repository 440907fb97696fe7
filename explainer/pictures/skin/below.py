"""The skin under the two clocks: the same plan, person and day, for who wants to see it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.pictures.skin.app import SkinStory
from explainer.stage.parts import button, column
from explainer.stage.piece import Piece

if TYPE_CHECKING:
    from explainer.pictures.clocks.app import TwoClocks
    from explainer.stage.state import State

OPEN, CLOSE = "Show the skin on this day", "Hide the skin"
WORDS = f"“{OPEN}” opens the same plan and day in section."
PAUSE_S = 0.05  # a hand that moves on is not kept waiting for pictures that it has left behind


class SkinBelow(Piece):
    """A button that opens the skin story of what the clocks show; both share one day.

    The story costs nothing until it is opened, and stops following while it is hidden.

    Args:
        clocks: the clocks to follow.

    Example:
        >>> from explainer.pictures.clocks.app import TwoClocks
        >>> clocks = TwoClocks()
        >>> skin = SkinBelow(clocks)
        >>> skin.toggle()
        >>> clocks.change("sessions", 2)
        >>> skin.story.state.plan.sessions
        2
    """

    def __init__(self, clocks: TwoClocks) -> None:
        self.clocks = clocks
        self.story: SkinStory | None = None
        self._waiting: asyncio.TimerHandle | None = None
        self.button = button(OPEN, self.toggle)
        self._bar = ipw.HBox([self.button]).add_class("tc-app")  # which dresses its buttons
        super().__init__(column([self._bar], "tc-skin-below"))
        clocks.lead(self.follow)

    @property
    def text(self) -> str:
        """What the button opens, in words."""
        return WORDS

    @property
    def is_open(self) -> bool:
        """Whether the skin is shown."""
        return self.story is not None and self.story.view.layout.display != "none"

    def toggle(self) -> None:
        """Show the skin of this moment, or hide it."""
        opened = not self.is_open
        if self.story is None:
            self.story = SkinStory(clocks=self.clocks)
            self.view.children = (self._bar, self.story.view)
        elif opened:
            self.story.follow(self.clocks.state)
        self.story.view.layout.display = "" if opened else "none"
        self.button.description = CLOSE if opened else OPEN

    def follow(self, state: State) -> None:
        """Show another state, once the hand rests for a moment.

        Args:
            state: what the clocks show.
        """
        if not self.is_open or self.story is None:
            return
        if self._waiting:
            self._waiting.cancel()
        show = self.story.safely(self.story.follow)
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            show(state)
        else:
            self._waiting = loop.call_later(PAUSE_S, show, state)
