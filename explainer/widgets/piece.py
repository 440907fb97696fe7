"""One thing on the page: a widget, and the text that says the same to a reader without widgets."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

if TYPE_CHECKING:
    from collections.abc import Callable


class Piece(ABC):
    """A widget with its words; the last line of a cell shows both.

    Args:
        view: the widget that is shown.
    """

    def __init__(self, view: ipw.Widget) -> None:
        self.view = view

    @property
    @abstractmethod
    def text(self) -> str:
        """Everything a reader without widgets needs; stored in the notebook and checked there."""

    def take_up(self) -> None:  # noqa: B027  not abstract: most pieces ask nothing
        """Show again what the answers of an earlier time say; a piece without answers has none."""

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        shown = self.view._repr_mimebundle_() or {}
        return {**shown, "text/plain": self.text}


SAID = "It was said on the page."
STOPPED = "That was stopped half-way. What you see fits together again."


def _nothing() -> None:
    """Have nothing to show again."""


def safe(
    action: Callable[..., None], say: Callable[[str], None], again: Callable[[], None] = _nothing
) -> Callable[..., None]:
    """Wrap an action so that a fault in it is said on the page, not only in a log.

    Args:
        action: what a control calls.
        say: shows a sentence to the learner.
        again: shows everything again from the state, where the action was stopped half-way.

    Returns:
        The same action; a fault is said in one sentence and then raised again. Where somebody
        pressed stop, everything is shown again, and that is said.

    Example:
        >>> said = []
        >>> try:
        ...     safe(lambda: 1 / 0, said.append)()
        ... except ZeroDivisionError:
        ...     print(said[0])
        Something went wrong: division by zero. The last picture stands; press Reset.
    """

    def handle(*values: Any) -> None:
        try:
            action(*values)
        except KeyboardInterrupt:
            again()
            say(STOPPED)
        except Exception as fault:
            what = str(fault).rstrip(".") or type(fault).__name__
            say(f"Something went wrong: {what}. The last picture stands; press Reset.")
            fault.add_note(SAID)
            raise

    return handle
