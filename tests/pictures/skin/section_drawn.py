"""Skin sections for a few plans, and what can be read off their SVG."""

import re
from functools import cache
from xml.etree import ElementTree as Xml

from explainer.draw.palette import LIGHT, Theme
from explainer.pictures.skin.section import Section, SkinLook, section
from explainer.science.model.repair import Course, repair
from tests.pictures.shown import PLANS

SVG = "{http://www.w3.org/2000/svg}"
DAYS = (-1.0, 0.0, 0.004, 0.1, 1.0, 3.0, 14.0, 28.0, 120.0, 730.0)
WIDTHS = (280, 360, 760, 900)


@cache
def course_of(name: str) -> Course:
    """Follow one of the plans for two years."""
    return repair(*PLANS[name], horizon_days=730.0)


@cache
def drawn(name: str, day: float, width_px: int = 900, theme: Theme = LIGHT) -> Section:
    """Draw one moment of one of the plans."""
    return section(*PLANS[name], course_of(name), day, SkinLook(width_px, theme))


@cache
def tree(name: str, day: float, width_px: int = 900) -> Xml.Element:
    """Return the picture as a tree."""
    return Xml.fromstring(drawn(name, day, width_px).figure.inline())  # noqa: S314  (our own picture)


def part(root: Xml.Element, name: str) -> Xml.Element:
    """Return the element with an id, without the start that all ids share."""
    found = [each for each in root.iter() if each.get("id") == f"skin-{name}"]
    assert len(found) == 1, name
    return found[0]


def of_class(root: Xml.Element, name: str) -> list[Xml.Element]:
    """Return the elements that are drawn as one kind of thing."""
    return [each for each in root.iter() if each.get("class") == name]


def numbers(text: str | None) -> list[float]:
    """Return the numbers in an attribute."""
    return [float(found) for found in re.findall(r"-?\d+\.?\d*", text or "")]


def span(element: Xml.Element) -> tuple[float, float]:
    """Return upper and lower edge of a rectangle."""
    top = float(element.get("y", "0"))
    return top, top + float(element.get("height", "0"))
