"""The repair crew as a relay race: seven lanes, each as a share of its own most, and the batons."""

from __future__ import annotations

from dataclasses import replace
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
    phase_bands,
)
from explainer.draw.crew import patterns, shade
from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import fitting, group, points_text, tag, words_at
from explainer.draw.words import RUNNERS, Runner
from explainer.pictures.relay import words as say
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from explainer.science.relay import relay

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme
    from explainer.science.relay import Handover, Relay

LANE_PX, CURVE_PX, TOP_PX, FOOT_PX = 41, 22, 46, 26


def relay_picture(
    race: Relay, day: float, lit: Collection[str], width_px: float = 0, theme: Theme = LIGHT
) -> Figure:
    """Draw the crew, one lane each, with sessions, phases, hand-overs and the day.

    Args:
        race: the course, read as a relay.
        day: the day one is looking at (0 to 365).
        lit: keys of the lanes in full colour; the others are outlines, their marks faint.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        The picture; each curve is a polygon with the class `curve` and the key in `data-runner`.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.relay import relay
        >>> from explainer.science.model.repair import repair
        >>> seen = relay_picture(relay(repair(Plan(), Person())), 3.0, ("clot",))
        >>> seen.layers["lanes"].count('class="lane lit"')
        1
    """
    width = fitting(width_px)
    area = _area(width)
    runners = list(enumerate(RUNNERS))
    passed = (_baton(race, area, n, h, lit, theme) for n, h in enumerate(race.handovers, start=1))
    # without a session nothing heals
    healing = phase_bands(area, TOP_PX - 20, theme) if race.handovers else ""
    layers = {
        "ground": patterns("relay", theme) + healing + axis(area, theme),
        "sessions": diamonds(area, race.course.session_days, 14, theme),
        "lanes": _lanes(race, area, lit, theme) + gaps(area, theme),
        "batons": "".join(passed),
        "labels": "".join(_label(race, area, n, runner, lit, theme) for n, runner in runners),
        "day": day_line(area, day, theme),
    }
    size = (width, area.bottom + AXIS_PX + FOOT_PX)
    return on_paper(size, say.TITLE, say.described(race, day), layers, theme)


def empty_relay() -> Figure:
    """Draw the course before anybody runs, and name nobody: their order is what one is asked.

    Example:
        >>> layers = "".join(empty_relay().layers.values())
        >>> [runner.key for runner in RUNNERS if runner.key in layers]
        []
    """
    drawn = relay_picture(relay(repair(Plan(sessions=0), Person())), 0.0, ())
    area = _area(drawn.width)
    ends = {"x1": area.left, "x2": area.left + area.width, "stroke": LIGHT.rule}
    floors = (_floor(area, place) for place in range(len(RUNNERS)))
    lanes = "".join(tag("line", y1=y, y2=y, stroke_width=1.2, **ends) for y in floors)
    empty = {"ground": axis(area, LIGHT), "lanes": lanes + gaps(area, LIGHT), "labels": ""}
    return replace(drawn, layers={**drawn.layers, **empty})


def _area(width: float) -> Area:
    return Area(12.0, TOP_PX, width - 24.0, LANE_PX * len(RUNNERS) + 6.0)


def _floor(area: Area, place: int) -> float:
    return area.top + LANE_PX * (place + 1)


def _lanes(race: Relay, area: Area, lit: Collection[str], theme: Theme) -> str:
    tops = {peak.day for peak in race.peaks.values()}
    days = sorted(tops.union(drawn_days(race.course.session_days)))
    drawn = race.shares(days)
    return "".join(
        _lane(area, n, runner, zip(days, drawn[runner.key], strict=True), theme, runner.key in lit)
        for n, runner in enumerate(RUNNERS)
    )


def _lane(
    area: Area,
    place: int,
    runner: Runner,
    curve: Iterable[tuple[float, float]],
    theme: Theme,
    on: bool,
) -> str:
    floor = _floor(area, place)
    tops = ((area.x(day), floor - CURVE_PX * share) for day, share in curve)
    corners = ((area.x(0.0), floor), *tops, (area.x(365.0), floor))
    look = {"stroke": shade(runner, theme).edge if on else theme.rule, "stroke_linejoin": "round"}
    outline = tag(
        "polygon",
        class_="curve",
        data_runner=runner.key,
        points=points_text(corners),
        fill=f"url(#relay-{runner.key}-fill)",
        fill_opacity=1 if on else 0.28,
        stroke_width=1.8 if on else 1.2,
        **look,
    )
    return group(outline, id=f"relay-{runner.key}", class_=f"lane {'lit' if on else 'dim'}")


def _label(
    race: Relay, area: Area, place: int, runner: Runner, lit: Collection[str], theme: Theme
) -> str:
    y = _floor(area, place) - CURVE_PX - 6
    on = runner.key in lit
    look = {"fill": theme.text if on else theme.quiet, "font_weight": "bold" if on else "normal"}
    halo = {"stroke": theme.phase_pale, "stroke_width": 3, "paint_order": "stroke"}
    said = words_at(area.left + 14, y, runner.label, theme, **look, **halo)
    peak = race.peaks[runner.key]
    when = say.most_words(runner, peak.day, short=area.narrow)
    small = {"text_anchor": "end", "font_size": SMALL_PX, "fill": look["fill"]}
    right = area.left + area.width - 6
    return said + (words_at(right, y, when, theme, **small, **halo) if peak.amount else "")


def _baton(
    race: Relay, area: Area, number: int, each: Handover, lit: Collection[str], theme: Theme
) -> str:
    rows = {runner.key: place for place, runner in enumerate(RUNNERS)}
    x, share = area.x(each.day), race.share(each.taker, each.day)
    start, end = (_floor(area, rows[k]) - CURVE_PX * share for k in (each.giver, each.taker))
    on = each.giver in lit and each.taker in lit
    ink, words, thick = (theme.text, theme.text, 2.0) if on else (theme.rule, theme.quiet, 1.2)
    line = tag("line", x1=x, x2=x, y1=start, y2=end, stroke=ink, stroke_width=thick)
    look = {"fill": theme.page, "stroke": ink, "stroke_width": 0.75 * thick}
    ring = tag("circle", cx=x, cy=end + 8, r=8.5, **look)
    small = {"text_anchor": "middle", "font_size": SMALL_PX, "fill": words}
    said = words_at(x, end + 12.2, str(number), **small)
    drawn = tag("circle", cx=x, cy=start, r=3, fill=ink) + line + ring + said
    return group(drawn, class_="baton", data_day=f"{each.day:.4g}")
