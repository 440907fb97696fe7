"""What a lesson's page tells to a reader without a script, beside the stills of its notebook.

A still shows what anyone may see before a guess. Behind it, in a closed fold, stands the rest: what
is earned, what each control changes, and where each number comes from. So a reader who runs nothing
has every fact that a learner at the controls can meet.
"""

from __future__ import annotations

import importlib
from itertools import chain, product
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from explainer import evidence
from explainer.draw.sources import source_link
from explainer.draw.still_html import BULLET, words_html
from explainer.draw.svg import nest
from explainer.hosts.pages.markup import grid, said
from explainer.hosts.words import FOLD
from explainer.lessons import numbers
from explainer.pictures.clocks.app import TwoClocks
from explainer.pictures.skin.app import SkinBelow, SkinStory
from explainer.science.presets import presets
from explainer.site import words
from explainer.stage.controls import PLACES
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import Choices
from explainer.stage.words import PRESET_LABEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from explainer.draw.table import Table
    from explainer.site.lessons import Book
    from explainer.stage.controls import ControlRow
    from explainer.stage.piece import Piece

Told: TypeAlias = tuple[str, list[str], tuple[str, ...]]
"""Which control, at which values, and what is said then."""

STEPS, FEW = 6, 12
"""Into how many parts a range is cut, to look at their ends; one with few steps, into these."""

MOST_PICTURES = 4
"""In one fold: a page is to be readable in 0.3 s."""

DAYS = (0, 1, 3, 7, 14, 30, 60, 90, 180, 365)
"""The days that are looked at: most happens early."""

TOGETHER = MappingProxyType({"assumption": ("place", (0, 100))})
"""What is chosen by one control shows itself only where another stands elsewhere."""

SAME = (words.NO_CHANGE,)


def folds(book: Book) -> tuple[str, ...]:
    """Write the fold of each piece of a lesson, as HTML; nothing where a piece holds nothing back.

    Args:
        book: the lesson.
    """
    # one of its own: the controls are moved
    lesson: Any = importlib.import_module(f"explainer.lessons.{numbers()[book.number]}").Lesson()
    return tuple(fold(getattr(lesson, name)()) for name in book.pieces)


def fold(piece: Piece) -> str:
    """Write what a still does not show, as HTML in a closed fold; nothing where it shows all.

    Args:
        piece: the piece; its controls are moved, and put back.

    Example:
        >>> from explainer.lessons.two_clocks import Lesson
        >>> "Yes." in fold(Lesson().quiz()), fold(Lesson().commit())
        (True, '')
    """
    parts = [_whole(each) for each in getattr(piece, "pieces", (piece,))]
    shown = "".join(parts)
    summary = nest("summary", said(FOLD))
    return nest("details", summary + shown, class_="tc-earned") if shown else ""


def _whole(piece: Piece) -> str:
    earned = _earned(piece) if piece.earned_html != piece.html else ""
    below = [_story(each) for each in within(piece) if isinstance(each, SkinBelow)]
    shown = [changes(each) + origins(each) for each in within(piece) if isinstance(each, Exhibit)]
    return "".join((earned, *below, *shown))


def _earned(piece: Piece) -> str:
    """Write what is earned; of a story, whose pictures outweigh the rest of a page, the words."""
    if len(piece.earned_pictures()) <= MOST_PICTURES:
        return piece.earned_html
    return words_html(piece.earned_text) + piece.earned_table()


def _story(below: SkinBelow) -> str:
    """Write what a button opens: the skin story of the plan beside it."""
    story = SkinStory(clocks=below.clocks)
    return words_html(story.earned_text) + story.data_table()


def within(piece: Piece) -> Iterator[Piece]:
    """Return a piece and those that stand in it, also behind a gate.

    Args:
        piece: the piece.
    """
    yield piece
    for each in (getattr(piece, "inside", None), *getattr(piece, "pieces", ())):
        if each is not None:
            yield from within(each)


def changes(shown: Exhibit[Any]) -> str:
    """Write what each control changes, one at a time, as a table; nothing where there is none.

    Args:
        shown: the picture; its controls are moved, and put back.
    """
    told = [_of_control(shown, name, each) for name, each in shown.controls.items()]
    rows = [
        (said(label), said("; ".join(values)), "<br/>".join(map(said, lines)))
        for label, values, lines in chain(_of_examples(shown), _of_buttons(shown), *told)
    ]
    return grid(words.CHANGES.format(title=shown.title), words.CHANGES_HEADS, rows) if rows else ""


