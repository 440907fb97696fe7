"""The planner: days are judged by what the pages say, disagreement stands, nothing is promised."""

from __future__ import annotations

import re
from typing import Any

import pytest

from explainer import evidence
from explainer.pictures.aftercare import words
from explainer.pictures.aftercare.app import AftercarePlanner
from explainer.pictures.aftercare.picture import LANES, care_picture
from explainer.pictures.aftercare.placing import (
    CLEAR,
    DIFFER,
    EARLY,
    LAST_DAY,
    PARTY_DAY,
    START,
    Placed,
    solved,
)
from explainer.pictures.aftercare.table import care_table
from tests.pictures.shown import said_of
from tests.pictures.svg_parts import by_id, of_class, parsed, texts

ROWS = evidence.aftercare()
ASKED = (
    *("cleanser", "moisturiser", "sunscreen", "make_up", "exercise", "swimming_sauna"),
    *("sun", "retinol_acids", "vitamin_c", "shaving", "other_treatments", "work"),
)


def test_the_twelve_things_that_people_ask_about_are_there() -> None:
    assert tuple(ROWS) == ASKED


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_day_is_too_early_for_all_unclear_or_clear(row: evidence.Care) -> None:
    for day in range(LAST_DAY + 1):
        fit = EARLY if day < row.low_d else DIFFER if day < row.high_d else CLEAR
        assert Placed(row.chip, day).fit == fit


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_it_is_called_custom_and_every_page_was_seen(row: evidence.Care) -> None:
    assert row.grade == "C"
    assert all(source.seen for source in evidence.trace(row.sources))
    assert len(row.sources) > 1


def test_make_up_on_the_day_of_the_session_is_a_conflict_in_words_and_picture() -> None:
    planner = AftercarePlanner()

    assert planner.plan["make_up"] == 0
    assert "Hardly any page" in planner.now()
    assert "In the whole plan 1 thing stands too early." in planner.now()
    assert len(of_class(planner.still(), "early")) == 1
    assert "too early" in texts(planner.still())


def test_of_sunscreen_on_the_first_day_it_is_said_that_clinics_differ() -> None:
    planner = AftercarePlanner()
    planner.place("sunscreen", 0)

    assert "Here clinics differ." in planner.now()
    (item,) = re.findall(r"<li><b>Sunscreen.*?</li>", planner.shell.notes.value)
    assert "Three pages say at once. Four say not for 24 hours." in item
    assert item.count("<a href") == len(ROWS["sunscreen"].sources)


def test_of_vitamin_c_the_harm_is_told_beside_the_page_that_advises_it() -> None:
    told = words.care_words(ROWS["vitamin_c"])

    assert "put it on at once" in told
    assert "15 people with lasting bumps" in told
    assert Placed("vitamin_c", 0).fit == EARLY


def test_that_it_is_custom_without_a_trial_stands_in_the_picture_and_above_it() -> None:
    planner = AftercarePlanner()

    assert words.CUSTOM in planner.still()
    assert words.CUSTOM in planner.shell.view.children[3].value


def test_a_thing_moves_by_buttons_and_stops_at_both_ends() -> None:
    planner = AftercarePlanner()
    planner.move(-1)
    assert planner.shell.status.message == "Make-up stands on the first day already."
    planner.place("make_up", LAST_DAY)
    planner.move(1)
    assert planner.shell.status.message == "Make-up stands on the last day already."
    planner.place("make_up", None)
    planner.move(1)
    assert planner.shell.status.message.startswith("Make-up is not in the plan yet.")
    assert "make_up" not in planner.plan


def test_lists_place_and_take_out() -> None:
    planner = AftercarePlanner()
    planner.thing.value = "exercise"
    planner.day.value = 3
    assert planner.plan["exercise"] == 3
    planner.day.value = -1
    assert "exercise" not in planner.plan


def test_the_challenge_is_recognised_as_solved_and_only_then() -> None:
    planner = AftercarePlanner()
    for chip, day in (("make_up", 2), ("exercise", 3)):
        planner.place(chip, day)
        assert not said_of(planner)
    planner.place("work", 1)
    assert said_of(planner)
    planner.place("vitamin_c", 1)
    assert not said_of(planner)


def test_the_side_effects_above_end_when_the_table_says_so() -> None:
    drawn = care_picture(START, "make_up").layers["lanes"]

    for key in ("pain", "redness", "swelling", "tightness", "peeling"):
        assert evidence.lanes()[key].short_label in drawn


def test_the_table_holds_all_twelve_with_who_says_so() -> None:
    told = care_table({})

    assert all(row.label in told and row.custom in told for row in ROWS.values())


def test_nothing_is_promised_and_it_reads_easily(reading: Any) -> None:
    said = [words.TAKEAWAY, *words.LEGEND]
    said += [words.care_words(row) for row in ROWS.values()]

    assert not re.search(r"guarantee|always|safe|suitable|will heal", " ".join(said), re.I)
    assert [each for each in said if reading.grade(each) > 9] == []
    assert [each for each in said if reading.longest_sentence(each) > 17] == []


def test_the_day_of_the_party_is_in_time_and_the_day_after_is_not() -> None:
    plan = {**START, "make_up": PARTY_DAY, "exercise": PARTY_DAY, "work": 1}

    assert solved(plan)
    assert not solved({**plan, "exercise": PARTY_DAY + 1})


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


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_the_range_is_said_from_the_first_day_to_the_last(row: evidence.Care) -> None:
    assert words.range_words(row) == f"day {row.low_d:g} to day {row.high_d:g}"


def test_on_a_phone_no_line_of_a_day_runs_through_words() -> None:
    picture = care_picture({"make_up": 0}, "make_up", 358).inline()
    line = next(each for each in by_id(picture, "care-days") if "y2" in each.attrib)
    top, foot = (float(line.get(name, 0)) for name in ("y1", "y2"))
    drawn = [each for each in parsed(picture).iter() if each.tag.endswith("text")]
    over = [each for each in drawn if top + 12.0 < float(each.get("y", 0)) < foot]

    assert len(over) > 10
    assert [each.text for each in over if each.get("paint-order") != "stroke"] == []
