"""Reads back what an SVG draws, so that a test can hold it against the model."""

import re
from itertools import pairwise
from typing import NamedTuple
from xml.etree import ElementTree

from explainer.draw.axis import GAP_PX

SVG = "{http://www.w3.org/2000/svg}"
LOOK = ("fill", "font-size", "text-anchor", "stroke")
# how wide letters of DejaVu Sans are, the widest face that a picture may get, in hundredths of the
# size of the type, and by how much they are wider in bold
LETTERS = {
    27: "'",
    28: "ijl",
    29: "IJ",
    32: " .,",
    34: ":;/",
    35: "f",
    36: "-",
    39: "t()",
    41: "r",
    50: "–",
    52: "sz",
    55: "c",
    56: "L",
    58: "kF",
    59: "vxy",
    60: "P",
    61: "aoTY",
    62: "e",
    63: "bdghnpquES",
    64: "0123456789",
    66: "K",
    68: "AV",
    69: "BRXZ",
    70: "C",
    73: "U",
    75: "HN",
    77: "DG◇",
    79: "OQ",
    82: "w",
    86: "M",
    90: "⚑★",
    95: "%",
    97: "m",
    99: "W",
}
WIDTHS = {letter: wide / 100 for wide, letters in LETTERS.items() for letter in letters}
BOLDER = 0.1
CAPITAL = 0.73  # height of a capital letter over the size of the type
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


class Written(NamedTuple):
    """A line of words: what it says, its edges in px, and whether a halo keeps lines off it."""

    said: str
    left: float
    right: float
    top: float
    bottom: float
    halo: bool

    def covers(self, other: "Written") -> bool:
        """Return whether it stands on another line of words."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        return min(wide, min(self.bottom, other.bottom) - max(self.top, other.top)) > 0.5

    def crossed(self, corners: list[Place]) -> bool:
        """Return whether a line from corner to corner goes through it."""
        return any(self._crossed(*ends) for ends in pairwise(corners))

    def _crossed(self, start: Place, end: Place) -> bool:
        (x, y), (dx, dy), (low, high) = start, (end[0] - start[0], end[1] - start[1]), (0.0, 1.0)
        sides = ((-dx, x - self.left), (dx, self.right - x), (-dy, y - self.top))
        for step, room in (*sides, (dy, self.bottom - y)):
            if step == 0.0 and room < 0.0:
                return False
            low = max(low, room / step) if step < 0.0 else low
            high = min(high, room / step) if step > 0.0 else high
        return low <= high


def written(drawing: Element) -> list[Written]:
    """Return the lines of words of a drawing and how far they reach."""
    return [_written(text) for text in drawing.iter(f"{SVG}text") if "".join(text.itertext())]


def _written(text: Element) -> Written:
    size, bold = float(text.get("font-size", 0)), text.get("font-weight") == "bold"
    wide = _wide(text.text or "", size, bold=bold)
    for part in text:
        wide += float(part.get("dx", 0)) + _wide(part.text or "", size, bold=False)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
    left, foot = float(text.get("x", 0)) - share * wide, float(text.get("y", 0))
    said, halo = "".join(text.itertext()), "stroke" in text.attrib
    return Written(said, left, left + wide, foot - CAPITAL * size, foot, halo)


def _wide(said: str, size: float, *, bold: bool) -> float:
    return size * sum(WIDTHS.get(letter, 1.0) + BOLDER * bold for letter in said)


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
