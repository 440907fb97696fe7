"""Every sentence of the evidence shelf: what is put in order, and what the evidence says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, badge_words, listed, plural
from explainer.draw.sources import source_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from explainer.evidence import Reference, Shelved

TITLE = "Put five benefits in order"
TAKEAWAY = "The best shown goes to the top. Two may stand on one shelf."
FIRST, LAST = "{name} is at the top already.", "{name} is at the bottom already."
MOVED = "{name} is now place {n} of {of}."
KEEP = "Keep my order, and show the shelf"
WAITING = "Move the five benefits. Then keep your order."
SCORE = "{n} of {of} stand on the right shelf."
ALL_RIGHT = "All {of} stand on the right shelf."
NO_GUESS = "This is the shelf, without a guess."
NO_LARGE = "None of them has a large trial."
TOP, BOTTOM = "Best shown", "Least shown"
SHELVES = {
    1: "Small studies, no untreated side",
    2: "Half of it is shown",
    3: "No trial was found",
}
APART, SOURCES = "Two more that adverts name:", "The sources of the five:"
SOURCES_WAIT = "They come with the shelf."
LEGEND = (
    "Each dot is one person who was in a study of this very claim.",
    "One study of 48 people stands behind three of the claims. Its dots come back.",
    "The letter is the grade. A: a review or a good trial. B: small trials. C: weak, or not shown.",
    "Unproven does not mean false. It means that nobody has shown it.",
    "The small studies compared skin before and after. So hope and care count in, too.",
)
YOURS, ON_IT = "You: place {n}", "✓"
HIGHER, LOWER = "↑ belongs higher", "↓ belongs lower"
NOBODY = "none found"
EACH_DOT = "One dot: one person in a study"
PLACE = "{n}."
UNKNOWN = "?"
HEADS = ("Benefit", "Shelf", "Grade", "What is known", "People in studies of it", "Sources")
NOT_SORTED = "not put in order"


def study_words(study: Reference) -> str:
    """Name a study below its dots, with its people.

    Example:
        >>> study_words(evidence.references()["ablon2018"])
        '48 · Ablon 2018'
    """
    return f"{study.n} · {evidence.who_and_when(study)}"


def short_study_words(study: Reference) -> str:
    """Say how many people were in a study, where there is no room for its name."""
    return f"{study.n}"


def people_words(row: Shelved) -> str:
    """Say how many people were in the studies of a claim, one by one.

    Example:
        >>> people_words(evidence.shelf()["C09"])
        '48 and 32'
        >>> people_words(evidence.shelf()["C12"])
        'none found'
    """
    counts = [str(study.n) for study in evidence.trace(row.tested_by)]
    return " and ".join((listed(counts[:-1]), counts[-1])) if len(counts) > 1 else NOBODY


def place_html(row: Shelved, place: int) -> str:
    """Show a benefit at its place, as HTML.

    Example:
        >>> place_html(evidence.shelf()["C12"], 0)
        '<p><strong>1. Smaller pores</strong></p>'
    """
    return f"<p><strong>{place + 1}. {row.label}</strong></p>"


def shelf_words(right: int, of: int) -> str:
    """Say how many benefits stand on the right shelf.

    Example:
        >>> shelf_words(5, 5)
        'All 5 stand on the right shelf. None of them has a large trial.'
    """
    return f"{(ALL_RIGHT if right == of else SCORE).format(n=right, of=of)} {NO_LARGE}"


def verdict_words(place: int, own: Sequence[int], shelf: int) -> str:
    """Say whether a benefit stands on its shelf, or where it belongs.

    Args:
        place: where it stands, from 0.
        own: the shelf of each place, from the top.
        shelf: the shelf it belongs on.

    Example:
        >>> verdict_words(0, (1, 1, 1, 2, 3), 3)
        'You: place 1 ↓ belongs lower'
    """
    sign = ON_IT if own[place] == shelf else HIGHER if own[place] > shelf else LOWER
    return f"{YOURS.format(n=place + 1)} {sign}"


def known_html(rows: Iterable[Shelved]) -> str:
    """List what is known of each benefit with its sources, as HTML.

    Args:
        rows: the benefits, the best shown first, then those that stand apart.
    """
    kept, apart = list[str](), list[str]()
    for row in rows:
        links = listed(source_link(each) for each in evidence.trace(row.sources))
        if row.shelf in SHELVES:
            kept.append(f"<li>{row.label}: {links}.</li>")
        else:
            graded = f"Grade {badge_words(row.grade)}."
            apart.append(f"<li><b>{row.label}.</b> {row.why} {graded} {links}.</li>")
    named = f"<p><b>{APART}</b></p><ul>{''.join(apart)}</ul>"
    return f"{named}<p><b>{SOURCES}</b></p><ul>{''.join(kept)}</ul>"


def order_text(rows: Iterable[Shelved]) -> str:
    """Say each benefit with its shelf and reason, for a reader without widgets.

    Example:
        >>> order_text([evidence.shelf()["C12"]])[:46]
        'Smaller pores (no trial was found): We found n'
    """
    return "\n".join(map(row_text, rows))


def row_text(row: Shelved) -> str:
    """Say a benefit with its shelf, reason, grade and people."""
    return (
        f"{row.label} ({SHELVES.get(row.shelf, NOT_SORTED).lower()}): {row.why} "
        f"Grade {badge_words(row.grade)}. People in studies of it: {people_words(row)}."
    )


def mixed_text(rows: Iterable[Shelved]) -> str:
    """Say the benefits as they are mixed up."""
    return "\n".join(f"- {row.label}" for row in rows)


def described(rows: Sequence[Shelved], *, revealed: bool) -> str:
    """Say what the picture shows, for those who cannot see it."""
    names = listed(row.label.lower() for row in rows)
    if not revealed:
        return (
            f"{plural(len(rows), 'board')}, from best shown to least shown: {names}. No grade yet."
        )
    return " ".join(("Three shelves.", *map(row_text, rows)))


def caption() -> str:
    """Say what the table shows."""
    return f"Benefits in adverts, by how well they are shown. {WATERMARK}."
