"""One time axis in four panels of equal width: hours, first week, weeks, months.

Not a logarithmic axis: inside each panel time runs evenly, so a lay reader can measure in it.
First where a day stands; then the axis as SVG, with its sessions, phases and day line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.palette import LIGHT
from explainer.draw.say import day_words
from explainer.draw.svg import group, tag, words_at
from explainer.draw.words import PANEL_NAMES
from explainer.science.days import AROUND_D, KNOTS_D, YEAR_D

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.palette import Theme

HORIZON_DAYS = YEAR_D
NARROW_PX = 560
SMALL_PX = 12
AXIS_PX = 56  # ticks, names of the panels, and the label of the day line under the picture


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
    ((0.0, "0"), (0.25, "6"), (0.5, "12"), (0.75, "18")),
    ((1.0, "1"), (3.0, "3"), (5.0, "5")),
    ((7.0, "1"), (21.0, "3"), (35.0, "5"), (49.0, "7")),
    ((91.0, "3"), (182.0, "6"), (273.0, "9"), (365.0, "12")),
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
def stops() -> tuple[float, ...]:
    """Return the days at which the day slider stops: each key press moves a step of its panel.

    Example:
        >>> len(stops()), stops()[0], stops()[-1]
        (142, 0.0, 365.0)
    """
    days: list[float] = []
    for panel, step in zip(PANELS, _STEPS_D, strict=True):
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
            >>> Area(10, 0, 400, 100).at(1.5)
            160.0
        """
        return self.left + place / len(PANELS) * self.width

    def x(self, day: float) -> float:
        """Return where a day stands.

        Example:
            >>> Area(10, 0, 400, 100).x(1.0)
            110.0
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
    even = {
        panel.start_d + (panel.end_d - panel.start_d) * i / per_panel
        for panel in PANELS
        for i in range(per_panel + 1)
    }
    around = {session + after for session in session_days for after in AROUND_D}
    return tuple(sorted(day for day in even | around if 0.0 <= day <= HORIZON_DAYS))


def axis(area: Area, theme: Theme = LIGHT, *, followed: bool = True) -> str:
    """Draw the edges of the panels, their ticks and their names.

    Args:
        area: where time runs; 56 px below it must be free.
        theme: colours of the page.
        followed: whether the moving day line of the browser is laid over it.

    Example:
        >>> axis(Area(10, 0, 800, 100)).count('class="panel"')
        4
    """
    box = {"x": area.left, "y": area.top, "width": area.width, "height": area.height}
    # the browser's assistant looks for this name to lay the moving day line over the picture
    name = "tc-area" if followed else "edge"
    parts = [tag("rect", class_=name, fill="none", stroke=theme.rule, **box)]
    for place, panel in enumerate(PANELS):
        left = area.x(panel.start_d)
        edge = {"x1": left, "x2": left, "y1": area.top, "y2": area.bottom + 5}
        parts.append(tag("line", class_="panel", stroke=theme.rule, **edge))
        ticks = panel.ticks_for(narrow=area.narrow)
        parts += [
            _tick(area, day, text, theme) for day, text in ticks if not (place == 3 and day > 360.0)
        ]
        title = panel.unit if area.narrow else panel.title
        named = {"font_size": SMALL_PX, "fill": theme.quiet}
        parts.append(words_at(left + 2, area.bottom + 28, title, **named))
    return group("".join(parts), class_="axis")


def _tick(area: Area, day: float, text: str, theme: Theme) -> str:
    x = area.x(day)
    mark = tag("line", x1=x, x2=x, y1=area.bottom, y2=area.bottom + 4, stroke=theme.rule)
    return mark + words_at(x + 2, area.bottom + 14, text, theme, font_size=SMALL_PX)


def phases(area: Area, top: float, theme: Theme = LIGHT) -> str:
    """Draw the bands of the healing phases after one session, each with its name or number.

    Args:
        area: where time runs.
        top: the upper edge of the row of names, 18 px high, above the area.
        theme: colours of the page.

    Example:
        >>> phases(Area(10, 40, 800, 100), 20).count('class="phase"')
        4
    """
    parts = []
    for place, phase in enumerate(evidence.phases().values()):
        start, end = area.x(phase.start_d), area.x(min(phase.end_d, HORIZON_DAYS))
        band = {"x": start, "y": top, "width": end - start, "height": area.bottom - top}
        shade = theme.phase_pale if place % 2 else theme.phase
        name = str(place + 1) if area.narrow else phase.label
        said = words_at(start + 4, top + 13, name, theme, font_size=SMALL_PX)
        parts.append(tag("rect", class_="phase", fill=shade, **band) + said)
    return group("".join(parts), class_="phases")


def diamonds(area: Area, sessions: Sequence[float], middle: float, theme: Theme = LIGHT) -> str:
    """Draw a diamond for each session, with its number where there is room to read it.

    Args:
        area: where time runs.
        sessions: days of the sessions; those after the end of the axis are left out.
        middle: height of the middle of the diamonds (px).
        theme: colours of the page.

    Example:
        >>> diamonds(Area(10, 40, 800, 100), (0.0, 28.0), 20).count('class="session"')
        2
    """
    parts, half, before = [], 6.5 if area.narrow else 10.0, -99.0
    for number, day in enumerate((d for d in sessions if d <= HORIZON_DAYS), start=1):
        x = area.x(day) + (half - 4.0 if not day else 0.0)  # the first would stand over the edge
        corners = ((x, middle - half), (x + half, middle), (x, middle + half), (x - half, middle))
        points = " ".join(f"{across:.1f},{down:.1f}" for across, down in corners)
        look = {"fill": theme.page, "stroke": theme.text, "stroke_width": 1.5}
        parts.append(tag("polygon", class_="session", points=points, data_day=day, **look))
        if not area.narrow and x - before > 2 * half:
            number_look = {"font_size": SMALL_PX, "text_anchor": "middle"}
            parts.append(words_at(x, middle + 4, str(number), theme, **number_look))
        before = x
    return group("".join(parts), class_="sessions")


def day_line(area: Area, day: float, theme: Theme = LIGHT) -> str:
    """Draw the line of the day; it hides where the browser lays its own line over it.

    Args:
        area: where time runs.
        day: days since the first session.
        theme: colours of the picture, which the line of the browser takes over.

    Example:
        >>> "day 3" in day_line(Area(10, 40, 800, 100), 3.0)
        True
    """
    x, said = area.x(day), day_words(day)
    wide = len(said) * 8.0 + 10
    left = x if x < area.left + area.width / 2 else x - wide
    line = {"x1": x, "x2": x, "y1": area.top, "y2": area.bottom + 52}
    box = {"x": left, "y": area.bottom + 35, "width": wide, "height": 17, "rx": 3}
    label = {"fill": theme.page, "font_weight": "bold"}
    return (
        group(
            tag("line", stroke=theme.text, stroke_width=2, **line)
            + tag("rect", fill=theme.text, **box)
            + words_at(left + 5, area.bottom + 48, said, **label),
            class_="tc-own-day",
        )
        + f"<style>{_browser_line(theme)}</style>"
    )


def _browser_line(theme: Theme) -> str:
    # the page may have another theme than the picture, so the picture says what can be seen on it
    look = f"background:{theme.text}"
    return (
        ".tc-chart:has(.tc-dayline) .tc-own-day{display:none}"
        f".tc-chart:has(.paper) .tc-dayline{{{look}}}"
        f".tc-chart:has(.paper) .tc-dayline span{{{look};color:{theme.page}}}"
    )
