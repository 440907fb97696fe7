"""Meet 20 people: each profile is that person's own, and the counts add up."""

import re

import pytest

from explainer.draw.say import WATERMARK
from explainer.pictures.people.picture import IMAGINED, all_words, people_picture, person_words
from explainer.pictures.people.table import people_table, recipe_lines, recipe_table
from explainer.science.people import Met, imagined, meet
from explainer.science.plan import Plan
from explainer.science.repair import repair
from explainer.science.signs import scar_lift_percent
from tests.pictures.svg_parts import beyond_the_paper, font_sizes, ids, of_class, texts

CAST = imagined(20)


def met(plan: Plan, day: float = 182.0) -> tuple[Met, ...]:
    courses = [repair(plan, each.person, each.parameters) for each in CAST]
    return meet(CAST, courses, plan.scar_type, day)


EVERYONE = met(Plan())


def test_each_profile_is_the_lift_of_that_person_in_the_model() -> None:
    cells = of_class(people_picture(EVERYONE, 0, range(20)), "cell")

    assert len(cells) == 20
    for who, cell in zip(CAST, cells, strict=True):
        course = repair(Plan(), who.person, who.parameters)
        lift = scar_lift_percent(course.at(182.0), course, "rolling")
        assert float(cell.get("data-lifted", 0)) == pytest.approx(lift, rel=1e-3)


@pytest.mark.parametrize("shown", [0, 1, 7, 20])
def test_those_not_met_yet_are_empty_cells(shown: int) -> None:
    picture = people_picture(EVERYONE, 0, range(shown))

    assert len(of_class(picture, "met")) == shown
    assert len(of_class(picture, "unmet")) == 20 - shown


def test_the_counts_add_up_to_all_people() -> None:
    for plan in (Plan(), Plan(sessions=0), Plan(sessions=6, session_gap_days=56)):
        said = all_words(met(plan))
        counts = [int(each) for each in re.findall(r"(\d+)(?: lifted)? by ", said)]
        assert sum(counts) == 20


def test_a_person_is_introduced_with_age_pace_lift_and_redness() -> None:
    said = person_words(EVERYONE[0], 20, (0.0, 28.0, 56.0, 84.0), 182.0)

    assert said.startswith("Person 1 of 20: age 42, a middling builder. Day 182 (month 6), after")
    assert "about 36 % of the depth lifted" in said
    assert "Redness after a session: about 1.2 days." in said


def test_without_a_session_nobody_is_lifted() -> None:
    none = met(Plan(sessions=0))

    assert {each.lifted_percent for each in none} == {0.0}
    assert "no session: the scar is not lifted yet" in person_words(none[0], 20, (), 182.0)


def test_nobody_is_lifted_to_the_top() -> None:
    assert max(each.lifted_percent for each in met(Plan(sessions=6))) < 90.0


def test_that_they_are_imagined_stands_in_the_picture_and_in_the_tables() -> None:
    assert f"{IMAGINED}." in texts(people_picture(EVERYONE, 0, range(3)))
    assert IMAGINED in people_table(EVERYONE)
    assert people_table(EVERYONE).count("<tr>") == 21


def test_the_recipe_is_one_table_with_a_row_for_each_trait() -> None:
    assert recipe_table().count("<tr>") == 4
    assert len(recipe_lines()) == 3
    assert "spread is between sources, not people" in recipe_table()


@pytest.mark.parametrize("width", [280, 390, 860, 1100])
@pytest.mark.parametrize("scar", ["rolling", "ice_pick"])
def test_all_text_can_be_read(width: int, scar: str) -> None:
    picture = people_picture(met(Plan(scar_type=scar)), 19, range(20), width)

    assert min(font_sizes(picture)) >= 12.0
    assert beyond_the_paper(picture) == []
    assert WATERMARK in texts(picture)
    assert len(ids(picture)) == len(set(ids(picture)))
    assert len(picture) < 60_000
