"""What is counted in the skin: the same as is drawn, and as the model says."""

import pytest

from explainer.science.amounts import fibre_percent
from tests.pictures.shown import NAMES
from tests.pictures.skin.section_drawn import DAYS, WIDTHS, course_of, drawn, of_class, tree


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_collagen_counted_in_the_picture_is_that_of_the_course(
    name: str, day: float, width: int
) -> None:
    course, root = course_of(name), tree(name, day, width)
    state = course.at(max(day, 0.0))
    unit = fibre_percent(narrow=width < 760) / 100.0
    mature = course.baseline if day < 0.0 else state.C1

    assert abs(len(of_class(root, "fibre-mature")) - mature / unit) <= 1.0
    assert abs(len(of_class(root, "fibre-young")) - (0.0 if day < 0.0 else state.C3) / unit) <= 1.0


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", NAMES)
def test_the_counts_are_what_is_drawn(name: str, day: float) -> None:
    counts, root = drawn(name, day).counts, tree(name, day)
    shapes = {"channels": "channel", "clots": "clot", "neutrophils": "neutrophil"}
    shapes |= {"macrophages": "macrophage", "signals": "signal", "fibroblasts": "fibroblast"}
    shapes |= {"collagen_young": "fibre-young", "collagen_mature": "fibre-mature"}
    shapes["flakes"] = "flake"

    assert {key: len(of_class(root, shape)) for key, shape in shapes.items()} == {
        key: counts[key] for key in shapes
    }


@pytest.mark.parametrize("day", DAYS)
def test_without_needles_nothing_is_opened_and_no_fibre_changes(day: float) -> None:
    seen = drawn("none", day)

    assert seen.counts["collagen_mature"] == round(100 * course_of("none").baseline)
    assert sum(seen.counts.values()) == seen.counts["collagen_mature"]
    assert "channel-" not in seen.figure.inline()
    assert "skin-needle" not in seen.figure.inline()
    assert "no channels" in seen.caption


def test_before_the_first_session_the_skin_is_whole() -> None:
    seen = drawn("usual", -1.0)

    assert {key: n for key, n in seen.counts.items() if n} == {"collagen_mature": 90}
    assert seen.caption.startswith("Before the first session")
