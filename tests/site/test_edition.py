"""A reader who runs nothing finds all that a learner at the controls can meet."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw
import pytest

from explainer import evidence
from explainer.content import lesson
from explainer.lessons import numbers
from explainer.pictures.depth.app import DepthViewer
from explainer.pictures.redness.app import RednessDots
from explainer.pictures.scar.app import LiftingScar
from explainer.site import words
from explainer.site.edition import DAYS, changes, fold, values_of, within
from explainer.site.pages import prose
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import Choices
from tests.lessons.walk import fresh
from tests.site.made import BOOKS, FOLDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explainer.site.lessons import Book

HOLDS = {
    "aftercare": (6, ("label", "custom", "differ", "warn")),
    "board": (6, ("group", "label", "answer", "said", "differ", "warn")),
    "calibration": (8, ("label",)),
    "conclusions": (8, ("said", "measured")),
    "contraindications": (6, ("strength", "reason")),
    "controls": (5, ("label", "basis")),
    "lanes": (5, ("label", "rate_note", "basis")),
    "options": (6, ("said",)),
    "product_facts": (4, ("product", "says")),
    "results": (5, ("label", "basis")),
    "scars": (3, ("label", "note")),
    "shelf": (4, ("label", "why")),
    "statements": (4, ("says",)),
}
"""The tables that pictures show, each with the lesson, and the words of each row in it."""

ALT = re.compile(r'<img [^>]*?alt="([^"]*)"[^>]*>')
each_book = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)


def plain(markup: str) -> str:
    """Return what is read, in small letters: a row may begin in the middle of a sentence."""
    told = re.sub(r"<[^>]+>", " ", ALT.sub(r" \1 ", markup))
    return " ".join(unescape(told).split()).lower()


def page_of(book: Book) -> str:
    cells = (cell.still if cell.piece else prose(cell.words) for cell in book.cells)
    return plain(" ".join((*cells, *FOLDS[book.name])))


PAGES = {book.number: page_of(book) for book in BOOKS}


def exhibits(book: Book) -> Iterator[Exhibit[Any]]:
    """Return the pictures with controls of a lesson in which nothing was done yet."""
    made = fresh(book.number)
    for name in book.pieces:
        yield from (e for e in within(getattr(made, name)()) if isinstance(e, Exhibit))


def lacking(book: Book, told: Iterator[str]) -> list[str]:
    """Return what is told by a widget and stands nowhere on the page."""
    lines = {plain(line).removeprefix("- ") for words_ in told for line in words_.splitlines()}
    return sorted(line for line in lines if line not in PAGES[book.number])


@pytest.mark.parametrize("table", HOLDS)
def test_each_row_that_a_picture_shows_is_on_its_page(table: str) -> None:
    number, fields = HOLDS[table]
    found = getattr(evidence, table)()
    rows = found.values() if hasattr(found, "values") else found

    told = {getattr(row, field) for row in rows for field in fields} - {"", None}
    assert len(told) > 2
    assert [each for each in sorted(told) if plain(each) not in PAGES[number]] == []


@each_book
def test_each_option_tells_why_on_its_page(book: Book) -> None:
    content = lesson(numbers()[book.number])
    told = [option.explanation for each in content.quiz for option in each.options]
    told += [each.feedback[each.verdict] for each in content.diaries]
    told += [each.feedback[each.verdict] for each in content.stories]
    told += [myth.instead for myth in content.myths]

    assert lacking(book, iter(told)) == []


@each_book
def test_all_that_a_button_says_is_on_its_page(book: Book) -> None:
    for shown in exhibits(book):
        rows = [each for each in vars(shown).values() if isinstance(each, Choices)]
        for button in [button for row in rows for button in row.buttons]:
            button.click()
            assert lacking(book, iter([shown.now()])) == [], type(shown)


@each_book
def test_all_that_a_control_says_at_its_ends_is_on_its_page(book: Book) -> None:
    for shown in exhibits(book):
        for name in shown.controls:
            start = shown.state.value(name)
            for value in values_of(shown, name)[:: max(1, len(values_of(shown, name)) - 1)]:
                shown.change(name, value)
                told = shown.earned_text if shown.state.value(name) == value else ""
                if name != "assumption":  # each is told at both ends of its range
                    assert lacking(book, iter([told])) == [], (type(shown), name, value)
            shown.change(name, start)


@each_book
def test_each_choice_and_each_source_card_is_on_its_page(book: Book) -> None:
    for shown in exhibits(book):
        cards = shown.source_cards().values()
        assert lacking(book, (words_ for card in cards for words_ in card[:4])) == []
        cited = (evidence.who_and_when(e) for card in cards for e in evidence.trace(card.sources))
        assert lacking(book, cited) == []
        for each in shown.controls.values():
            options = [
                label
                for widget in each.inputs
                if isinstance(widget, ipw.Dropdown)
                for label, _ in widget.options
            ]
            assert lacking(book, iter([each.row.label, *options])) == []


def test_a_control_is_looked_at_where_most_happens_and_at_both_of_its_ends() -> None:
    assert values_of(LiftingScar(), "day") == DAYS
    assert values_of(RednessDots(), "day") == [*range(8)]
    assert values_of(LiftingScar(), "session_gap_days")[::6] == [14, 56]
    assert len(values_of(DepthViewer(), "zone")) == 7


def test_values_with_the_same_words_stand_in_one_row_and_all_is_put_back() -> None:
    shown = DepthViewer()
    before = shown.state

    told = changes(shown)

    assert shown.state == before
    assert f"<td>Forehead; Cheek</td><td>{words.NO_CHANGE}</td>" in told
    assert changes(shown) == told


def test_a_piece_that_holds_nothing_back_has_no_fold() -> None:
    made: Any = fresh(5)

    assert fold(made.welcome()) == ""
    assert fold(made.sources()) == ""
    assert fold(made.quiz()).startswith('<details class="tc-earned"><summary>When you have guessed')
