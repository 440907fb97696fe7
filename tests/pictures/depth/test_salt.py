"""A millimetre beside a grain of salt: one scale, and what is assumed is called so."""

from xml.etree import ElementTree as Xml

import pytest

from explainer.evidence.section import number
from explainer.pictures.depth.salt import LEFT, PX_PER_MM, salt_picture
from explainer.pictures.depth.sources import depth_cards
from explainer.pictures.depth.words import GRAIN_MM, salt_words
from tests.science.test_depth import at

SVG = "{http://www.w3.org/2000/svg}"


def test_salt_needle_and_channel_have_one_scale() -> None:
    root = Xml.fromstring(salt_picture().inline())  # noqa: S314  (our own picture)
    boxes = [each for each in root.iter(f"{SVG}rect") if each.get("stroke-width") == "1.4"]
    widths = [float(each.get("width", "")) / PX_PER_MM for each in boxes]
    assert widths == pytest.approx([GRAIN_MM, number("needle_mm"), number("channel_mm")], abs=1e-3)
    (ruler,) = (each.get("d", "") for each in root.iter(f"{SVG}path"))
    assert ruler.startswith(f"M{LEFT:g} ")
    assert f"h{PX_PER_MM:g}" in ruler


def test_the_grain_of_salt_is_smaller_than_the_ruler_and_called_our_assumption() -> None:
    assert GRAIN_MM < 1.0
    assert "We assume that." in salt_words()
    assert salt_words() in salt_picture().inline()
    assert depth_cards(*at("surface"))["drawing:salt"].grade.startswith("assumed")
