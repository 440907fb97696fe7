"""Each page: whole without a script, and nothing in it that its own policy forbids."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from explainer.hosts.shipped import ROOT
from explainer.site import licences, words
from explainer.site.around import around
from explainer.site.lessons import Book
from explainer.site.live import POLICY, Live
from explainer.site.pages import lesson_page
from tests.site.made import AROUND, BOOKS, EDITION, FOLDS

LIVE = Live("lessons-1")


class Parsed(HTMLParser):
    """What stands in a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of each such element."""
        return [attrs for name, attrs in self.tags if name == tag]

    @property
    def ids(self) -> set[str | None]:
        """All ids."""
        return {attrs["id"] for _, attrs in self.tags if "id" in attrs}


WRITTEN = {
    book.name: lesson_page(book, LIVE, around(book.name, EDITION), FOLDS[book.name])
    for book in BOOKS
}
PAGES = {book.name: Parsed(WRITTEN[book.name]) for book in BOOKS}
ALL = {**PAGES, **{name.removesuffix(".html"): Parsed(text) for name, text in AROUND.items()}}
each_page = pytest.mark.parametrize("name", ALL)
each_book = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)


@each_book
def test_a_page_holds_each_piece_to_be_read_in_its_place(book: Book) -> None:
    page = WRITTEN[book.name]

    pieces = [each.still for each in book.cells if each.piece]
    for cell, (still, fold) in enumerate(zip(pieces, FOLDS[book.name], strict=True)):
        assert LIVE.place(cell, still + fold) in page


@each_book
def test_a_page_is_named_and_its_language_is_said(book: Book) -> None:
    parsed = PAGES[book.name]

    (marks,) = parsed.all("html")
    assert marks | {"lang": "en", "data-lesson": book.name} == marks
    assert [len(parsed.all(tag)) for tag in ("title", "main", "h1")] == [1, 1, 1]
    assert all(image["alt"] for image in parsed.all("img"))


@each_book
def test_a_page_asks_only_for_files_of_its_own(book: Book) -> None:
    parsed = PAGES[book.name]
    loaded = [attrs.get("src") or attrs.get("href") or "" for _, attrs in parsed.tags]
    loaded = [address for address in loaded if address and not address.startswith("#")]

    asked = [each for each in loaded if not each.startswith(("data:", "lessons-1/"))]
    links = {attrs["href"] for attrs in parsed.all("a")}
    assert set(asked) <= links  # a link is followed by a person, and only then
    assert {attrs.get("src") for attrs in parsed.all("script")} == {
        "lessons-1/start.js",
        "lessons-1/page.js",
    }


@each_book
def test_a_page_runs_nothing_that_stands_in_it(book: Book) -> None:
    attrs = (name for _, each in PAGES[book.name].tags for name in each)

    assert [name for name in attrs if name.startswith("on")] == []


@each_page
def test_a_link_leads_to_a_page_and_a_heading_that_are_there(name: str) -> None:
    inside = [str(attrs["href"]) for attrs in ALL[name].all("a")]
    inside = [address for address in inside if not address.startswith("http")]

    assert inside
    for address in inside:
        file, _, place = address.partition("#")
        if file == licences.FILE:
            continue
        page = ALL[file.removesuffix(".html")] if file else ALL[name]
        assert not place or place in page.ids, address


@each_page
def test_every_page_leads_to_all_others_and_says_its_edition(name: str) -> None:
    text = WRITTEN.get(name) or AROUND[f"{name}.html"]

    assert {*words.WAYS, *words.SMALL} <= {attrs.get("href") for attrs in ALL[name].all("a")}
    assert "Two Clocks 1.2.3, 1 May 2026." in text
    here = [attrs["href"] for attrs in ALL[name].all("a") if "aria-current" in attrs]
    assert here == [file for file in words.WAYS if file == f"{name}.html"]


def test_no_page_is_out_of_reach() -> None:
    linked = {attrs.get("href") for page in ALL.values() for attrs in page.all("a")}

    assert {f"{name}.html" for name in ALL} <= linked


def test_who_serves_the_pages_reads_of_the_same_policy() -> None:
    told = (ROOT / "docs" / "site.md").read_text(encoding="utf-8")

    assert POLICY in told.splitlines()


def test_the_policy_lets_nothing_come_from_elsewhere() -> None:
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))

    assert rules["default-src"] == "'none'"
    assert "http" not in POLICY
    assert "'unsafe-inline'" not in rules["script-src"]
    assert "'unsafe-eval'" not in rules["script-src"]
