"""A lesson as one page of HTML that can be read, printed and heard without any script."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import mistune

from explainer.draw.svg import nest
from explainer.hosts.pages.frame import document
from explainer.lessons.ways import course, notebook_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.hosts.pages.frame import Around
    from explainer.site.lessons import Book
    from explainer.site.live import Live

TO_LESSON = re.compile(r'href="(\d\d_\w+)\.ipynb')
TAG = re.compile(r"<[^>]+>")


class _Headings(mistune.HTMLRenderer):
    """Headings that links can lead to, by the names that JupyterLab gives them."""

    def heading(self, text: str, level: int, **_: Any) -> str:
        """Write a heading."""
        name = escape(TAG.sub("", text).replace(" ", "-"))
        return f'<h{level} id="{name}">{text}</h{level}>\n'


def prose(words: str) -> str:
    r"""Write Markdown as HTML whose links lead from page to page.

    Args:
        words: what stands in a cell.

    Example:
        >>> prose("## All lessons")
        '<h2 id="All-lessons">All lessons</h2>\n'
        >>> prose("[Next](01_in_the_chair.ipynb#Notice)")
        '<p><a href="01_in_the_chair.html#Notice">Next</a></p>\n'
    """
    made = mistune.create_markdown(renderer=_Headings(escape=False), plugins=["table"])
    return TO_LESSON.sub(r'href="\1.html', str(made(words)))


def lesson_page(book: Book, live: Live, around: Around, folds: Sequence[str]) -> str:
    """Write the page of a lesson.

    Args:
        book: the lesson.
        live: what a page holds so that it can come to life.
        around: what stands around each page.
        folds: what stands behind the still of each piece, as HTML.

    Returns:
        A whole page.
    """
    count, parts = 0, list[str]()
    for cell in book.cells:
        if cell.piece:
            parts.append(live.place(count, cell.still + folds[count]))
            count += 1
        else:
            parts.append(f'<div class="tc-prose">{prose(cell.words)}</div>')
    told = nest("div", "\n".join(parts), class_="tc-told")
    inside = f"{live.status}\n{told}\n{live.foot}"
    onward = _after(book)
    marks = f' data-lesson="{escape(book.name)}"' + (f' data-next="{onward}"' if onward else "")
    return document(book.title, inside, around._replace(head=around.head + live.head, marks=marks))


def _after(book: Book) -> str:
    """Return the page of the next lesson; nothing after the last."""
    names = [notebook_name(each).removesuffix(".ipynb") for each in course()]
    return next((f"{other}.html" for this, other in pairwise(names) if this == book.name), "")
