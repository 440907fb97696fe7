"""Every row of the controls' table becomes a control that says and allows what the row says."""

from typing import Any

import ipywidgets as ipw
import pytest
from traitlets import TraitError

from explainer import evidence
from explainer.draw.axis import PANELS, nearest_stop, stops
from explainer.draw.say import choice_words
from explainer.stage.controls import ControlRow, DayControl, EventControl

ROWS = evidence.controls()
NUMBERS = [name for name, row in ROWS.items() if not row.choices]
CHOICES = [name for name, row in ROWS.items() if row.choices]
Reports = list[tuple[str, Any]]


def made(name: str) -> tuple[ControlRow, Reports]:
    """Return a control where it starts, and a list of what it will report."""
    reports: Reports = []
    kinds: dict[str, type[ControlRow]] = {"day": DayControl, "event": EventControl}
    control = kinds.get(name, ControlRow)(
        name, lambda *report: reports.append(report), ROWS[name].start
    )
    return control, reports


def label_of(control: ControlRow) -> str:
    """Return the words beside a control."""
    return str(control.view.children[0].value)


@pytest.mark.parametrize("name", ROWS)
def test_a_control_has_its_name_its_help_and_a_place_to_find_it(name: str) -> None:
    control, _ = made(name)

    assert ROWS[name].label in label_of(control)
    assert {each.tooltip for each in control.inputs} == {ROWS[name].help}
    assert f"tc-control-{name}" in control.view._dom_classes
    assert control.view.children[1:] == control.inputs[::-1]


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_says_its_unit(name: str) -> None:
    words = {"cm⁻²": "per square centimetre", "days": "day"}
    unit = ROWS[name].unit

    said = label_of(made(name)[0]).lower()

    assert unit in said or words.get(unit, unit) in said


@pytest.mark.parametrize("name", [name for name in NUMBERS if name != "day"])
def test_a_slider_has_the_range_and_the_step_of_its_row(name: str) -> None:
    box, slider = made(name)[0].inputs

    assert isinstance(box, ipw.Text)
    assert (slider.min, slider.max, slider.step) == (
        ROWS[name].low,
        ROWS[name].high,
        ROWS[name].step,
    )
    start = "none" if name == "event" else f"{ROWS[name].start:g}"
    assert (slider.value, box.value) == (ROWS[name].start, start)


@pytest.mark.parametrize("name", CHOICES)
def test_a_list_offers_every_choice_in_words(name: str) -> None:
    (listed,) = made(name)[0].inputs

    assert [value for _, value in listed.options] == list(ROWS[name].choices)
    assert [words for words, _ in listed.options] == [
        choice_words(name, choice) for choice in ROWS[name].choices
    ]
    assert listed.value == ROWS[name].start


@pytest.mark.parametrize("name", [name for name in NUMBERS if name != "day"])
def test_slider_and_box_report_their_new_value_once(name: str) -> None:
    control, reports = made(name)
    box, slider = control.inputs
    step = ROWS[name].step or 1.0
    low = (ROWS[name].low or 0.0) + (step if name == "event" else 0.0)  # that starts at its lowest

    slider.value = low
    box.value = f"{low + 2.0 * step:g}"

    assert reports == [(name, low), (name, pytest.approx(low + 2.0 * step))]


@pytest.mark.parametrize("name", CHOICES)
def test_a_list_reports_its_new_choice_once(name: str) -> None:
    control, reports = made(name)

    control.inputs[0].value = ROWS[name].choices[-1]

    assert reports == [(name, ROWS[name].choices[-1])]


@pytest.mark.parametrize("name", ROWS)
def test_showing_a_value_sets_every_input_and_reports_nothing(name: str) -> None:
    control, reports = made(name)
    value = ROWS[name].choices[-1] if ROWS[name].choices else ROWS[name].high

    control.show(value)

    assert [control.read(each) for each in control.inputs] == [value] * len(control.inputs)
    assert reports == []


# the browser puts the handle of a slider on one of its places, and reports that as a move
BETWEEN = {
    "punctures_per_cm2": (99, 100),
    "needle_length_mm": (1.52, 1.5),
    "gentle": (0.3, 0.25),
    "age_years": (35.4, 35),
}


@pytest.mark.parametrize("name", BETWEEN)
def test_a_number_between_two_places_stays_as_typed_and_the_slider_goes_to_a_place(
    name: str,
) -> None:
    control, reports = made(name)
    typed, place = BETWEEN[name]

    control.show(typed)

    box, slider = control.inputs
    assert control.read(box) == typed
    assert slider.value == pytest.approx(place)
    assert type(slider.value) is type(slider.min)
    assert reports == []


@pytest.mark.parametrize("name", [name for name in NUMBERS if name != "day"])
def test_a_slider_never_leaves_its_places(name: str) -> None:
    control, _ = made(name)
    slider, row = control.inputs[1], ROWS[name]
    for share in range(98):
        control.show((row.low or 0.0) + share / 97.0 * ((row.high or 0.0) - (row.low or 0.0)))
        steps = (slider.value - slider.min) / slider.step
        assert steps == pytest.approx(round(steps), abs=1e-4)
        assert slider.min <= slider.value <= slider.max


def test_a_control_still_listens_after_a_value_could_not_be_shown() -> None:
    control, reports = made("zone")
    with pytest.raises(TraitError, match="not found"):
        control.show("no such zone")

    control.inputs[0].value = "nose"

    assert reports == [("zone", "nose")]


