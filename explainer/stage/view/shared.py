"""One layout and one style for all widgets of which nothing is said, in place of one for each.

Three widgets in five are such layouts and styles. A page that is woken from memory holds them all.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

if TYPE_CHECKING:
    from collections.abc import Iterator


class SharedLayout(ipw.Layout):  # type: ignore[misc]  # ipywidgets ships no types
    """The layout of all widgets of which nothing is said; who is told something gets another.

    Example:
        >>> SharedLayout().display
    """


def share_looks() -> None:
    """Let all widgets that are made from now on share what nobody has set of their looks."""
    for kind in dict.fromkeys((ipw.DOMWidget, *_below(ipw.DOMWidget))):  # in one order everywhere
        own = vars(kind)
        for trait in (own[name] for name in ("layout", "style") if name in own):
            if trait.klass.__name__.startswith("_"):
                continue  # a base of others, which no browser knows
            _shared(trait.klass)  # now, so that it belongs to no lesson
            trait.make_dynamic_default = partial(_shared, trait.klass)


def display(widget: ipw.Widget, how: str) -> None:
    """Say how a widget is displayed, and nothing of any other.

    Args:
        widget: the widget.
        how: as CSS says it, such as "none".

    Example:
        >>> one = ipw.VBox(layout=SharedLayout())
        >>> other = ipw.VBox(layout=one.layout)
        >>> display(one, "none")
        >>> one.layout.display, other.layout.display
        ('none', None)
    """
    if isinstance(widget.layout, SharedLayout):
        widget.layout = ipw.Layout(display=how)
    else:
        widget.layout.display = how


@cache
def _shared(kind: type[Any]) -> Any:
    return SharedLayout() if kind is ipw.Layout else kind()


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)
