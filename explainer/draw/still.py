"""A picture that stands alone: one SVG for a file, a page without scripts, or a print.

On the page the browser lays the day line over a picture; here it is part of it.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from explainer.draw.axis import NARROW_PX, PANELS, position
from explainer.draw.say import HERE, day_words
from explainer.draw.svg import tag, words_at

if TYPE_CHECKING:
    from explainer.draw.palette import Screen

NAMES = re.compile(r'(\s(?:id|aria-labelledby|aria-describedby)="|url\(#|href="#)([^")]+)')
HEAD = re.compile(r"(<svg[^>]*>)((?:<(?:title|desc)\b[^>]*>[^<]*</(?:title|desc)>)*)")
AREA = re.compile(r'<rect [^>]*class="tc-area"[^>]*>')
OWN = 'class="tc-own-day"'  # a line for readers without scripts, which the browser's one replaces
DROP_PX = 46  # the label hangs below the axis, where it covers nothing


def still(svg: str, screen: Screen) -> str:
    """Return a picture as a whole: with its page, and ids of its own.

    Args:
        svg: the picture, with its name and description.
        screen: what it is made for.

    Returns:
        The SVG; equal pictures give equal text, and no two others share an id.

    Example:
        >>> from explainer.draw.svg import drawing
        >>> from explainer.draw.palette import Screen
        >>> whole = still(drawing(320, 200, "Dots", "Twenty dots.", '<g id="a"/>'), Screen(320))
        >>> "#ffffff" in whole, 'id="a"' in whole
        (True, False)
    """
    page = tag("rect", class_="page", width="100%", height="100%", fill=screen.theme.page)
    return with_own_ids(HEAD.sub(lambda found: f"{found[1]}{found[2]}{page}", svg, count=1))


def lined(svg: str, screen: Screen, day: float) -> str:
    """Draw the day line into a picture, if it is one on which it stands and that has none yet.

    Args:
        svg: the picture.
        screen: what it is made for.
        day: days since the first session.

    Example:
        >>> from explainer.draw.axis import Area, axis
        >>> from explainer.draw.palette import Screen
        >>> svg = f"<svg>{axis(Area(9, 9, 800, 90))}</svg>"
        >>> "You are here: day 3<" in lined(svg, Screen(), 3.0)
        True
    """
    area = AREA.search(svg)
    if not area or OWN in svg:
        return svg
    return f"{svg.removesuffix('</svg>')}{_day_line(area[0], day, screen.theme.text)}</svg>"


def with_own_ids(svg: str) -> str:
    """Put what a picture is in front of each of its ids, so that no other picture shares one.

    Example:
        >>> with_own_ids('<g id="a"/><use href="#a"/>')
        '<g id="p9ae367-a"/><use href="#p9ae367-a"/>'
    """
    own = f"p{sha256(svg.encode()).hexdigest()[:6]}"

    def renamed(found: re.Match[str]) -> str:
        """Put the own name before each name that was found."""
        return found[1] + " ".join(f"{own}-{name}" for name in found[2].split())

    return NAMES.sub(renamed, svg)


def _day_line(area: str, day: float, ink: str) -> str:
    left, top, width, height = (
        float(re.search(rf' {name}="([^"]+)"', area)[1])  # type: ignore[index]  # our own rectangle
        for name in ("x", "y", "width", "height")
    )
    share = position(day) / len(PANELS)
    x, foot = left + share * width, top + height + DROP_PX
    line = tag("line", x1=x, x2=x, y1=top, y2=foot, stroke=ink, stroke_width=2)
    label = (HERE if width >= NARROW_PX else "{}").format(day_words(day))
    place = {"text_anchor": "start" if share <= 0.5 else "end", "font_weight": "bold"}
    said = words_at(x + (6.0 if share <= 0.5 else -6.0), foot - 4.0, label, fill=ink, **place)
    return f'<g class="tc-dayline">{line}{said}</g>'
