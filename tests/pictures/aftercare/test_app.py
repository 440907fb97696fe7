"""The planner under the hand: things move, are placed and taken out, and it says how they fit."""

from __future__ import annotations

import re

from explainer import evidence
from explainer.pictures.aftercare import words
from explainer.pictures.aftercare.app import AftercarePlanner
from explainer.pictures.aftercare.placing import LAST_DAY
from tests.pictures.shown import said_of
from tests.pictures.svg_parts import of_class, texts

ROWS = evidence.aftercare()


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
