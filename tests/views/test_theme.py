"""Contrast, by the formula of WCAG 2: 4.5 to 1 for text, 3 to 1 for shapes that mean something."""

import re

import pytest

from explainer.views.theme import DARK, LIGHT, Theme, theme

THEMES = (LIGHT, DARK)
Colour = tuple[float, float, float]


def over(colour: str, page: str) -> Colour:
    """Return red, green, blue (0 to 1) of a colour laid over the page."""
    if colour.startswith("#"):
        return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))  # type: ignore[return-value]
    *parts, alpha = (float(part) for part in re.findall(r"[\d.]+", colour))
    below = over(page, page)
    mixed = [alpha * p / 255 + (1 - alpha) * b for p, b in zip(parts, below, strict=True)]
    return mixed[0], mixed[1], mixed[2]


def luminance(colour: Colour) -> float:
    """Return the relative luminance of WCAG 2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_the_known_ratios() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21.0)
    assert contrast(over("#767676", "#ffffff"), (1, 1, 1)) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
@pytest.mark.parametrize("ground", ["page", "band"])
@pytest.mark.parametrize("ink", ["text", "quiet"])
def test_text_can_be_read_on_the_page_and_on_its_bands(
    colours: Theme, ground: str, ink: str
) -> None:
    paper = over(getattr(colours, ground), colours.page)

    assert contrast(over(getattr(colours, ink), colours.page), paper) >= 4.5


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
@pytest.mark.parametrize("ground", ["page", "band"])
@pytest.mark.parametrize("ink", ["side", "side_edge", "result", "result_edge", "ghost"])
def test_shapes_that_mean_something_stand_out(colours: Theme, ground: str, ink: str) -> None:
    paper = over(getattr(colours, ground), colours.page)

    assert contrast(over(getattr(colours, ink), colours.page), paper) >= 3.0


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
@pytest.mark.parametrize("group", ["side", "result"])
def test_the_pale_part_is_told_apart_by_its_edge(colours: Theme, group: str) -> None:
    pale = over(getattr(colours, f"{group}_pale"), colours.page)

    assert contrast(over(getattr(colours, f"{group}_edge"), colours.page), pale) >= 3.0


def test_dark_and_light_are_two_themes() -> None:
    assert (theme(True), theme(False)) == (DARK, LIGHT)
    assert contrast(over(DARK.page, ""), over(LIGHT.page, "")) > 15.0
