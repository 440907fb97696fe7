"""What is true now, as every picture says it: few numbers in a sentence, and short sentences."""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from typing import Any

import ipywidgets as ipw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import evidence
from explainer.content import lesson
from explainer.lessons import numbers
from explainer.pictures.aftercare.placing import LAST_DAY
from explainer.pictures.aftercare.words import plan_words
from explainer.pictures.clocks import words as clocks
from explainer.pictures.clocks.app import TwoClocks
from explainer.pictures.collagen.words import gap_words
from explainer.pictures.depth import words as depth
from explainer.pictures.depth.app import DepthViewer
from explainer.pictures.door.app import TwoWayDoor
from explainer.pictures.people import words as people_words
from explainer.pictures.people.app import MeetPeople
from explainer.pictures.redness import words as redness
from explainer.pictures.redness.app import RednessDots
from explainer.pictures.relay import words as relay_words
from explainer.pictures.relay.app import CrewRelay
from explainer.pictures.scar import words as scar
from explainer.pictures.scar.app import LiftingScar
from explainer.pictures.sketch import words as sketch
from explainer.pictures.skin.app import SkinStory
from explainer.pictures.skin.section import section
from explainer.pictures.tour.words import progress_words
from explainer.pictures.voices.app import SourcesDisagree
from explainer.science.collagen import ASKED_DAYS
from explainer.science.model.repair import repair
from explainer.science.people import imagined, meet, redness_days
from explainer.science.plan import Person, Plan
from explainer.science.relay import relay
from explainer.science.signs import signs
from explainer.science.stretches import Stretch, truths
from explainer.stage.exhibit import Exhibit
from tests.lessons.walk import fresh, own_widgets, pieces, within
from tests.science.drawn import people, plans

NUMBER = re.compile(r"\d+(?:\.\d+)?")

APPS: dict[str, Callable[[], Any]] = {
    each.__name__: each
    for each in (
        *(TwoClocks, DepthViewer, MeetPeople),
        *(RednessDots, CrewRelay, LiftingScar, SkinStory),
        *(SourcesDisagree, TwoWayDoor),
    )
}
TRIED = {
    "day": (0.0, 0.3, 3.0, 6.5, 28.4, 91.0, 365.0),
    "sessions": (0, 1, 6),
    "session_gap_days": (2, 14, 84),
    "needle_length_mm": (0.2, 0.5, 2.5),
    "scar_type": ("boxcar_deep", "ice_pick"),
    "people": (1, 200),
}


def said_by(app: Any) -> set[str]:
    """Return every sentence that an app says while its controls are moved."""
    said = {app.now()}

    def heard() -> None:
        said.add(app.now())
        assert letters(app) <= app.letters, "so much room is not kept"

    for name in (name for name in TRIED if name in app.controls):
        for value in TRIED[name]:
            for day in TRIED["day"] if "day" in app.controls else (None,):
                app.change(name, value)
                if day is not None:
                    app.change("day", day)
                heard()
    return {sentence for text in said for sentence in re.split(r"(?<=[.?!]) ", text)}


def letters(app: Exhibit[Any]) -> int:
    """Return how many letters stand where an app says what is true now."""
    words = re.sub(r"</p><p>", " ", app.said()[0])
    return len(unescape(re.sub(r"<[^>]+>", "", words)).strip())


@pytest.mark.parametrize("name", list(APPS))
def test_a_live_sentence_has_at_most_two_numbers_and_is_short(name: str, reading: Any) -> None:
    check(said_by(APPS[name]()), reading)


@cache
def exhibits() -> dict[str, Exhibit[Any]]:
    """Return every exhibit of every lesson, by its name."""
    found = (
        each for n in numbers() for piece in pieces(fresh(n)).values() for each in within(piece)
    )
    return {type(each).__name__: each for each in found if isinstance(each, Exhibit)}


def touch(each: Exhibit[Any], chance: random.Random) -> None:
    """Change one control, list, box or button, whichever chance finds."""
    held = [*each.controls, *own_widgets(each)]
    one = chance.choice(
        [w for w in held if isinstance(w, str | ipw.Dropdown | ipw.Checkbox | ipw.Button)]
    )
    if isinstance(one, str):
        slider = each.controls[one].inputs[-1]
        ends = (slider.min, slider.max) if hasattr(slider, "min") else ()
        words = getattr(slider, "options", ())
        each.change(one, chance.randint(*map(int, ends)) if ends else chance.choice(words)[1])
    elif isinstance(one, ipw.Dropdown):
        one.value = chance.choice(one.options)[1]
    elif isinstance(one, ipw.Checkbox):
        one.value = not one.value
    elif not one.disabled:
        one.click()


