"""The lifting scar: section, what is left of the depth, and when the sessions were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.axis import AXIS_PX, SMALL_PX, Area, axis, day_line, diamonds, drawn_days
from explainer.draw.palette import LIGHT
from explainer.draw.say import WATERMARK, amount, day_words, when_words
from explainer.draw.svg import drawing, fitting, group, nest, places, tag, words_at, wrap
from explainer.draw.table import table
from explainer.pictures.clocks.words import MONTH_6, MONTH_12
from explainer.pictures.scar.section import (
    Ruler,
    section,
    section_height,
)
from explainer.science.amounts import fibre_percent
from explainer.science.scar import dip_at
from explainer.science.signs import UNSEEN_PERCENT, Estimate

if TYPE_CHECKING:
    from explainer.draw.palette import Theme
    from explainer.science.signs import Signs

TITLE = "Lifting a dip: an acne scar in section"
SIDE_PX, TOP_PX, BAR_PX, STRIP_PX, FOOT_PX = 12.0, 12.0, 24.0, 60.0, 26.0
LINE_PX = 16.0  # height of a line
TABLE_DAYS = (0.0, 28.0, 91.0, MONTH_6, 273.0, MONTH_12)


def scar_picture(signs: Signs, day: float, width_px: float = 0, theme: Theme = LIGHT) -> str:
    """Draw the scar at a day: section with its outline before, depth left, and sessions.

    Args:
        signs: what shows for the plan and its scar.
        day: the day one is looking at (0 to 365).
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        An SVG; the solid part of the bar has the id `scar-left`, its fading end `scar-fade`.

    Example:
        >>> from explainer.science import plan, signs
        >>> "scar-fade" in scar_picture(signs.signs(plan.Plan(), plan.Person()), 182.0)
        True
    """
    width = fitting(width_px)
    inner = width - 2 * SIDE_PX
    area = Area(SIDE_PX, TOP_PX, inner, section_height(inner))
    bar = Area(SIDE_PX, area.bottom + LINE_PX * len(_key(area)) + 34.0, inner, BAR_PX)
    strip = Area(SIDE_PX, bar.bottom + 66.0, inner, STRIP_PX)
    lift = signs.result("scar", day)
    parts = section(dip_at(signs, day), area, theme) + _names(area, theme)
    parts += _bar(bar, lift, theme) + _strip(strip, signs, day, theme)
    height = strip.bottom + AXIS_PX + FOOT_PX
    return drawing(width, height, TITLE, f"A skin section. {scar_words(signs, day)}", parts, theme)


def _key(area: Area) -> tuple[str, ...]:
    share = fibre_percent(narrow=area.narrow)
    sentences = ["Dashed: before.", "Solid: now.", "Hatched: old scar."]
    sentences.append(f"One blue line: {share:g} % new collagen.")
    if Ruler(area).taller > 1:
        sentences.append(f"Heights are drawn {Ruler(area).taller} × too tall.")
    return tuple(wrap(sentences, area.width, SMALL_PX))


def _names(area: Area, theme: Theme) -> str:
    look = {"font_size": SMALL_PX, "fill": theme.quiet}
    said = (
        words_at(area.left, area.bottom + LINE_PX * i, line, **look)
        for i, line in enumerate(_key(area), start=1)
    )
    return group("".join(said), id="scar-names")


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
    title = words_at(
        bar.left, bar.top - 9, f"Depth left: {left_words(lift)}", theme, font_weight="bold"
    )
    ends = words_at(bar.left, bar.bottom + 16, "0 %", font_size=SMALL_PX, fill=theme.quiet)
    full = {"text_anchor": "end", "font_size": SMALL_PX, "fill": theme.quiet}
    ends += words_at(bar.left + bar.width, bar.bottom + 16, "100 % of the depth", **full)
    return made + group(frame + sure + open_end + mark + title + ends, id="scar-bar")


def _strip(strip: Area, signs: Signs, day: float, theme: Theme) -> str:
    days = drawn_days(signs.plan.session_days, 30)
    curve = signs.curves(days)["scar"]

    def line(values: list[float]) -> list[tuple[float, float]]:
        pairs = zip(days, values, strict=True)
        return [(strip.x(d), strip.top + strip.height * v / 100.0) for d, v in pairs]

    upper, lower = line([v.low for v in curve]), line([v.high for v in curve])
    around = places([*upper, *lower[::-1]])
    spread = tag(
        "polygon", id="scar-range", points=around, fill=theme.scar.spread, fill_opacity=0.4
    )
    look = {"fill": "none", "stroke": theme.result_edge, "stroke_width": 2.5}
    course = places(line([v.mid for v in curve]))
    middle = tag("polyline", id="scar-course", points=course, **look)
    title = words_at(
        strip.left, strip.top - 24, "Depth left over one year", theme, font_weight="bold"
    )
    sessions = diamonds(strip, signs.plan.session_days, strip.top - 8, theme)
    heights = ((strip.top + 14, "100 %"), (strip.bottom - 4, "0 %"))
    look = {"font_size": SMALL_PX, "fill": theme.quiet}
    title += "".join(words_at(strip.left + 4, y, word, **look) for y, word in heights)
    return title + axis(strip, theme) + spread + middle + sessions + day_line(strip, day, theme)


def left_words(lift: Estimate) -> str:
    """Say how much of the depth is left, with its range.

    Example:
        >>> from explainer.science.signs import Estimate
        >>> left_words(Estimate(16.7, 40.0, 61.4))
        'about 60 % (39 to 83 %)'
    """
    if lift.high < UNSEEN_PERCENT:
        return "all of it"
    return amount(Estimate(*(100.0 - value for value in reversed(lift))), "%")


def scar_words(signs: Signs, day: float) -> str:
    """Say how far the scar is lifted at a day, and what is left.

    Example:
        >>> from explainer.science import plan, signs
        >>> scar_words(signs.signs(plan.Plan(), plan.Person()), 182.0)[41:]
        'Rolling scar: about 40 % of the depth lifted (17 to 61 %), so most of the dip is still \
there. Its edges are softer. About 0.21 of 0.35 mm are left.'
    """
    plan = signs.plan
    scar = evidence.scars()[plan.scar_type]
    start = f"{when_words(day, plan.session_days)}. {scar.label}:"
    if not plan.sessions:
        return f"{start} nothing was done, so nothing is lifted."
    lift = signs.result("scar", day)
    if lift.mid < UNSEEN_PERCENT:
        return f"{start} not lifted yet. All {scar.depth_mm:g} mm are left."
    said = amount(lift, "%", " of the depth lifted")
    rest = "so most of the dip is still there" if lift.mid < 50.0 else "so part of the dip stays"
    left = f"About {scar.depth_mm * (1 - lift.mid / 100.0):.2f} of {scar.depth_mm:g} mm are left."
    return f"{start} {said}, {rest}. Its edges are softer. {left}"


def scar_table(signs: Signs, day: float) -> str:
    """Write lift and depth left through the year as a table.

    Example:
        >>> from explainer.science import plan, signs
        >>> scar_table(signs.signs(plan.Plan(), plan.Person()), 182.0).count("<tr>")
        7
    """
    depth = evidence.scars()[signs.plan.scar_type].depth_mm
    rows = []
    for at in sorted({*TABLE_DAYS, day}):
        lift = signs.result("scar", at)
        begun = sum(session <= at for session in signs.plan.session_days)
        lifted = amount(lift, "%") if lift.mid >= UNSEEN_PERCENT else "not yet"
        rows.append((day_words(at), begun, lifted, f"{depth * (1 - lift.mid / 100.0):.2f} mm"))
    caption = f"{evidence.scars()[signs.plan.scar_type].label}. {WATERMARK}."
    return table(caption, HEADS, rows)


HEADS = ("Day", "Sessions so far", "Depth lifted", "Depth left, about")
