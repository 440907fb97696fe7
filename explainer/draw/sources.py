"""Where does this number come from? One card for every lane, control, phase and constant."""

from __future__ import annotations

from html import escape
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer import evidence
from explainer.draw.say import badge_words, two_digits
from explainer.draw.words import (
    FACTS,
    GRADE_WORDS,
    KIND_WORDS,
    NO_SOURCE,
    constant_value,
    control_value,
    how_often_words,
    lane_value,
    phase_value,
    result_value,
    scar_value,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


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
    kinds = (
        ("lane", "Side effect", evidence.lanes(), lane_value, how_often_words),
        ("result", "Result", evidence.results(), result_value, attrgetter("basis")),
        ("phase", "Healing phase", evidence.phases(), phase_value, attrgetter("meaning")),
        ("control", "Control", evidence.controls(), control_value, attrgetter("basis")),
        ("scar", "Scar", evidence.scars(), scar_value, attrgetter("note")),
        ("parameter", "Model", evidence.parameters(), constant_value, attrgetter("note")),
        ("readout", "Model", evidence.readouts(), constant_value, attrgetter("note")),
    )
    return dict(each for kind in kinds for each in _of_kind(*kind))


def _of_kind(
    kind: str,
    head: str,
    rows: Mapping[str, Any],
    value: Callable[[Any], str],
    basis: Callable[[Any], str],
) -> Iterator[tuple[str, SourceCard]]:
    for name, row in rows.items():
        title = f"{head}: {getattr(row, 'label', None) or row.meaning}"
        grade = GRADE_WORDS.get(row.grade) or badge_words(row.grade)
        yield f"{kind}:{name}", SourceCard(title, value(row), grade, basis(row), row.sources)


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
