"""The dots of redness under the learner's hand."""

import pytest

from explainer.draw.say import WATERMARK
from explainer.pictures.redness.app import RednessDots
from explainer.science.people import faded, redness_days


@pytest.mark.parametrize("day", [0.0, 1.0, 3.0, 7.0])
def test_picture_sentence_and_controls_follow_the_day(day: float) -> None:
    dots = RednessDots()
    dots.change("day", day)
    count = faded(redness_days(20), day)

    assert dots.shell.picture.value.count('class="dot faded"') == count
    assert dots.shell.live.value.endswith(f"</div><p>{dots.now()}</p>")
    assert dots.shell.status.message == dots.now()
    assert [dots.controls["day"].read(each) for each in dots.controls["day"].inputs] == [day, day]


def test_the_slider_reaches_a_week_and_no_more() -> None:
    box, slider = RednessDots().controls["day"].inputs

    assert (slider.min, slider.max) == (0, 7)
    assert box.tooltip == slider.tooltip != ""


def test_moving_the_slider_moves_the_line() -> None:
    dots = RednessDots()
    dots.controls["day"].inputs[1].value = 1

    assert dots.state.day == 1.0
    assert dots.now().startswith("Day 1. ")


@pytest.mark.parametrize("day", [-1.0, 7.5, 400.0])
def test_a_day_outside_the_picture_is_refused_and_the_last_picture_stands(day: float) -> None:
    dots = RednessDots()
    before = dots.shell.picture.value
    box, slider = dots.controls["day"].inputs
    box.value = f"{day:g}"

    assert dots.shell.picture.value == before
    assert "choose 0 to 7 days. The picture stays at 3." in dots.shell.message.value
    assert (box.value, slider.value) == (f"{day:g}", 3)


@pytest.mark.parametrize("text", ["soon", "3 5", "1.000,5", ""])
def test_a_text_that_is_no_day_is_refused_with_the_days_of_this_picture(text: str) -> None:
    dots = RednessDots()
    box, _ = dots.controls["day"].inputs
    box.value = text

    fault = f"{text!r} is not a number" if text else "the box is empty"
    said = f"Day: {fault}; choose 0 to 7 days. The picture stays at 3."
    assert dots.shell.status.message == said
    assert box.value == text


def test_once_mended_the_old_refusal_is_gone() -> None:
    dots = RednessDots()
    box, _ = dots.controls["day"].inputs
    for text in ("3,,5", "3"):
        box.value = text

    assert dots.shell.message.value == ""
    assert dots.state.day == 3.0


def test_a_decimal_comma_is_a_decimal_point() -> None:
    dots = RednessDots()
    box, _ = dots.controls["day"].inputs
    box.value = " 3,5 "

    assert dots.state.day == 3.5
    assert box.value == "3.5"


def test_the_browser_says_days_and_never_the_stops_of_another_axis() -> None:
    (row,) = RednessDots().shell.names.rows

    assert row["words"] == [f"day {day}" for day in range(8)]
    assert (row["first"], row["stride"], row["low"], row["high"]) == (0, 1, 0, 7)


def test_the_plain_text_says_who_the_people_are_and_what_the_spread_is() -> None:
    text = RednessDots().text

    assert "18 of 20 imagined people" in text
    assert "drawn to match published ranges" in text
    assert "between sources, not between patients" in text
    assert WATERMARK in text
