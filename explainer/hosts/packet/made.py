"""The pages of the packet by the names of their files, and the same as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.hosts import HostError
from explainer.hosts.packet import words
from explainer.hosts.packet.beliefs import beliefs_page
from explainer.hosts.packet.guide import guide_page
from explainer.hosts.packet.key import key_page
from explainer.hosts.packet.plans import plans_page
from explainer.hosts.packet.sheets import sheets_page
from explainer.hosts.pages.frame import Page, Passage, page_html
from explainer.hosts.pages.markup import listing, said
from explainer.hosts.pages.pdf import PAPERS, to_pdf
from explainer.hosts.pages.questions import questions_page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

START = "index.html"
PDF = "{paper}/{name}.pdf"


def _questions(_: Sequence[str]) -> Page:
    """Make the list of questions; it is of the whole course."""
    return questions_page(words.HOME)


PARTS = {
    "guide": (guide_page, words.GUIDE_TELLS),
    "answer-key": (key_page, words.KEY_TELLS),
    "plans": (plans_page, words.PLANS_TELLS),
    "handouts": (sheets_page, words.SHEETS_TELLS),
    "beliefs": (beliefs_page, words.BELIEFS_TELLS),
    "questions": (_questions, words.QUESTIONS_TELL),
}
"""What makes each page, and what it is good for, by the name of its file."""


def packet_files(names: Sequence[str], *, printed: bool) -> dict[str, bytes]:
    """Write all pages of the packet.

    Args:
        names: the lessons, in their order.
        printed: whether there will be PDFs beside them, so that the start leads to these too.

    Returns:
        The pages, by the name of their file.
    """
    pages = {name: make(names) for name, (make, _) in PARTS.items()}
    start = page_html(start_page(pages, printed=printed))
    written = {f"{name}.html": page_html(page) for name, page in pages.items()}
    return {name: text.encode() for name, text in {START: start, **written}.items()}


def printed_files(pages: Mapping[str, bytes], browser: str) -> dict[str, bytes]:
    """Print all pages but the start, on each paper.

    Args:
        pages: the pages, by the name of their file.
        browser: the path of a Chromium.

    Returns:
        The PDFs, by the path of their file.
    """
    return {
        PDF.format(paper=paper, name=name): to_pdf(
            f"{name}.html", pages[f"{name}.html"].decode(), paper, browser
        )
        for paper in PAPERS
        for name in PARTS
    }


def whole_packet(names: Sequence[str], browser: str | None) -> dict[str, bytes]:
    """Write all pages, print them if that can be done, and say it if not.

    Args:
        names: the lessons, in their order.
        browser: the path of a Chromium; None where there is none.

    Returns:
        The files, by their paths.
    """
    if browser is None:
        print(words.NO_CHROMIUM)
        return packet_files(names, printed=False)
    try:
        files = packet_files(names, printed=True)
        return files | printed_files(files, browser)
    except HostError as reason:  # the pages are worth having all the same
        print(reason)
        return packet_files(names, printed=False)


def start_page(pages: Mapping[str, Page], *, printed: bool) -> Page:
    """Make the start of the packet, which leads to its pages.

    Args:
        pages: the pages, by the name of their file.
        printed: whether there are PDFs beside them.
    """
    parts = listing(_part(name, page, printed=printed) for name, page in pages.items())
    return Page(
        words.PACKET,
        f'<p class="lead">{said(words.START_LEAD)}</p>',
        (
            Passage(words.PARTS_TITLE, parts),
            Passage(
                words.USE_TITLE, f"<ol>{''.join(f'<li>{said(x)}</li>' for x in words.USE)}</ol>"
            ),
            Passage(
                words.RULES_TITLE, f"<p>{words.RULES_LEAD}</p>{listing(map(said, words.RULES))}"
            ),
        ),
    )


def _part(name: str, page: Page, *, printed: bool) -> str:
    tells = PARTS[name][1]
    line = f'<a href="{name}.html">{said(page.title)}</a>: {said(tells)}.'
    if not printed:
        return line
    links = " · ".join(
        f'<a href="{PDF.format(paper=paper, name=name)}">{said(page.title)}, '
        f"{words.PAPER_NAMES[paper]}</a>"
        for paper in PAPERS
    )
    return f'{line} <span class="quiet">{words.PDFS.format(links=links)}</span>'
