"""The page of a release that says how to open it; it opens by a click."""

from __future__ import annotations

from explainer.draw.svg import nest
from explainer.hosts.pages.frame import Page, Passage, page_html
from explainer.hosts.pages.markup import listing, said
from explainer.site import words


def how_to_open(program: str) -> str:
    """Write the page.

    Args:
        program: the file that serves the lessons.

    Example:
        >>> "python3 open.py" in how_to_open("open.py")
        True
    """
    steps = "".join(nest("li", said(each.format(open=program))) for each in words.HOW_STEPS)
    parts = (
        f"{nest('a', said(file), href=file)}: {said(tells)}"
        for file, tells in words.HOW_PARTS.items()
    )
    passages = (
        Passage(words.HOW_STEPS_TITLE, nest("ol", steps)),
        Passage(words.HOW_PARTS_TITLE, listing(parts)),
        Passage(words.HOW_ELSE_TITLE, listing(map(said, words.HOW_ELSE))),
    )
    lead = nest("p", said(words.HOW_LEAD), class_="lead")
    return page_html(Page(words.HOW_TITLE, lead, passages))
