"""The door as drawn: skin with an open channel, and two arrows of one size through it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer.draw.axis import SMALL_PX
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import (
    BOLD_LETTER,
    TEXT_PX,
    broken,
    fitting,
    group,
    points_text,
    tag,
    words_at,
)
from explainer.pictures.door import words as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.evidence import ProductFact

SIDE_PX, LINE_PX = 12.0, 17.0
TOP_PX, PRODUCT_PX = 12.0, 34.0
PLATE_PX, PLATES, DERMIS_PX = 13.0, 3, 74.0  # a plate of the outer layer, how many, what lies below
HEAD_PX, WAIST, WIDEST_PX = 34.0, 0.36, 210.0  # of an arrow: its head, its shaft, its width


class Way(NamedTuple):
    """One of the two ways: where its half lies (px), and its ink."""

    key: str
    left: float
    width: float
    fill: str
    edge: str

    @property
    def middle(self) -> float:
        """The middle of its half."""
        return self.left + self.width / 2

    @property
    def tip(self) -> float:
        """Half the width of the head of its arrow."""
        return min(self.width - 4, WIDEST_PX) / 2

    @property
    def shaft(self) -> float:
        """Half the width of the shaft of its arrow."""
        return 2 * WAIST * self.tip

    def wrapped(self, fact: ProductFact) -> tuple[list[str], list[str]]:
        """Return grade and words of a fact, in lines that have room."""
        room = self.width - 8
        graded = broken(say.grade_words(fact), room, SMALL_PX, BOLD_LETTER)
        return graded, broken(fact.says, room, TEXT_PX)


def door_picture(product: str = "", width_px: float = 0, theme: Theme = LIGHT) -> Figure:
    """Draw a product on open channels, and what goes both ways.

    Args:
        product: a key of `PRODUCTS`; nothing lies on the skin if left out.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        The picture; the two arrows have the class `arrow`, and are equal but for where they point.

    Example:
        >>> door_picture("serum").layers["ways"].count('class="arrow"')
        2
    """
    width = float(fitting(width_px))
    half = (width - 3 * SIDE_PX) / 2
    ways = (
        Way("in", SIDE_PX, half, theme.result_pale, theme.result_edge),
        Way("back", 2 * SIDE_PX + half, half, theme.side_pale, theme.side_edge),
    )
    below = TOP_PX + PRODUCT_PX + PLATE_PX * PLATES + DERMIS_PX + 1.6 * LINE_PX
    drawn = "".join(_arrow(way, theme) for way in ways)
    for way, fact in zip(ways, say.both_ways(product) if product else (), strict=False):
        drawn += _texts(way, fact, below, theme)
    # the most lines of any product, so that nothing jumps from one to the next
    most = max(
        sum(map(len, way.wrapped(fact)))
        for key in say.PRODUCTS
        for way, fact in zip(ways, say.both_ways(key), strict=True)
    )
    layers = {
        "skin": group(_skin(product, ways, width, theme), id="door-skin"),
        "ways": group(drawn, id="door-ways"),
    }
    said = say.described(product) if product else say.closed_words()
    return on_paper((width, below + LINE_PX * (most + 1) + 30), say.TITLE, said, layers, theme)


def _skin(product: str, ways: Sequence[Way], width: float, theme: Theme) -> str:
    """Draw the product, the outer layer with a channel for each way, and the skin below."""
    top, parts = TOP_PX + PRODUCT_PX, ""
    if product:
        lies = {"x": SIDE_PX, "width": width - 2 * SIDE_PX, "rx": 8, "fill": theme.phase}
        parts += tag("rect", y=TOP_PX, height=PRODUCT_PX - 4, stroke=theme.rule, **lies)
        named = {"text_anchor": "middle", "font_weight": "bold"}
        parts += words_at(width / 2, TOP_PX + 20, say.PRODUCTS[product], theme, **named)
    floor = top + PLATE_PX * PLATES
    below = {"x": SIDE_PX, "width": width - 2 * SIDE_PX, "fill": theme.skin.papillary}
    parts += tag("rect", y=floor, height=DERMIS_PX, **below)
    edges = [SIDE_PX, width - SIDE_PX]
    edges += [way.middle + side * (way.shaft + 5) for way in ways for side in (-1, 1)]
    edges.sort()  # where a plate begins, and where it ends
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        plate = {"x": left, "width": right - left, "height": PLATE_PX, "stroke": theme.skin.grey}
        for n in range(PLATES):
            parts += tag("rect", y=top + PLATE_PX * n, fill=theme.skin.outer, **plate)
    look = {"font_size": SMALL_PX, "fill": theme.quiet, "text_anchor": "middle"}
    return parts + words_at(width / 2, floor + DERMIS_PX + 15, say.CHANNEL, **look)


def _arrow(way: Way, theme: Theme) -> str:
    """Draw one arrow through its channel: down for what gets in, up for how skin answers."""
    top, tall = TOP_PX + PRODUCT_PX - 4, PLATE_PX * PLATES + DERMIS_PX - 4
    shaft, tip, neck = way.shaft, way.tip, tall - HEAD_PX
    across = (-shaft, -shaft, -tip, 0.0, tip, shaft, shaft)
    along = (0.0, neck, neck, tall, neck, neck, 0.0)
    down = way.key == "in"
    corners = [
        (way.middle + x, top + (y if down else tall - y))
        for x, y in zip(across, along, strict=True)
    ]
    look = {"fill": way.fill, "stroke": way.edge, "stroke_width": 2.5}
    ground = {"fill": theme.page, "stroke": "none"}
    drawn = tag("polygon", points=points_text(corners), **ground)
    drawn += tag("polygon", class_="arrow", points=points_text(corners), **look)
    lines = broken(say.WAYS[way.key], 1.8 * shaft, TEXT_PX, BOLD_LETTER)
    middle = top + (neck / 2 if down else tall - neck / 2)
    first = middle + 5 - LINE_PX * (len(lines) - 1) / 2
    at = {"text_anchor": "middle", "font_weight": "bold"}
    for place, line in enumerate(lines):
        drawn += words_at(way.middle, first + LINE_PX * place, line, theme, **at)
    return drawn


def _texts(way: Way, fact: ProductFact, top: float, theme: Theme) -> str:
    graded, said = way.wrapped(fact)
    look = {"font_size": SMALL_PX, "fill": theme.quiet, "font_weight": "bold"}
    parts, y = "", top + 12
    for line in graded:
        parts += words_at(way.left + 4, y, line, **look)
        y += LINE_PX
    for line in said:
        parts += words_at(way.left + 4, y + 3, line, theme)
        y += LINE_PX
    return group(parts, class_=f"way {way.key}")