@pytest.mark.parametrize(
    ("text", "value"),
    [("1e9", 1e9), ("-5", -5.0), ("2.345", 2.345), ("0,5", 0.5), ("3 5", "3 5"), ("", "")],
)
def test_the_box_passes_on_what_was_typed_even_if_it_is_not_allowed(text: str, value: Any) -> None:
    control, reports = made("needle_length_mm")

    control.inputs[0].value = text

    assert reports == [("needle_length_mm", value)]


def test_a_slider_that_added_up_its_steps_stands_for_the_number_it_means() -> None:
    control, reports = made("needle_length_mm")
    slider = control.inputs[1]

    slider.value = 1.4500000000000002
    control.show(1.45)

    assert reports == [("needle_length_mm", 1.45)]
    assert slider.value == 1.4500000000000002, "not corrected: the browser would answer for ever"


@pytest.mark.parametrize("name", NUMBERS)
def test_a_refused_text_stays_in_the_box_and_the_slider_goes_back(name: str) -> None:
    control, reports = made(name)
    box, slider = control.inputs
    before = slider.value
    slider.value = slider.max
    box.value = "3 5"
    reports.clear()

    control.refuse(ROWS[name].start)

    assert (box.value, slider.value) == ("3 5", before)
    assert reports == []


@pytest.mark.parametrize("name", NUMBERS)
def test_every_place_of_a_slider_has_words_of_its_own(name: str) -> None:
    control, _ = made(name)
    slider, named = control.inputs[1], control.named

    assert len(set(named.words)) == len(named.words)
    assert (named.first, named.stride) == (slider.min, slider.step)
    assert slider.min + (len(named.words) - 1) * slider.step == pytest.approx(slider.max)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("day", "the first minutes", "day 365 (month 12)"),
        ("sessions", "0", "6"),
        ("session_gap_days", "2 days", "84 days"),
        ("needle_length_mm", "0.2 mm", "2.5 mm"),
        ("punctures_per_cm2", "50", "500"),
        ("age_years", "18 years", "80 years"),
        ("sun", "0", "1"),
    ],
)
def test_both_ends_are_said_with_their_unit(name: str, first: str, last: str) -> None:
    words = made(name)[0].named.words

    assert (words[0], words[-1]) == (first, last)


def test_a_day_of_a_part_of_the_axis_is_a_day_and_never_a_stop_of_the_whole_axis() -> None:
    control = ControlRow("day", print, 3.0, (0, 7))

    assert control.words == tuple(f"day {day}" for day in range(8))
    assert (control.named.low, control.named.high) == (0, 7)


@pytest.mark.parametrize("name", CHOICES)
def test_a_list_needs_no_more_than_its_name(name: str) -> None:
    named = made(name)[0].named

    assert (named.label, named.step, named.words) == (ROWS[name].label, 0.0, ())


def test_every_place_of_the_day_slider_is_a_stop_of_the_axis() -> None:
    control, reports = made("day")
    assert isinstance(control, DayControl)
    slider = control.slider
    assert (slider.min, slider.max, slider.step) == (0, len(stops()) - 1, 1)

    for place in range(len(stops())):
        slider.value = place

    assert reports == [("day", stop) for stop in stops()]


def test_every_place_of_the_day_slider_is_a_stop_on_every_track() -> None:
    control, reports = made("day")
    assert isinstance(control, DayControl)

    control.limit(None, None, 30.0)

    assert (control.slider.min, control.slider.max) == (0, len(stops()) - 1)
    assert stops()[control.slider.value] == 30.0
    assert reports == []


def test_one_press_moves_an_hour_then_six_then_a_day_then_a_week() -> None:
    steps = [1.0 / 24.0, 0.25, 1.0, 7.0]
    for panel, step in zip(PANELS, steps, strict=True):
        inside = [day for day in stops() if panel.start_d <= day < panel.end_d]
        assert inside[1] - inside[0] == pytest.approx(step, abs=1e-5)


def test_a_day_between_two_stops_is_exact_in_the_box_and_near_on_the_slider() -> None:
    control, reports = made("day")
    assert isinstance(control, DayControl)

    control.show(3.1)

    assert control.inputs[0].value == "3.1"
    assert stops()[control.slider.value] == 3.0
    assert reports == []


def test_an_event_of_zero_is_spoken_and_written_as_none() -> None:
    control, reports = made("event")
    box, slider = control.inputs

    assert (control.words[0], control.words[70]) == ("no event", "day 70")
    assert (control.named.none, control.kept(0), control.kept(70)) == ("none", "no event", "70")
    slider.value = 70
    control.show(70)
    assert box.value == "70"
    for none in ("", "0", "No event", " none "):
        box.value = "70"
        box.value = none
        assert reports[-1] == ("event", 0)
    control.show(0)
    assert (box.value, slider.value) == ("none", 0)


def test_what_lies_between_two_places_is_said_as_it_was_typed() -> None:
    control, _ = made("punctures_per_cm2")
    control.show(99)
    assert control.between(99) == (5, "99")
    control.show(100)
    assert control.between(100) is None

    day, _ = made("day")
    day.show(3.1)
    assert day.between(3.1) == (nearest_stop(3.1), "day 3.1")
    assert made("zone")[0].between("cheek") is None
