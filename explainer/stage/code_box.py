"""The box for the code of a plan: Enter uses what stands in it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

if TYPE_CHECKING:
    from collections.abc import Callable

TOGETHER_SECONDS = 1.0


class CodeBox:
    """A box that holds a code, and hands it on when Enter is pressed in it.

    Args:
        label: what stands beside the box.
        use: called with the text of the box.

    Example:
        >>> box = CodeBox("Code of this plan", print)
        >>> box.value = "K4-28"
        >>> box.view.value
        'K4-28'
    """

    def __init__(self, label: str, use: Callable[[str], None]) -> None:
        self._use, self._quiet, self._entered, self._shown = use, False, -TOGETHER_SECONDS, ""
        self._waiting = False  # whether what it shall show is still to be told to the page
        self.view = ipw.Text(description=label, continuous_update=False).add_class("tc-wide")
        self.view.on_msg(self._heard)
        self.view.observe(self._typed, names="value")

    @property
    def value(self) -> str:
        """What stands in the box."""
        return self._shown if self._waiting else str(self.view.value)

    @value.setter
    def value(self, code: str) -> None:
        """Write a code into the box; that is no press of Enter."""
        self._shown, self._waiting, self._quiet = code, False, True
        try:
            self.view.value = code
        finally:
            self._quiet = False

    def follow(self, code: str, *, seen: bool) -> None:
        """Hold a code; the page hears of it once the box is seen, not at every move.

        Args:
            code: the code.
            seen: whether the box is open.

        Example:
            >>> box = CodeBox("Code of this plan", print)
            >>> box.follow("K4-28", seen=False)
            >>> box.value, box.view.value
            ('K4-28', '')
        """
        if seen:
            self.value = code
        else:
            self._shown, self._waiting = code, True

    # The page tells of Enter, and then of the text that was entered with it, or the other way
    # round where the kernel was busy. So both are heard, and together they use the text once.

    def _heard(self, _: ipw.Widget, content: dict[str, Any], __: object) -> None:
        if content.get("event") != "submit":
            return
        self._entered = time.monotonic()
        if self.value != self._shown:
            self._use(self.value)

    def _typed(self, change: dict[str, Any]) -> None:
        self._waiting = False
        together = time.monotonic() - self._entered < TOGETHER_SECONDS
        if not self._quiet and together:
            self._use(change["new"])
