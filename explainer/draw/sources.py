"""Where does this number come from? One card for every lane, control, phase and constant."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.say import badge_words, two_digits
from explainer.draw.words import (
    FACTS,
    GRADE_WORDS,
    KIND_WORDS,
    NO_SOURCE,
    control_value,
    how_often_words,
    lane_value,
    phase_value,
    result_value,
    scar_value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GRADES = ("measured", "calibrated", "assumed")


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
        title, grade = f"Side effect: {lane.label}", badge_words(lane.grade)
        card = SourceCard(title, lane_value(lane), grade, how_often_words(lane), lane.sources)
        yield f"lane:{name}", card


def _results() -> Iterator[tuple[str, SourceCard]]:
    for name, row in evidence.results().items():
        title, grade = f"Result: {row.label}", badge_words(row.grade)
        card = SourceCard(title, result_value(row), grade, row.basis, row.sources)
        yield f"result:{name}", card


def _phases() -> Iterator[tuple[str, SourceCard]]:
    for name, row in evidence.phases().items():
        grade = GRADE_WORDS[row.grade]
        title = f"Healing phase: {row.label}"
        card = SourceCard(title, phase_value(row), grade, row.meaning, row.sources)
        yield f"phase:{name}", card


def _controls() -> Iterator[tuple[str, SourceCard]]:
    for name, row in evidence.controls().items():
        title, grade = f"Control: {row.label}", GRADE_WORDS[row.grade]
        card = SourceCard(title, control_value(row), grade, row.basis, row.sources)
        yield f"control:{name}", card


def _scars() -> Iterator[tuple[str, SourceCard]]:
    for name, row in evidence.scars().items():
        title, grade = f"Scar: {row.label}", GRADE_WORDS[row.grade]
        yield f"scar:{name}", SourceCard(title, scar_value(row), grade, row.note, row.sources)


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
    """Write a card with its full list of sources: what was measured, in how many, by whom."""
    facts = zip(FACTS, (card.value, card.grade, card.basis), strict=True)
    listed = "".join(f"<dt>{name}</dt><dd>{escape(text)}</dd>" for name, text in facts if text)
    found = sources_html(evidence.trace(card.sources)) or f"<p>{NO_SOURCE}</p>"
    return f'<div class="tc-source"><h4>{escape(card.title)}</h4><dl>{listed}</dl>{found}</div>'


def sources_html(sources: Iterable[evidence.Reference]) -> str:
    """List sources by their kind: what was measured, in how many, and a link to where it stands.

    Args:
        sources: in the order in which they are listed within a kind.

    Returns:
        A heading and a list for each kind; nothing where there are no sources.

    Example:
        >>> sources_html(evidence.trace(["meng2022"]))[:44]
        '<p class="tc-kind"><b>People observed, not c'
    """
    found = tuple(sources)
    parts = []
    for kind, title in KIND_WORDS.items():
        items = "".join(f"<li>{_item(each)}</li>" for each in found if each.kind == kind)
        if items:
            parts.append(f'<p class="tc-kind"><b>{title}</b></p><ul>{items}</ul>')
    return "".join(parts)


def source_link(source: evidence.Reference) -> str:
    """Name a source in short as HTML, as a link where it can be opened.

    Example:
        >>> source_link(evidence.references()["dogra2014"])[-26:]
        '>Dogra and others 2014</a>'
    """
    return _linked(source, evidence.who_and_when(source))


def _item(source: evidence.Reference) -> str:
    said = f"{source.measured} {_people(source.n)}".strip()
    return f"{escape(said)} {_linked(source, evidence.cite(source.id))}"


def _linked(source: evidence.Reference, words: str) -> str:
    said, address = escape(words, quote=False), escape(evidence.link(source))
    opened = f'href="{address}" target="_blank" rel="noopener noreferrer"'
    return f"<a {opened}>{said}</a>" if address else said


def _people(count: int | None) -> str:
    return f"n = {two_digits(count) if count < 1 else count}." if count is not None else ""
