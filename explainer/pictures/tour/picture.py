"""The parts of the skin by name: one lit at a time with an arrow, and a game of naming them."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from explainer.draw.palette import LIGHT, PROJECTOR
from explainer.draw.svg import nest, num, tag
from explainer.pictures.skin.section import MOMENTS, section
from explainer.pictures.skin.section.labels import layers, things
from explainer.pictures.skin.section.layout import NARROW_PX, SkinLook, layout
from explainer.pictures.skin.section.surround import head, lens, notes
from explainer.pictures.skin.section.tissue import loop_places, nerve_place
from explainer.pictures.tour import words as say
from explainer.science.model.repair import repair
from explainer.science.model.skin import dose
from explainer.science.plan import Person, Plan

if TYPE_CHECKING:
    from explainer.content import Part
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.pictures.skin.section.layout import Layout
    from explainer.science.model.repair import Course

LETTER_PX, PLATE_PX, CLEAR_PX = 8.4, 24.0, 9.0
SHARES, HAIR_PX = (0.62, 0.78), 24.0  # of the width, the first that is so far from the hair
CLEAR_OF = (172.0, 106.0)  # on a wide picture, on a narrow one


def tour_picture(part: Part, *, named: bool, width_px: int = 900, theme: Theme = LIGHT) -> Figure:
    """Draw the section with one part lit and an arrow to it.

    Args:
        part: the part.
        named: whether its name stands at the arrow; in the game a question mark does.
        width_px: width of the picture in px (280 to 1200).
        theme: colours of the page.

    Returns:
        The picture; its words name the part only where `named` is set.

    Example:
        >>> from explainer.content import lesson
        >>> part = lesson("start_here").parts[1]
        >>> "Living epidermis" in tour_picture(part, named=True).inline()
        True
        >>> "Living epidermis" in tour_picture(part, named=False).inline()
        False
    """
    plan, person, course = _shown()
    day = next(moment.day for moment in MOMENTS if moment.key == part.moment)
    low = width_px >= NARROW_PX or theme is PROJECTOR
    look = SkinLook(width_px, theme, part.lit, "parts", low=low)
    seen = section(plan, person, course, day, look)
    where = layout(plan, person, dose(plan, person), look)
    asked = say.line(part) if named else say.WHICH
    words = head(where, asked if width_px >= NARROW_PX else say.whose(where.zone), asked)
    # all labels are taken out, for a hidden one is still read
    around = lens(where, named=named) + notes(where)
    layers = {**seen.figure.layers, "words": words, "labels": "", "around": around}
    layers["arrow"] = _arrow(where, part, part.name if named else "?")
    said = say.described(part, named=named)
    return replace(seen.figure, layers=layers, title=say.TITLE, description=said)


@cache
def _shown() -> tuple[Plan, Person, Course]:
    plan, person = Plan(sessions=1), Person()
    return plan, person, repair(plan, person)


def spot(where: Layout, part: Part) -> tuple[float, float]:
    """Return the place in the section that the arrow to a part ends at (px).

    Args:
        where: the layout.
        part: the part; the first of its lit keys that has a place counts.
    """
    middle = _beside_hair(where)
    places = {row.key: (row.x, row.y - CLEAR_PX) for row in things(where)}
    places |= {row.key: (middle, row.y) for row in layers(where)}
    places["vessels"] = (loop_places(where)[-1], where.dermis + CLEAR_PX)
    places["nerves"] = (nerve_place(where)[0] - 1.0, where.reticular - 14.0)
    places["papillary"] = (middle, where.reticular)
    return next((places[key] for key in part.lit if key in places), places["papillary"])


def _beside_hair(where: Layout) -> float:
    """Return where an arrow to a layer ends (px): at the hair it would seem to speak of that."""
    places = (where.left + share * (where.right - where.left) for share in SHARES)
    return next(x for x in places if abs(x - where.hair_x) > HAIR_PX)


def _arrow(where: Layout, part: Part, words: str) -> str:
    """Draw an arrow to a part from a plate of words in the air; several layers get a span."""
    x, y = spot(where, part)
    wide, top = LETTER_PX * len(words) + 16.0, where.surface - 66.0
    clear = where.left + (CLEAR_OF[where.narrow] if where.low else 6.0)  # the surface's words
    left = min(max(x - wide - 10.0, clear), where.right - wide - 6.0)
    foot, low = left + wide / 2.0, top + PLATE_PX
    turn = math.degrees(math.atan2(y - low, x - foot)) - 90.0
    route = f"M{num(foot)} {num(low)}L{num(x)} {num(y)}"
    if len(part.lit) > 1:
        route += f"M{num(x - 9.0)} {num(where.dermis)}h18m-9 0V{num(where.fat)}m-9 0h18"
    halo = tag("path", d=route, stroke=where.skin.paper, stroke_width=6)
    shaft = tag("path", d=route, stroke=where.skin.ink, stroke_width=2.4)
    place = f"translate({num(x)} {num(y)}) rotate({num(turn)})"
    tip = tag(
        "path", d="M0 2l-6 -13h12Z", fill=where.skin.ink, stroke=where.skin.paper, transform=place
    )
    box = {"x": left, "y": top, "width": wide, "height": PLATE_PX, "rx": 4}
    plate = tag("rect", fill=where.skin.paper, stroke=where.skin.ink, stroke_width=1.6, **box)
    look = {"text_anchor": "middle", "font_size": 14, "font_weight": 700, "fill": where.skin.ink}
    said = tag("text", words, x=foot, y=top + 17.0, **look)
    return nest("g", halo + shaft + tip + plate + said, id=where.ids("arrow"), fill="none")
