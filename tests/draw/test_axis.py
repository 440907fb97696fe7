"""One axis in four panels: time runs evenly in each, and without a gap from one to the next."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.draw.axis import (
    HORIZON_DAYS,
    KNOTS,
    PANELS,
    Area,
    axis,
    diamond_path,
    marks,
    nearest_stop,
    position,
    stops,
)
from tests.pictures.svg_parts import SVG, outlines, parsed, written

DAYS = st.floats(0.0, HORIZON_DAYS)


def test_the_panels_join_without_gap_or_overlap_and_cover_the_year() -> None:
    assert PANELS[0].start_d == 0.0
    assert PANELS[-1].end_d == HORIZON_DAYS
    for panel, following in pairwise(PANELS):
        assert panel.end_d == following.start_d
    assert [position(knot) for knot in KNOTS] == [0.0, 1.0, 2.0, 3.0, 4.0]


@given(DAYS, DAYS)
def test_a_later_day_stands_further_right(one: float, other: float) -> None:
    earlier, later = sorted((one, other))

    assert 0.0 <= position(earlier) <= position(later) <= 4.0
    if later - earlier > 1e-6:
        assert position(earlier) < position(later)


def test_inside_a_panel_time_runs_evenly() -> None:
    for place, panel in enumerate(PANELS):
        middle = (panel.start_d + panel.end_d) / 2

        assert position(middle) == pytest.approx(place + 0.5)


@pytest.mark.parametrize(("day", "where"), [(-5.0, 0.0), (400.0, 4.0)])
def test_beyond_its_ends_the_axis_stops(day: float, where: float) -> None:
    assert position(day) == where


def test_ticks_stand_in_their_panel_and_count_in_its_unit() -> None:
    units = {"h": 1 / 24, "d": 1.0, "wk": 7.0, "mo": 30.4}
    for panel, unit in zip(PANELS, units, strict=True):
        for day, text in panel.ticks:
            number, _, said = text.partition(" ")
            assert panel.start_d <= day <= panel.end_d
            assert day / units[unit] == pytest.approx(float(number), abs=0.05)
            assert said == unit or not day


def test_no_stroke_of_an_axis_without_a_slider_touches_its_words() -> None:
    area = Area(10.0, 0.0, 540.0, 100.0)
    drawn = parsed(f'<svg xmlns="{SVG[1:-1]}">{axis(area, followed=False)}</svg>')
    feet = [float(each.get("y2", 0)) for each in drawn.iter() if each.get("y2")]
    feet += [y for path in outlines(*drawn.iter(f"{SVG}path")) for _, y in path]
    heads = [each.top for each in written(drawn)]

    assert len(heads) > 10
    assert min(heads) - max(feet) >= 2.0


def test_stops_are_sorted_distinct_and_hold_every_knot() -> None:
    assert list(stops()) == sorted(set(stops()))
    assert set(KNOTS) <= set(stops())
    assert {28.0, 84.0, 0.25} <= set(stops())


@given(st.floats(-10.0, 400.0))
def test_the_nearest_stop_is_nearest(day: float) -> None:
    found = abs(position(stops()[nearest_stop(day)]) - position(day))

    assert found <= min(abs(position(stop) - position(day)) for stop in stops()) + 1e-9


def test_every_stop_is_its_own_nearest_stop() -> None:
    assert [nearest_stop(day) for day in stops()] == list(range(len(stops())))


@pytest.mark.parametrize("width", [320, 358, 760, 1100])
@pytest.mark.parametrize(("sessions", "gap"), [(6, 2), (5, 26), (6, 7), (4, 28), (6, 84)])
def test_no_diamond_covers_another_even_where_one_grows_for_its_words(
    sessions: int, gap: int, width: int
) -> None:
    area, half = Area(10, 0, width - 20, 100), 7.15
    days = [float(gap * i) for i in range(sessions)]
    found = list(marks(area, days, half))
    shapes = [diamond_path(area.x(one.first_d), area.x(one.last_d), 20, half) for one in found]
    ends = [
        sorted(float(corner.split(",")[0]) for corner in shape[1:-1].split("L")) for shape in shapes
    ]

    assert found[0].said.startswith("1")
    assert all(one[-1] <= other[0] for one, other in pairwise(ends))
