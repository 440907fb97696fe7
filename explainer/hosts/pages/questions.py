"""The questions people ask as a page: all can be read without a script, and searched with one."""

from __future__ import annotations

import json
from pathlib import Path

from explainer.content import enquiries, topics
from explainer.content.search import book
from explainer.draw.svg import nest, tag
from explainer.hosts.pages.frame import Page, Passage
from explainer.hosts.pages.markup import said
from explainer.pictures.enquiries.page import entry_html
from explainer.pictures.enquiries.words import (
    HINT,
    LABEL,
    LEAD,
    LONGEST_SAID,
    NONE,
    ONE,
    SOME,
    TITLE,
)

SCRIPT = "search.js"


def questions_page(home: tuple[str, str]) -> Page:
    """Make the page.

    Args:
        home: the address and the words of the way back to the start.

    Example:
        >>> questions_page(("index.html", "Start")).sections[0].html.count("<details>") > 3
        True
    """
    parts = tuple(Passage(title, _entries(key)) for key, title in topics().items())
    return Page(TITLE, f"<p>{said(LEAD)}</p>{_box()}", parts, home, _script())


def _entries(topic: str) -> str:
    """Write the questions of a topic, each under its id."""
    found = (each for each in enquiries() if each.topic == topic)
    return "".join(nest("div", entry_html(each), id=each.id) for each in found)


def _box() -> str:
    """Write the box to search in; a page without scripts does not show it."""
    label = nest("label", said(LABEL), for_="question")
    box = tag("input", id="question", type="search", autocomplete="off", placeholder=HINT)
    says = {"data_one": ONE, "data_some": SOME, "data_none": NONE, "data_longest": LONGEST_SAID}
    empty = '<div role="status"><strong class="warns"></strong><p class="says"></p></div>'
    empty += '<div class="found"></div>'
    form = nest("form", f"{label} {box}", role="search")
    return nest("div", form + empty, id="search", hidden="hidden", **says)


def _script() -> str:
    words = json.dumps(book(), separators=(",", ":")).replace("<", "\\u003c")
    script = Path(__file__).with_name(SCRIPT).read_text(encoding="utf-8")
    data = f'<script type="application/json" id="search-book">{words}</script>\n'
    return f'{data}<script type="module">\n{script}</script>\n'
