"""What every piece wears: all style sheets, the language of its words, and keys that stay in it."""

from __future__ import annotations

from functools import cache
from typing import Any

import anywidget
import ipywidgets as ipw
import traitlets as t

from explainer import evidence
from explainer.draw.palette import css_variables
from explainer.front import script, source

STYLES = (
    "dress.css",
    "status.css",
    "glossary.css",
    "app.css",
    "cards.css",
    "care.css",
    "sketch.css",
    "presenter.css",
)


def styles(*names: str) -> str:
    """Return style sheets of `explainer/front` behind the colours they use.

    Args:
        names: names of style sheets, in order.

    Example:
        >>> styles("app.css").startswith("body { --tc-ink: ")
        True
    """
    return css_variables() + source(*names)


class Dress(anywidget.AnyWidget):
    """The style sheets of the project and what the browser must do for a whole piece.

    Example:
        >>> ".tc-piece" in Dress()._css
        True
    """

    _esm = script("dress.js")
    _css = styles(*STYLES)
    terms: t.List[dict[str, Any]] = t.List().tag(sync=True)

    @t.default("terms")
    def _terms(self) -> list[dict[str, Any]]:
        known = evidence.glossary().values()
        return [{"term": e.term, "named": [*e.named], "meaning": e.meaning} for e in known]


@cache
def dress() -> Dress:
    """Return the one dress of this process: each piece shows a view of it."""
    return Dress()


def dressed(view: ipw.Widget) -> ipw.VBox:
    """Put a piece into its dress, so that it can stand alone on a page.

    Args:
        view: the widget of the piece.

    Returns:
        The root of the piece on the page.

    Example:
        >>> len(dressed(ipw.HTML()).children)
        2
    """
    return ipw.VBox([dress(), view]).add_class("tc-piece")
