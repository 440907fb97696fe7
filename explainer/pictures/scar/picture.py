"""The lifting scar: section, what is left of the depth, and when the sessions were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.axis import (
    AXIS_PX,
    SMALL_PX,
    Area,
    axis,
    day_line,
    diamonds,
    drawn_days,
    gaps,
)
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT, PROJECTOR
from explainer.draw.svg import broken, fitting, group, nest, points_text, tag, words_at, wrap
from explainer.pictures.scar import words as say
from explainer.pictures.scar.section import Ruler, section, section_height
from explainer.science.scar import dip_at

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.science.scar import Dip
    from explainer.science.signs import Estimate, Signs

SIDE_PX, TOP_PX, BAR_PX, FOOT_PX = 12.0, 12.0, 24.0, 26.0
# above the bar, between bar and strip, and of the strip; a wall has less room
HEIGHTS, WALL_HEIGHTS = (32.0, 62.0, 58.0), (26.0, 57.0, 40.0)
LINE_PX = 16.0  # height of a line
WIDEST_PX = 780.0  # a wider section is too high for a screen
BESIDE_PX = 170.0  # with so much room the words stand beside it


def scar_picture(signs: Signs, day: float, width_px: float = 0, theme: Theme = LIGHT) -> Figure:
    """Draw the scar at a day: section with its outline before, depth left, and sessions.

    Args:
        signs: what shows for the plan and its scar.
        day: the day one is looking at (0 to 365).
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        The picture; the solid part of the bar has the id `scar-left`, its fading end `scar-fade`.

    Example:
        >>> from explainer.science import plan, signs
        >>> seen = scar_picture(signs.signs(plan.Plan(), plan.Person()), 182.0)
        >>> "scar-fade" in seen.layers["bar"]
        True
    """
    width = fitting(width_px)
    inner = width - 2 * SIDE_PX
    across, wall = min(inner, WIDEST_PX), theme is PROJECTOR
    over, between, high = WALL_HEIGHTS if wall else HEIGHTS
    area = Area(SIDE_PX, TOP_PX, across, section_height(across, wall=wall))
    dip = dip_at(signs, day)
    key = _key(Ruler(area, wall), dip, built=bool(signs.plan.sessions))
    names, below = _names(area, key, theme, inner - across - SIDE_PX)
    bar = Area(SIDE_PX, area.bottom + below + over, inner, BAR_PX)
    strip = Area(SIDE_PX, bar.bottom + between, inner, high)
    lift = signs.result("scar", day)
    layers = {
        "section": section(dip, area, theme) + names,
        "bar": _bar(bar, lift, theme),
        "strip": _strip(strip, signs, theme),
        "day": day_line(strip, day, theme),
    }
    size = (width, strip.bottom + AXIS_PX + FOOT_PX)
    return on_paper(size, say.TITLE, say.described(signs, day), layers, theme)


def _key(ruler: Ruler, dip: Dip, *, built: bool) -> tuple[str, ...]:
    narrow, taller = ruler.area.narrow, ruler.taller
    return say.key_words(narrow=narrow, taller=taller, tethered=dip.tethered, built=built)


def _names(area: Area, key: tuple[str, ...], theme: Theme, room: float) -> tuple[str, float]:
    """Return the words of the section, and the room (px) that they take below it."""
    if beside := room >= BESIDE_PX:
        left, top = area.left + area.width + SIDE_PX, area.top + LINE_PX
        lines = [line for said in key for line in broken(said, room, SMALL_PX)]
    else:
        left, top, lines = area.left, area.bottom, wrap(key, area.width, SMALL_PX)
    look = {"font_size": SMALL_PX, "fill": theme.quiet}
    said = (words_at(left, top + LINE_PX * i, line, **look) for i, line in enumerate(lines, 1))
    return group("".join(said), id="scar-names"), 0.0 if beside else LINE_PX * len(lines)


def _bar(bar: Area, lift: Estimate, theme: Theme) -> str:
    left = [100.0 - value for value in (lift.high, lift.mid, lift.low)]
    solid, middle, end = (bar.left + bar.width * share / 100.0 for share in left)
    fade = "".join(
        tag("stop", offset=offset, stop_color=theme.result, stop_opacity=opacity)
        for offset, opacity in ((0, 1), (1, 0.1))
    )
    made = nest("defs", nest("linearGradient", fade, id="scar-fade-fill"))
    box = {"y": bar.top, "height": bar.height}
    frame = tag("rect", x=bar.left, width=bar.width, fill=theme.page, stroke=theme.rule, **box)
    sure = tag("rect", id="scar-left", x=bar.left, width=solid - bar.left, fill=theme.result, **box)
    look = {"fill": "url(#scar-fade-fill)", "data_mid": f"{left[1]:.4g}"}
    open_end = tag("rect", id="scar-fade", x=solid, width=max(end - solid, 0.0), **look, **box)
    rule = {"x1": middle, "x2": middle, "y1": bar.top - 4, "y2": bar.bottom + 4}
    mark = tag("line", stroke=theme.text, stroke_width=3, **rule)
    title = words_at(bar.left, bar.top - 9, say.bar_title(lift), theme, font_weight="bold")
    small = {"font_size": SMALL_PX, "fill": theme.quiet}
    none, full = say.BAR_ENDS
    ends = words_at(bar.left, bar.bottom + 16, none, **small)
    ends += words_at(bar.left + bar.width, bar.bottom + 16, full, text_anchor="end", **small)
    return made + group(frame + sure + open_end + mark + title + ends, id="scar-bar")


def _strip(strip: Area, signs: Signs, theme: Theme) -> str:
    days = drawn_days(signs.plan.session_days, 30)
    curve = signs.curves(days)["scar"]

    def line(values: list[float]) -> list[tuple[float, float]]:
        """Return where the values lie on the strip."""
        pairs = zip(days, values, strict=True)
        return [(strip.x(d), strip.top + strip.height * v / 100.0) for d, v in pairs]

    upper, lower = line([v.low for v in curve]), line([v.high for v in curve])
    around = points_text([*upper, *lower[::-1]])
    spread = tag(
        "polygon", id="scar-range", points=around, fill=theme.scar.spread, fill_opacity=0.4
    )
    look = {"fill": "none", "stroke": theme.result_edge, "stroke_width": 2.5}
    course = points_text(line([v.mid for v in curve]))
    middle = tag("polyline", id="scar-course", points=course, **look)
    title = words_at(strip.left, strip.top - 24, say.STRIP_TITLE, theme, font_weight="bold")
    sessions = diamonds(strip, signs.plan.session_days, strip.top - 8, theme)
    heights = zip((strip.top + 14, strip.bottom - 4), say.STRIP_ENDS, strict=True)
    look = {"font_size": SMALL_PX, "fill": theme.quiet}
    title += "".join(words_at(strip.left + 4, y, word, **look) for y, word in heights)
    return title + axis(strip, theme) + spread + middle + gaps(strip, theme) + sessions
