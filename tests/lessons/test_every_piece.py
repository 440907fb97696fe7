"""What every piece of every lesson promises, found by walking through the lessons.

Reset leads to the first state and Undo to the last one; what cannot be used is refused in words;
text, page and pictures are whole, in every theme and width, and beside any other piece.
"""

from __future__ import annotations

import re
from functools import cache, partial
from html import unescape
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import ipywidgets as ipw
import pytest

from explainer.cards.offer import Offer
from explainer.draw.figure import NAMES
from explainer.draw.palette import DARK, LIGHT, Screen
from explainer.lessons import numbers
from explainer.lessons.track import TrackCard
from explainer.stage.dress import dress
from explainer.stage.exhibit import Exhibit
from explainer.stage.pictured import Pictured
from explainer.stage.state import State, Stateful
from explainer.stage.words import SOURCE_LABEL
from tests.pictures.svg_parts import SVG, ids, of_class, parsed

from .walk import fresh, names, own_widgets, pieces, widgets, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from explainer.lessons.at_work import LessonAtWork
    from explainer.stage.piece import Piece

PLACES = [(number, name) for number in numbers() for name in names(fresh(number))]
WIDTHS_PX = (390.0, 860.0, 1280.0)
WIDEST_PX = 1000.0  # some pictures grow no further
# what may stand in what; a name that is not here holds words and what stands in a line of words
BLOCKS = {"div", "p", "ul", "ol", "table", "details", "h3", "dl"}
HOLDS = {
    "ul": {"li"},
    "ol": {"li"},
    "table": {"caption", "thead", "tbody"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
    "dl": {"div"},
    "details": {"summary", *BLOCKS},
    "div": {"dt", "dd", *BLOCKS},
    "li": BLOCKS,
    "td": BLOCKS,
}
INLINE = {"b", "strong", "span", "i", "a", "br", "img", "svg"}

every_place = pytest.mark.parametrize(
    ("number", "name"), PLACES, ids=[f"{number}-{name}" for number, name in PLACES]
)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what a button saves go to a folder of its own."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def root(number: int, name: str) -> Piece:
    """A piece in which nothing was done yet, for who has guessed."""
    lesson = fresh(number)
    lesson.open()
    made: Piece = getattr(lesson, name)()
    return made


@cache
def untouched(number: int) -> LessonAtWork:
    """Return a lesson that tests only read."""
    return fresh(number)


@pytest.fixture
def read(number: int, name: str) -> Piece:
    """A piece that a test only reads."""
    made: Piece = getattr(untouched(number), name)()
    return made


# What a learner sees, and what a hand can do.


class Seen(NamedTuple):
    """What a learner sees of a piece, apart from replies."""

    state: Any
    text: str
    html: str
    controls: tuple[Any, ...]


def seen(piece: Any) -> Seen:
    shown = [(type(each), control(each)) for each in own_widgets(piece)]
    return Seen(piece.state, piece.text, piece.html, tuple(shown))


def control(widget: ipw.Widget) -> Any:
    """Return what a control shows: its value, its words, and whether it can be used."""
    if isinstance(widget, ipw.HTML):
        return None
    told = [getattr(widget, name, None) for name in ("value", "description", "disabled")]
    return (*told, getattr(widget, "drawings", None), getattr(widget, "lanes", None))


def hands(piece: Any) -> Iterator[Callable[[], None]]:
    """Return all that a hand can do to a piece: press each button, move each control."""
    for each in own_widgets(piece):
        if isinstance(each, ipw.Button):
            yield from () if each.disabled or each.description == "Undo" else (each.click,)
        elif getattr(each, "description", "") != SOURCE_LABEL and (other := another(each)):
            yield partial(setattr, each, "value", other[0])


def used(piece: Any) -> Iterator[Callable[[], None]]:
    """Use a piece in every way, and return what a hand can do then."""
    for act in hands(piece):
        act()
    yield from hands(piece)


def another(widget: ipw.Widget) -> tuple[Any, ...]:
    """Return another value of a control that can be used; nothing where it is no control."""
    match widget:
        case ipw.Checkbox():
            return (not widget.value,)
        case ipw.Dropdown():
            return tuple(value for _, value in widget.options if value != widget.value)[-1:]
        case ipw.IntSlider() | ipw.FloatSlider():
            return (widget.max if widget.value != widget.max else widget.min,)
        case ipw.Text() | ipw.Textarea():
            return ("1" if widget.value != "1" else "2",)
    return ()


def acting(root: Piece) -> list[Any]:
    """Return all pieces with a state in a piece."""
    return [piece for piece in within(root) if isinstance(piece, Stateful)]


def press(piece: Any, what: str) -> list[str]:
    """Press Undo or Reset, where there is such a button, and return what is said then."""
    said: list[str] = []
    inner = piece.say

    def say(words: str) -> None:
        said.append(words)
        inner(words)

    piece.say = say
    wanted = {"undo": {"Undo"}, "reset": {"Reset", "Start again"}}[what]
    buttons = [each for each in own_widgets(piece) if isinstance(each, ipw.Button)]
    named = [each for each in buttons if each.description in wanted]
    (named[0].click if len(named) == 1 else getattr(piece, what))()
    del piece.say
    return said


# Undo, Reset, and what is refused.


@every_place
def test_undo_comes_back_from_whatever_a_hand_did(root: Piece) -> None:
    for piece in acting(root):
        moves = 0
        for act in chain(hands(piece), used(piece)):
            before = seen(piece)
            act()
            moved = piece.state != before.state
            press(piece, "undo")
            # a piece that says itself what is a step has a test of its own
            if moved and type(piece).is_step is Stateful.is_step:
                assert seen(piece) == before, (type(piece), act)
            moves += moved
        assert moves, type(piece)


@every_place
def test_reset_leads_to_the_first_state_and_can_be_undone(root: Piece) -> None:
    for piece in acting(root):
        first = seen(piece)
        list(used(piece))
        changed = piece.state
        press(piece, "reset")
        assert piece.state == changed.reset()
        if type(changed).reset is State.reset:
            assert seen(piece) == first
        if changed != piece.state:
            press(piece, "undo")
            assert piece.come_back(piece.state) == piece.come_back(changed)


@every_place
def test_an_undo_or_a_reset_with_nothing_behind_it_does_nothing(root: Piece) -> None:
    for piece in acting(root):
        first = seen(piece)
        assert press(piece, "undo")[-1] == piece.nothing_words
        press(piece, "reset")
        assert press(piece, "undo")[-1] == piece.nothing_words, "such a reset is no step"
        assert seen(piece) == first


@every_place
def test_what_cannot_be_used_is_refused_in_words_and_nothing_is_lost(root: Piece) -> None:
    for piece in acting(root):
        for name in getattr(piece, "controls", {}):
            assert isinstance(piece, Exhibit)
            before = seen(piece)
            piece.change(name, "no such thing")
            label, said = piece.controls[name].row.label, piece.shell.status.message
            assert re.fullmatch(rf"{re.escape(label)}: .+ The picture stays at .+\.", said), said
            assert unescape(piece.shell.message.value).count(said) == 1
            assert seen(piece) == before


# Words, page and pictures.


@every_place
def test_it_says_something_and_says_the_same_each_time(read: Piece, number: int, name: str) -> None:
    for piece in within(read):
        assert isinstance(piece.view, ipw.DOMWidget)
        assert piece.root.children == (dress(), piece.view)
        for text in (piece.text, piece.earned_text):
            assert text.strip() == text
            # both store nothing of who was here before
            assert text or isinstance(piece, Offer | TrackCard)
            assert not re.search(r"<\w+|&\w+;|\bNone\b(?! of)|\bnan\b|object at 0x", text)
    assert getattr(untouched(number), name)() is read
    other = getattr(fresh(number), name)()
    assert (other.text, other.html) == (read.text, read.html)


@every_place
def test_its_page_is_sound_html_that_needs_nothing_else(read: Piece) -> None:
    for piece in within(read):
        for markup in (piece.html, piece.earned_html):
            page = ET.fromstring(markup)  # noqa: S314  our own text
            assert page.get("lang") == "en"
            assert unsound(page) == []
            assert outside(page) == []


@every_place
def test_what_stands_on_the_page_is_sound_too(read: Piece) -> None:
    for each in widgets(read.view):
        if isinstance(each, ipw.HTML):
            page = ET.fromstring(f"<div>{each.value}</div>")  # noqa: S314  our own text
            assert unsound(page) + outside(page) == []


def unsound(page: ET.Element) -> list[str]:
    """Return what stands where it may not, by the content model of HTML."""
    pairs = ((above, each) for above in page.iter() for each in above if SVG not in above.tag)
    return [
        f"{each.tag} in {above.tag}"
        for above, each in pairs
        if each.tag not in HOLDS.get(above.tag, set()) | INLINE | {f"{SVG}svg"}
    ]


def outside(page: ET.Element) -> list[str]:
    """Return scripts, style sheets, handlers, and addresses from which the page takes something."""
    bad = {"script", "link", "iframe", "foreignObject"}
    found = [each.tag for each in page.iter() if each.tag.rpartition("}")[2] in bad]
    for each in page.iter():
        told = [*each.items(), *([("style", each.text or "")] if "style" in each.tag else [])]
        for name, value in told:
            if (each.tag, name) == ("a", "href") and each.get("rel") == "noopener noreferrer":
                continue  # a reader may go there; the page takes nothing from it
            leads = name.rpartition("}")[2] in {"src", "href"} and value[:1] != "#"
            away = leads or "://" in value or "@import" in value
            if name.startswith("on") or (away and not value.startswith("data:image/svg+xml,")):
                found.append(f"{name}={value[:60]}")
    return found


@every_place
def test_its_pictures_stand_whole_in_every_theme_and_width(read: Piece) -> None:
    for piece in within(read):
        for each in (*piece.pictures(), *piece.closed_pictures(), *piece.earned_pictures()):
            assert_whole(each.svg(Screen()))
        if isinstance(piece, Pictured):
            for width in WIDTHS_PX:
                for dark, theme in ((False, LIGHT), (True, DARK)):
                    svg = piece.still(width, dark=dark)
                    assert_whole(svg)
                    wide = float(parsed(svg).get("width", 0))
                    assert min(width, WIDEST_PX) <= wide <= width
                    assert of_class(svg, "page")[0].get("fill") == theme.page
                    assert svg == piece.still(width, dark=dark)


def assert_whole(svg: str) -> None:
    """Hold that a picture has a name, a description and a size, and all that it refers to."""
    picture = parsed(svg)
    wide, high = float(picture.get("width", 0)), float(picture.get("height", 0))
    assert (picture.tag, wide > 0, high > 0) == (f"{SVG}svg", True, True)
    assert picture.get("viewBox") == f"0 0 {wide:g} {high:g}"
    assert [each.tag for each in picture[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert picture[0].text
    assert len(picture[1].text or "") > 20
    asked = {found[1] for found in NAMES.findall(svg) if " id=" not in found[0]}
    assert {each for words in asked for each in words.split()} <= set(ids(svg))
    assert outside(picture) == []


@every_place
def test_beside_each_picture_stands_how_it_is_read(read: Piece) -> None:
    for piece in within(read):
        if isinstance(piece, Pictured):
            said = [getattr(each, "value", "") for each in widgets(piece.view)]
            assert any('<ul class="tc-legend">' in each for each in map(str, said)), piece


@pytest.mark.parametrize("number", numbers())
def test_no_two_pieces_on_a_page_share_an_id(number: int) -> None:
    lessons = [pieces(fresh(number)) for _ in range(2)]
    every = [piece for lesson in lessons for root in lesson.values() for piece in within(root)]
    page = "".join(markup for piece in every for markup in (piece.html, piece.earned_html))
    held = re.findall(r'src="data:image/svg\+xml,([^"]*)"', page)
    stills = [
        piece.still(width, dark=dark)
        for piece in every
        if isinstance(piece, Pictured)
        for width in WIDTHS_PX
        for dark in (False, True)
    ]
    live = "".join(
        each.value for p in every for each in widgets(p.view) if isinstance(each, ipw.HTML)
    )
    # an image keeps its ids to itself, and two equal ones are one picture
    named = [name for svg in {*map(unquote, held), *stills} for name in ids(svg)]

    assert held
    assert len(named) > 10  # a lesson of charts has few
    assert len(named) == len(set(named))
    assert ids(page) + ids(live) == []


@every_place
def test_no_list_of_sources_is_empty(root: Piece) -> None:
    for shell in (each.shell for each in within(root) if isinstance(each, Exhibit)):
        hidden = {each.layout.display for each in (shell.sources, shell.origins)}
        assert len(shell.sources.options) > 1 or "none" in hidden
