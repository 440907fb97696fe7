"""The planner: a strip of days with the usual side effects above, and the plan below."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.axis import SMALL_PX
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT, PROJECTOR
from explainer.draw.svg import BOLD_LETTER, broken, fitting, group, tag, words_at
from explainer.pictures.aftercare import words as say
from explainer.pictures.aftercare.placing import CLEAR, EARLY, LAST_DAY, Placed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.evidence import Care, Lane

NARROW_PX, WALL_SAYS_PX, DAY_PX = 640, 540, 22.0
PAD_PX, LABEL_PX, FIT_PX = 12.0, 178.0, 116.0
HEAD_PX, NARROW_ROW_PX, BAR_PX, LINE_PX = 24.0, 38.0, 14.0, 17.0
# a lane of the side effects, a row of the plan, and what is below; a wall has less room
HIGH, WALL_HIGH = (19.0, 23.5, 32.0), (16.0, 19.5, 28.0)
LANES = ("pain", "redness", "swelling", "tightness", "peeling")


class Strip(NamedTuple):
    """Where days run from left to right (px)."""

    left: float
    width: float
    narrow: bool
    high: tuple[float, float, float] = HIGH
    says: bool = True  # whether there is room to say in words how a thing fits

    def x(self, day: float) -> float:
        """Return where a day begins; beyond the strip it stays at its end."""
        return self.left + self.width * min(max(day, 0.0), LAST_DAY + 1.0) / (LAST_DAY + 1)

    @property
    def row_px(self) -> float:
        """How high a row of the plan is."""
        return NARROW_ROW_PX if self.narrow else self.high[1]

    @property
    def lane_px(self) -> float:
        """How high a lane of the side effects is."""
        return NARROW_ROW_PX - 6.0 if self.narrow else self.high[0]

    def below(self, lines: int) -> float:
        """Return how high the foot is, which says in some lines whose habits these are."""
        roomy = self.says and not self.narrow
        return self.high[2] if roomy else 26.0 + LINE_PX * lines

    @property
    def rise_px(self) -> float:
        """How far above a row its frame begins; on a wall its thick line would cut the row."""
        return -1.0 if self.high is WALL_HIGH else 1.0

    def bar_y(self, top: float, row_px: float) -> float:
        """Return the upper edge of a bar in a row."""
        return top + row_px - BAR_PX - (2.0 if self.high is WALL_HIGH else 4.0)


def care_picture(
    plan: Mapping[str, int],
    chip: str,
    width_px: float = 0,
    theme: Theme = LIGHT,
    *,
    closed: bool = False,
) -> Figure:
    """Draw the side effects and the plan on one strip of days.

    Args:
        plan: the day from which each thing is used, by its id.
        chip: the thing in hand; its row is marked.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.
        closed: whether only the empty strip is shown.

    Returns:
        The picture; each thing in the plan has the class `placed` and how it fits.

    Example:
        >>> care_picture({"make_up": 0}, "make_up").layers["plan"].count("placed early")
        1
    """
    width = fitting(width_px)
    strip = _strip(width, wall=theme is PROJECTOR)
    lanes_top = HEAD_PX + PAD_PX + 24.0
    plan_top = lanes_top + strip.lane_px * len(LANES) + HEAD_PX
    foot = plan_top + strip.row_px * len(evidence.aftercare())
    layers = {"days": _days(strip, foot, theme)}
    lines = broken(say.CUSTOM, width - 2 * PAD_PX, SMALL_PX, BOLD_LETTER)
    if not closed:
        heads = _head(say.SIDE, lanes_top, strip, theme) + _head(say.PLAN, plan_top, strip, theme)
        heads += "" if strip.narrow else _key(strip, plan_top, theme)
        layers |= {"heads": heads, "lanes": _lanes(strip, lanes_top, theme)}
        layers |= {"plan": _things(plan, chip, strip, plan_top, theme)}
        layers |= {"custom": _custom(lines, foot + 20.0, theme)}
    said = say.CLOSED if closed else say.described(plan)
    return on_paper((width, foot + strip.below(len(lines))), say.TITLE, said, layers, theme)


def _custom(lines: list[str], top: float, theme: Theme) -> str:
    look = {"font_weight": "bold", "font_size": SMALL_PX}
    return "".join(
        words_at(PAD_PX, top + LINE_PX * i, line, theme, **look) for i, line in enumerate(lines)
    )


def _lanes(strip: Strip, top: float, theme: Theme) -> str:
    drawn = (
        _lane(evidence.lanes()[key], strip, top + strip.lane_px * i, theme)
        for i, key in enumerate(LANES)
    )
    return group("".join(drawn), id="care-lanes")


def _things(plan: Mapping[str, int], chip: str, strip: Strip, top: float, theme: Theme) -> str:
    drawn = (
        _thing(row, plan.get(key), strip, top + strip.row_px * i, theme, key == chip)
        for i, (key, row) in enumerate(evidence.aftercare().items())
    )
    return group("".join(drawn), id="care-plan")


def _strip(width: float, *, wall: bool) -> Strip:
    narrow = width < NARROW_PX and not wall
    left = PAD_PX if narrow else PAD_PX + LABEL_PX
    says = not wall or width > WALL_SAYS_PX
    room = FIT_PX if says and not narrow else 0.0
    return Strip(left, width - left - PAD_PX - room, narrow, WALL_HIGH if wall else HIGH, says)


def _days(strip: Strip, foot: float, theme: Theme) -> str:
    step = 2 if strip.narrow or strip.x(1) - strip.x(0) < DAY_PX else 1
    parts = [words_at(PAD_PX, 16.0, say.DAYS, font_size=SMALL_PX, fill=theme.quiet)]
    for day in range(LAST_DAY + 1):
        ends = {"x1": strip.x(day), "x2": strip.x(day), "y1": 38.0, "y2": foot}
        parts.append(tag("line", stroke=theme.line, stroke_width=1, **ends))
        if day % step == 0:
            middle = (strip.x(day) + strip.x(day + 1)) / 2
            parts.append(words_at(middle, 34.0, f"{day}", theme, text_anchor="middle"))
    return group("".join(parts), id="care-days")


def _halo(strip: Strip, theme: Theme) -> dict[str, object]:
    """Keep words clear of the lines of the days, which on a phone run under all of them."""
    clear = {"stroke": theme.page, "stroke_width": 3, "paint_order": "stroke"}
    return clear if strip.narrow else {}


def _head(words: str, top: float, strip: Strip, theme: Theme) -> str:
    return words_at(PAD_PX, top - 6.0, words, theme, font_weight="bold", **_halo(strip, theme))


def _key(strip: Strip, top: float, theme: Theme) -> str:
    """Say over the first rows what their patterns are."""
    x, y = strip.left, top - 6.0
    halo = {"stroke": theme.page, "stroke_width": 4, "paint_order": "stroke", "font_size": SMALL_PX}
    line = {"fill": "none", "stroke": theme.rule}
    cross = tag("path", d=f"M{x + 3:.1f} {y - 8:.1f}l8 8m0 -8l-8 8", stroke_width=1.2, **line)
    dots = tag("path", d=f"M{x + 150:.1f} {y - 4:.1f}h3m5 0h3m5 0h3", stroke_width=3, **line)
    said = ((18.0, say.NO_PAGE), (176.0, say.PAGES_DIFFER))
    return cross + dots + "".join(words_at(x + at, y, words, theme, **halo) for at, words in said)


def _label(words: str, strip: Strip, top: float, row_px: float, theme: Theme, bold: bool) -> str:
    bar = strip.bar_y(top, row_px)
    y = min(top + 13.0, bar - 3.0) if strip.narrow else bar + 12.0
    weight = "bold" if bold else None
    return words_at(PAD_PX, y, words, theme, font_weight=weight, **_halo(strip, theme))


def _lane(lane: Lane, strip: Strip, top: float, theme: Theme) -> str:
    y, start = strip.bar_y(top, strip.lane_px), lane.onset_d or 0.0
    open_, usual = {"fill": "none", "stroke": theme.side_edge}, {"fill": theme.side}
    ends = ((lane.ceiling_d, open_), (lane.high_end_d, open_), (lane.typical_end_d, usual))
    bars = "".join(
        _bar(strip, start, end, y, **look)  # some sources, some people, the usual time
        for end, look in ends
        if end is not None
    )
    return bars + _label(lane.short_label, strip, top, strip.lane_px, theme, bold=False)


def _bar(strip: Strip, start: float, end: float, y: float, **look: object) -> str:
    wide = max(strip.x(end) - strip.x(start), 3.0)
    return tag("rect", x=strip.x(start), y=y, width=wide, height=BAR_PX, rx=2, **look)


def _thing(
    row: Care, day: int | None, strip: Strip, top: float, theme: Theme, in_hand: bool
) -> str:
    y = strip.bar_y(top, strip.row_px)
    parts = _fields(row, strip, y, theme)
    parts += _label(row.label, strip, top, strip.row_px, theme, bold=day is not None)
    if in_hand:
        room = 8.0 if strip.narrow else 4.0  # on a phone words end where the bar does
        frame = {"width": strip.left + strip.width - PAD_PX + room, "height": strip.row_px + 2.0}
        ring = {"rx": 4, "fill": "none", "stroke": theme.text, "stroke_width": 2}
        parts += tag("rect", x=PAD_PX - 4.0, y=top - strip.rise_px, id="care-hand", **frame, **ring)
    if day is None:
        return group(parts, class_="thing")
    fit = Placed(row.chip, day).fit
    said = _fit_words(fit, strip, top, y, theme) if strip.says else ""
    look = {"fill": theme.result_pale, "stroke": theme.result_edge, "stroke_width": 1.5}
    bar = _bar(strip, day, LAST_DAY + 1, y + 2.0, **look)
    return group(parts + bar + _sign(fit, strip.x(day), y, theme) + said, class_=f"placed {fit}")


def _fit_words(fit: str, strip: Strip, top: float, y: float, theme: Theme) -> str:
    right = strip.left + strip.width
    if strip.narrow:
        place, anchor = (right, top + 13.0), "end"
    else:
        place, anchor = (right + 8.0, y + 12.0), "start"
    look = {"text_anchor": anchor, "font_size": SMALL_PX, **_halo(strip, theme)}
    return words_at(*place, say.FIT_WORDS[fit], theme, **look)


def _fields(row: Care, strip: Strip, y: float, theme: Theme) -> str:
    """Draw where hardly any page allows a thing, and where pages differ, by their own patterns."""
    crosses, low, high = "", strip.x(row.low_d), strip.x(row.high_d)
    x = strip.x(0.0)
    while x + BAR_PX <= low + 0.5:
        crosses += f"M{x + 3:.1f} {y + 3:.1f}l8 8m0 -8l-8 8"
        x += BAR_PX
    dots = ""
    x = low + 4.0
    while x < high - 2.0:
        dots += f"M{x:.1f} {y + BAR_PX / 2:.1f}h3"
        x += 8.0
    line = {"fill": "none", "stroke": theme.rule}
    drawn = tag("path", d=crosses, stroke_width=1.2, **line) if crosses else ""
    return drawn + (tag("path", d=dots, stroke_width=3, **line) if dots else "")


def _sign(fit: str, x: float, y: float, theme: Theme) -> str:
    """Draw how a thing fits at its first day: a cross, a wave or a tick on a disc."""
    x, y = x + BAR_PX / 2, y + BAR_PX / 2
    marks = {
        EARLY: f"M{x - 4:.1f} {y - 4:.1f}l8 8m0 -8l-8 8",
        CLEAR: f"M{x - 4:.1f} {y:.1f}l3 3 6 -7",
    }
    wave = f"M{x - 5:.1f} {y:.1f}q2.5 -5 5 0t5 0"
    line = {"fill": "none", "stroke": theme.text, "stroke_width": 2}
    fill = theme.side_pale if fit == EARLY else theme.page
    disc = tag("circle", cx=x, cy=y, r=9, fill=theme.page)
    disc += tag("circle", cx=x, cy=y, r=9, fill=fill, stroke=theme.text, stroke_width=1.5)
    return disc + tag("path", d=marks.get(fit, wave), **line)
