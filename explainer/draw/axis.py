"""One time axis in four panels of equal width: hours, first week, weeks, months.

Not a logarithmic axis: inside each panel time runs evenly, so a lay reader can measure in it.
First where a day stands; then the axis as SVG, with its sessions, phases and day line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from explainer import evidence
from explainer.draw.palette import LIGHT
from explainer.draw.say import day_words
from explainer.draw.svg import BOLD_LETTER, LETTER, group, tag, words_at
from explainer.draw.words import PANEL_NAMES
from explainer.science.days import KNOTS_D, YEAR_D, days_by_stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from explainer.draw.palette import Theme

HORIZON_DAYS = YEAR_D
NARROW_PX = 560
SMALL_PX = 12
HAND_PX = 24  # under the axis: room for the slider of the day, whose handle is the line's foot
LINE_PX = 16  # under that: the ticks, then the label of the day line, one line each
AXIS_PX = HAND_PX + 2 * LINE_PX
TICK_PX = 3  # without a slider: words stand clear of the ticks and of the strokes of a broken rule
GAP_PX = 6.0  # between two panels: beyond it time runs at another speed


class Panel(NamedTuple):
    """A stretch of even time.

    Args:
        title: its name and what its ticks count.
        short: its name alone.
        unit: what its ticks count alone.
        start_d: its first day.
        end_d: its last day.
        ticks: its ticks as (day, text).
    """

    title: str
    short: str
    unit: str
    start_d: float
    end_d: float
    ticks: tuple[tuple[float, str], ...]

    def ticks_for(self, *, narrow: bool) -> tuple[tuple[float, str], ...]:
        """Return all ticks, or every other one where there is little room."""
        return self.ticks[::2] if narrow else self.ticks


_TICKS = (
    ((0.0, "0"), (0.25, "6 h"), (0.5, "12 h"), (0.75, "18 h")),
    ((1.0, "1 d"), (3.0, "3 d"), (5.0, "5 d")),
    ((7.0, "1 wk"), (21.0, "3 wk"), (35.0, "5 wk"), (49.0, "7 wk")),
    ((91.0, "3 mo"), (182.0, "6 mo"), (365.0, "12 mo")),
)
PANELS = tuple(
    Panel(*names, *ends, ticks)
    for names, ends, ticks in zip(PANEL_NAMES, pairwise(KNOTS_D), _TICKS, strict=True)
)
KNOTS = KNOTS_D
_STEPS_D = (1.0 / 24.0, 0.25, 1.0, 7.0)  # one press of a key: an hour, six hours, a day, a week


def position(day: float) -> float:
    """Return where a day stands on the axis: panel number plus the share of the panel (0 to 4).

    Args:
        day: days since the first session; beyond the ends it stays at the end.

    Example:
        >>> position(0.5), position(1.0), position(365.0)
        (0.5, 1.0, 4.0)
    """
    day = min(max(day, 0.0), HORIZON_DAYS)
    panel = min(bisect_right(KNOTS, day), len(PANELS)) - 1
    start, end = KNOTS[panel], KNOTS[panel + 1]
    return panel + (day - start) / (end - start)


def day_at(place: float) -> float:
    """Return the day that stands at a place of the axis, the inverse of `position`.

    Args:
        place: panel number plus the share of the panel (0 to 4).

    Example:
        >>> day_at(0.5), day_at(position(91.0))
        (0.5, 91.0)
    """
    panel = min(int(place), len(PANELS) - 1)
    start, end = KNOTS[panel], KNOTS[panel + 1]
    return round(start + (place - panel) * (end - start), 6)


@cache
def stops(steps_d: tuple[float, ...] = _STEPS_D) -> tuple[float, ...]:
    """Return the days at which the day slider stops: each key press moves a step of its panel.

    Args:
        steps_d: the step in each panel, in days.

    Example:
        >>> len(stops()), stops()[0], stops()[-1]
        (142, 0.0, 365.0)
    """
    days: list[float] = []
    for panel, step in zip(PANELS, steps_d, strict=True):
        count = round((panel.end_d - panel.start_d) / step)
        days += [panel.start_d + step * i for i in range(count)]
    return tuple(round(day, 6) for day in (*(d for d in days if d < HORIZON_DAYS), HORIZON_DAYS))


def nearest_stop(day: float) -> int:
    """Return the index of the stop nearest to a day.

    Example:
        >>> stops()[nearest_stop(3.1)]
        3.0
    """
    after = bisect_left(stops(), day)
    if after in (0, len(stops())):
        return min(after, len(stops()) - 1)
    here, before, next_one = (position(at) for at in (day, stops()[after - 1], stops()[after]))
    return after - 1 if here - before < next_one - here else after


class Area(NamedTuple):
    """The rectangle in which time runs from left to right (px)."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    @property
    def narrow(self) -> bool:
        """Whether there is room for short words only."""
        return self.width < NARROW_PX

    def at(self, place: float) -> float:
        """Return where a place of the axis stands: 0 is its start, 4 its end.

        Example:
            >>> Area(10, 0, 418, 100).at(1.5)
            166.0
        """
        panel = min(max(int(place), 0), len(PANELS) - 1)
        return self.left + panel * (self.panel_px + GAP_PX) + (place - panel) * self.panel_px

    def place(self, x: float) -> float:
        """Return which place of the axis stands there, the inverse of `at`.

        Example:
            >>> Area(10, 0, 418, 100).place(166.0)
            1.5
        """
        panel = min(max(int((x - self.left) / (self.panel_px + GAP_PX)), 0), len(PANELS) - 1)
        return panel + (x - self.at(panel)) / self.panel_px

    @property
    def panel_px(self) -> float:
        """How wide a panel is."""
        return (self.width - GAP_PX * (len(PANELS) - 1)) / len(PANELS)

    def x(self, day: float) -> float:
        """Return where a day stands.

        Example:
            >>> Area(10, 0, 418, 100).x(1.0)
            116.0
        """
        return self.at(position(day))


