"""Walks through the lessons: every lesson's every piece, and all that is inside it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from explainer.lessons import numbers
from explainer.stage.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import ipywidgets as ipw

    from explainer.lessons.at_work import LessonAtWork


def fresh(number: int) -> LessonAtWork:
    """Return a lesson in which nothing was done yet."""
    made: LessonAtWork = importlib.import_module(f"explainer.lessons.{numbers()[number]}").Lesson()
    return made


def names(at_work: LessonAtWork) -> list[str]:
    """Return the names of the pieces of a lesson: its methods that `kept` has wrapped."""
    kind = type(at_work)
    made = [name for name in dir(kind) if hasattr(getattr(kind, name), "__wrapped__")]
    return [name for name in made if name != "come_back" or at_work.content.come_back]


def pieces(at_work: LessonAtWork) -> dict[str, Piece]:
    """Return every piece of a lesson, by its name."""
    return {name: getattr(at_work, name)() for name in names(at_work)}


def within(piece: Piece) -> Iterator[Piece]:
    """Return a piece and all pieces inside it, each once."""
    found: dict[int, Piece] = {}
    waiting: list[Any] = [piece]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, Piece) and id(each) not in found:
            found[id(each)] = each
            waiting += [one for held in vars(each).values() for one in _one_or_many(held)]
    yield from found.values()


def _one_or_many(held: Any) -> Iterable[Any]:
    return held if isinstance(held, tuple | list) else (held,)


def widgets(view: ipw.Widget) -> Iterator[ipw.Widget]:
    """Return a widget and all widgets inside it."""
    yield view
    for child in getattr(view, "children", ()):
        yield from widgets(child)


def own_widgets(piece: Piece) -> list[ipw.Widget]:
    """Return the widgets of a piece that can be seen, without those of the pieces inside it."""
    apart = {id(each.view) for each in within(piece) if each is not piece}

    def seen(widget: ipw.Widget) -> Iterator[ipw.Widget]:
        yield widget
        for child in getattr(widget, "children", ()):
            hidden = getattr(getattr(child, "layout", None), "display", None) == "none"
            if not hidden and id(child) not in apart:
                yield from seen(child)

    return list(seen(piece.view))


def is_open(gate: Any) -> bool:
    """Return whether what a gate holds back is on the page."""
    return bool(gate.view.children[0] is gate.inside.view)
