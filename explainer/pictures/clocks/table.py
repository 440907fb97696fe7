"""The table that says the same as the picture, and the data file that holds it."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.say import WATERMARK, amount, badge_words, day_words, until_words
from explainer.draw.table import table
from explainer.pictures.clocks.lanes import RESULT_TITLE, SIDE_TITLE
from explainer.pictures.clocks.words import (
    MONTH_6,
    MONTH_12,
    TIME_UNKNOWN,
    lane_now,
    plan_words,
    result_state,
)
from explainer.science.days import curve_days
from explainer.science.plan import write_code
from explainer.science.signs import UNSEEN_PERCENT
from explainer.science.stretches import first_seen, summit

if TYPE_CHECKING:
    from explainer.science.sides import SideEffect
    from explainer.science.signs import Estimate, Signs

HEADS = ("What", "From", "Usually until", "Range", "How often", "Now", "Evidence")
RESULT_HEADS = (
    *("What", "First to be seen", "At its most", "At month 6", "At month 12"),
    *("Now", "Evidence"),
)
CSV_HEADS = (
    *("clock", "lane", "session", "from_day", "until_day", "ceiling_day"),
    *("low", "middle", "high", "unit", "grade", "sources", "note"),
)
UNKNOWN = "not known"


class TableRow(NamedTuple):
    """One lane in words, in the order of `HEADS` or `RESULT_HEADS`."""

    what: str
    first: str
    second: str
    third: str
    fourth: str
    now: str
    evidence: str


def side_rows(signs: Signs, day: float) -> tuple[TableRow, ...]:
    """Say every side-effect lane in words, the rare ones too.

    Args:
        signs: what shows for the plan.
        day: the day one is looking at.

    Example:
        >>> from explainer.science import plan, signs
        >>> side_rows(signs.signs(plan.Plan(), plan.Person()), 3.0)[1].second
        'day 1.3'
    """
    return tuple(
        TableRow(
            effect.label,
            _since(effect.lane.onset_d, effect.lane.onset_low_d),
            _until(effect.lane.typical_end_d),
            _range(effect),
            effect.lane.rate_note,
            lane_now(signs, effect.lane.lane, day),
            badge_words(effect.lane.grade),
        )
        for effect in signs.side
    )


def _since(onset: float | None, earliest: float | None) -> str:
    if onset is None:
        return UNKNOWN
    if onset == 0.0:
        return "at once"
    early = f"day {earliest:g} to " if earliest not in (None, onset) else "day "
    return f"{early}{onset:g}"


def _until(end: float | None) -> str:
    return UNKNOWN if end is None else until_words(end)


def _range(effect: SideEffect) -> str:
    lane = effect.lane
    if lane.low_end_d is None and lane.ceiling_d is None:
        return TIME_UNKNOWN
    low = f"{until_words(lane.low_end_d)} to " if lane.low_end_d is not None else "up to "
    high = f"{until_words(lane.ceiling_d)} at most" if lane.ceiling_d is not None else "open"
    return f"{low}{high}"


def result_rows(signs: Signs, day: float) -> tuple[TableRow, ...]:
    """Say every result lane in words.

    Args:
        signs: what shows for the plan.
        day: the day one is looking at.

    Example:
        >>> from explainer.science import plan, signs
        >>> result_rows(signs.signs(plan.Plan(sessions=0), plan.Person()), 3.0)[1].first
        'never'
    """
    days = curve_days(signs.plan.session_days, finer=4)
    curves = signs.curves(days)
    return tuple(
        TableRow(
            row.label,
            _first_seen(days, curves[name]),
            _most(days, curves[name], row),
            result_state(signs, name, MONTH_6),
            result_state(signs, name, MONTH_12),
            lane_now(signs, name, day),
            badge_words(row.grade),
        )
        for name, row in evidence.results().items()
    )


def _first_seen(days: tuple[float, ...], curve: tuple[Estimate, ...]) -> str:
    first = first_seen(days, curve)
    return "never" if first is None else f"about {day_words(first)}"


def _most(days: tuple[float, ...], curve: tuple[Estimate, ...], row: evidence.Result) -> str:
    day, most = summit(days, curve)
    if most.mid < UNSEEN_PERCENT:
        return "none"
    return f"{amount(most, row.unit) if row.proven else 'unproven'} on {day_words(day)}"


def table_html(signs: Signs, day: float) -> str:
    """Write both clocks as two tables with captions and headed rows."""
    when = day_words(day)
    return _html(SIDE_TITLE, HEADS, side_rows(signs, day), when) + _html(
        RESULT_TITLE, RESULT_HEADS, result_rows(signs, day), when
    )


def _html(title: str, heads: tuple[str, ...], rows: tuple[TableRow, ...], when: str) -> str:
    named = [head if head != "Now" else f"Now ({when})" for head in heads]
    return table(f"{title}. Days count from the session. {WATERMARK}.", named, rows)


def table_text(signs: Signs, day: float) -> str:
    """Write both clocks as plain lines, for readers without widgets."""
    lines = [f"{SIDE_TITLE}. From; usually until; range; now:"]
    for r in (row for row in side_rows(signs, day) if row.now != TIME_UNKNOWN):
        times = dict.fromkeys((r.first, r.second, r.third, r.now))
        lines.append(f"- {r.what}: {'; '.join(times)}.")
    lines.append(f"{RESULT_TITLE}. Now; at its most:")
    lines += [f"- {r.what}: {r.now}; {r.second}." for r in result_rows(signs, day)]
    return "\n".join(lines)


def csv_text(signs: Signs, day: float) -> str:
    """Write the data of the picture as a CSV file: plan, lanes and curves with units and sources.

    Args:
        signs: what shows for the plan.
        day: the day one is looking at (days since the first session).

    Returns:
        Text with a header; one row per lane and session, and one per result and day.

    Example:
        >>> from explainer.science import plan, signs
        >>> csv_text(signs.signs(plan.Plan(), plan.Person()), 3.0).splitlines()[0][:33]
        'clock,lane,session,from_day,until'
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_HEADS)
    code, note = write_code(signs.plan, signs.person, day), f"{WATERMARK}; {plan_words(signs.plan)}"
    writer.writerow(["plan", code, *[""] * 10, note])
    for effect in signs.side:
        lane, sources = effect.lane, " ".join(effect.lane.sources)
        if signs.plan.sessions and not effect.spans:
            why = f"{TIME_UNKNOWN}; {lane.rate_note}; {lane.basis}"
            writer.writerow(["side effect", lane.lane, *[""] * 7, "days", lane.grade, sources, why])
        for span in effect.spans:
            times = (span.onset_d, span.typical_end_d, span.ceiling_d)
            row = ["side effect", lane.lane, span.session, *(f"{t:.4g}" for t in times)]
            writer.writerow([*row, "", "", "", "days", lane.grade, sources, lane.basis])
    days = curve_days(signs.plan.session_days)
    curves = signs.curves(days)
    for name, result in evidence.results().items():
        for at, estimate in zip(days, curves[name], strict=True):
            values = [f"{value:.4g}" for value in estimate]
            row = ["result", name, "", f"{at:.4g}", "", "", *values, result.unit, result.grade]
            writer.writerow([*row, " ".join(result.sources), result.basis])
    return out.getvalue()
