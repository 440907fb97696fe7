"""The picture of both clocks: steady, labelled, marked, and never at odds with its words."""

import re
from collections import Counter

import pytest

from explainer import evidence
from explainer.draw.axis import position, stops
from explainer.draw.palette import DARK, LIGHT, Look
from explainer.draw.say import WATERMARK
from explainer.pictures.clocks.lanes import rows
from explainer.pictures.clocks.marks import STATE_Y
from explainer.pictures.clocks.picture import Timeline, timeline
from explainer.pictures.clocks.ribbons import TALL, by_panel
from explainer.pictures.clocks.words import lane_now
from explainer.pictures.clocks.zoom import plot
from explainer.science.days import curve_days
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs, unseen_percent
from tests.pictures.shown import NAMES, loops, shown, top_at
from tests.pictures.svg_parts import texts as drawn_texts

LOOKS = (
    Look(),
    Look(rare=True),
    Look(width_px=390),
    Look(theme=DARK, width_px=390, rare=True, large=True),
)


def trace(picture: Timeline, name: str) -> dict[str, object]:
    """Return the trace of this name, as plotly reads it."""
    return next(each for each in plot(picture).traces if each["name"] == name)


def outlines(picture: Timeline, *names: str) -> list[list[tuple[float, float]]]:
    """Return the outlines of some traces."""
    parts = [trace(picture, name) for name in names]
    return [loop for part in parts for loop in loops((part["x"], part["y"]))]  # type: ignore[arg-type]


def test_the_traces_are_always_the_same_in_the_same_order() -> None:
    pinned = (None, shown("none"), shown("hurried"))
    lists = {
        tuple(each.name for each in timeline(shown(name), day, look, pin, event).strokes)
        for name in NAMES
        for look in LOOKS
        for pin in pinned
        for day in (0.0, 365.0)
        for event in (0, 70)
    }

    assert len(lists) == 1
    assert len(lists.pop()) == 18


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", NAMES)
def test_the_watermark_stands_in_the_picture_once(name: str, look: Look) -> None:
    picture = timeline(shown(name), 3.0, look)
    texts = Counter(note["text"] for note in plot(picture).layout["annotations"])

    assert texts[WATERMARK] == 1


@pytest.mark.parametrize("look", LOOKS)
def test_every_lane_has_its_label_and_its_grade(look: Look) -> None:
    picture = timeline(shown("usual"), 3.0, look)
    every = rows(shown("usual"), look.rare, narrow=look.narrow)
    lanes = [row for row in every if row.group in {"side", "result"}]
    labels, badges = trace(picture, "labels"), trace(picture, "evidence grades")
    by_height = dict(zip(labels["y"], labels["text"], strict=True))  # type: ignore[call-overload]
    graded = dict(zip(badges["y"], badges["text"], strict=True))  # type: ignore[call-overload]

    assert len(graded) == len(lanes)
    for row in lanes:
        y = row.label_y(narrow=look.narrow)
        assert by_height[y] in {row.short_label, f"<b>{row.label}</b>", f"<b>{row.short_label}</b>"}
        assert graded[y] == row.grade


@pytest.mark.parametrize("name", NAMES)
def test_every_label_says_what_the_words_say(name: str) -> None:
    signs = shown(name)
    for day in (0.0, 3.0, 28.0, 182.0):
        labels = trace(timeline(signs, day, Look()), "labels")
        said = dict(zip(labels["y"], labels["text"], strict=True))  # type: ignore[call-overload]
        for row in rows(signs, rare=False):
            if row.group in {"side", "result"}:
                assert said[row.base + STATE_Y] == lane_now(signs, row.key, day)


