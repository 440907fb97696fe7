"""The marks on the timeline: diamonds for sessions, and flags that say when to ask."""

import pytest

from explainer.draw.axis import position
from explainer.draw.palette import Look
from explainer.pictures.clocks.picture import Timeline, timeline
from explainer.pictures.clocks.zoom import plot
from tests.pictures.shown import NAMES, shown


def trace(picture: Timeline, name: str) -> dict[str, object]:
    """Return the trace of this name, as plotly reads it."""
    return next(each for each in plot(picture).traces if each["name"] == name)


@pytest.mark.parametrize("name", NAMES)
def test_every_session_of_the_year_has_its_diamond(name: str) -> None:
    days = [day for day in shown(name).plan.session_days if day <= 365.0]
    diamonds = trace(timeline(shown(name), 0.0, Look()), "sessions")
    numbers = [
        number
        for words in diamonds["text"]  # type: ignore[attr-defined]
        for number in range(int(words.split("–")[0]), int(words.split("–")[-1]) + 1)
    ]

    assert numbers == list(range(1, len(days) + 1))
    for x, words in zip(diamonds["x"], diamonds["text"], strict=False):  # type: ignore[call-overload]
        assert x == position(days[int(words.split("–")[0]) - 1])


def test_every_timed_lane_has_a_flag_that_says_when_to_ask() -> None:
    flags = trace(timeline(shown("usual"), 0.0, Look()), "ask the clinic if still here")
    ends = {
        (e.lane.flag, position(day + (e.lane.ceiling_d or 0.0)))
        for e in shown("usual").side
        for day in shown("usual").plan.session_days
        if e.lane.shown == "main"
    }

    assert len(ends) == 5 * 4
    assert set(zip(flags["hovertext"], flags["x"], strict=True)) == ends  # type: ignore[call-overload]
    assert all(words.startswith("Contact a clinician") for words, _ in ends)


def test_no_flag_stands_where_a_later_session_has_restarted_the_lane() -> None:
    signs = shown("hurried")
    flags = trace(timeline(signs, 0.0, Look(rare=True)), "ask the clinic if still here")
    ended = {e.lane.flag: e.lane.ceiling_d for e in signs.side if e.lane.ceiling_d is not None}
    last = signs.plan.session_days[-1]

    for x, words in zip(flags["x"], flags["hovertext"], strict=True):  # type: ignore[call-overload]
        if ended[words] > signs.plan.session_gap_days + 2.5:
            assert x == position(last + ended[words]), words


def test_a_pinned_plan_is_drawn_as_lines_and_open_diamonds() -> None:
    with_pin = timeline(shown("usual"), 0.0, Look(), shown("one"))
    without = timeline(shown("usual"), 0.0, Look())

    assert trace(with_pin, "pinned plan")["line"]["dash"] == "dash"  # type: ignore[index]
    assert trace(with_pin, "sessions of the pinned plan")["x"] == [0.0]
    assert trace(without, "pinned plan")["x"] == trace(without, "sessions of the pinned plan")["x"]
    assert trace(without, "pinned plan")["x"] == [None]
