"""The pages around the lessons: start, questions, handouts, for teachers, sources, about."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.content import LESSONS, TRACKS, lesson, routes
from explainer.draw.sources import sources_html
from explainer.draw.still_html import image_html
from explainer.draw.svg import nest
from explainer.hosts.packet.made import PARTS, start_page
from explainer.hosts.packet.sheets import pictures_of
from explainer.hosts.packet.words import WHOLE_CAPTION, WHOLE_HEADS
from explainer.hosts.pages.frame import Around, Page, Passage, page_html
from explainer.hosts.pages.markup import grid, listing, said
from explainer.hosts.shipped import ROOT
from explainer.lessons.ways import course, notebook_name
from explainer.lessons.words import TRACK_LABELS, TRACK_LEAD, TRACK_SAYS
from explainer.site import words
from explainer.site.pages import prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from explainer.content import LessonContent
    from explainer.content.teaching import Leg, Route
    from explainer.site.lessons import Book

START, TEACHERS = "index.html", "packet.html"
POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""What a page around the lessons may run: the script that stands in it, and no other."""

SCRIPT = re.compile(r'<script type="module">(.*?)</script>', re.DOTALL)
ABOUT = "## About these lessons"
HERO = ("in_the_chair", "depth")
"""The lesson and the piece whose picture, as it is before a guess, stands on the start page."""


class Edition(NamedTuple):
    """Which edition of the site a page belongs to.

    Args:
        version: the number of the package.
        day: the day of its sources, as in "27 November 2026".
    """

    version: str
    day: str


def around(name: str, edition: Edition) -> Around:
    """Return what stands around each page: the ways to all others, and the edition.

    Args:
        name: the file of the page.
        edition: of the site.

    Example:
        >>> around("about.html", Edition("1.0", "1 May 2026")).way.count(' aria-current="page"')
        1
    """
    links = (
        nest("a", said(title), href=file, aria_current="page" if file == name else None)
        for file, title in words.WAYS.items()
    )
    foot = words.FOOT.format(version=edition.version, day=edition.day)
    more = " · ".join(nest("a", said(title), href=file) for file, title in words.SMALL.items())
    return Around(
        '<link rel="icon" href="data:,">',
        nest("nav", listing(links), aria_label=words.WAYS_NAME),
        f"<p>{said(foot)}</p><p>{more}</p>",
    )


def pages_around(books: Sequence[Book], edition: Edition) -> dict[str, str]:
    """Write all pages that are no lesson.

    Args:
        books: the lessons.
        edition: of the site.

    Returns:
        Each page as HTML, by the name of its file.
    """
    parts = {name: make(LESSONS) for name, (make, _) in PARTS.items()}
    teach = {f"{name}.html": _taught(f"{name}.html", page) for name, page in parts.items()}
    pages = {
        START: _start(),
        **teach,
        TEACHERS: start_page(parts, printed=False),
        "sources.html": _sources(),
        "about.html": _about(books),
        "accessibility.html": _statement(),
    }
    return {name: _written(name, page, edition) for name, page in pages.items()}


def _written(name: str, page: Page, edition: Edition) -> str:
    given = around(name, edition)
    sums = (sha256(script.encode()).digest() for script in SCRIPT.findall(page.head))
    scripts = " ".join(f"'sha256-{b64encode(each).decode()}'" for each in sums) or "'none'"
    policy = words.META.format(policy=POLICY.format(scripts=scripts))
    return page_html(page, given._replace(head=policy + given.head))


def _taught(name: str, page: Page) -> Page:
    """Let a page of the packet lead back to its start, if it is not in the way at the top."""
    return page._replace(home=None if name in words.WAYS else (TEACHERS, words.TO_TEACHERS))


def _start() -> Page:
    begin = nest("a", said(words.BEGIN), href=_file(course()[0]), class_="go")
    lead = (
        f'<p class="lead">{said(words.LEAD)}</p><p>{said(words.HOW)}</p><p>{begin}</p>'
        f"{_hero()}<p>{nest('b', said(words.NO_ADVICE))} {said(words.IMAGINED)}</p>"
    )
    return Page(words.TITLE, lead, tuple(_parts_of_start()))


def _parts_of_start() -> Iterator[Passage]:
    rows = [(_link(each), said(each.promise), str(each.minutes)) for each in course()]
    total = sum(each.minutes for each in course())
    table = grid(WHOLE_CAPTION.format(minutes=total), WHOLE_HEADS, rows)
    yield Passage(words.LESSONS, table)
    yield Passage(words.ROUTES, listing(map(_route, routes())))
    tracks = (f"<b>{said(TRACK_LABELS[each])}.</b> {said(TRACK_SAYS[each])}" for each in TRACKS)
    lead = f"<p>{said(TRACK_LEAD)} {said(words.TRACK_WHERE)}</p>"
    yield Passage(words.TRACKS, lead + listing(tracks))
    more = (
        f'<a href="{file}">{said(title)}</a>: {said(tells)}' for file, title, tells in words.MORE
    )
    yield Passage(words.MORE_TITLE, listing(more))


def _hero() -> str:
    """Show the skin as it is before anybody has guessed: it tells no answer."""
    lesson_name, piece = HERO
    shown = dict(pictures_of(lesson_name))[piece]
    return nest(
        "figure", image_html(shown[0]) + nest("figcaption", said(words.HERO_SAYS)), class_="hero"
    )


def _route(route: Route) -> str:
    stops = "".join(nest("li", _stop(stop)) for stop in route.stops)
    return f"<b>{said(route.title)}.</b> {said(route.whom)}<ol>{stops}</ol>"


def _stop(stop: Leg) -> str:
    tells = words.STOP.format(place=stop.until, minutes=stop.minutes)
    return _link(lesson(stop.lesson)) + said(tells)


def _link(content: LessonContent) -> str:
    words_ = words.LESSON.format(number=content.number, title=content.title)
    return nest("a", said(words_), href=_file(content))


def _file(content: LessonContent) -> str:
    return notebook_name(content).replace(".ipynb", ".html")


def _sources() -> Page:
    known = evidence.references()
    lead = f'<p class="lead">{said(words.SOURCES_LEAD.format(count=len(known)))}</p>'
    return Page(words.SOURCES, lead + sources_html(known.values()), ())


def _about(books: Sequence[Book]) -> Page:
    cells = (cell.words for book in books for cell in book.cells)
    told = next(each for each in cells if each.startswith(ABOUT)).removeprefix(ABOUT)
    parts = [Passage(title, prose(text)) for title, text in words.ABOUT_PARTS.items()]
    return Page(words.ABOUT, prose(told), tuple(parts))


def _statement() -> Page:
    """Make the accessibility statement of the project's own text on it."""
    text = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
    first, *rest = text.split("\n## ")
    title, _, lead = first.partition("\n")
    parts = (part.partition("\n") for part in rest)
    passages = tuple(Passage(head, prose(inside)) for head, _, inside in parts)
    return Page(title.removeprefix("# "), prose(lead), passages)
