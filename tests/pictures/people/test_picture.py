"""Meet 20 people: each profile is that person's own, and the counts add up."""

import pytest

from explainer.draw.say import WATERMARK
from explainer.pictures.people.picture import people_picture
from explainer.pictures.people.words import IMAGINED
from explainer.science.model.repair import repair
from explainer.science.plan import Plan
from explainer.science.signs import scar_lift_percent
from tests.pictures.people.cast import CAST, EVERYONE, met
from tests.pictures.svg_parts import beyond_the_paper, font_sizes, ids, of_class, texts


def test_each_profile_is_the_lift_of_that_person_in_the_model() -> None:
    cells = of_class(people_picture(EVERYONE, 0, range(20)).inline(), "cell")

    assert len(cells) == 20
    for who, cell in zip(CAST, cells, strict=True):
        course = repair(Plan(), who.person, who.parameters)
        lift = scar_lift_percent(course.at(182.0), course, "rolling")
        assert float(cell.get("data-lifted", 0)) == pytest.approx(lift, rel=1e-3)


@pytest.mark.parametrize("shown", [0, 1, 7, 20])
def test_those_not_met_yet_are_empty_cells(shown: int) -> None:
    picture = people_picture(EVERYONE, 0, range(shown)).inline()

    assert len(of_class(picture, "met")) == shown
    assert len(of_class(picture, "unmet")) == 20 - shown


def test_without_a_session_nobody_is_lifted() -> None:
    none = met(Plan(sessions=0))

    assert {each.lifted_percent for each in none} == {0.0}


def test_nobody_is_lifted_to_the_top() -> None:
    assert max(each.lifted_percent for each in met(Plan(sessions=6))) < 90.0


def test_that_they_are_imagined_stands_in_the_picture() -> None:
    assert f"{IMAGINED}." in texts(people_picture(EVERYONE, 0, range(3)).inline())


@pytest.mark.parametrize("width", [280, 390, 860, 1100])
@pytest.mark.parametrize("scar", ["rolling", "ice_pick"])
def test_all_text_can_be_read(width: int, scar: str) -> None:
    picture = people_picture(met(Plan(scar_type=scar)), 19, range(20), width).inline()

    assert min(font_sizes(picture)) >= 12.0
    assert beyond_the_paper(picture) == []
    assert WATERMARK in texts(picture)
    assert len(ids(picture)) == len(set(ids(picture)))
    assert len(picture) < 60_000
