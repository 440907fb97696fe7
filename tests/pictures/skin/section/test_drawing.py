"""The skin section as a whole: the same things on every day, and one sentence for a refusal."""

import math
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree as Xml

import numpy as np
import pytest

from explainer.pictures.skin.section import MOMENTS, PARTS, Moment, SkinLook, section
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.pictures.shown import NAMES, PLANS
from tests.pictures.skin.section_drawn import (
    DAYS,
    SVG,
    WIDTHS,
    course_of,
    drawn,
    numbers,
    part,
    span,
    tree,
)

PX_PER_MM = 200.0


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_every_day_of_a_plan_has_the_same_things_in_the_same_places(name: str, width: int) -> None:
    first, *others = (
        [
            (each.tag, each.get("id"), each.get("transform") if each.tag.endswith("use") else None)
            for each in tree(name, day, width).iter()
        ]
        for day in DAYS
    )

    assert all(other == first for other in others)


@pytest.mark.parametrize("name", NAMES)
def test_no_two_things_share_an_id(name: str) -> None:
    ids = [each.get("id") for each in tree(name, 3.0).iter() if each.get("id")]

    assert len(ids) == len(set(ids))


def test_two_pictures_on_one_page_need_not_share_ids() -> None:
    plan, person = PLANS["usual"]
    other = section(plan, person, course_of("usual"), 3.0, SkinLook(prefix="other")).figure.inline()

    assert "skin-" not in other
    assert other.replace("other-", "skin-") == drawn("usual", 3.0).figure.inline()


def test_the_same_moment_gives_the_same_bytes() -> None:
    plan, person = PLANS["hurried"]
    again = section(plan, person, repair(plan, person, horizon_days=730.0), 3.0)

    assert again.figure.inline().encode() == drawn("hurried", 3.0).figure.inline().encode()


@pytest.mark.parametrize("width", [360, 900, 1200])
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_small(name: str, width: int) -> None:
    assert len(drawn(name, 10.0, width).figure.inline().encode()) < 60_000


def test_even_the_most_crowded_picture_is_small() -> None:
    plan = Plan(sessions=6, needle_length_mm=2.5, punctures_per_cm2=500, gentle=0)
    for gap in (2, 28, 56):
        spaced = replace(plan, session_gap_days=gap)
        person = Person(age_years=20, sex="men", skin_tone="VI")
        course = repair(spaced, person, horizon_days=730.0)
        assert (
            len(section(spaced, person, course, 300.0, SkinLook(1200)).figure.inline().encode())
            < 60_000
        )


@pytest.mark.parametrize("day", [-2.0, 731.0, math.nan, math.inf])
def test_a_moment_outside_the_course_is_refused_in_one_sentence(day: float) -> None:
    with pytest.raises(ValueError, match=r"^Day \S+ is outside the course; choose -1 .* to 730\.$"):
        section(*PLANS["usual"], course_of("usual"), day)


def test_the_course_of_another_plan_is_refused() -> None:
    with pytest.raises(ValueError, match="belongs to another plan"):
        section(Plan(needle_length_mm=0.5), Person(), course_of("usual"), 3.0)


def test_the_course_of_many_people_is_refused() -> None:
    person = Person(age_years=np.array([30.0, 60.0]))  # type: ignore[arg-type]  # a cohort
    with pytest.raises(ValueError, match="one person"):
        section(Plan(), person, repair(Plan(), person), 3.0)


def test_a_part_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^'serum' is no part .* choose from outer, "):
        section(*PLANS["usual"], course_of("usual"), 3.0, SkinLook(lit=("serum",)))


def test_what_is_lit_is_at_full_strength_and_the_rest_is_dimmed() -> None:
    plan, person = PLANS["usual"]
    svg = section(
        plan, person, course_of("usual"), 3.0, SkinLook(lit=("macrophages", "signals"))
    ).figure.inline()

    assert 'id="skin-part-macrophages" opacity="1"' in svg
    assert 'id="skin-part-signals" opacity="1"' in svg
    assert 'id="skin-part-mature" opacity="0.3"' in svg
    assert 'id="skin-label-macrophages" opacity="1"' in svg
    assert 'id="skin-label-mature" opacity="0"' in svg


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.key)
def test_a_named_moment_lights_what_its_words_are_about(moment: Moment) -> None:
    seen = drawn("usual", moment.day)

    assert set(moment.lit) <= set(PARTS)
    assert set(moment.lit) <= {each.key for each in seen.parts}
    assert seen.caption.endswith(moment.words)


def test_swelling_lifts_the_surface_and_leaves_the_fat_where_it_is() -> None:
    root = tree("one", 0.1)
    stretch, _, rise = (numbers(part(root, "swell").get("transform"))[i] for i in (3, 4, 5))
    surface, fat = span(part(root, "layer-outer"))[0], span(part(root, "layer-fat"))[0]

    assert 0.0 < surface - (surface * stretch + rise) <= 0.1 * PX_PER_MM + 0.1
    assert fat * stretch + rise == pytest.approx(fat, abs=0.1)
    assert numbers(part(tree("one", 60.0), "swell").get("transform"))[3] == 1.0


PLAIN_LETTER, BOLD_LETTER = 0.55, 0.6  # of the size of the type, in the widest common face


def texts(root: Xml.Element) -> list[Xml.Element]:
    """Return all texts of a picture that can be seen."""
    hidden = {
        id(inner)
        for group in root.iter(f"{SVG}g")
        if group.get("opacity") == "0"
        for inner in group.iter()
    }
    defined = {id(inner) for defs in root.iter(f"{SVG}defs") for inner in defs.iter()}
    return [each for each in root.iter(f"{SVG}text") if id(each) not in hidden | defined]


def sizes(root: Xml.Element, size: float = 16.0) -> dict[int, float]:
    """Return the size of the type of every element: its own, or that of the group around it."""
    own = float(root.get("font-size", size))
    return {id(root): own} | {k: v for inner in root for k, v in sizes(inner, own).items()}


class Box(NamedTuple):
    """About where a text stands."""

    left: float
    right: float
    top: float
    bottom: float
    size: float
    text: str

    def meets(self, other: "Box") -> bool:
        """Return whether two texts run into each other."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


def boxes(root: Xml.Element) -> list[Box]:
    """Return where the texts of a picture stand that can be seen."""
    size_of = sizes(root)
    return [box(each, size_of[id(each)]) for each in texts(root) if (each.text or "").strip()]


def box(text: Xml.Element, size: float) -> Box:
    """Return about where a text stands."""
    said = (text.text or "").strip()
    letter = BOLD_LETTER if text.get("font-weight") in {"600", "700"} else PLAIN_LETTER
    wide = letter * size * len(said)
    x, y = float(text.get("x", "0")), float(text.get("y", "0"))
    left = x - {"end": wide, "middle": wide / 2.0}.get(text.get("text-anchor", "start"), 0.0)
    return Box(left, left + wide, y - 0.75 * size, y + 0.2 * size, size, said)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_small_or_leaves_the_picture(name: str, day: float, width: int) -> None:
    root = tree(name, day, width)
    for each in boxes(root):
        assert each.size >= 12.0
        assert each.left >= 0.0, each.text
        assert each.right <= width + 2.0, each.text
        assert 0.0 <= each.top < each.bottom <= float(root.get("height", "0"))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_no_text_runs_into_another(name: str, day: float, width: int) -> None:
    pairs = combinations(boxes(tree(name, day, width)), 2)

    assert [(one.text, other.text) for one, other in pairs if one.meets(other)] == []