def drawn_days(session_days: Sequence[float], per_panel: int = 40) -> tuple[float, ...]:
    """Return the days at which a curve is drawn: evenly in each panel, and around each session.

    Args:
        session_days: days since the first session.
        per_panel: points in each panel.

    Example:
        >>> drawn_days((28.0,), 1)[:6]
        (0.0, 1.0, 7.0, 27.999999, 28.0, 28.25)
    """
    return days_by_stretch(session_days, [per_panel] * len(PANELS))


def axis(area: Area, theme: Theme = LIGHT, *, followed: bool = True) -> str:
    """Draw the panels and their ticks; between two of them the rule is broken.

    Args:
        area: where time runs; 56 px below it must be free, without a day line 19.
        theme: colours of the page.
        followed: whether the moving day line of the browser is laid over it.

    Example:
        >>> axis(Area(10, 0, 800, 100)).count('class="panel"')
        4
    """
    parts = [time_area(area)] if followed else []
    box = {"y": area.top, "width": area.panel_px, "height": area.height, "fill": "none"}
    for place in range(len(PANELS)):
        look = {"class_": "panel", "stroke": theme.rule, **box}
        parts.append(tag("rect", x=area.at(place), **look))
    low = area.bottom + (HAND_PX if followed else TICK_PX)
    parts += [_tick(area, low, *tick, theme) for tick in ticks(area.width, SMALL_PX)]
    return group("".join(parts) + breaks(area, theme.rule), class_="axis")


def time_area(area: Area, drop: float = HAND_PX + LINE_PX) -> str:
    """Mark for the browser where time runs, how far apart panels are, where the day is named.

    Args:
        area: where time runs.
        drop: how far below it the label of the day line stands (px).
    """
    place = {"x": area.left, "y": area.top, "width": area.width, "height": area.height}
    return tag("rect", class_="tc-area", fill="none", data_gap=GAP_PX, data_drop=drop, **place)


def breaks(area: Area, colour: str) -> str:
    """Draw the two strokes that break the rule between panels of unlike speed.

    Args:
        area: where time runs.
        colour: of the strokes.
    """
    ends = (area.at(float(place)) - GAP_PX for place in range(1, len(PANELS)))
    return "".join(
        tag("path", stroke=colour, d=f"M{x + aside:.1f} {area.bottom + 4:.1f}l3 -8")
        for x in ends
        for aside in (-0.5, GAP_PX - 2.5)
    )


