"""How numbers become words: each in one way, whoever asks."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.draw import say
from explainer.draw.axis import PANELS, Panel
from explainer.draw.say import day_words, fine
from explainer.science.days import YEAR_D
from explainer.science.signs import Estimate
from tests.pictures.clocks.test_words import digits


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (0.0, "the first minutes"),
        (1 / 24, "1 hour"),
        (0.5, "12 hours"),
        (1.0, "day 1"),
        (6.19, "day 6.2"),
        (7.0, "day 7"),
        (14.0, "day 14 (week 2)"),
        (15.0, "day 15 (week 2)"),
        (90.0, "day 90 (month 3)"),
        (91.0, "day 91 (month 3)"),
        (180.0, "day 180 (month 6)"),
        (365.0, "day 365 (month 12)"),
    ],
)
def test_a_day_is_said_in_the_unit_of_its_panel(day: float, words: str) -> None:
    assert day_words(day) == words


@given(st.floats(1.0, YEAR_D))
def test_a_day_is_said_in_two_digits_or_whole_with_its_weeks_from_the_day_that_is_said(
    day: float,
) -> None:
    said = re.findall(r"[\d.]+", day_words(day))
    assert len(digits(said[0])) <= 2 or "." not in said[0], day_words(day)

    if len(said) == 2:
        assert day_words(float(said[0])) == day_words(day)


@pytest.mark.parametrize(
    ("panel", "unit_d"), [(PANELS[2], 7.0), (PANELS[3], 365.0 / 12.0)], ids=["weeks", "months"]
)
def test_the_week_or_month_that_is_said_is_the_nearest_one_on_the_axis(
    panel: Panel, unit_d: float
) -> None:
    ticks = {round(at): int(tick.split()[0]) for at, tick in panel.ticks}
    for day in range(round(panel.start_d), round(panel.end_d) + 1):
        said = day_words(float(day))
        if f"({panel.title.rstrip('s').lower()} " in said:
            number = int(said.split()[-1].rstrip(")"))
            assert abs(number * unit_d - day) <= unit_d / 2.0, said
            assert number == ticks.get(day, number), said


@pytest.mark.parametrize(
    ("value", "said"), [(2.5, "2.5"), (1.0, "1"), (0.87, "0.87"), (0.14, "0.14"), (0.04, "0.04")]
)
def test_depths_are_said_with_two_digits(value: float, said: str) -> None:
    assert fine(value) == said


@given(st.floats(0.0, 200.0))
def test_an_amount_has_at_most_two_digits_that_matter(value: float) -> None:
    said = say.two_digits(value)

    assert len(digits(said)) <= 2, said
    assert float(said) == pytest.approx(value, rel=0.05, abs=0.0501)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (say.plural(0, "day"), "0 days"),
        (say.plural(1, "day"), "1 day"),
        (say.plural("1", "day"), "1 day"),
        (say.plural("0.6", "day"), "0.6 days"),
        (say.listed([]), ""),
        (say.listed(["a"]), "a"),
        (say.amount(Estimate(5.2, 12.3, 22.9), "%", " of it"), "about 12 % of it (5.2 to 23 %)"),
        (say.until_words(1.0), "day 1"),
        (say.stretch_words(0.0, 365.0), "day 0 to beyond a year"),
        (say.near_day(0.0), "the first hour"),
        (say.when_words(28.0, (0.0, 28.0)), "Day 28 (week 4). After session 2 of 2"),
        (say.when_words(0.0, ()), "The first minutes. No session"),
    ],
)
def test_it_is_said_like_this(said: str, words: str) -> None:
    assert said == words


@given(st.floats(0.001, 9.9))
def test_a_finer_number_rounds_to_the_coarser_one(value: float) -> None:
    assert abs(float(fine(value)) - float(say.two_digits(value))) <= 0.0501


def makes_words(node: ast.AST) -> bool:
    """Return whether code joins a list in words, adds a plural or begins a sentence by itself."""
    match node:
        case ast.Call(ast.Attribute(ast.Constant(", "), "join")):
            return True
        case ast.BinOp(ast.Constant("s"), ast.Mult()):
            return True
        case ast.Call(ast.Attribute(ast.Subscript(), "upper")):
            return True
    return False


def test_no_picture_has_its_own_way_with_lists_plurals_and_capitals() -> None:
    home = Path(say.__file__)
    house = home.parents[1]
    told = [path for room in ("draw", "pictures", "cards") for path in (house / room).rglob("*.py")]
    files = [path for path in told if path != home]
    found = [
        f"{path.name}, line {getattr(node, 'lineno', 0)}"
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if makes_words(node)
    ]

    assert len(files) > 40
    assert found == []
