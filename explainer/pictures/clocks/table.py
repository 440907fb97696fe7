"""The table that says the same as the picture, and the data file that holds it."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.say import badge_words
from explainer.draw.table import Table, table
from explainer.pictures.clocks import words as say
from explainer.science.days import curve_days
from explainer.science.event import last_quiet_day
from explainer.science.numbers import write_number
from explainer.science.plan import write_code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from explainer.science.signs import Signs

CSV_HEADS = (
    *("clock", "lane", "session", "from_day", "until_day", "ceiling_day"),
    *("low", "middle", "high", "unit", "grade", "sources", "note"),
)


class TableRow(NamedTuple):
    """One lane in words, in the order of `HEADS` or `RESULT_HEADS`."""

    what: str
    first: str
    second: str
    third: str
    fourth: str
    now: str
    then: str
    evidence: str


def side_rows(signs: Signs, day: float, event: int = 0) -> tuple[TableRow, ...]:
    """Say every side-effect lane in words, the rare ones too.

    Args:
        signs: what shows for the plan.
        day: the day one is looking at.
        event: days from the first session to the event; 0 for none.

    Example:
        >>> from explainer.science import plan, signs
        >>> side_rows(signs.signs(plan.Plan(), plan.Person()), 3.0)[1].second
        'day 1.3'
    """
    return tuple(
        TableRow(
            effect.label,
            say.since_words(effect.lane.onset_d, effect.lane.onset_low_d),
            say.end_words(effect.lane.typical_end_d),
            say.range_words(effect.lane),
            effect.lane.rate_note,
            say.lane_now(signs, effect.lane.lane, day),
            say.event_state(signs, effect.lane.lane, event) if event else "",
            badge_words(effect.lane.grade),
        )
        for effect in signs.side
    )


def result_rows(signs: Signs, day: float, event: int = 0) -> tuple[TableRow, ...]:
    """Say every result lane in words.

    Args:
        signs: what shows for the plan.
        day: the day one is looking at.
        event: days from the first session to the event; 0 for none.

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
            say.first_words(signs, row),
            say.most_words(signs, days, curves[name], row),
            say.result_state(signs, name, say.MONTH_6),
            say.result_state(signs, name, say.MONTH_12),
            say.lane_now(signs, name, day),
            say.event_state(signs, name, event) if event else "",
            badge_words(row.grade),
        )
        for name, row in evidence.results().items()
    )


def clock_tables(signs: Signs, day: float, event: int = 0) -> tuple[Table, Table]:
    """Write each clock as a table.

    Args:
        signs: what shows for the plan.
        day: the day one is looking at (days since the first session).
        event: days from the first session to the event; without one its column is left out.

    Returns:
        The side effects, and the results.

    Example:
        >>> from explainer.science import plan, signs
        >>> side, results = clock_tables(signs.signs(plan.Plan(), plan.Person()), 3.0)
        >>> side.rows[0][0], results.rows[0][0]
        ('Soreness', 'Glow')
    """
    side, results = side_rows(signs, day, event), result_rows(signs, day, event)
    return (
        _clock_table(say.SIDE_TITLE, say.HEADS, side, day, event),
        _clock_table(say.RESULT_TITLE, say.RESULT_HEADS, results, day, event),
    )


def _clock_table(
    title: str, heads: Sequence[str], rows: Sequence[TableRow], day: float, event: int
) -> Table:
    kept = [place for place, head in enumerate(heads) if event or head != say.BY_EVENT]
    named = [say.headed(heads[place], day, event) for place in kept]
    return table(say.caption(title), named, [[row[place] for place in kept] for row in rows])


def difference_html(signs: Signs, pinned: Signs, day: float, event: int = 0) -> str:
    """Write how a plan differs from the pinned one: a few sentences, and a table of the numbers.

    Args:
        signs: what shows for the plan on the screen.
        pinned: what shows for the pinned plan.
        day: the day at which the results are compared.
        event: the day of an event, at which they are compared too; 0 for none.
    """
    said = say.difference_words(signs, pinned, day)
    if said == say.SAME_PLAN:
        return f"<p>{said}</p>"
    rows = say.difference_rows(signs, pinned, day, event)
    compared = table(say.DIFFERENCE_TITLE, say.DIFFERENCE_HEADS, rows)
    return f"<p>{said}</p>{compared.html}"


def table_text(signs: Signs, day: float) -> str:
    """Write both clocks as plain lines, for readers without widgets."""
    lines = [say.SIDE_LINE]
    for r in (row for row in side_rows(signs, day) if row.now != say.TIME_UNKNOWN):
        times = dict.fromkeys((r.first, r.second, r.third, r.now))
        lines.append(f"- {r.what}: {'; '.join(times)}.")
    lines.append(say.RESULT_LINE)
    lines += [f"- {r.what}: {r.now}; {r.second}." for r in result_rows(signs, day)]
    return "\n".join(lines)


def csv_text(signs: Signs, day: float, event: int = 0) -> str:
    """Write the data of the picture as a CSV file: plan, lanes and curves with units and sources.

    Args:
        signs: what shows for the plan.
        day: the day one is looking at (days since the first session).
        event: days from the first session to the event; 0 for none.

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
    code, note = write_code(signs.plan, signs.person, day, event), say.csv_note(signs.plan)
    writer.writerow(["plan", code, *[""] * 10, note])
    writer.writerows(_event_rows(event) if event else ())
    writer.writerows(_lane_rows(signs))
    writer.writerows(_curve_rows(signs))
    return out.getvalue()


def _lane_rows(signs: Signs) -> Iterator[tuple[object, ...]]:
    for effect in signs.side:
        lane, sources = effect.lane, " ".join(effect.lane.sources)
        if signs.plan.sessions and not effect.spans:
            why = say.unknown_note(lane)
            yield "side effect", lane.lane, *[""] * 7, "days", lane.grade, sources, why
        for span in effect.spans:
            ends = (span.onset_d, span.typical_end_d, span.ceiling_d)
            times = (write_number(round(end, 6)) for end in ends)
            row = ("side effect", lane.lane, span.session, *times)
            yield *row, "", "", "", "days", lane.grade, sources, lane.basis


def _curve_rows(signs: Signs) -> Iterator[tuple[object, ...]]:
    days = curve_days(signs.plan.session_days)
    curves = signs.year()
    for name, result in evidence.results().items():
        for at, estimate in zip(days, curves[name], strict=True):
            values = [write_number(round(value, 2)) for value in estimate]
            when = write_number(round(at, 6))
            row = ("result", name, "", when, "", "", *values, result.unit, result.grade)
            yield *row, " ".join(result.sources), result.basis


def _event_rows(event: int) -> tuple[tuple[object, ...], ...]:
    quiet, days = last_quiet_day(event), ("", "", "", "", "days", "", "")
    ends = (write_number(round(end, 6)) for end in quiet)
    return (
        (say.EVENT.lower(), say.marker_words(event), "", event, event, *days, ""),
        (say.EVENT.lower(), say.LAST_QUIET, "", *ends, *days, say.quiet_note()),
    )
