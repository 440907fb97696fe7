"""A piece as it stands without a kernel: a picture that keeps still, its words, its table.

A page that only shows files, a reader without a kernel and an export to paper show exactly this.
The picture is an image of its own: its ids meet no others on the page, no style sheet is needed,
and a notebook that is not trusted shows it too.
"""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from explainer.draw.palette import Screen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from explainer.draw.figure import Figure

BULLET = "- "
# all that a browser reads in an address of data as it stands; a shorter file is a quicker page
PLAIN = " !$'()*+,-./:;=?@[]^_`{|}~"


def still_html(words: str, pictures: Iterable[Figure] = (), table: str = "") -> str:
    """Write pictures, words and a table as HTML that needs no script and no style sheet.

    Args:
        words: plain text; a line that starts with "- " belongs to a list.
        pictures: what stands above the words; a still one is for a light page.
        table: a table as HTML, already escaped; empty where there is none.

    Returns:
        HTML.

    Example:
        >>> still_html("Day 3.")
        '<div class="tc-still" lang="en"><p>Day 3.</p></div>'
    """
    shown = "".join(f"<p>{image_html(picture)}</p>" for picture in pictures)
    return f'<div class="tc-still" lang="en">{shown}{words_html(words)}{table}</div>'


def words_html(words: str) -> str:
    """Write plain text as paragraphs and lists.

    Args:
        words: plain text; empty lines part paragraphs and are dropped.

    Returns:
        HTML; everything is escaped.

    Example:
        >>> words_html("It is < 3.")
        '<p>It is &lt; 3.</p>'
    """
    lines = [line for line in words.splitlines() if line.strip()]
    parts = groupby(lines, key=lambda line: line.startswith(BULLET))
    return "".join(_list(list(run)) if listed else _paragraphs(list(run)) for listed, run in parts)


def _list(lines: Sequence[str]) -> str:
    items = (f"<li>{escape(line.removeprefix(BULLET), quote=False)}</li>" for line in lines)
    return f"<ul>{''.join(items)}</ul>"


def _paragraphs(lines: Sequence[str]) -> str:
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines)


def image_html(picture: Figure) -> str:
    """Write a picture as an image, with its own title and description as the words beside it.

    Args:
        picture: the picture, drawn for a light page.

    Returns:
        An `img` element.

    Example:
        >>> from explainer.draw.figure import Figure
        >>> dot = Figure(layers={}, width=9, height=9, title="One dot?", description="It is red.")
        >>> image_html(dot)[:57]
        '<img alt="One dot? – It is red" width="9" height="9" src='
    """
    said = (words.rstrip(".") for words in (picture.title, picture.description))
    alt = escape(" – ".join(filter(None, said)))  # a title may be a question
    size = f'width="{int(picture.width)}" height="{int(picture.height)}"'
    return f'<img alt="{alt}" {size} src="{picture_address(picture.svg(Screen()))}"/>'


def picture_address(picture: str) -> str:
    """Return an SVG as an address that holds all of it.

    Example:
        >>> picture_address("<svg/>")
        'data:image/svg+xml,%3Csvg/%3E'
    """
    return f"data:image/svg+xml,{quote(picture, safe=PLAIN)}"
