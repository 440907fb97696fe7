"""One thing on the page: a widget, and the text that says the same to a reader without widgets."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

import ipywidgets as ipw


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

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        shown = self.view._repr_mimebundle_() or {}
        return {**shown, "text/plain": self.text}
