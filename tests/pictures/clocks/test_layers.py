"""The drawing says what the description says: every path, word, diamond and colour of it."""

import math
import re
from itertools import chain, combinations, groupby, pairwise
from random import Random
from typing import Any

import pytest

from explainer import evidence
from explainer.draw.axis import GAP_PX, PANELS, stops
from explainer.draw.figure import LAYERS
from explainer.draw.palette import DARK, LIGHT, Look
from explainer.draw.say import WATERMARK
from explainer.draw.svg import BOLD_LETTER, LETTER
from explainer.pictures.clocks.picture import Timeline, timeline, timeline_at
from explainer.pictures.clocks.words import EVENT_LINE, SIDE_FADING
from explainer.pictures.clocks.zoom import plot
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from tests.pictures import svg_parts
from tests.pictures.shown import NAMES, shown
from tests.pictures.svg_parts import SVG, Element, Place, Written, outlines, written

ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
NEAR_PX = 0.08  # a place is written to a tenth of a px, across and down
LOOKS = (
    Look(),
    Look(rare=True),
    Look(width_px=390),
    Look(large=True, width_px=1200),
    Look(theme=DARK, width_px=390, rare=True, large=True),
)


def whole(picture: Timeline) -> str:
    """Return all layers as one SVG, as the browser lays them over each other."""
    drawn = "".join(picture.layers[name] for name in LAYERS)
    return f'<svg xmlns="http://www.w3.org/2000/svg">{drawn}</svg>'


def parsed(picture: Timeline) -> Element:
    return svg_parts.parsed(whole(picture))


def named(drawing: Element, name: str) -> list[Element]:
    """Return the paths of a name, or those in a group of that name."""
    found = [each for each in drawing.iter() if each.get("data-trace") == name]
    return [path for each in found for path in each.iter(f"{SVG}path")]


def paths(picture: Timeline, name: str) -> list[Element]:
    return named(parsed(picture), name)


def places(path: Element) -> list[Place]:
    """Return all corners of a path, in px."""
    return list(chain(*outlines(path)))


def off(corner: Place, start: Place, end: Place) -> float:
    """Return how far a corner is off the straight way between two others (px)."""
    way = complex(*end) - complex(*start)
    there = complex(*corner) - complex(*start)
    share = (there * way.conjugate()).real / abs(way) ** 2 if way else 0.0
    return abs(there - min(max(share, 0.0), 1.0) * way)


def follows(drawn: list[Place], wanted: list[Place]) -> bool:
    """Say whether a way turns at nothing but corners that are wanted, and passes all of them."""
    before, ahead = drawn[0], drawn
    for corner in wanted:
        if ahead and math.dist(corner, ahead[0]) < NEAR_PX:
            before, *ahead = ahead
        elif off(corner, before, ahead[0] if ahead else before) >= NEAR_PX:
            return False
    return not ahead


def expected(layout: dict[str, Any], x: float, y: float) -> tuple[float, float]:
    """Return where a place of the axes stands in px, by the layout that plotly reads."""
    edge = layout["margin"]
    wide = layout["width"] - edge["l"] - edge["r"]
    high = layout["height"] - edge["t"] - edge["b"]
    top, panel = layout["yaxis"]["range"][1], min(int(x), len(PANELS) - 1)
    each = (wide - 3 * GAP_PX) / len(PANELS)  # the drawing has gaps that the chart has not
    across = edge["l"] + panel * (each + GAP_PX) + (x - panel) * each
    return across, edge["t"] + (top - y) / top * high


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", NAMES)
def test_every_corner_of_every_lane_stands_where_the_description_says(
    name: str, look: Look
) -> None:
    picture = timeline(shown(name), 3.0, look, shown("one"))
    described, drawn = plot(picture), parsed(picture)
    for trace in described.traces:
        if trace["mode"] != "lines" or trace["name"].startswith(f"{SIDE_FADING}, "):
            continue  # the drawing fades without the bands of the chart
        corners = zip(trace["x"], trace["y"], strict=True)
        wanted = [
            [expected(described.layout, x, y) for x, y in outline]
            for is_gap, outline in groupby(corners, key=lambda corner: corner[0] is None)
            if not is_gap
        ]
        ways = outlines(*named(drawn, trace["name"]))
        assert len(ways) == len(wanted)
        assert all(map(follows, ways, wanted)), trace["name"]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_the_description_is_drawn_and_no_other(name: str, look: Look) -> None:
    picture = timeline(shown(name), 28.0, look)
    said = [note["text"] for note in plot(picture).layout["annotations"]]
    said += plot(picture).layout["xaxis"]["ticktext"]
    said += [
        words
        for trace in plot(picture).traces
        for x, words in zip(trace["x"], trace.get("text", []), strict=False)
        if x is not None and words
    ]
    drawn = ["".join(text.itertext()) for text in parsed(picture).iter(f"{SVG}text")]

    plain = [re.sub(r"</b>\s*|<b>", "", words) for words in said]
    assert sorted(drawn) == sorted(plain)
    assert drawn.count(WATERMARK) == 1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width_px", [390, 800, 1200])