def _of_examples(shown: Exhibit[Any]) -> Iterator[Told]:
    """Return what is told of each plan that stands ready."""
    if not isinstance(shown, TwoClocks):
        return
    first = _told(shown)
    for key, each in presets().items():
        shown.use_preset(key)
        yield PRESET_LABEL, [each.label], _new(shown, first) or SAME
    shown.start_over()


def _of_buttons(shown: Exhibit[Any]) -> Iterator[Told]:
    """Return what is told once one button of each row of choices is pressed."""
    first = _told(shown)
    rows = [each for each in vars(shown).values() if isinstance(each, Choices)]
    for pressed in product(*(zip(each.labels, each.buttons, strict=True) for each in rows)):
        for _, button in pressed:
            button.click()
        if pressed:
            named = " · ".join(label for label, _ in pressed)
            yield words.BUTTONS, [named], _new(shown, first) or SAME
    if rows:
        shown.start_over()


def _of_control(shown: Exhibit[Any], name: str, control: ControlRow) -> Iterator[Told]:
    """Return what is told at its values, those with the same words in one row."""
    start, first = shown.state.value(name), _told(shown)
    other, places = TOGETHER.get(name, ("", (None,)))
    before = shown.state.value(other) if other else None
    found: dict[tuple[str, ...], list[str]] = {}
    for value in values_of(shown, name):
        shown.change(name, value)
        for place in places:
            if other:
                shown.change(other, place)
            if shown.state.value(name) == value:  # else it was refused
                at = f", {place:g}" if place is not None else ""
                found.setdefault(_new(shown, first), []).append(_set_to(control, value) + at)
    shown.change(name, start)
    if other:
        shown.change(other, before)
    label = control.row.label + (f", {shown.controls[other].row.label}" if other else "")
    for lines, values in found.items():
        yield label, values, lines or SAME


def values_of(shown: Exhibit[Any], name: str) -> Sequence[Any]:
    """Return the values of a control that a reader is told of: all choices, or stops of a range.

    Args:
        shown: the picture.
        name: the control.
    """
    control = shown.controls[name]
    if control.row.choices:
        return control.row.choices
    low, high, step = control.low, control.high, control.row.step
    if low is None or high is None or step is None:
        return ()
    if name == "day" and high > DAYS[-2]:
        return DAYS
    count = round((high - low) / step)
    parts = count if count <= FEW else STEPS
    stops = {round(low + round(count * part / parts) * step, PLACES) for part in range(parts + 1)}
    return sorted(stops)


def _set_to(control: ControlRow, value: Any) -> str:
    unit = "" if control.row.choices else control.row.unit
    return f"{control.kept(value)} {unit}".rstrip()


def _told(shown: Exhibit[Any]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the lines of its words, and those of its table."""
    return frozenset(shown.earned_text.splitlines()), frozenset(_lines(shown.tables()))


def _new(shown: Exhibit[Any], first: tuple[frozenset[str], frozenset[str]]) -> tuple[str, ...]:
    """Return what is said now and was not at first; where that is nothing, what its table says."""
    lines, rows = first
    told = [line for line in shown.earned_text.splitlines() if line not in lines]
    more = told or [line for line in _lines(shown.tables()) if line not in rows]
    return tuple(line.removeprefix(BULLET) for line in more)


def _lines(tables: Iterable[Table]) -> list[str]:
    """Return the rows of tables as lines; the heads too, for some of them name the day."""
    rows = chain.from_iterable((each.heads, *each.rows) for each in tables)
    return ["; ".join(row).rstrip("; ") for row in rows]


def origins(shown: Exhibit[Any]) -> str:
    """Write where each number of a picture comes from, as a table; nothing where there is none.

    Args:
        shown: the picture.
    """
    rows = [
        (*map(said, (card.title, card.value, card.grade, card.basis)), _sources(card.sources))
        for card in shown.source_cards().values()
    ]
    return grid(words.ORIGINS.format(title=shown.title), words.ORIGINS_HEADS, rows) if rows else ""


def _sources(ids: Sequence[str]) -> str:
    return ", ".join(map(source_link, evidence.trace(ids))) or said(words.NO_SOURCE)
