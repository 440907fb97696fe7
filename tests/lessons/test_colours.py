"""Colour is never alone: every picture, seen without red, green or blue, and in greys.

Two marks of one shape may differ in colour only where the colours stay apart for everyone; or else
something else tells them apart, and that is named and measured here.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from explainer.draw.crew import mark
from explainer.draw.palette import LIGHT, THEMES, TONES, Screen, Theme
from explainer.draw.words import RUNNERS
from explainer.lessons import numbers
from explainer.pictures.clocks.strokes import HATCH
from explainer.stage.pictured import Pictured
from tests.draw.test_palette import Colour, over
from tests.lessons.walk import fresh, pieces, within
from tests.pictures.svg_parts import SVG, of_class, outlines, parsed, points

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.pictures.svg_parts import Element

# Machado, Oliveira and Fernandes 2009 (doi 10.1109/TVCG.2009.113), severity 1, on linear red, green
# and blue; a print in greys keeps the luminance of WCAG 2
GREY = ((0.2126, 0.7152, 0.0722),) * 3
VISIONS = {
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "greys": GREY,
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)  # D65
APART = 20.0  # of CIE 1976 in Lab: many times what an eye can just tell, two colours at a glance
SCREENS = (Screen(900), Screen(900, dark=True), Screen(900, projected=True))
# the ground that marks stand on, and ink of no colour: neither says which of two things it is
GROUND = (
    *("tone", "page", "band", "phase", "phase_pale", "grain", "scar.dermis", "scar.epidermis"),
    *("skin.paper", "skin.outer", "skin.papillary", "skin.reticular", "skin.fat_ground"),
    *("skin.fat", "skin.gland", "skin.follicle", "skin.clot", "skin.cell", "skin.macrophage_core"),
)
INK = (
    *("text", "quiet", "line", "rule", "ghost", "metal"),
    *("skin.ink", "skin.grey", "skin.nerve", "skin.needle", "skin.letter"),
)
# who cannot tell some colours of a picture apart, and needs something else: the tests below hold it
CUES = {
    "CrewRelay": {*VISIONS},  # each of the crew has a lane and a pattern of its own
    "TwoClocks": {"greys"},  # side effects stand above and are hatched, results below
    "TwoWayDoor": {"greys"},  # the arrows point in two ways
}
SHAPES = ("rect", "circle", "ellipse", "polygon", "polyline", "path", "line")
MANY = 9  # corners: more are a curve
UNSEEN = ("defs", "clipPath", "mask", "title", "desc", "text")


def transformed(rows: tuple[Colour, ...], colour: Colour) -> Colour:
    """Multiply a matrix by a colour."""
    red, green, blue = (sum(a * c for a, c in zip(row, colour, strict=True)) for row in rows)
    return red, green, blue


@cache
def lab(colour: Colour, vision: str) -> Colour:
    """Return the place in CIE Lab of red, green, blue (0 to 1) as somebody sees them."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    seen = transformed(VISIONS[vision], (linear[0], linear[1], linear[2]))
    red, green, blue = (min(max(each, 0.0), 1.0) for each in seen)
    tristimulus = transformed(XYZ, (red, green, blue))
    parts = [t / w for t, w in zip(tristimulus, WHITE, strict=True)]
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: Colour, other: Colour, vision: str) -> float:
    """Return the difference (CIE 1976) of two colours as somebody sees them."""
    pairs = zip(lab(one, vision), lab(other, vision), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def roles(colours: Theme) -> dict[str, set[str]]:
    """Return what each colour of a theme is called: `side`, `skin.blood`, `crew.clot.edge`."""
    found: dict[str, set[str]] = {ink: {"tone"} for tone in TONES.values() for ink in tone}

    def look(value: object, name: str) -> None:
        if isinstance(value, str):
            found.setdefault(value, set()).add(name)
        elif isinstance(value, tuple):
            for field, each in zip(type(value)._fields, value, strict=True):  # type: ignore[attr-defined]
                look(each, f"{name}.{field}".lstrip("."))

    look(colours, "")
    return found


def marks(root: Element, opacity: float = 1.0) -> Iterator[tuple[Element, float]]:
    """Return every shape of a picture that is seen, with its opacity."""
    opacity *= float(root.get("opacity", 1))
    if root.tag.removeprefix(SVG) in UNSEEN or opacity == 0:
        return
    if root.tag.removeprefix(SVG) in SHAPES:
        yield root, opacity
    for child in root:
        yield from marks(child, opacity)


def shape(one: Element, what: str) -> tuple[object, ...]:
    """Return what a mark is but for its colour: its kind, its line, its fill, its corners."""
    looks = (one.get(name) for name in ("stroke-dasharray", "stroke-width", "r"))
    corners = len(points(one))
    filled = one.get("fill", "")[:3]  # not at all, by a pattern, or with a colour
    return what, one.tag, *looks, filled if filled in {"non", "url"} else "", min(corners, MANY)


def alike(piece: Pictured, screen: Screen) -> Iterator[tuple[str, str, str]]:
    """Return the colours of marks of one shape that somebody cannot tell apart, and who."""
    page, called = screen.theme.page, roles(screen.theme)
    looks: dict[tuple[object, ...], dict[str, Colour]] = {}
    for one, opacity in marks(parsed(piece.picture(screen).svg(screen))):
        for what in ("fill", "stroke"):
            name = one.get(what, "none")
            if name == "none" or name.startswith("url") or called[name] & {*GROUND, *INK}:
                continue
            share = opacity * float(one.get(f"{what}-opacity", 1))
            pairs = zip(over(name, page), over(page, page), strict=True)
            red, green, blue = (share * c + (1 - share) * p for c, p in pairs)
            looks.setdefault(shape(one, what), {})[name] = red, green, blue
    for colours in looks.values():
        for (name, one_), (other, two) in combinations(colours.items(), 2):
            for vision in VISIONS:
                if apart(one_, two, vision) < APART:
                    yield min(called[name]), min(called[other]), vision


@cache
def confused() -> dict[str, set[tuple[str, str, str]]]:
    """Return what cannot be told apart by colour, by the kind of the picture."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for number in numbers():
        made = fresh(number)
        made.open()
        for root in pieces(made).values():
            for piece in within(root):
                if isinstance(piece, Pictured):
                    news = {each for screen in SCREENS for each in alike(piece, screen)}
                    found[type(piece).__name__] = found.get(type(piece).__name__, set()) | news
    return found


def test_the_formulas_give_the_known_differences() -> None:
    white, red, green = (1.0, 1.0, 1.0), (1.0, 0.0, 0.0), (0.0, 0.5, 0.0)

    assert lab(white, "greys") == pytest.approx((100.0, 0.0, 0.0), abs=0.1)
    assert apart(white, (0.0, 0.0, 0.0), "greys") == pytest.approx(100.0, abs=0.1)
    assert apart(red, green, "no green") < apart(red, green, "no blue") / 2


def test_no_two_marks_of_one_shape_are_told_apart_by_colour_alone() -> None:
    assert len(confused()) > 15
    for kind, found in confused().items():
        assert {vision for _, _, vision in found} == CUES.get(kind, set()), (kind, found)


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
@pytest.mark.parametrize("kind", ["{}", "{}_edge", "{}_pale"])
def test_side_effects_and_results_are_two_colours_for_everyone(colours: Theme, kind: str) -> None:
    one, other = (getattr(colours, kind.format(name)) for name in ("side", "result"))
    seen = over(one, colours.page), over(other, colours.page)

    assert min(apart(*seen, vision) for vision in VISIONS if vision != "greys") >= APART


def picture_of(kind: str) -> str:
    """Return the picture of a kind, for a light page."""
    for number in numbers():
        made = fresh(number)
        made.open()
        for root in pieces(made).values():
            for piece in within(root):
                if type(piece).__name__ == kind and isinstance(piece, Pictured):
                    return piece.still()
    raise LookupError(kind)


def test_each_of_the_crew_has_a_pattern_of_its_own() -> None:
    drawn = {re.sub(r' (?:fill|stroke)="#\w+"', "", mark(runner, LIGHT)) for runner in RUNNERS}

    assert len(drawn) == len(RUNNERS)


def test_the_two_clocks_stand_one_above_the_other_and_one_is_hatched() -> None:
    clocks = parsed(picture_of("TwoClocks"))
    lies = {
        ink: [
            y
            for one, _ in marks(clocks)
            if one.get("stroke") == ink
            for outline in outlines(one)
            for _, y in outline
        ]
        for ink in (LIGHT.side_edge, LIGHT.result_edge)
    }

    assert max(lies[LIGHT.side_edge]) < min(lies[LIGHT.result_edge])
    assert HATCH in "".join(one.get("fill", "") for one, _ in marks(clocks))


def test_the_arrows_of_the_door_point_in_two_ways() -> None:
    one, other = map(points, of_class(picture_of("TwoWayDoor"), "arrow"))
    tips = [ends[len(ends) // 2][1] - ends[0][1] for ends in (one, other)]

    assert tips[0] * tips[1] < 0
