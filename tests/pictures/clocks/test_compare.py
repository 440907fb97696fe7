"""Two plans side by side: benefit and harm alike, the same numbers as everywhere else."""

import re
from itertools import product

import pytest

from explainer import evidence
from explainer.draw.say import day_words, two_digits
from explainer.pictures.clocks import compare
from explainer.pictures.clocks.words import MONTH_12, plan_words
from explainer.science.signs import redness_days_total
from tests.pictures.shown import NAMES, shown

PAIRS = [(a, b) for a, b in product(NAMES, NAMES) if a != b]
DAYS = (0.0, 0.25, 3.0, 28.0, 91.0, 182.0, 365.0)


def parts(said: str) -> dict[str, str]:
    """Take the comparison of results apart, by result."""
    listed = re.search(r"\)\. At [^:]+: (.*?)\. At month 12", said)
    assert listed is not None
    names = "|".join(row.short_label.lower() for row in evidence.results().values())
    found = (re.fullmatch(rf"({names}) (.*)", part) for part in listed[1].split("; "))
    return {part[1]: part[2] for part in found if part}


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_both_plans_and_the_day_are_named(here: str, there: str) -> None:
    for day in DAYS:
        said = compare.difference_words(shown(here), shown(there), day)
        assert said.startswith(f"This plan ({plan_words(shown(here).plan)}) against")
        assert f"the pinned one ({plan_words(shown(there).plan)})." in said
        assert f"{day_words(day)}: " in said


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_the_numbers_are_those_of_the_two_plans_in_their_order(here: str, there: str) -> None:
    said = parts(compare.difference_words(shown(here), shown(there), 91.0))
    proven = {n: row for n, row in evidence.results().items() if row.proven}
    assert set(said) == {row.short_label.lower() for row in proven.values()}
    for name, row in proven.items():
        mine, other = (two_digits(shown(p).result(name, 91.0).mid) for p in (here, there))
        expected = f"the same ({mine} %)" if mine == other else f"{mine} against {other} %"
        assert said[row.short_label.lower()] == expected


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_what_it_costs_in_days_of_redness_is_always_said(here: str, there: str) -> None:
    said = compare.difference_words(shown(here), shown(there), 3.0)
    mine, other = (two_digits(redness_days_total(shown(p))) for p in (here, there))

    expected = f"the same ({mine} days)" if mine == other else f"{mine} against {other} days"
    assert f"Typical days of redness in all: {expected}." in said


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_what_comes_of_it_after_a_year_is_always_said(here: str, there: str) -> None:
    said = compare.difference_words(shown(here), shown(there), 3.0)
    mine, other = (two_digits(shown(p).result("scar", MONTH_12).mid) for p in (here, there))

    expected = f"the same ({mine} %)" if mine == other else f"{mine} against {other} %"
    assert f"At month 12: scar lift {expected}." in said


@pytest.mark.parametrize(("here", "there"), PAIRS)
def test_it_ends_with_how_far_the_ranges_can_be_told_apart(here: str, there: str) -> None:
    for day in DAYS:
        said = compare.difference_words(shown(here), shown(there), day)
        back = compare.difference_words(shown(there), shown(here), day)
        assert said.endswith((compare.OVERLAP, compare.APART))
        assert said.endswith(compare.APART) == back.endswith(compare.APART)


def touching(here: str, there: str, day: float) -> list[bool]:
    """Return for each proven result whether the ranges of two plans touch."""
    names = [name for name, row in evidence.results().items() if row.proven]
    both = [[shown(plan).result(name, day) for plan in (here, there)] for name in names]
    return [a.low <= b.high and b.low <= a.high for a, b in both]


def test_the_ranges_overlap_only_if_those_of_every_result_do() -> None:
    cases = [(pair, day, touching(*pair, day)) for pair in PAIRS for day in DAYS]
    assert any(any(each) and not all(each) for _, _, each in cases), "some stand apart, some not"

    for (here, there), day, each in cases:
        said = compare.difference_words(shown(here), shown(there), day)
        assert said.endswith(compare.OVERLAP if all(each) else compare.APART), (here, there, day)


def test_an_effect_that_nobody_has_shown_is_not_compared() -> None:
    said = compare.difference_words(shown("usual"), shown("one"), 28.0)

    assert "glow" not in said.lower()
