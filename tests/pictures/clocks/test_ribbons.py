"""Ribbons: as tall as what they show, closed, and never beyond the axis."""

import pytest

from explainer.draw.axis import HORIZON_DAYS, position
from explainer.pictures.clocks.lanes import LaneRow, rows
from explainer.pictures.clocks.ribbons import (
    TALL,
    by_panel,
    ghost_lines,
    places,
    result_shapes,
    side_shapes,
)
from explainer.science.days import curve_days
from tests.pictures.shown import NAMES, loops, shown, top_at


def lanes_of(name: str, group: str) -> list[LaneRow]:
    """Return the lanes of one group, rare ones too."""
    return [row for row in rows(shown(name), rare=True) if row.group == group]


def days_seen(name: str) -> list[float]:
    """Return some days on the axis, among them those just after each session."""
    days = [0.05, 0.16, 0.3, 0.99, 1.4, 2.6, 4.6, 6.9, 8.0, 20.0, 29.3, 60.0, 85.2, 253.0, 364.0]
    return sorted({*days, *(d + 0.3 for d in shown(name).plan.session_days if d < 364.0)})


@pytest.mark.parametrize("name", NAMES)
def test_a_side_effect_is_as_tall_as_many_people_have_it_and_sources_still_report_it(
    name: str,
) -> None:
    signs, lanes = shown(name), rows(shown(name), rare=True)
    drawn_as = side_shapes(signs, lanes)
    outlines = loops(drawn_as.core) + loops(drawn_as.pale) + loops(drawn_as.fading)
    effects = {effect.lane.lane: effect for effect in signs.side}

    for row in lanes_of(name, "side"):
        mine = [loop for loop in outlines if abs(min(y for _, y in loop) - row.base) < 1e-6]
        for day in days_seen(name):
            tops = [top for loop in mine if (top := top_at(loop, position(day))) is not None]
            drawn = (max(tops, default=row.base) - row.base) / row.ribbon
            effect = effects[row.key]
            expected = effect.share(day) * TALL[effect.spread]
            assert drawn == pytest.approx(expected, abs=1e-6), (row.key, day)


def test_what_few_people_have_is_low_and_never_hatched() -> None:
    signs, lanes = shown("usual"), rows(shown("usual"), rare=True)
    drawn = side_shapes(signs, lanes)
    hatched = {min(y for _, y in loop) for loop in loops(drawn.core)}
    floors = {row.key: row.base for row in lanes}
    most = {each.lane.lane for each in signs.side if each.spread == "most"}

    assert hatched == {floors[key] for key in most}
    pale = [loop for loop in loops(drawn.pale) if min(y for _, y in loop) == floors["peeling"]]
    assert max(y for loop in pale for _, y in loop) - floors["peeling"] < 0.5 * lanes[-1].ribbon


@pytest.mark.parametrize("name", NAMES)
def test_a_result_is_as_tall_as_its_amount(name: str) -> None:
    signs, lanes = shown(name), rows(shown(name), rare=True)
    low, high, middle = (loops(shape) for shape in result_shapes(signs, lanes))
    parts = list(by_panel(curve_days(signs.plan.session_days)))
    drawn = [(row, days) for row in lanes_of(name, "result") for days in parts]

    for place, (row, days) in enumerate(drawn):
        for day, (x, _) in zip(days, middle[place], strict=True):
            assert x == pytest.approx(position(day), abs=1e-4)
        for loop, part in ((low[place], 0), (middle[place], 1), (high[place], 2)):
            for day, (_, y) in zip(days, loop, strict=False):
                share = min(signs.result(row.key, day)[part] / row.full_height, 1.0)
                assert y == pytest.approx(row.base + row.ribbon * share, abs=1e-4)


def test_the_highest_curve_of_the_start_plan_fills_its_lane_as_a_side_effect_does() -> None:
    lanes = tuple(lanes_of("usual", "result"))
    _, high, middle = result_shapes(shown("usual"), lanes)
    tops = [max(y % 1.0 for loop in loops(shape) for _, y in loop) for shape in (middle, high)]

    assert 0.5 < tops[0] < 0.75
    assert tops[1] < lanes[0].ribbon


def test_nothing_is_drawn_from_one_panel_into_the_next() -> None:
    lanes = rows(shown("usual"), rare=True)

    for shape in (*side_shapes(shown("usual"), lanes), *result_shapes(shown("usual"), lanes)):
        for loop in loops(shape):
            assert len({int(x) for x, _ in loop}) == 1
    assert list(by_panel([0.5, 3.0])) == [[0.5, 1.0], [1.0, 3.0]]
    assert places([0.5, 1.0])[-1] < 1.0


@pytest.mark.parametrize("name", NAMES)
def test_every_area_is_closed(name: str) -> None:
    signs, lanes = shown(name), rows(shown(name), rare=True)
    core, pale, fading, _ = side_shapes(signs, lanes)
    low, high, _ = result_shapes(signs, lanes)

    for shape in (core, pale, fading, low, high):
        for loop in loops(shape):
            assert loop[0] == loop[-1]
            assert len(loop) >= 4


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_drawn_beyond_the_axis_or_out_of_its_lane(name: str) -> None:
    signs, lanes = shown(name), rows(shown(name), rare=True)
    floors = {row.base for row in lanes}

    for shape in (*side_shapes(signs, lanes), *result_shapes(signs, lanes)):
        assert len(shape[0]) == len(shape[1])
        for loop in loops(shape):
            floor = max(base for base in floors if base <= min(y for _, y in loop))
            assert all(0.0 <= x <= position(HORIZON_DAYS) for x, _ in loop)
            assert all(floor <= y <= floor + lanes[-1].ribbon + 1e-4 for _, y in loop)


def test_on_a_phone_ribbons_leave_room_for_the_label_above_them() -> None:
    row = rows(shown("usual"), rare=True, narrow=True)[-1]

    assert row.ribbon < row.label_y(narrow=True) - row.base < 1.0


def test_without_a_session_no_side_effect_is_drawn() -> None:
    assert side_shapes(shown("none"), rows(shown("none"), rare=True)) == (([], []),) * 4


def test_an_effect_of_unknown_length_is_a_line_without_height_from_its_first_day_on() -> None:
    lanes = rows(shown("one"), rare=True)
    unknown = loops(side_shapes(shown("one"), lanes).unknown)
    effects = [effect for effect in shown("one").side if not effect.spans]

    assert effects
    for effect in effects:
        (run,) = effect.runs
        row = next(row for row in lanes if row.key == effect.lane.lane)
        mine = [place for loop in unknown for place in loop if place[1] == row.base]
        end = min(run.end_d, HORIZON_DAYS)
        assert mine[0][0] == pytest.approx(position(run.start_d), abs=1e-4)
        assert mine[-1][0] == pytest.approx(position(end), abs=1e-4)
        assert run.start_d < end


def test_dark_marks_that_stay_are_drawn_from_some_weeks_on() -> None:
    lanes = rows(shown("one"), rare=True)
    floor = next(row.base for row in lanes if row.key == "pih")
    unknown = loops(side_shapes(shown("one"), lanes).unknown)

    first = min(x for loop in unknown for x, y in loop if y == floor)
    assert first >= position(14.0) - 1e-4


def test_the_pinned_plan_is_drawn_where_it_was_drawn_before() -> None:
    lanes = rows(shown("usual"), rare=False)

    assert ghost_lines(shown("one"), lanes) == result_shapes(shown("one"), lanes)[2]
    assert ghost_lines(None, lanes) == ([None], [None])
