"""Reads back what an SVG draws, so that a test can hold it against the model."""

import re
from xml.etree import ElementTree

from explainer.draw.axis import GAP_PX

SVG = "{http://www.w3.org/2000/svg}"
LOOK = ("fill", "font-size", "text-anchor")
Element = ElementTree.Element
Place = tuple[float, float]


def parsed(svg: str) -> Element:
    """Parse a picture; what a group says of the look of its words is said of each."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own picture
    for group in root.iter(f"{SVG}g"):
        look = {name: group.attrib[name] for name in LOOK if name in group.attrib}
        for text in group.findall(f"{SVG}text"):
            text.attrib = look | text.attrib
    return root


def of_class(svg: str, name: str) -> list[Element]:
    """Return the elements of a class, in the order they are drawn."""
    return [each for each in parsed(svg).iter() if name in each.get("class", "").split()]


def of_data(svg: str, name: str) -> list[Element]:
    """Return the elements that carry an attribute, in the order they are drawn."""
    return [each for each in parsed(svg).iter() if name in each.attrib]


def by_id(svg: str, name: str) -> Element:
    """Return the element with an id."""
    return next(each for each in parsed(svg).iter() if each.get("id") == name)


def points(element: Element) -> list[tuple[float, float]]:
    """Return the corners of a line or an outline."""
    pairs = (pair.split(",") for pair in element.get("points", "").split())
    return [(float(x), float(y)) for x, y in pairs]


def outlines(*paths: Element) -> list[list[Place]]:
    """Return the corners of each outline, in px; after an `l` each is a step on from the last."""
    found: list[list[Place]] = []
    for path in paths:
        for kind, said in re.findall(r"([MLl])([^a-zA-Z]+)", path.get("d", "")):
            numbers = [float(n) for n in re.findall(r"-?[\d.]+", said)]
            found += [[]] if kind == "M" else []
            for x, y in zip(numbers[::2], numbers[1::2], strict=True):
                from_x, from_y = found[-1][-1] if kind == "l" else (0.0, 0.0)
                found[-1].append((from_x + x, from_y + y))
    return found


def texts(svg: str) -> list[str]:
    """Return all texts of a picture."""
    return [each.text or "" for each in parsed(svg).iter(f"{SVG}text")]


def font_sizes(svg: str) -> set[float]:
    """Return the sizes of all texts in px."""
    return {float(each.get("font-size", 0)) for each in parsed(svg).iter(f"{SVG}text")}


def beyond_the_paper(svg: str) -> list[str]:
    """Return the texts that stick out of the picture, at a cautious width for each letter."""
    root = parsed(svg)
    width = float(root.get("width", 0))
    found = []
    for each in root.iter(f"{SVG}text"):
        x, long = (
            float(each.get("x", 0)),
            len(each.text or "") * float(each.get("font-size", 0)) * 0.55,
        )
        anchor = each.get("text-anchor", "start")
        left = x - {"start": 0.0, "middle": long / 2.0, "end": long}[anchor]
        if left < -2.0 or left + long > width + 2.0:
            found.append(each.text or "")
    return found


def place_at(x: float, left: float, right: float) -> float:
    """Return the place on the time axis (0 to 4) at which something is drawn."""
    panel = (right - left - 3 * GAP_PX) / 4
    number = min(int((x - left + 1e-6) / (panel + GAP_PX)), 3)
    return number + min((x - left) / panel - number * (1 + GAP_PX / panel), 1.0)


def sessions_drawn(svg: str) -> int:
    """Return for how many sessions the diamonds of a picture stand."""
    ends = [each.get("data-said", "").split("–") for each in of_class(svg, "session")]
    return sum(int(each[-1]) - int(each[0]) + 1 for each in ends)


def ids(svg: str) -> list[str]:
    """Return all ids of a picture."""
    return re.findall(r'\sid="([^"]+)"', svg)
