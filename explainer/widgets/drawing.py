"""A drawing on the page: SVG in layers, of which only those that differ are sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import anywidget
import traitlets as t

from explainer.views.layers import changed, layer
from explainer.views.theme import FONT

if TYPE_CHECKING:
    from explainer.views.timeline import Picture


class Drawing(anywidget.AnyWidget):
    """A picture that is on the page at once and follows the hand.

    Args:
        picture: what to draw first.
        title: what the picture is called.
        description: how it is built up, in words.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.views.theme import Look
        >>> from explainer.views.timeline import timeline
        >>> both = signs.signs(plan.Plan(), plan.Person())
        >>> Drawing(timeline(both, 3.0, Look()), "Two clocks", "Lanes on one axis.").width
        900
    """

    _esm = Path(__file__).parent / "drawing.js"
    ground = t.Unicode("").tag(sync=True)
    lanes = t.Unicode("").tag(sync=True)
    marks = t.Unicode("").tag(sync=True)
    labels = t.Unicode("").tag(sync=True)
    width = t.Int(0).tag(sync=True)
    height = t.Int(0).tag(sync=True)
    font = t.Unicode(FONT).tag(sync=True)
    title = t.Unicode("").tag(sync=True)
    description = t.Unicode("").tag(sync=True)

    def __init__(self, picture: Picture, title: str, description: str) -> None:
        super().__init__(title=title, description=description, **_differs(None, picture))
        self._shown = picture

    def show(self, picture: Picture) -> None:
        """Show another picture; layers that are as they were are neither drawn nor sent.

        Args:
            picture: what to draw now.
        """
        with self.hold_sync():
            for name, value in _differs(self._shown, picture).items():
                setattr(self, name, value)
        self._shown = picture


def _differs(before: Picture | None, picture: Picture) -> dict[str, str | int]:
    size = {"width": picture.layout["width"], "height": picture.height_px}
    return {**size, **{name: layer(picture, name) for name in changed(before, picture)}}
