"""The story of a plan in pictures: which moments, which words, and that all agree."""

from itertools import pairwise
from xml.etree import ElementTree as Xml

import pytest

from explainer.content import lesson
from explainer.draw.frames import checked_frames
from explainer.draw.palette import DARK
from explainer.pictures.skin.section import MOMENTS, section
from explainer.pictures.skin.story import APART_D, Reel, story_days, waiting, with_day
from explainer.pictures.skin.words import WAITING
from explainer.science.plan import Person, Plan
from tests.pictures.shown import NAMES, PLANS


def scenes_said() -> dict[str, str]:
    """Return what the lesson says is worth noticing, by its moment."""
    return {scene.key: scene.notice for scene in lesson("repair_crew").moments}


def test_what_to_notice_stands_with_its_moment() -> None:
    reel = Reel(Plan(sessions=1), Person())

    for moment in MOMENTS:
        said = reel.at(moment.day).frame.caption
        assert said == f"{moment.words} {scenes_said()[moment.key]}"


WEAK = Plan(sessions=1, needle_length_mm=0.5, punctures_per_cm2=50), Person()


@pytest.mark.parametrize("chosen", [*PLANS.values(), WEAK], ids=[*NAMES, "weak"])
def test_what_to_notice_is_said_only_where_it_is_drawn(chosen: tuple[Plan, Person]) -> None:
    reel, lines = Reel(*chosen), scenes_said()
    for day in reel.days:
        shot = reel.at(day)
        young, new = shot.counts["collagen_young"], shot.counts["collagen_new"]
        drawn = {
            "hours": shot.counts["clots"] > 0,
            "day_1": young + new == 0,
            "week_2": shot.counts["fibroblasts"] > 0,
            "months": min(young, new) > 0,
            "year": new > 0,
        }
        said = {key for key, line in lines.items() if line in shot.frame.caption}
        assert all(drawn.get(key, True) for key in said), (day, said)
        assert not said or chosen[0].sessions


@pytest.mark.parametrize("name", NAMES)
def test_every_plan_has_all_named_moments_in_order_and_apart(name: str) -> None:
    days = story_days(PLANS[name][0].session_days)
    assert {moment.day for moment in MOMENTS} <= set(days)
    named = {moment.day for moment in MOMENTS}
    gaps = [b - a for a, b in pairwise(days) if not {a, b} <= named]
    assert all(gap >= APART_D for gap in gaps)


@pytest.mark.parametrize("name", NAMES)
def test_every_session_within_the_year_has_its_picture(name: str) -> None:
    plan = PLANS[name][0]
    days = story_days(plan.session_days)
    for start in plan.session_days:
        assert start > 365.0 or any(abs(day - start) < APART_D for day in days)


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_of_every_plan_can_be_drawn_and_played(name: str) -> None:
    reel = Reel(*PLANS[name])
    frames = checked_frames([reel.at(day).frame for day in reel.days])
    assert len({frame.label for frame in frames}) == len(frames)
    assert all(frame.caption and frame.description for frame in frames)


def test_a_day_between_two_pictures_joins_the_row() -> None:
    assert with_day((-1.0, 0.0, 3.0, 14.0), 5.0) == (-1.0, 0.0, 3.0, 5.0, 14.0)


@pytest.mark.parametrize("day", [-1.0, 0.0, 0.1, 1.0 / 12.0, 3.0, 365.0])
def test_a_day_whose_picture_is_there_does_not_join_again(day: float) -> None:
    days = story_days((0.0,))
    assert with_day(days, day) == days


def test_a_moment_is_named_once_for_those_who_listen() -> None:
    reel = Reel(*PLANS["usual"])
    for day in reel.days:
        frame = reel.at(day).frame
        assert frame.label not in frame.caption
        assert frame.caption not in frame.description
        assert frame.description.startswith("Section of the skin. Layers")


def test_a_picture_counts_the_same_as_the_section_of_that_day() -> None:
    plan, person = PLANS["usual"]
    reel = Reel(plan, person)
    for day in (1.0, 14.0, 120.0):
        same = section(plan, person, reel.course, day)
        assert reel.at(day).counts == same.counts
        assert reel.at(day).frame.svg == same.figure.inline()


def test_the_pictures_follow_the_theme_and_the_width() -> None:
    plan, person = PLANS["one"]
    light, dark = Reel(plan, person).at(3.0), Reel(plan, person, 400, DARK).at(3.0)
    assert DARK.page in dark.frame.svg
    assert DARK.page not in light.frame.svg
    assert 'width="400"' in dark.frame.svg


def test_a_reel_keeps_only_what_it_is_told_to_keep() -> None:
    reel = Reel(*PLANS["one"])
    for day in (0.0, 3.0, 14.0):
        reel.at(day)
    reel.keep((3.0, 365.0))
    assert set(reel.shots) == {3.0}


def test_a_place_in_waiting_has_the_size_of_its_row_and_says_that_it_waits() -> None:
    like = Reel(*PLANS["one"]).at(3.0).frame
    held = waiting(14.0, like)
    root, full = Xml.fromstring(held.svg), Xml.fromstring(like.svg)  # noqa: S314
    assert root.get("viewBox") == full.get("viewBox")
    assert len(held.svg) < 500
    assert (held.caption, held.label) == (WAITING, "Day 14 (week 2)")
