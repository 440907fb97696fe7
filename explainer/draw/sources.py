"""Where does this number come from? One card for every lane, control, phase and constant."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.say import badge_words, two_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

GRADES = ("measured", "calibrated", "assumed")
GRADE_WORDS = {
    "measured": "measured: the number was seen in a source",
    "calibrated": "calibrated: fitted here to published results",
    "assumed": "assumed: a choice of ours, named as such",
}


class SourceCard(NamedTuple):
    """The answer: title, value with range and unit, grade, what it rests on, and the sources."""

    title: str
    value: str
    grade: str
    basis: str
    sources: tuple[str, ...]


def cards() -> dict[str, SourceCard]:
    """Return a card for everything that shows a number, by a key such as `lane:redness`.

    Example:
        >>> cards()["lane:redness"].value
        'from 0 to 1.3 days; range 0.4 to 4.1; at most 7 days'
    """
    return dict([*_lanes(), *_results(), *_phases(), *_controls(), *_scars(), *_constants()])


def _lanes() -> Iterator[tuple[str, SourceCard]]:
    for name, lane in evidence.lanes().items():
        said = _lane_value(lane)
        card = SourceCard(
            f"Side effect: {lane.label}",
            said,
            badge_words(lane.grade),
            f"{lane.basis} How often: {lane.rate_note}.",
            lane.sources,
        )
        yield f"lane:{name}", card


def _lane_value(lane: evidence.Lane) -> str:
    onset = "start not known" if lane.onset_d is None else f"from {lane.onset_d:g}"
    end = "usual end not known" if lane.typical_end_d is None else f"to {lane.typical_end_d:g} days"
    ends = [f"{end:g}" for end in (lane.low_end_d, lane.high_end_d) if end is not None]
    spread = f"range {' to '.join(ends)}" if len(ends) > 1 else "range not known"
    top = "no known limit" if lane.ceiling_d is None else f"at most {lane.ceiling_d:g} days"
    return f"{onset} {end}; {spread}; {top}"


def _results() -> Iterator[tuple[str, SourceCard]]:
    speed = evidence.parameters()["s"]
    for name, row in evidence.results().items():
        spread = (
            f"drawn from 0 to {row.full_height:g} {row.unit}; the pale range lets collagen be "
            f"laid down at {speed.low:g} to {speed.high:g} {speed.unit}"
        )
        if not row.proven:
            spread = f"drawn from 0 to {row.full_height:g} {row.unit} of its most; may not be there"
        grade = badge_words(row.grade)
        yield (
            f"result:{name}",
            SourceCard(f"Result: {row.label}", spread, grade, row.basis, row.sources),
        )


def _phases() -> Iterator[tuple[str, SourceCard]]:
    for name, row in evidence.phases().items():
        value = (
            f"day {row.start_d:g} to {row.end_d:g}; starts {row.start_low_d:g} to "
            f"{row.start_high_d:g}, ends {row.end_low_d:g} to {row.end_high_d:g}"
        )
        grade = GRADE_WORDS[row.grade]
        card = SourceCard(f"Healing phase: {row.label}", value, grade, row.meaning, row.sources)
        yield f"phase:{name}", card


def _controls() -> Iterator[tuple[str, SourceCard]]:
    for name, row in evidence.controls().items():
        value = f"one of {len(row.choices)} choices"
        if row.low is not None and row.high is not None:
            value = f"{row.low:g} to {row.high:g} {row.unit}".rstrip()
        grade = GRADE_WORDS[row.grade]
        yield (
            f"control:{name}",
            SourceCard(f"Control: {row.label}", value, grade, row.basis, row.sources),
        )


def _scars() -> Iterator[tuple[str, SourceCard]]:
    for name, row in evidence.scars().items():
        value = f"depth {row.depth_mm:g} mm; lift {row.lift:g} per mm of reach and unit of support"
        grade = GRADE_WORDS[row.grade]
        yield f"scar:{name}", SourceCard(f"Scar: {row.label}", value, grade, row.note, row.sources)


def _constants() -> Iterator[tuple[str, SourceCard]]:
    tables = {"parameter": evidence.parameters(), "readout": evidence.readouts()}
    for kind, table in tables.items():
        for name, row in table.items():
            value = f"{row.symbol} = {row.value:g} {row.unit}, range {row.low:g} to {row.high:g}"
            title = f"Model: {row.meaning}"
            yield (
                f"{kind}:{name}",
                SourceCard(title, value, GRADE_WORDS[row.grade], row.note, row.sources),
            )


def card_html(card: SourceCard) -> str:
    """Write a card with its full list of sources: who, when, where, how many, what was measured."""
    facts = (("Value", card.value), ("Grade", card.grade), ("Rests on", card.basis))
    listed = "".join(f"<dt>{name}</dt><dd>{escape(text)}</dd>" for name, text in facts if text)
    sources = "".join(f"<li>{escape(line)}</li>" for line in source_lines(card))
    none = "<p>No source: this is an assumption.</p>"
    found = f"<ul>{sources}</ul>" if sources else none
    return f'<div class="tc-source"><h4>{escape(card.title)}</h4><dl>{listed}</dl>{found}</div>'


def source_lines(card: SourceCard) -> tuple[str, ...]:
    """Write each source in one line.

    Example:
        >>> source_lines(cards()["control:zone"])[0][:28]
        'Meng and others 2022, BMC Me'
    """
    return tuple(
        f"{evidence.cite(source.id)}. {_people(source.n)}{source.measured} ({source.kind})"
        for source in evidence.trace(card.sources)
    )


def _people(count: int | None) -> str:
    return f"n = {two_digits(count) if count < 1 else count}. " if count is not None else ""