def gaps(area: Area, theme: Theme = LIGHT) -> str:
    """Cover what is drawn between two panels, where an even curve would have a corner.

    Args:
        area: where time runs.
        theme: colours of the page.

    Example:
        >>> gaps(Area(10, 0, 418, 100)).count("<rect")
        3
    """
    look = {"y": area.top, "width": GAP_PX, "height": area.height, "fill": theme.page}
    lefts = (area.at(float(place)) - GAP_PX for place in range(1, len(PANELS)))
    return "".join(tag("rect", class_="gap", x=left, **look) for left in lefts)


def ticks(width: float, size: float) -> tuple[tuple[float, str], ...]:
    """Return the ticks that fit side by side, as (day, text).

    Args:
        width: of the axis (px).
        size: of their type (px).

    Example:
        >>> len(ticks(900, 12)), len(ticks(360, 12))
        (14, 7)
    """
    narrow = width < 40 * size
    found = [tick for panel in PANELS for tick in panel.ticks_for(narrow=narrow)]
    kept = found[-1:]
    for day, text in reversed(found[:-1]):  # on a narrow page some would touch the next one
        after, said = kept[-1]
        share = {"end": 1.0, "middle": 0.5, "start": 0.0}[tick_anchor(after)]
        reach = 0.5 * len(text) + share * len(said) + 1.0
        apart = (position(after) - position(day)) * width / len(PANELS)
        if not narrow or apart > BOLD_LETTER * size * reach:
            kept.append((day, text))
    return tuple(reversed(kept))


def _tick(area: Area, low: float, day: float, text: str, theme: Theme) -> str:
    x = area.x(day)
    mark = tag("line", x1=x, x2=x, y1=area.bottom, y2=area.bottom + 4, stroke=theme.rule)
    look = {"font_size": SMALL_PX, "text_anchor": tick_anchor(day)}
    return mark + words_at(x, low + 13, text, theme, **look)


def tick_anchor(day: float) -> Literal["start", "middle", "end"]:
    """Return which end of a tick's words stands at it: at the ends of the axis they stay inside.

    Example:
        >>> tick_anchor(0.0), tick_anchor(3.0), tick_anchor(365.0)
        ('start', 'middle', 'end')
    """
    return "start" if day <= 0.0 else "end" if day >= HORIZON_DAYS else "middle"


def phase_bands(area: Area, top: float, theme: Theme = LIGHT) -> str:
    """Draw the bands of the healing phases after one session, each with its name or number.

    Args:
        area: where time runs.
        top: the upper edge of the row of names, 18 px high, above the area.
        theme: colours of the page.

    Example:
        >>> phase_bands(Area(10, 40, 800, 100), 20).count('class="phase"')
        4
    """
    parts, rows = [], list(evidence.phases().values())
    ends = [(area.x(row.start_d), area.x(min(row.end_d, HORIZON_DAYS))) for row in rows]
    room = [(end - start - 4) / (LETTER * SMALL_PX) for start, end in ends]
    named = all(len(row.label) <= most for row, most in zip(rows, room, strict=True))
    for place, (phase, (start, end)) in enumerate(zip(rows, ends, strict=True)):
        band = {"x": start, "y": top, "width": end - start, "height": area.bottom - top}
        shade = theme.phase_pale if place % 2 else theme.phase
        name = str(place + 1) if area.narrow else phase.label if named else phase.short_label
        said = words_at(start + 4, top + 13, name, theme, font_size=SMALL_PX)
        parts.append(tag("rect", class_="phase", fill=shade, **band) + said)
    return group("".join(parts), class_="phases")


def marks(area: Area, sessions: Sequence[float], half: float) -> Iterator[Sessions]:
    """Return the diamonds of the sessions; those that would cover each other are one.

    Args:
        area: where time runs.
        sessions: days of the sessions; those after the end of the axis are left out.
        half: half the width of a diamond (px).

    Example:
        >>> area = Area(0, 0, 418, 100)
        >>> [each.said for each in marks(area, (0.0, 28.0, 56.0, 84.0), 9.0)]
        ['1', '2', '3–4']
    """
    days = [day for day in sessions if day <= HORIZON_DAYS]
    found, at = [[place] for place in range(len(days))], 0
    while at + 1 < len(found):
        one, other = (
            stretched(area.x(days[p[0]]), area.x(days[p[-1]])) for p in found[at : at + 2]
        )
        if other[0] - one[1] < 2.0 * half + 1.0:
            found[at : at + 2] = [found[at] + found[at + 1]]
            at = max(at - 1, 0)  # a wider one may reach the one before it
        else:
            at += 1
    for places in found:
        first, last = places[0], places[-1]
        said = f"{first + 1}–{last + 1}" if last > first else f"{first + 1}"
        yield Sessions(days[first], days[last], said)


