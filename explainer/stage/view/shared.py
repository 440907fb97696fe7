"""One layout and one style for all widgets of which nothing is said, in place of one for each.

Three widgets in five are such layouts and styles: a page holds them all, and asks for them all when
it is loaded anew. Where Python is ours alone all widgets share them; in a kernel, in which a person
may make widgets, too, and set their looks, only those that are made for a lesson.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import anywidget
import ipywidgets as ipw

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFAULT = "make_dynamic_default"  # what a trait calls for a value that nobody has set


class SharedLayout(ipw.Layout):  # type: ignore[misc]  # ipywidgets ships no types
    """The layout of all widgets of which nothing is said; who is told something gets another.

    Example:
        >>> SharedLayout().display
    """


def share_looks() -> None:
    """Let all widgets that are made from now on share what nobody has set of their looks."""
    for trait in _looks():
        _share(trait)


@contextmanager
def looks_shared() -> Iterator[None]:
    """Let the widgets that are made within share what nobody has set of their looks.

    Example:
        >>> with looks_shared():
        ...     one, other = ipw.Label(), ipw.Label()
        >>> one.layout is other.layout, ipw.Label().layout is one.layout
        (True, False)
    """
    new = [trait for trait in _looks() if DEFAULT not in vars(trait)]
    for trait in new:
        _share(trait)
    try:
        yield
    finally:
        for trait in new:
            delattr(trait, DEFAULT)


def display(widget: ipw.Widget, how: str) -> None:
    """Say how a widget is displayed, and nothing of any other.

    Args:
        widget: the widget.
        how: as CSS says it, such as "none".

    Raises:
        TypeError: for a widget of anywidget with a shared layout; its view hears what changes in a
            layout, and never of another one.

    Example:
        >>> one = ipw.VBox(layout=SharedLayout())
        >>> other = ipw.VBox(layout=one.layout)
        >>> display(one, "none")
        >>> one.layout.display, other.layout.display
        ('none', None)
    """
    if isinstance(widget.layout, SharedLayout):
        if isinstance(widget, anywidget.AnyWidget):
            raise TypeError(f"{type(widget).__name__} needs a layout of its own to be hidden")
        widget.layout = ipw.Layout(display=how)
    else:
        widget.layout.display = how


def _looks() -> Iterator[Any]:
    """Go through the traits that hold the looks of each kind of widget."""
    for kind in dict.fromkeys((ipw.DOMWidget, *_below(ipw.DOMWidget))):  # in one order everywhere
        own = vars(kind)
        for trait in (own[name] for name in ("layout", "style") if name in own):
            if not trait.klass.__name__.startswith("_"):  # a base of others, which no browser knows
                yield trait


def _share(trait: Any) -> None:
    _shared(trait.klass)  # now, so that it belongs to no lesson
    setattr(trait, DEFAULT, partial(_shared, trait.klass))


@cache
def _shared(kind: type[Any]) -> Any:
    return SharedLayout() if kind is ipw.Layout else kind()


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)
