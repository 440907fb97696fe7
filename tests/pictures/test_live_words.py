"""What is true now, as every picture says it: few numbers in a sentence, and short sentences."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from explainer.pictures.clocks.app import TwoClocks
from explainer.pictures.collagen.words import gap_words
from explainer.pictures.depth.app import DepthViewer
from explainer.pictures.door.app import TwoWayDoor
from explainer.pictures.people.app import MeetPeople
from explainer.pictures.redness.app import RednessDots
from explainer.pictures.relay.app import CrewRelay
from explainer.pictures.scar.app import LiftingScar
from explainer.pictures.skin.app import SkinStory
from explainer.pictures.voices.app import SourcesDisagree
from explainer.science.collagen import ASKED_DAYS
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan

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
    for name in (name for name in TRIED if name in app.controls):
        for value in TRIED[name]:
            for day in TRIED["day"] if "day" in app.controls else (None,):
                app.change(name, value)
                if day is not None:
                    app.change("day", day)
                said.add(app.now())
    return {sentence for text in said for sentence in re.split(r"(?<=[.?!]) ", text)}


@pytest.mark.parametrize("name", list(APPS))
def test_a_live_sentence_has_at_most_two_numbers_and_is_short(name: str, reading: Any) -> None:
    check(said_by(APPS[name]()), reading)


def test_a_sentence_on_the_gap_has_at_most_two_numbers(reading: Any) -> None:
    course = repair(Plan(sessions=1), Person())
    guesses = ({}, *(dict.fromkeys(ASKED_DAYS, float(guess)) for guess in range(11)))

    for each in guesses:
        check(set(re.split(r"(?<=[.?!]) ", gap_words(course, each))), reading)


def check(sentences: set[str], reading: Any) -> None:
    """Hold every sentence against what can be read in one go."""
    for sentence in sentences:
        assert len(re.findall(r"\d+(?:\.\d+)?", sentence)) <= 2, sentence
        assert reading.longest_sentence(sentence) <= 15, sentence
