"""What stands round the section: its scale, its caution, and room for both on a phone."""

import re
from xml.etree import ElementTree as Xml

import pytest

from explainer import evidence
from explainer.draw.palette import DARK, LIGHT, Theme
from explainer.draw.say import WATERMARK
from explainer.evidence.section import numbers as drawing_numbers
from explainer.pictures.skin.section import SkinLook, section
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.pictures.skin.section_drawn import SVG, WIDTHS, drawn, part, tree
from tests.pictures.svg_parts import parsed

PX_PER_MM = 200.0
FLAKE_PX = 7.2  # how far one rises over its place: 6 px and its line, as thick as a wall has it


@pytest.mark.parametrize("width", WIDTHS)
def test_the_scale_bar_is_as_long_as_it_says(width: int) -> None:
    bar = part(tree("usual", 3.0, width), "scale-bar")

    assert float(bar.get("width", "0")) == 0.5 * PX_PER_MM
    assert "0.5 mm" in drawn("usual", 3.0, width).figure.inline()
    assert drawing_numbers()["px_per_mm"].value == PX_PER_MM


@pytest.mark.parametrize("zone", sorted({zone for zone, _ in evidence.zones()}))
@pytest.mark.parametrize("day", [-1.0, 3.0])
def test_on_a_phone_no_line_runs_out_of_the_picture(zone: str, day: float) -> None:
    plan, person = Plan(zone=zone, sessions=4), Person()
    shown = section(plan, person, repair(plan, person), day, SkinLook(280))
    lines = Xml.fromstring(shown.figure.inline()).iter(f"{SVG}text")  # noqa: S314  (our own picture)

    for each in (line for line in lines if line.get("text-anchor") is None):
        # 6.2 px for a letter of 12 px, as measured in Chromium with the widest of our fonts
        wide = 0.52 * float(each.get("font-size", 12)) * len("".join(each.itertext()).strip())
        assert float(each.get("x", 0)) + wide <= 284, "".join(each.itertext())


@pytest.mark.parametrize("tone", ["I", "VI"])
@pytest.mark.parametrize("width", [280, 564])
def test_where_a_picture_is_low_no_flake_touches_the_words_of_the_surface(
    width: int, tone: str
) -> None:
    plan, person = Plan(sessions=6, session_gap_days=2), Person(skin_tone=tone)
    shown = section(plan, person, repair(plan, person), 11.0, SkinLook(width, low=True))
    drawn = parsed(shown.figure.inline())
    words = part(drawn, "swatch-words").iter(f"{SVG}text")
    feet = max(float(each.get("y", 0)) + 0.24 * 12.0 for each in words)
    flakes = [each for each in drawn.iter() if "-flake-" in each.get("id", "")]
    tops = [
        float(re.findall(r"[\d.]+", each.get("transform", ""))[1]) - FLAKE_PX for each in flakes
    ]

    assert len(tops) > 2
    assert feet <= min(tops)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda each: each.name)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_watermark_and_the_scale_of_cells_stand_in_every_picture(
    colours: Theme, width: int
) -> None:
    svg = " ".join(re.findall(r">([^<]+)<", drawn("usual", 3.0, width, colours).figure.inline()))

    assert WATERMARK in svg
    assert "20 × too large" in svg
    assert "% of young-adult collagen" in " ".join(svg.split())