@pytest.mark.parametrize("name", NAMES)
def test_where_the_words_say_over_nothing_is_drawn_and_where_they_say_usual_it_is_full(
    name: str,
) -> None:
    signs = shown(name)
    drawn = outlines(
        timeline(signs, 0.0, Look()),
        *("side effect: most sources", "side effect: some people", "side effect: some sources"),
    )
    for row in rows(signs, rare=False):
        if row.group != "side":
            continue
        mine = [loop for loop in drawn if abs(min(y for _, y in loop) - row.base) < 1e-6]
        for day in stops():
            tops = [t for loop in mine if (t := top_at(loop, position(day))) is not None]
            height = (max(tops, default=row.base) - row.base) / row.ribbon
            said = lane_now(signs, row.key, day)
            full = {"usual now": "most", "a few have it now": "few"}
            full |= {"reported now, not counted": "uncounted"}
            if said in {"over", "not begun yet", "no session, so none"}:
                assert height == pytest.approx(0.0, abs=1e-6), (row.key, day)
            elif said in full:
                assert height == pytest.approx(TALL[full[said]], abs=1e-6), (row.key, day)
            else:
                assert 0.0 < height < 1.0, (row.key, day, said)


@pytest.mark.parametrize("name", NAMES)
def test_where_the_words_say_not_changed_even_fast_builders_lie_below_one_per_cent(
    name: str,
) -> None:
    signs = shown(name)
    lines = outlines(timeline(signs, 0.0, Look()), "result: some people")
    lanes = [row for row in rows(signs, rare=False) if row.group == "result"]

    days = list(by_panel(curve_days(signs.plan.session_days)))
    drawn = [(row, part) for row in lanes for part in days]
    for (row, part), line in zip(drawn, lines, strict=True):
        for day, (_, y) in zip(part, line, strict=False):
            percent = (y - row.base) / row.ribbon * row.full_height
            said, least = lane_now(signs, row.key, day), unseen_percent(row.key)
            unchanged = {"not changed yet", "no longer to be seen", "none"}
            unseen = said in unchanged or "less collagen" in said
            assert unseen == (percent < least) or abs(percent - least) < 0.02


def test_shape_and_pattern_tell_the_clocks_apart_without_colour() -> None:
    picture = timeline(shown("usual"), 0.0, Look())
    side, result = (
        trace(picture, n) for n in ("side effect: most sources", "result: even who builds slowly")
    )

    assert side["fillpattern"]["shape"] != result["fillpattern"]["shape"]  # type: ignore[index]


def test_a_dark_page_changes_colours_only() -> None:
    plain, dark = (timeline(shown("usual"), 3.0, Look(theme=t)) for t in (LIGHT, DARK))

    assert plain.height == dark.height
    for one, other in zip(plot(plain).traces, plot(dark).traces, strict=True):
        assert (one["x"], one["y"], one.get("text")) == (other["x"], other["y"], other.get("text"))
    assert plot(plain).layout["font"]["color"] != plot(dark).layout["font"]["color"]


def test_more_lanes_make_a_taller_picture_not_flatter_lanes() -> None:
    few, all_of_them = (timeline(shown("usual"), 3.0, Look(rare=rare)) for rare in (False, True))
    more = plot(all_of_them).layout["yaxis"]["range"][1] - plot(few).layout["yaxis"]["range"][1]

    assert round(more) == sum(lane.shown == "rare" for lane in evidence.lanes().values())
    assert all_of_them.height - few.height == round(more * Look().sizes.lane)
    assert all_of_them.height > few.height


@pytest.mark.parametrize("look", LOOKS)
def test_no_text_on_the_picture_is_smaller_than_eleven_pixels(look: Look) -> None:
    picture = timeline(shown("usual"), 3.0, look)
    sizes = [int(size) for size in re.findall(r"'size': (\d+), 'color'", str(plot(picture).layout))]
    sizes += [each["textfont"]["size"] for each in plot(picture).traces if "textfont" in each]

    assert min(sizes) >= 11


def test_without_a_session_nothing_has_an_end_and_no_phase_of_healing_is_named() -> None:
    nothing = signs(Plan(sessions=0), Person())

    drawn = drawn_texts(timeline(nothing, 0.0, Look()).inline())

    assert [words for words in drawn if words.startswith("day ")] == []
    assert {phase.label for phase in evidence.phases().values()} & set(drawn) == set()