def test_no_two_diamonds_cover_each_other(name: str, width_px: int) -> None:
    picture = timeline(shown(name), 3.0, Look(width_px=width_px))
    days = [day for day in shown(name).plan.session_days if day <= 365.0]
    drawn = [sorted(x for x, _ in places(path)) for path in paths(picture, "sessions")]

    assert 0 < len(drawn) <= len(days) or not days
    for before, after in pairwise(drawn):
        assert before[-1] <= after[0]


@pytest.mark.parametrize("look", LOOKS)
def test_everything_stands_inside_the_picture(look: Look) -> None:
    picture = timeline(shown("usual"), 3.0, look)
    wide, high = plot(picture).layout["width"], picture.height
    for trace in ("sessions", "side effect: some people", "result: some people"):
        for path in paths(picture, trace):
            start = places(path)[0]
            assert 0 <= start[0] <= wide
            assert 0 <= start[1] <= high


def test_a_dark_page_is_drawn_in_its_own_colours() -> None:
    texts = [whole(timeline(shown("usual"), 3.0, Look(theme=t))) for t in (LIGHT, DARK)]

    assert LIGHT.side in texts[0]
    assert DARK.side in texts[1]
    assert LIGHT.text not in texts[1]


@pytest.mark.parametrize("look", LOOKS)
def test_in_large_type_nothing_is_smaller_than_eighteen_else_twelve_pixels(look: Look) -> None:
    sizes = [
        float(t.get("font-size", 0))
        for t in parsed(timeline(shown("usual"), 3.0, look)).iter(f"{SVG}text")
    ]

    assert min(sizes) >= (18 if look.large and not look.narrow else 12)


@pytest.mark.parametrize(
    "look", [Look(width_px=800), Look(width_px=390), Look(large=True, width_px=1100)]
)
def test_no_two_lines_of_words_stand_on_each_other(look: Look) -> None:
    texts = list(parsed(timeline(shown("usual"), 3.0, look)).iter(f"{SVG}text"))
    boxes = [(text.text, box(text)) for text in texts if "⚑" not in (text.text or "")]
    for (one, (left, right, y, size)), (other, there) in combinations(boxes, 2):
        beside = right <= there[0] or there[1] <= left
        assert beside or abs(y - there[2]) >= min(size, there[3]), (one, other)


SIGNS = {"⚑", "★"}  # they are set on what they speak of
WIDTHS_PX = (280, 320, 358, 390, 480, 559, 560, 640, 700, 741, 832, 860, 1000, 1100)
ALL_EVENTS = (0, 0, 1, 5, 30, 70, 200, 365)


def any_person(drawn: Random) -> Person:
    sex, tone = drawn.choice(("women", "men")), drawn.choice(("I", "III", "VI"))
    return Person(age_years=drawn.choice((18, 35, 80)), sex=sex, skin_tone=tone)


