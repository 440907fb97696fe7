"""What a lane says when one points at it: the same as picture and table, with grade and source."""

import re

import pytest

from explainer import evidence
from explainer.draw.axis import stops
from explainer.draw.say import badge_words
from explainer.pictures.clocks.reading import readings
from explainer.pictures.clocks.words import NO_TIME, lane_now, range_words
from tests.pictures.shown import NAMES, shown

KNOWN: dict[str, evidence.Lane | evidence.Result] = {**evidence.lanes(), **evidence.results()}


@pytest.mark.parametrize("name", NAMES)
def test_each_lane_of_the_picture_can_be_read_and_says_how_it_stands(name: str) -> None:
    for day in stops()[::12]:
        said = readings(shown(name), day, rare=True)

        assert set(said) == set(KNOWN)
        assert {key: each.now for key, each in said.items()} == {
            key: lane_now(shown(name), key, day) for key in KNOWN
        }


def test_rarer_lanes_are_read_only_while_they_are_shown() -> None:
    main = [key for key, lane in evidence.lanes().items() if lane.shown == "main"]

    assert list(readings(shown("usual"), 3.0, rare=False)) == [*main, *evidence.results()]


@pytest.mark.parametrize("key", KNOWN)
def test_a_lane_says_range_grade_and_source(key: str) -> None:
    facts = readings(shown("usual"), 70.0, rare=True)[key].facts
    lane, sources = evidence.lanes().get(key), KNOWN[key].sources

    assert f"Evidence: {badge_words(KNOWN[key].grade)}." in facts
    if lane is not None:
        assert facts.startswith(f"{lane.feel} ")
        assert (NO_TIME if lane.ceiling_d is None else range_words(lane)) in facts.replace(
            "Up", "up"
        )
    else:
        assert re.search(r"After half a year: .*\. After a year: ", facts)
    assert ("Source: " in facts) == bool(sources)
    assert (f"and {len(sources) - 1} more." in facts) == (len(sources) > 1)


@pytest.mark.parametrize("key", [key for key in KNOWN if KNOWN[key].sources])
def test_the_source_is_one_of_the_lane_and_a_link_by_its_doi_if_any_has_one(key: str) -> None:
    facts = readings(shown("usual"), 3.0, rare=True)[key].facts
    sources = evidence.trace(KNOWN[key].sources)

    address, words = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', facts)[0]
    assert address in {evidence.link(source) for source in sources}
    assert words in {evidence.who_and_when(source) for source in sources}
    if any(source.doi for source in sources):
        assert address.startswith("https://doi.org/")


def test_facts_do_not_move_with_the_day() -> None:
    early, late = (readings(shown("usual"), day, rare=True) for day in (0.0, 365.0))

    assert {key: each.facts for key, each in early.items()} == {
        key: each.facts for key, each in late.items()
    }