class Sessions(NamedTuple):
    """One or more sessions that stand side by side: the days of the first and the last."""

    first_d: float
    last_d: float
    said: str


def diamonds(area: Area, sessions: Sequence[float], middle: float, theme: Theme = LIGHT) -> str:
    """Draw a numbered diamond for each session, a wide one for those that stand too close.

    Args:
        area: where time runs.
        sessions: days of the sessions; those after the end of the axis are left out.
        middle: height of the middle of the diamonds (px).
        theme: colours of the page.

    Example:
        >>> diamonds(Area(10, 40, 800, 100), (0.0, 28.0), 20).count('class="session"')
        2
    """
    parts, half = [], 10.0
    look = {"class_": "session", "fill": theme.page, "stroke": theme.text, "stroke_width": 1.5}
    said = {"font_size": SMALL_PX, "text_anchor": "middle"}
    for mark in marks(area, sessions, half):
        left, right = area.x(mark.first_d), area.x(mark.last_d)
        aside = half - 4.0 if not mark.first_d else 0.0  # the first would stand over the edge
        d = diamond_path(left + aside, right + aside, middle, half)
        parts.append(tag("path", d=d, data_day=mark.first_d, data_said=mark.said, **look))
        parts.append(words_at((left + right) / 2 + aside, middle + 4, mark.said, theme, **said))
    return group("".join(parts), class_="sessions")


def diamond_path(left: float, right: float, middle: float, half: float) -> str:
    """Return the outline of a diamond, stretched from its first session to its last.

    Args:
        left: middle of the diamond of the first session (px).
        right: middle of that of the last one (px).
        middle: height of the middle (px).
        half: half the width of a diamond (px).

    Example:
        >>> diamond_path(10, 10, 20, 5)
        'M5.0,20.0L10.0,15.0L10.0,15.0L15.0,20.0L10.0,25.0L10.0,25.0Z'
    """
    left, right = stretched(left, right)
    upper, lower = middle - half, middle + half
    corners = ((left, upper), (right, upper), (right + half, middle), (right, lower), (left, lower))
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in ((left - half, middle), *corners)) + "Z"


def stretched(left: float, right: float) -> tuple[float, float]:
    """Return where the first and the last corner above stand (px): there is room for "3–4"."""
    middle, half = (left + right) / 2.0, 6.0 if right > left else 0.0
    return min(left, middle - half), max(right, middle + half)


def day_line(area: Area, day: float, theme: Theme = LIGHT) -> str:
    """Draw the line of the day; it hides where the browser lays its own line over it.

    Args:
        area: where time runs.
        day: days since the first session.
        theme: colours of the picture, which the line of the browser takes over.

    Example:
        >>> drawn = day_line(Area(10, 40, 800, 100), 3.0)
        >>> "day 3" in drawn, ".tc-dayline{background" in drawn  # its ground has rests at words
        (True, False)
    """
    x, said = area.x(day), day_words(day)
    wide = len(said) * 8.0 + 10
    left = x if x < area.left + area.width / 2 else x - wide
    line = {"x1": x, "x2": x, "y1": area.top, "y2": area.bottom + HAND_PX / 2}
    box = {"x": left, "y": area.bottom + HAND_PX + LINE_PX, "width": wide, "height": 16, "rx": 3}
    label = {"fill": theme.page, "font_weight": "bold"}
    return (
        group(
            tag("line", stroke=theme.text, stroke_width=2, **line)
            + tag("rect", fill=theme.text, **box)
            + words_at(left + 5, area.bottom + HAND_PX + LINE_PX + 12, said, **label),
            class_="tc-own-day",
        )
        + f"<style>{_browser_line(theme)}</style>"
    )


def _browser_line(theme: Theme) -> str:
    # the page may have another theme than the picture, so the picture says what can be seen on it
    # its ink alone: the line rests where it would cross words
    label = f"background:{theme.text};color:{theme.page}"
    return (
        ".tc-chart:has(.tc-dayline) .tc-own-day{display:none}"
        f".tc-chart:has(.paper) .tc-dayline{{--tc-stroke:{theme.text}}}"
        f".tc-chart:has(.paper) .tc-dayline span{{{label}}}"
    )
