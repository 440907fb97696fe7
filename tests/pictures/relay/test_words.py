"""The relay as said: the words follow the model."""

import pytest

from explainer.draw.say import near_day_at
from explainer.draw.words import RUNNERS
from explainer.pictures.relay.words import BY_KEY, handover_lines, relay_words
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from explainer.science.relay import relay
from tests.pictures.relay.races import RACES


def test_the_words_name_the_busiest() -> None:
    relayed = RACES["one"]

    assert "At their busiest: macrophages." in relay_words(relayed, 2.0)
    assert "At their busiest: fibroblasts." in relay_words(relayed, 14.0)
    assert handover_lines(relayed)[1] == (
        "Day 1: macrophages take over from neutrophils. They are busiest on day 2."
    )


@pytest.mark.parametrize("day", [0.0, 0.3, 2.0, 20.0, 100.0, 365.0])
def test_the_words_call_busiest_whoever_stands_highest(day: float) -> None:
    relayed = RACES["one"]
    said = relay_words(relayed, day)
    busiest = said.partition("At their busiest: ")[2].partition(".")[0].split(", ")

    for runner in RUNNERS:
        high = relayed.share(runner.key, day) >= 0.9
        assert (runner.label.lower() in busiest) == high


@pytest.mark.parametrize("gap", [2, 7, 14, 28, 56, 84])
@pytest.mark.parametrize("sessions", [1, 2, 4, 6])
@pytest.mark.parametrize("dense", [250, 500])
def test_lane_and_hand_over_name_the_same_busiest_day(sessions: int, gap: int, dense: int) -> None:
    plan = Plan(sessions=sessions, session_gap_days=gap, punctures_per_cm2=dense)
    relayed = relay(repair(plan, Person()))
    for each, line in zip(relayed.handovers, handover_lines(relayed), strict=True):
        day = relayed.peaks[each.taker].day
        late = day >= relayed.course.session_days[-1]
        assert late or (sessions, gap) == (6, 84), "only the end of the year may come before it"
        assert line.endswith(f" {near_day_at(day)}.") or not late, line
        assert (BY_KEY[each.taker].most in line) == late, line


def test_the_words_never_teach_that_one_fibre_turns_into_the_other() -> None:
    assert "there from the start" in handover_lines(RACES["one"])[-1]


def test_without_a_session_the_words_say_that_nobody_comes() -> None:
    said = relay_words(RACES["none"], 3.0)

    assert said == "Day 3. No session. Nobody is called, so nobody comes."
    assert handover_lines(RACES["none"]) == ()