@pytest.mark.parametrize("name", sorted(exhibits()))
def test_no_live_sentence_has_more_than_two_numbers_wherever_chance_leads(name: str) -> None:
    each, chance = exhibits()[name], random.Random(7)  # noqa: S311  the same walk every time
    for _ in range(30):
        touch(each, chance)
        assert letters(each) <= each.letters, "so much room is not kept"
        for sentence in re.split(r"(?<=[.?!]) ", each.now()):
            assert len(NUMBER.findall(sentence)) <= 2, sentence


def test_of_any_thing_on_any_day_the_planner_names_at_most_two_numbers() -> None:
    for chip in evidence.aftercare():
        for day in (None, *range(LAST_DAY + 1)):
            said = plan_words({} if day is None else {chip: day}, chip)
            assert len(NUMBER.findall(said)) <= 2, said


def test_a_sentence_on_the_gap_has_at_most_two_numbers(reading: Any) -> None:
    course = repair(Plan(sessions=1), Person())
    guesses = ({}, *(dict.fromkeys(ASKED_DAYS, float(guess)) for guess in range(11)))

    for each in guesses:
        check(set(re.split(r"(?<=[.?!]) ", gap_words(course, each))), reading)


def live(plan: Plan, person: Person, day: float) -> Iterator[str]:
    """Say all that follows the hand in any picture, for a plan, a person and a day."""
    both, course = signs(plan, person), repair(plan, person)
    raced = relay(course)
    cast = imagined(4)
    met = meet(cast, [repair(plan, each.person, each.parameters) for each in cast], "rolling", day)
    yield clocks.now_words(both, day)
    yield clocks.event_words(both, int(day))
    yield clocks.difference_words(both, signs(Plan(), Person()), day)
    yield from (clocks.lane_facts(both, key) for key in evidence.lanes())
    yield from (clocks.unmoved_words(name) for name in evidence.controls())
    yield from (depth.depth_words(plan, person), *depth.opening_lines(plan, person))
    yield from (relay_words.relay_words(raced, day), *relay_words.handover_lines(raced))
    yield from (scar.scar_words(both, day), section(plan, person, course, day).caption)
    yield from (people_words.all_words(met), redness.redness_words(redness_days(), round(day)))
    yield from (people_words.person_words(one, len(cast), plan.session_days, day) for one in met)


@given(plans(), people(), st.one_of(st.floats(0.0, 40.0), st.floats(0.0, 365.0)))
@settings(max_examples=50)
def test_no_sentence_has_more_than_two_numbers_whatever_the_plan_the_person_and_the_day(
    plan: Plan, person: Person, day: float
) -> None:
    for text in live(plan, person, day):
        for sentence in re.split(r"(?<=[.?!]) ", text):
            assert len(NUMBER.findall(sentence)) <= 2, sentence


@given(plans(), people())
@settings(max_examples=50)
def test_the_room_of_the_longest_depth_is_kept_for_every_plan(plan: Plan, person: Person) -> None:
    assert len(depth.depth_words(plan, person)) <= DepthViewer.letters


def test_of_a_guess_no_sentence_has_more_than_two_numbers() -> None:
    lanes = truths(signs(Plan(sessions=1), Person()))
    said = [sketch.gap_words(lane, Stretch(1.5, 365.0)) for lane in lanes]
    said += [progress_words(named, 3, 7) for named in (0, 3, 7)]
    said += [scar.profile_words(each) for each in lesson("lifting_a_scar").profiles]

    for sentence in re.split(r"(?<=[.?!]) ", " ".join(said)):
        assert len(NUMBER.findall(sentence)) <= 2, sentence


def check(sentences: set[str], reading: Any) -> None:
    """Hold every sentence against what can be read in one go."""
    for sentence in sentences:
        assert len(NUMBER.findall(sentence)) <= 2, sentence
        assert reading.longest_sentence(sentence) <= 15, sentence
