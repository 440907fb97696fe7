"""The needle: as deep as the model says, with its words beside it."""

from xml.etree import ElementTree as Xml

import pytest

from explainer.pictures.skin.section import SkinLook, section
from tests.pictures.shown import PLANS
from tests.pictures.skin.section_drawn import course_of, numbers, part, span, tree

PX_PER_MM = 200.0


@pytest.mark.parametrize("name", ["usual", "strongest", "faintest"])
def test_the_tip_of_the_needle_is_as_deep_as_the_model_says(name: str) -> None:
    root, course = tree(name, 0.0), course_of(name)
    surface = span(part(root, "layer-outer"))[0]
    tip = numbers(part(root, "needle").get("transform"))[1]

    assert (tip - surface) / PX_PER_MM == pytest.approx(course.dose.depth_mm, abs=0.001)
    assert part(root, "needle").get("opacity") == "1"
    assert part(tree(name, 0.1), "needle").get("opacity") == "0"


@pytest.mark.parametrize("low", [False, True], ids=["the story", "beside the clocks"])
@pytest.mark.parametrize("name", ["usual", "strongest", "faintest"])
def test_on_a_phone_the_words_at_the_needle_end_inside_its_frame(name: str, low: bool) -> None:
    found = section(*PLANS[name], course_of(name), 0.0, SkinLook(360, low=low))
    lines = list(part(Xml.fromstring(found.figure.inline()), "needle-words"))  # noqa: S314  (our own)
    widest = 6.2 * max(len(line.text or "") for line in lines)  # px, at a size of 12 px
    ends = {
        float(line.get("x", "nan")) + (0.0 if line.get("text-anchor") == "end" else widest)
        for line in lines
    }

    assert len(lines) == 3
    assert max(ends) <= 360.0 - 106.0  # right of it stand the names of the parts
