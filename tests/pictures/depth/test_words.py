"""How deep a needle goes, as said: layers, channels, and that nobody is told what to do."""

import re
from itertools import pairwise
from typing import Any

import pytest

from explainer import evidence
from explainer.draw.say import fine
from explainer.pictures.depth.words import (
    DECIDES,
    LEGEND,
    TAKEAWAY,
    depth_words,
    notes_html,
    notes_lines,
    opening_lines,
    opening_value,
    salt_words,
    tool_lines,
)
from explainer.science.depth import layers_met, openings
from explainer.science.plan import Person, Plan
from tests.science.test_depth import KEYS, at

LENGTHS = (0.2, 0.5, 1.0, 1.5, 2.5)


def test_only_the_deeper_stop_says_who_decides() -> None:
    assert [DECIDES in depth_words(*at(key)) for key in KEYS] == [False, False, True]
    assert DECIDES in " ".join(LEGEND)


@pytest.mark.parametrize("long", LENGTHS)
def test_the_words_name_exactly_the_layers_that_are_reached(long: float) -> None:
    plan, person = Plan(needle_length_mm=long), Person()
    usual = depth_words(plan, person).partition("It usually reaches: ")[2].partition(".")[0]
    named = [layer.label.lower() for layer in layers_met(plan, person) if layer.reached == "yes"]
    assert usual.split(", ") == named


@pytest.mark.parametrize("long", LENGTHS)
def test_the_words_give_the_depth_with_its_range(long: float) -> None:
    words = depth_words(Plan(needle_length_mm=long), Person())
    share = evidence.parameters()["pen"]
    usual, low, high = (
        float(found)
        for found in re.findall(r"in about ([\d.]+) mm.*from ([\d.]+) to ([\d.]+) mm", words)[0]
    )
    assert usual == pytest.approx(share.value * long, rel=0.06)
    assert low == pytest.approx(share.low * long, rel=0.06)
    assert high == pytest.approx(share.high * long, rel=0.06)


def test_the_numbers_of_the_channels_are_those_of_the_model() -> None:
    plan, person = at("upper")
    count, share, closing, _ = opening_lines(plan, person)
    made = {row.key: row for row in openings(plan, person)}
    pairs = ((count, "channels"), (share, "open_share"), (closing, "closing"))
    for line, key in pairs:
        found = re.findall(r"about ([\d.]+)", line.lower())[0]
        assert float(found) == pytest.approx(made[key].value, rel=0.06)


def test_a_longer_needle_leaves_channels_open_for_longer() -> None:
    hours = [
        float(re.findall(r"in about ([\d.]+) hours", opening_lines(*at(key))[2])[0]) for key in KEYS
    ]
    assert all(one < two for one, two in pairwise(hours))


def test_the_tools_are_those_of_the_evidence() -> None:
    roller, pen, stamp = tool_lines()
    assert evidence.facts()["N01"].value.startswith(re.findall(r"\d+", roller)[0])
    ends = (evidence.facts()["N04"].low, evidence.facts()["N04"].high)
    assert tuple(float(n) for n in re.findall(r"\d+", pen)) == ends
    assert not re.search(r"\d", stamp)


def test_the_lists_say_the_same_on_the_page_and_in_the_text() -> None:
    html = notes_html(*at("deeper"))
    for line in notes_lines(*at("deeper")):
        assert line.removeprefix("- ").removesuffix(":") in html


def test_the_words_are_easy_to_read_and_name_no_best_depth(reading: Any) -> None:
    texts = [depth_words(*at(key)) for key in KEYS]
    texts += [*LEGEND, TAKEAWAY, *tool_lines(), salt_words()]
    for key in KEYS:
        texts += opening_lines(*at(key))
    for text in texts:
        assert reading.longest_sentence(text) <= 15, text
        assert not re.search(r"\b(best|ideal|recommend|home|should)\b", text.lower()), text
    graded = sorted(reading.grade(text) for text in texts)
    assert graded[len(graded) // 2] <= 7


@pytest.mark.parametrize("length", [0.2, 0.25, 1.5, 2.5])
def test_a_depth_is_rounded_in_one_way_in_sentence_and_source_card(length: float) -> None:
    plan = Plan(needle_length_mm=length)
    depth = openings(plan, Person())[0]

    assert opening_value(depth) == (
        f"{fine(depth.value)} mm, range {fine(depth.low)} to {fine(depth.high)}"
    )
    assert f"about {fine(depth.value)} mm" in depth_words(plan, Person())


def test_the_time_to_close_says_what_is_the_model_and_what_was_tested() -> None:
    said = " ".join(opening_lines(Plan(), Person()))

    assert "The model closes nearly all in about 27 hours" in said
    assert "Tests on body skin saw two to three days." in said
