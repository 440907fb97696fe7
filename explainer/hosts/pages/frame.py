"""The frame that all pages share: head, way to the start, contents with links, and headings.

A page is one file: its style stands in it, its pictures too, and nothing is fetched from anywhere.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from explainer.draw.palette import DARK, LIGHT
from explainer.draw.svg import nest
from explainer.hosts.pages.markup import said
from explainer.hosts.pages.words import CONTENTS, NAME, SKIP

SHEETS = ("frame.css", "page.css")
FEWEST_LISTED = 4
FIELDS = ("page", "text", "quiet", "rule", "line", "phase_pale", "result_edge")


class Passage(NamedTuple):
    """A part of a page with a heading of its own.

    Args:
        title: its heading, as plain text.
        html: what stands under it.
        inside: smaller parts below that.
        look: its class in the style sheet, such as "sheet" for a page of its own.
    """

    title: str
    html: str = ""
    inside: tuple[Passage, ...] = ()
    look: str | None = None


class Page(NamedTuple):
    """A page without its frame.

    Args:
        title: its heading, as plain text.
        lead: what stands between the heading and the contents, as HTML.
        sections: its parts.
        home: the address and the words of the way back to the start; none on the start itself.
        head: further elements for the head.
    """

    title: str
    lead: str
    sections: tuple[Passage, ...]
    home: tuple[str, str] | None = None
    head: str = ""


class Around(NamedTuple):
    """What stands around the text of a page, as HTML.

    Args:
        head: the last elements of the head.
        way: what follows the name at the top: where else one can go.
        foot: what stands below the text.
        marks: attributes of the page itself, each with a space before it.
    """

    head: str = ""
    way: str = ""
    foot: str = ""
    marks: str = ""


def page_html(page: Page, around: Around | None = None) -> str:
    """Write a whole page.

    Args:
        page: the page.
        around: what stands around it, where it is one of many.

    Returns:
        HTML; equal pages give equal text.

    Example:
        >>> page_html(Page("A & B", "<p>Hello.</p>", ())).count("A &amp; B")
        2
    """
    back = nest("p", nest("a", said(page.home[1]), href=page.home[0])) if page.home else ""
    body = "".join(_section(each, 2, name) for name, each in _named(page.sections))
    inside = f"<h1>{said(page.title)}</h1>{page.lead}{_contents(page.sections)}{body}"
    given = around or Around()
    head = f"{given.head}{page.head}<style>\n{style()}</style>\n"
    return document(page.title, inside, given._replace(head=head, way=given.way + back))


def document(title: str, inside: str, around: Around) -> str:
    r"""Put the frame around a text.

    Args:
        title: what the page is called, as plain text.
        inside: the text, as HTML.
        around: what stands around it.

    Example:
        >>> document("A", "<h1>A</h1>", Around(foot="B"))[-43:]
        '</main>\n<footer>B</footer>\n</body>\n</html>\n'
    """
    foot = f"<footer>{around.foot}</footer>\n" if around.foot else ""
    return (
        f'<!doctype html>\n<html lang="en"{around.marks}>\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{said(title)} · {NAME}</title>\n{around.head}</head>\n<body>\n"
        f'<a class="skip" href="#main">{SKIP}</a>\n'
        f'<header><p class="name">{NAME}</p>{around.way}</header>\n'
        f'<main id="main">{inside}</main>\n{foot}</body>\n</html>\n'
    )


@cache
def style(sheets: tuple[str, ...] = SHEETS) -> str:
    """Return the one style sheet, with the colours of the palette for a light and a dark page.

    Args:
        sheets: the names of the files it is made of.

    Example:
        >>> LIGHT.result_edge in style(), "http" in style()
        (True, False)
    """
    light, dark = (
        "".join(f" --{field}: {getattr(theme, field)};" for field in FIELDS)
        for theme in (LIGHT, DARK)
    )
    sheet = "".join(Path(__file__).with_name(name).read_text(encoding="utf-8") for name in sheets)
    night = f"@media screen and (prefers-color-scheme: dark) {{ :root {{{dark} }} }}"
    return f":root {{{light} }}\n{night}\n{sheet}"


def anchor(title: str) -> str:
    """Return the name under which a heading can be linked to.

    Example:
        >>> anchor("Lesson 5: Two clocks?")
        'lesson-5-two-clocks'
    """
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def _named(sections: tuple[Passage, ...], above: str = "") -> list[tuple[str, Passage]]:
    """Name each part; a smaller one carries the name of the part it belongs to."""
    start = f"{above}-" if above else ""
    return [(f"{start}{anchor(each.title)}", each) for each in sections]


def _section(section: Passage, level: int, name: str) -> str:
    head = nest(f"h{level}", said(section.title), id=name)
    below = "".join(_section(each, level + 1, at) for at, each in _named(section.inside, name))
    return nest("section", head + section.html + below, class_=section.look)


def _contents(sections: tuple[Passage, ...]) -> str:
    """List the parts; nothing where a reader sees them all at a glance."""
    if len(sections) < FEWEST_LISTED:
        return ""
    links = (nest("a", said(each.title), href=f"#{name}") for name, each in _named(sections))
    listed = nest("ol", "".join(nest("li", link) for link in links))
    head = nest("h2", CONTENTS, id="contents")
    return nest("nav", head + listed, class_="contents", aria_labelledby="contents")
