"""The four-panel time axis as SVG: hours, first week, weeks, months, with sessions and phases."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.axis import HORIZON_DAYS, PANELS, position
from explainer.draw.palette import LIGHT
from explainer.draw.say import day_words
from explainer.draw.svg import group, tag, words_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.palette import Theme

NARROW_PX = 560
SMALL_PX = 12
# a session makes a jump, whose foot stands at the same place, and bends curves for two weeks
AROUND_D = (-1e-6, 0.0, 0.25, 0.5, 1.0, 2.0, 3.0, 4.5, 6.0, 9.0, 12.0, 16.0)
AXIS_PX = 56  # ticks, names of the panels, and the label of the day line under the picture


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

    def x(self, day: float) -> float:
        """Return where a day stands.

        Example:
            >>> Area(10, 0, 400, 100).x(1.0)
            110.0
        """
        return self.left + position(day) / len(PANELS) * self.width


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
    name = "nsewdrag" if followed else "edge"
    parts = [tag("rect", class_=name, fill="none", stroke=theme.rule, **box)]
    for place, panel in enumerate(PANELS):
        left = area.x(panel.start_d)
        edge = {"x1": left, "x2": left, "y1": area.top, "y2": area.bottom + 5}
        parts.append(tag("line", class_="panel", stroke=theme.rule, **edge))
        ticks = panel.ticks[:: 2 if area.narrow else 1]
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
