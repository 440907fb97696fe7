"""The fixed words around the picture: complete, honest, and easy to read."""

import re
import statistics
from typing import Any

import pytest

from explainer import evidence
from explainer.draw import say
from explainer.draw.axis import PANELS, stops
from explainer.draw.words import result_value
from explainer.pictures.clocks import words
from explainer.pictures.sketch import words as sketch
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from explainer.stage import words as page
from tests.pictures.shown import NAMES, shown

SHORTEST = 4  # words; below, the formula says more about the one long word than about the reading


def fixed_texts() -> list[str]:
    """Return every sentence that stands around the clocks and the sketch whatever is chosen."""
    legend = (*words.LEGEND, words.PINNED, words.EVENT_LEGEND, words.CHART_LABEL, sketch.KEY)
    titles = (words.TITLE, words.TAKEAWAY, words.NOTICE, words.SIDE_TITLE, words.RESULT_TITLE)
    names = (page.PRESET_LABEL, page.SOURCE_LABEL, page.CODE_LABEL, page.RARE_LABEL)
    rest = (
        page.LARGE_LABEL,
        words.rare_words(page.TOGGLES["more"][0]),
        words.OVERLAP,
        words.APART,
    )
    heads = (*words.HEADS, *words.RESULT_HEADS, *page.BUTTONS.values())
    toggles = [text for pair in page.TOGGLES.values() for text in pair]
    return [*legend, *titles, *names, *rest, *heads, *toggles]


def moving_texts() -> list[str]:
    """Return what is said for many plans and days."""
    said: dict[str, None] = {}
    for name in NAMES:
        for day in stops()[::12]:
            said |= dict.fromkeys(words.live_text(shown(name), day))
            said[words.difference_words(shown(name), shown("usual"), day)] = None
            said[words.event_words(shown(name), round(day) or 1)] = None
    return list(said)


def aloud(text: str) -> str:
    """Return a text as it is read aloud: a number is a word too, and so is a sign."""
    return re.sub(r"\d+(?:\.\d+)?", "ten", text).replace("%", "percent").replace("mm", "metre")


@pytest.mark.parametrize("texts", [fixed_texts, moving_texts], ids=["fixed", "moving"])
def test_the_words_of_the_app_read_at_grade_seven_and_none_above_nine(
    reading: Any, texts: Any
) -> None:
    grades = {t: reading.grade(aloud(t)) for t in texts() if len(t.split()) >= SHORTEST}

    assert len(grades) > 20
    assert statistics.median(grades.values()) <= 7
    assert {text: round(g, 1) for text, g in grades.items() if g > 9} == {}


def test_the_fixed_sentences_have_at_most_fifteen_words(reading: Any) -> None:
    assert [text for text in fixed_texts() if reading.longest_sentence(text) > 15] == []


def test_nothing_around_the_picture_promises_or_advises() -> None:
    said = " ".join((*fixed_texts(), *moving_texts())).lower()
    forbidden = r"\berase|permanent|risk-free|guarantee|suitable for you|\bcure|you should|always"

    assert not re.search(forbidden, said)


def test_the_notice_says_whose_skin_it_is_and_when_to_ask() -> None:
    for sentence in (say.WATERMARK, "imagined person", "not a forecast", "contact a clinician"):
        assert sentence in words.NOTICE
    assert words.NOTICE in words.legend_html(pinned=False)


@pytest.mark.parametrize("pinned", [False, True])
def test_the_legend_explains_the_pinned_plan_only_while_there_is_one(pinned: bool) -> None:
    legend = words.legend_html(pinned=pinned)

    assert all(f"<li>{item}</li>" in legend for item in words.LEGEND)
    assert (words.PINNED in legend) == pinned


def test_the_legend_explains_every_mark_that_the_picture_uses() -> None:
    said = " ".join(words.LEGEND).lower()

    marks = ("◇", "⚑", "orange", "blue", "hatched", "grey bands", "dotted", "letter", "line")
    assert [mark for mark in marks if mark not in said] == []


def test_the_height_that_the_legend_names_is_that_of_the_data() -> None:
    full = {row.full_height for row in evidence.results().values() if row.proven}
    (named,) = re.findall(r"full blue lane is (\d+) %", " ".join(words.LEGEND))

    assert full == {float(named)}


def test_the_rarer_effects_are_counted_as_in_the_data() -> None:
    noted = " ".join(evidence.lanes()[name].rate_note for name in ("pih", "granuloma"))
    said = re.findall(r"\b\d+\b", words.rare_words(page.TOGGLES["more"][0]))

    assert said
    assert sorted(said) == sorted(re.findall(r"\b\d+\b", noted))
    assert page.TOGGLES["more"][0] in words.rare_words(page.TOGGLES["more"][0])


def test_no_two_buttons_say_the_same() -> None:
    said = [*page.BUTTONS.values(), *(text for pair in page.TOGGLES.values() for text in pair)]

    assert len(set(said)) == len(said)
    assert all(re.match("[A-Z]", text) for text in said)


def test_the_place_of_the_day_leaves_room_for_the_day() -> None:
    assert say.HERE.count("{}") == 1
    assert len(PANELS) == 4


def test_the_legend_says_that_a_full_lane_may_hold_more_than_its_height() -> None:
    old = signs(Plan(), Person(age_years=75.0))
    most = max(estimate.high for estimate in old.curves((182.0,))["firmness"])

    assert most > evidence.results()["firmness"].full_height
    assert "A full blue lane is 65 % or more." in " ".join(words.LEGEND)
    assert result_value(evidence.results()["firmness"]).startswith("drawn from 0 to 65 % or more")
