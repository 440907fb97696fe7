"""A pair of scales: each card that was heard lies in the pan of the side for which it speaks."""

from __future__ import annotations

from math import cos, radians, sin
from types import MappingProxyType
from typing import TYPE_CHECKING

from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import fitting, group, tag, through, words_at
from explainer.pictures.court import words as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Exhibited
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme

WEIGHTS = MappingProxyType({"A": 3, "B": 2, "C": 1})
NARROW_PX, MOST_PX = 480, 760
MOST_TILT, TILT_EACH = 8.0, 2.0  # degrees, and those of one step of weight
TOP_PX, HANG_PX, CARD_PX, GAP_PX, HIGH_PX = 32.0, 24.0, 28.0, 4.0, 240.0


def balance(heard: Sequence[Exhibited]) -> int:
    """Return by how much the cards for a claim outweigh those against it.

    Example:
        >>> from explainer.content import court
        >>> balance(court()[0].cards)
        -4
    """
    return sum(WEIGHTS[each.grade] * (1 if each.side == "for" else -1) for each in heard)


def scales_picture(heard: Sequence[Exhibited], width_px: float = 0, theme: Theme = LIGHT) -> Figure:
    """Draw the scales with the cards that were heard.

    Args:
        heard: the cards, at most three on a side.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        The picture; each card has the class `for` or `against`.

    Example:
        >>> from explainer.content import court
        >>> scales_picture(court()[0].cards[:1]).inline().count('class="card for"')
        1
    """
    width, step = fitting(width_px), balance(heard)
    middle, arm = width / 2, min(width, MOST_PX) * 0.245
    tilt = radians(max(-MOST_TILT, min(MOST_TILT, TILT_EACH * step)))
    ends = {
        side: (middle + way * arm * cos(tilt), TOP_PX + way * arm * sin(tilt))
        for side, way in (("against", -1), ("for", 1))
    }
    pans = "".join(_pan(side, *at, heard, width, theme) for side, at in ends.items())
    layers = {"stand": _stand(middle, ends, theme), "pans": group(pans, id="scales-pans")}
    said = say.described(heard, (step > 0) - (step < 0))
    return on_paper((width, HIGH_PX), say.TITLE, said, layers, theme)


def _stand(middle: float, ends: dict[str, tuple[float, float]], theme: Theme) -> str:
    foot = HIGH_PX - 30
    post = tag("line", x1=middle, x2=middle, y1=TOP_PX, y2=foot, stroke=theme.rule, stroke_width=4)
    base = tag(
        "line", x1=middle - 34, x2=middle + 34, y1=foot, y2=foot, stroke=theme.rule, stroke_width=4
    )
    beam = through("polyline", ends.values(), fill="none", stroke=theme.text, stroke_width=5)
    pivot = tag(
        "circle", cx=middle, cy=TOP_PX, r=7, fill=theme.page, stroke=theme.text, stroke_width=3
    )
    return group(post + base + beam + pivot, id="scales-stand")


def _pan(
    side: str, x: float, y: float, heard: Sequence[Exhibited], width: int, theme: Theme
) -> str:
    cards = [each for each in heard if each.side == side]
    half = min(width, MOST_PX) * (0.235 if width < NARROW_PX else 0.215)
    floor = y + HANG_PX + 3 * (CARD_PX + GAP_PX)
    strings = through(
        "polyline",
        [(x - half, floor), (x, y), (x + half, floor)],
        fill="none",
        stroke=theme.rule,
        stroke_width=1.5,
    )
    plate = tag(
        "rect", x=x - half, y=floor, width=2 * half, height=7, rx=3, fill=theme.text, class_="plate"
    )
    label = words_at(x, floor + 26, say.PANS[side], theme, text_anchor="middle", font_weight="bold")
    stack = "".join(
        _card(each, x, floor - (n + 1) * (CARD_PX + GAP_PX), half, theme)
        for n, each in enumerate(cards)
    )
    return group(strings + plate + label + stack, id=f"scales-{side}")


def _card(card: Exhibited, x: float, y: float, half: float, theme: Theme) -> str:
    edge = theme.result_edge if card.side == "for" else theme.side_edge
    # the higher the grade, the wider the edge that bears its letter
    letter_px = 14.0 + 4.0 * WEIGHTS[card.grade]
    left, wide = x - half + 6, 2 * half - 12
    look = {"rx": 4, "fill": theme.page, "stroke": edge, "stroke_width": 2}
    box = tag("rect", x=left, y=y, width=wide, height=CARD_PX, class_=f"card {card.side}", **look)
    badge = tag("rect", x=left, y=y, width=letter_px, height=CARD_PX, rx=4, fill=edge)
    ink = {"fill": theme.page, "font_weight": "bold", "text_anchor": "middle"}
    letter = words_at(left + letter_px / 2, y + 19, card.grade, theme, **ink)
    small = 12 if half < 100 else 13
    name = words_at(left + letter_px + 6, y + 19, card.title, theme, font_size=small)
    return box + badge + letter + name
