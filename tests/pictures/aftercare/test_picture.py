"""The planner as a picture: side effects end where sources say, and each day has its room."""

from __future__ import annotations

from itertools import pairwise

import pytest

from explainer import evidence
from explainer.draw.axis import SMALL_PX
from explainer.draw.palette import PROJECTOR
from explainer.pictures.aftercare.picture import LANES, care_picture
from explainer.pictures.aftercare.placing import LAST_DAY, START
from tests.pictures.svg_parts import by_id, of_class, parsed, written

FEET = 0.24  # how far letters such as p reach below their line, over the size of the type


def test_the_side_effects_above_end_when_the_table_says_so() -> None:
    drawn = care_picture(START, "make_up").layers["lanes"]

    for key in ("pain", "redness", "swelling", "tightness", "peeling"):
        assert evidence.lanes()[key].short_label in drawn


@pytest.mark.parametrize("width", [390, 1000])
def test_each_side_effect_ends_where_its_sources_say_and_is_filled_where_it_is_usual(
    width: int,
) -> None:
    svg = care_picture(START, "make_up", width).inline()
    lines = [float(each.get("x1", "nan")) for each in by_id(svg, "care-days") if each.get("x1")]
    day_px = lines[1] - lines[0]
    bars = [each for each in by_id(svg, "care-lanes") if each.get("width")]
    drawn = [
        (
            (float(bar.get("x", "nan")) - lines[0]) / day_px,
            (float(bar.get("x", "nan")) + float(bar.get("width", "nan")) - lines[0]) / day_px,
            bar.get("fill") != "none",
        )
        for bar in bars
    ]
    expected = [
        (lane.onset_d, end, end == lane.typical_end_d)
        for lane in (evidence.lanes()[key] for key in LANES)
        for end in (lane.ceiling_d, lane.high_end_d, lane.typical_end_d)
        if end is not None
    ]

    assert len(drawn) == len(expected)
    for seen, true in zip(drawn, expected, strict=True):
        assert seen == pytest.approx(true, abs=0.15)


def test_the_last_day_has_as_much_room_as_any_other() -> None:
    svg = care_picture({"work": LAST_DAY}, "work", 1000).inline()
    (placed,) = of_class(svg, "placed")
    lines = [float(each.get("x1", "nan")) for each in by_id(svg, "care-days") if each.get("x1")]
    bar = next(each for each in placed if each.get("height") == "14" and each.get("width"))

    assert float(bar.get("width", "nan")) == pytest.approx(lines[1] - lines[0], abs=0.5)
    *_, said = (each for each in placed if each.text)
    assert float(bar.get("x", "nan")) + float(bar.get("width", "nan")) <= float(
        said.get("x", "nan")
    )


def test_on_a_phone_no_line_of_a_day_runs_through_words() -> None:
    picture = care_picture({"make_up": 0}, "make_up", 358).inline()
    line = next(each for each in by_id(picture, "care-days") if "y2" in each.attrib)
    top, foot = (float(line.get(name, 0)) for name in ("y1", "y2"))
    drawn = [each for each in parsed(picture).iter() if each.tag.endswith("text")]
    over = [each for each in drawn if top + 12.0 < float(each.get("y", 0)) < foot]

    assert len(over) > 10
    assert [each.text for each in over if each.get("paint-order") != "stroke"] == []


def test_on_a_wall_the_frame_of_a_row_cuts_no_words_of_the_row_above() -> None:
    for above, chip in pairwise(evidence.aftercare()):
        drawn = parsed(care_picture({}, chip, 564, PROJECTOR).inline())
        frame = next(each for each in drawn.iter() if each.get("id") == "care-hand")
        name = next(e for e in written(drawn) if e.said == evidence.aftercare()[above].label)
        top = float(frame.get("y", 0)) - float(frame.get("stroke-width", 0))  # there twice as thick

        assert top >= name.bottom + FEET * SMALL_PX
