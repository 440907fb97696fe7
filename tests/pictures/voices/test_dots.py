"""Who says what: every source with a number stands there once, and no number is made up."""

import pytest

from explainer import evidence
from explainer.pictures.voices.dots import ALL, ORDER, TOPICS, VOICES, dots, heard

every_topic = pytest.mark.parametrize("topic", TOPICS)


def test_each_row_on_sessions_and_on_how_long_it_lasts_is_a_dot() -> None:
    shown = [dot.key for topic in ("sessions", "lasting") for dot in dots(topic)]

    assert sorted(shown) == [row.id for row in evidence.statements()]


def test_each_source_that_gives_days_of_redness_is_a_dot() -> None:
    given = [
        row
        for row in evidence.observations()
        if "redness" in row.lanes and (row.typical_d is not None or row.max_d is not None)
    ]

    assert sorted(dot.key for dot in dots("redness")) == sorted(row.id for row in given)
    assert len(given) == 14


@every_topic
def test_every_number_was_seen_in_its_source(topic: str) -> None:
    read = {row.id: (row.seen, row.grade) for row in evidence.statements()}
    read |= {row.id: (row.seen, row.grade) for row in evidence.observations()}

    for dot in dots(topic):
        seen, grade = read[dot.key]
        assert seen in {"yes", "derived"}
        assert dot.source.seen
        assert dot.grade == grade


def test_the_sessions_of_a_study_are_those_of_its_trial_or_its_facts() -> None:
    trials = {(row.sources, row.sessions) for row in evidence.trials()}
    facts = {"yassin2014", "minh2019"}  # seven and twelve stand in the tables as words

    for dot in dots("sessions"):
        if dot.voice == "study" and dot.source.id not in facts:
            assert ((dot.source.id,), f"{dot.usual:g}") in trials, dot.source.id


@every_topic
def test_dots_stand_by_voice_and_then_from_the_least_to_the_most(topic: str) -> None:
    found = dots(topic)

    assert [dot.voice for dot in found] == sorted((dot.voice for dot in found), key=ORDER.index)
    for voice in ORDER:
        ends = [dot.ends for dot in heard(found, voice)]
        assert ends == sorted(ends)


@every_topic
def test_a_dot_stands_within_what_its_source_says(topic: str) -> None:
    for dot in dots(topic):
        low, high = dot.ends
        assert low <= dot.place <= high


@every_topic
def test_whoever_is_chosen_the_voices_together_are_all(topic: str) -> None:
    found = dots(topic)

    assert heard(found, ALL) == found
    assert sum(len(heard(found, voice)) for voice in ORDER) == len(found)
    assert {VOICES[dot.source.kind] for dot in found} == {dot.voice for dot in found}


@every_topic
def test_a_dot_without_a_number_stands_in_the_middle_of_its_range(topic: str) -> None:
    for dot in (each for each in dots(topic) if each.usual is None):
        assert dot.place == sum(dot.ends) / 2.0


def test_who_speaks_is_told_apart_by_what_they_do() -> None:
    voice = {dot.source.id: dot.voice for topic in TOPICS for dot in dots(topic)}

    assert voice["chu2021"] == "review"
    assert voice["alam2014"] == voice["hkjdv2018"] == "study"
    assert voice["chelwest"] == voice["elite"] == "clinic"  # a consent form with the device's label
    assert voice["drpen"] == "seller"
    assert voice["skincaretoday"] == "page"
