"""A piece without a kernel: words, lists and pictures that need nothing else."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from explainer.draw.figure import Figure
from explainer.draw.palette import Screen
from explainer.draw.still_html import image_html, picture_address, still_html, words_html

HATCHED = Figure(
    layers={"dot": '<rect fill="url(#hatch)" stroke="#d55e00"/>'},
    width=20.5,
    height=9,
    title='A "dot" & more',
    description="It's 50 % full.",
)


class Reader(HTMLParser):
    """Collects what a browser would show."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(markup: str) -> Reader:
    reader = Reader()
    reader.feed(markup)
    return reader


def test_a_picture_comes_back_from_its_address_as_it_was() -> None:
    ((_, given_),) = read(image_html(HATCHED)).tags

    address = given_["src"] or ""
    assert address.startswith("data:image/svg+xml,")
    assert unquote(address.partition(",")[2]) == HATCHED.svg(Screen())


def test_an_image_says_what_the_picture_says_and_has_its_size() -> None:
    ((name, told),) = read(image_html(HATCHED)).tags

    assert name == "img"
    assert told["alt"] == 'A "dot" & more – It\'s 50 % full'
    assert (told["width"], told["height"]) == ("20", "9")


def test_lines_become_paragraphs_and_lists_in_their_order() -> None:
    shown = words_html("One:\n- a\n- b\n\nTwo:\n- c")

    assert shown == "<p>One:</p><ul><li>a</li><li>b</li></ul><p>Two:</p><ul><li>c</li></ul>"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1))
def test_no_text_breaks_out_of_its_paragraph(words: str) -> None:
    shown = read(words_html(words))

    assert {tag for tag, _ in shown.tags} <= {"p", "ul", "li"}
    if words.strip() and not words.startswith("- "):
        assert "".join(shown.words) == words


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_an_address_holds_any_text_and_ends_no_attribute(words: str) -> None:
    address = picture_address(words)

    assert unquote(address.partition(",")[2]) == words
    assert not re.search(r'["<>#\s]', address.replace(" ", ""))


def test_pictures_stand_above_the_words_and_the_table_below() -> None:
    shown = still_html("Day 3.", [HATCHED], "<table></table>")

    assert (
        re.sub(r'src="[^"]*"', "", shown).find("<img") < shown.find("Day 3.") < shown.find("<table")
    )
    assert shown.startswith('<div class="tc-still" lang="en">')
    ET.fromstring(shown)  # noqa: S314  our own text
