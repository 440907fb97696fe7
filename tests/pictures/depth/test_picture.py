"""How deep a needle goes: named stops, layers, channels, and that nobody is told what to do."""

import re
from itertools import pairwise, product
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from explainer import evidence
from explainer.draw.say import WATERMARK
from explainer.evidence.section import number
from explainer.pictures.depth.picture import (
    DECIDES,
    LEGEND,
    REACHED,
    TAKEAWAY,
    depth_picture,
    depth_table,
    depth_words,
    notes_html,
    notes_lines,
    opening_lines,
    tool_lines,
)
from explainer.pictures.depth.salt import GRAIN_MM, LEFT, PX_PER_MM, salt_picture, salt_words
from explainer.pictures.depth.sources import depth_cards
from explainer.science.depth import layers_met, openings
from explainer.science.plan import Person, Plan
from tests.science.test_depth import KEYS, at

LENGTHS = (0.2, 0.5, 1.0, 1.5, 2.5)
SVG = "{http://www.w3.org/2000/svg}"


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


@pytest.mark.parametrize("long", LENGTHS)
def test_layers_that_are_reached_are_drawn_in_full_and_the_fat_below_is_pale(long: float) -> None:
    plan, person = Plan(needle_length_mm=long), Person()
    root = Xml.fromstring(depth_picture(plan, person))  # noqa: S314  (our own picture)
    shown = {each.get("id"): each.get("opacity") for each in root.iter() if each.get("opacity")}
    reached = {layer.key for layer in layers_met(plan, person) if layer.reached == "yes"}
    for key in ("outer", "epidermis", "fat"):
        assert (shown[f"depth-part-{key}"] == "1") == (key in reached), key
    assert (shown["depth-part-papillary"] == "1") == ("papillary" in reached)
    assert shown["depth-part-needle"] == "1"


def test_the_numbers_of_the_channels_are_those_of_the_model() -> None:
    plan, person = at("upper")
    count, share, closing = opening_lines(plan, person)
    made = {row.key: row for row in openings(plan, person)}
    pairs = ((count, "channels"), (share, "open_share"), (closing, "closing"))
    for line, key in pairs:
        found = re.findall(r"about ([\d.]+)", line.lower())[0]
        assert float(found) == pytest.approx(made[key].value, rel=0.06)


def test_a_longer_needle_leaves_channels_open_for_longer() -> None:
    hours = [
        float(re.findall(r"after about ([\d.]+) hours", opening_lines(*at(key))[2])[0])
        for key in KEYS
    ]
    assert all(one < two for one, two in pairwise(hours))


def test_the_tools_are_those_of_the_evidence() -> None:
    roller, pen, stamp = tool_lines()
    assert evidence.facts()["N01"].value.startswith(re.findall(r"\d+", roller)[0])
    ends = (evidence.facts()["N04"].low, evidence.facts()["N04"].high)
    assert tuple(float(n) for n in re.findall(r"\d+", pen)) == ends
    assert not re.search(r"\d", stamp)


@pytest.mark.parametrize("key", KEYS)
def test_the_table_has_a_row_for_every_layer(key: str) -> None:
    table = Xml.fromstring(depth_table(*at(key)))  # noqa: S314  (our own table)
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")][1:]
    layers = layers_met(*at(key))
    assert [row[0] for row in rows] == [layer.label for layer in layers]
    assert [row[2] for row in rows] == [REACHED[layer.reached] for layer in layers]
    assert WATERMARK in "".join(table.itertext())


def test_the_lists_say_the_same_on_the_page_and_in_the_text() -> None:
    html = notes_html(*at("deeper"))
    for line in notes_lines(*at("deeper")):
        assert line.removeprefix("- ").removesuffix(":") in html


def test_every_number_has_a_card_with_a_source_or_the_word_assumed() -> None:
    for card in depth_cards(*at("deeper")).values():
        assert card.title
        assert card.value
        assert card.sources or card.grade.startswith("assumed"), card.title
        evidence.trace(card.sources)


def test_there_is_a_card_for_every_layer_and_every_number_of_the_channels() -> None:
    plan, person = at("upper")
    found = depth_cards(plan, person)
    assert {f"layer:{layer.key}" for layer in layers_met(plan, person)} <= set(found)
    assert {f"opening:{row.key}" for row in openings(plan, person)} <= set(found)
    assert {"fact:N01", "fact:N04"} <= set(found)


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


def test_salt_needle_and_channel_have_one_scale() -> None:
    root = Xml.fromstring(salt_picture())  # noqa: S314  (our own picture)
    boxes = [each for each in root.iter(f"{SVG}rect") if each.get("stroke-width") == "1.4"]
    widths = [float(each.get("width", "")) / PX_PER_MM for each in boxes]
    assert widths == pytest.approx([GRAIN_MM, number("needle_mm"), number("channel_mm")], abs=1e-3)
    (ruler,) = (each.get("d", "") for each in root.iter(f"{SVG}path"))
    assert ruler.startswith(f"M{LEFT:g} ")
    assert f"h{PX_PER_MM:g}" in ruler


def test_the_grain_of_salt_is_smaller_than_the_ruler_and_called_our_assumption() -> None:
    assert GRAIN_MM < 1.0
    assert "We assume that." in salt_words()
    assert salt_words() in salt_picture()
    assert depth_cards(*at("surface"))["drawing:salt"].grade.startswith("assumed")


def test_a_picture_of_any_width_and_theme_is_one_picture_with_words() -> None:
    for width, key in product((280, 900), KEYS):
        root = Xml.fromstring(depth_picture(*at(key), width_px=width))  # noqa: S314
        assert root.get("role") == "img"
        assert WATERMARK in " ".join(root.itertext())


@pytest.mark.parametrize("long", [0.2, 0.55, 1.5])
def test_the_narrowest_phones_have_a_place_for_every_kind_of_cell(long: float) -> None:
    plan = Plan(sessions=1, needle_length_mm=long)

    for width_px in range(280, 340, 2):
        assert depth_picture(plan, Person(), width_px=width_px).startswith("<svg")
