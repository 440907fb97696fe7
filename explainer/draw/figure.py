"""A picture as a value: named layers, its size, and what it is called; whole in any theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer.draw.still import lined, still
from explainer.draw.svg import framed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.palette import Screen

# from the bottom to the top: the ground changes with the page, lanes and marks with the plan, the
# labels with the day
LAYERS = ("ground", "lanes", "marks", "labels")


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A picture in layers: what changes together stands in one of them.

    Args:
        layers: the inside of a group of SVG by the name of the layer, from the bottom to the top.
        width: of the picture in px.
        height: of the picture in px.
        title: what it is called.
        description: how it is built up, in words.

    Example:
        >>> drawn = {"marks": '<g id="a"/>'}
        >>> dot = Figure(layers=drawn, width=9, height=9, title="A", description="B")
        >>> '<g id="a"/>' in dot.inline(), dot.changed(None)
        (True, ('marks',))
    """

    layers: Mapping[str, str]
    width: float
    height: float
    title: str
    description: str

    def changed(self, before: Figure | None) -> tuple[str, ...]:
        """Return which layers differ from those of an earlier picture.

        Args:
            before: the earlier picture, or none.
        """
        was = before.layers if before else {}
        return tuple(name for name, drawn in self.layers.items() if was.get(name) != drawn)

    def inline(self) -> str:
        """Return the picture as SVG for a page that has its own colour and no other such picture.

        Its ids are those of the layers; `svg` makes one that can stand anywhere.
        """
        inside = "".join(self.layers.values())
        return framed(self.width, self.height, self.title, self.description, inside)

    def svg(self, screen: Screen, day: float | None = None) -> str:
        """Return one whole SVG: with its page, and ids that it shares with no other picture.

        Args:
            screen: what it is made for.
            day: where the day line stands (days since the first session); None for no line.

        Example:
            >>> from explainer.draw.palette import Screen
            >>> dot = {"marks": '<g id="a"/>'}
            >>> whole = Figure(layers=dot, width=9, height=9, title="A", description="B")
            >>> 'id="a"' in whole.svg(Screen()), "#111111" in whole.svg(Screen(dark=True))
            (False, True)
        """
        drawn = self.inline()
        return still(drawn if day is None else lined(drawn, screen, day), screen)
