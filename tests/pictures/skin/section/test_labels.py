"""The names at the edge: in order, never crossed, and at what they point at."""

import re
from itertools import combinations, pairwise, product
from xml.etree import ElementTree as Xml

import pytest

from explainer.draw.svg import LETTER
from explainer.pictures.depth.picture import depth_picture
from explainer.pictures.skin.section import SkinLook, section
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.pictures.skin.section_drawn import SVG, numbers, part, span, tree
from tests.pictures.svg_parts import parsed


def test_a_label_follows_the_surface_when_it_swells() -> None:
    root = tree("one", 0.1)
    dot = next(each for each in part(root, "label-outer").iter() if each.get("cy"))
    stretch, _, rise = numbers(part(root, "swell").get("transform"))[3:6]
    surface = span(part(root, "layer-outer"))[0] + 1.0

    assert float(dot.get("cy", "0")) == pytest.approx(surface * stretch + rise, abs=0.2)


Line = tuple[float, float, float, float]


def leaders(root: Xml.Element) -> list[Line]:
    """Return the lines from the edge of the panel to all that has a label now."""
    shown = [each for each in root.iter() if "label-" in (each.get("id") or "")]
    drawn_now = [each for each in shown if each.get("opacity") == "1"]
    paths = [next(each.get("d", "") for each in one.iter() if each.get("d")) for one in drawn_now]
    found = [re.fullmatch(r"M(\S+) (\S+)L(\S+) (\S+)", path) for path in paths]
    return [tuple(map(float, each.groups())) for each in found if each]  # type: ignore[misc]


def side(line: Line, x: float, y: float) -> float:
    x1, y1, x2, y2 = line
    return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)


def crossing(one: Line, other: Line) -> bool:
    return (
        side(one, *other[:2]) * side(one, *other[2:])
        < 0
        > side(other, *one[:2]) * side(other, *one[2:])
    )


@pytest.mark.parametrize("width", [358, 740, 1100])
@pytest.mark.parametrize("needle", [0.2, 0.5, 1.0, 1.5, 2.5])
def test_no_two_lines_of_labels_cross(needle: float, width: int) -> None:
    person = Person()
    for zone, day in product(("cheek", "nose", "forehead"), (0.2, 3.0, 90.0)):
        plan = Plan(sessions=1, needle_length_mm=needle, zone=zone)
        drawn_now = section(plan, person, repair(plan, person), day, SkinLook(width))
        lines = leaders(parsed(drawn_now.figure.inline()))
        assert len(lines) > 2
        assert [pair for pair in combinations(lines, 2) if crossing(*pair)] == []


def test_a_narrow_picture_has_fewer_labels() -> None:
    shown = {
        width: [
            each.get("id")
            for each in tree("usual", 14.0, width).iter(f"{SVG}g")
            if "label-" in (each.get("id") or "")
        ]
        for width in (360, 900)
    }

    assert len(shown[360]) < len(shown[900])


def test_labels_on_one_side_stand_in_order_of_what_they_point_at() -> None:
    root = tree("usual", 3.0)
    groups = [part(root, f"label-{key}") for key in ("outer", "epidermis", "papillary", "fat")]
    heights = [float(next(group.iter(f"{SVG}text")).get("y", "0")) for group in groups]

    assert all(below > above + 20.0 for above, below in pairwise(heights))


@pytest.mark.parametrize("width", [280, 320, 358, 390])
def test_on_a_phone_no_line_crosses_the_words_of_the_needle(width: int) -> None:
    for needle, zone in product((0.2, 1.0, 1.5, 2.5), ("cheek", "nose", "forehead")):
        plan = Plan(sessions=1, needle_length_mm=needle, zone=zone)
        root = parsed(depth_picture(plan, Person(), width_px=width).inline())
        (said,) = [each for each in root.iter() if each.get("id") == "depth-needle-words"]
        words = list(said.iter(f"{SVG}text"))
        foot = max(float(each.get("y", "0")) for each in words) + 5.0  # a bracket hangs below it
        left, right = zip(*(_ends(each) for each in words), strict=True)
        crossed = [
            line for line in leaders(root) if any(_meets(line, x, foot) for x in (*left, *right))
        ]

        assert leaders(root)
        assert crossed == []


def _ends(words: Xml.Element) -> tuple[float, float]:
    """Return where a line of words begins and ends (px)."""
    x, wide = float(words.get("x", "0")), LETTER * 12.0 * len(words.text or "")
    return (x - wide, x) if words.get("text-anchor") else (x, x + wide)


def _meets(line: Line, x: float, foot: float) -> bool:
    """Say whether a line stands above the foot of the words at a place between its ends."""
    x1, y1, x2, y2 = line
    between = min(x1, x2) <= x <= max(x1, x2)
    return between and y1 + (y2 - y1) * (x - x1) / (x2 - x1) < foot
