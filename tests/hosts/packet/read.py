"""The teacher's packet as a reader and as a browser read it."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from html.parser import HTMLParser

import pytest

from explainer.content import LESSONS
from explainer.hosts.packet import made

PAGES = ("index", "guide", "answer-key", "plans", "handouts", "beliefs", "questions")
VOID = {"meta", "img", "br", "link", "input"}


@cache
def page(name: str) -> str:
    """Return a page of the whole packet."""
    return made.packet_files(LESSONS, printed=True)[f"{name}.html"].decode()


def words_of(name: str) -> str:
    """Return what a reader of a page reads, without its pictures."""
    text = re.sub(r"<style>.*?</style>", "", page(name), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


class Read(HTMLParser):
    """Keeps a page's elements, and complains about any that is not closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {key: value or "" for key, value in attrs}))
        assert not (tag in {"p", "div", "ul", "table"} and "p" in self.open), tag
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID, f"<{tag}/> is not closed in HTML"
        self.found.append((tag, {key: value or "" for key, value in attrs}))


every_page = pytest.mark.parametrize("name", PAGES)
every_lesson = pytest.mark.parametrize("name", LESSONS)