def any_plan(drawn: Random) -> Plan:
    """Return any plan, or one in a hurry, which can lose collagen."""
    if drawn.random() < 0.5:
        gap, needle = drawn.choice((2, 2, 3, 7)), drawn.choice((1.5, 2.0, 2.5))
        return Plan(drawn.choice((4, 5, 6)), gap, needle, 500, gentle=0.0, moist=0.0, sun=0.0)
    zone, scar = (drawn.choice(evidence.controls()[name].choices) for name in ("zone", "scar_type"))
    gap = drawn.choice((2, 3, 7, 14, 28, 84))
    return Plan(drawn.randint(0, 6), gap, zone=zone, scar_type=scar)


def any_picture(drawn: Random) -> Timeline:
    person = any_person(drawn)
    both, day = signs(any_plan(drawn), person), drawn.choice((*stops(), *range(2, 50)))
    pinned = drawn.choice((None, None, signs(any_plan(drawn), person)))
    large = drawn.random() < 0.25
    wide = drawn.choice((900, 1100, 1248, 1600) if large else WIDTHS_PX)
    look = Look(width_px=wide, large=large, rare=drawn.random() < 0.4)
    return timeline(both, day, look, pinned, drawn.choice(ALL_EVENTS))


def crossings(picture: Timeline) -> set[str]:
    """Return what is cut, stands on other words, or lies on a line of the picture."""
    drawing = parsed(picture)
    words = [each for each in written(drawing) if each.said not in SIGNS]
    found = {
        f"cut: {each.said}"
        for each in words
        if each.left < -0.5 or each.right > picture.width + 0.5 or each.bottom > picture.height
    }
    found |= {f"{a.said} | {b.said}" for a, b in combinations(words, 2) if a.covers(b)}
    scale, floors = picture.sheet.scale, [base for _, base, _ in picture.sheet.lanes]
    left, right = scale.area.left, scale.x(4.0)
    for top, foot in [(scale.y(base + 1.0), scale.y(base)) for base in floors]:
        lane = Written("the lane", left, right, top, foot, halo=False)
        beside = [] if picture.sheet.look.narrow else words  # on a phone names stand in the lanes
        found |= {f"{each.said} | the lane" for each in beside if each.covers(lane)}
    for trace in {each.get("data-trace", "") for each in drawing.iter()} - {""}:
        for corners in outlines(*named(drawing, trace)):
            on = [each for each in words if each.crossed([*corners, corners[0]])]
            found |= {f"{each.said} | {trace}" for each in on if not kept_off(each, trace)}
    return found


def kept_off(words: Written, trace: str) -> bool:
    """Return whether a halo breaks a line, or a number stands in its diamond, which hides it."""
    number = words.said[0].isdigit() and trace in {EVENT_LINE, "sessions"}
    return number or (words.halo and trace == EVENT_LINE)


@pytest.mark.parametrize("seed", range(6))
def test_no_word_lies_on_a_curve_or_another_word_or_is_cut_whatever_the_plan(seed: int) -> None:
    drawn = Random(seed)  # noqa: S311 - not secret
    pictures = [any_picture(drawn) for _ in range(20)]

    assert set().union(*map(crossings, pictures)) == set()


def box(text: Element) -> tuple[float, float, float, float]:
    """Return about where a line of words begins and ends, its baseline, and its size (px)."""
    said, size = "".join(text.itertext()), float(text.get("font-size", 0))
    wide = len(said) * size * (BOLD_LETTER if text.get("font-weight") else LETTER)
    left = float(text.get("x", 0)) - wide * ANCHORS[text.get("text-anchor", "start")]
    return left, left + wide, float(text.get("y", 0)), size


def test_only_layers_that_differ_are_named() -> None:
    usual, once = shown("usual"), shown("one")
    picture = timeline(usual, 3.0, Look())

    assert picture.changed(None) == LAYERS
    assert timeline(usual, 3.0, Look()).changed(picture) == ()
    assert timeline_at(picture, usual, 28.0, Look()).changed(picture) == ("labels",)
    assert "ground" not in timeline(once, 3.0, Look()).changed(picture)


@pytest.mark.parametrize("name", LAYERS)
def test_equal_pictures_are_equal_text(name: str) -> None:
    one, other = (timeline(shown("usual"), 3.0, Look()) for _ in range(2))

    assert one.layers[name] == other.layers[name]
