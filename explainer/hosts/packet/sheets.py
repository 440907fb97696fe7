"""The handouts: each main picture before anything happened, with room to guess and to draw."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from explainer.cards.words import WORDS
from explainer.content import Tasks, guide, lesson
from explainer.draw.still_html import image_html
from explainer.hosts.packet import words
from explainer.hosts.packet.notebook import headings
from explainer.hosts.pages.frame import Page, Passage
from explainer.hosts.pages.markup import listing, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from explainer.content import Commit
    from explainer.draw.figure import Figure

TALL = 0.44  # height over width above which the fields stand beside a picture, not below it


def sheets_page(names: Sequence[str]) -> Page:
    """Make the handouts.

    Args:
        names: the lessons, in their order.
    """
    parts = tuple(sheet for name in names for sheet in _sheets(name))
    return Page(words.SHEETS, f'<p class="lead">{said(words.SHEETS_LEAD)}</p>', parts, words.HOME)


def pictures_of(name: str) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """Return the pieces of a lesson that have a picture, as it is before a guess.

    Args:
        name: the lesson.

    Yields:
        The name of the piece, and its pictures.

    Example:
        >>> [piece for piece, _ in pictures_of("two_clocks")]
        ['predict', 'explore', 'redness']
    """
    # a lesson of its own: in the one that is kept, somebody may have guessed already
    fresh = importlib.import_module(f"explainer.lessons.{name}").Lesson()
    for piece in headings(name):
        shown = getattr(fresh, piece)().pictures()
        if shown:
            yield piece, shown


def _sheets(name: str) -> Iterator[Passage]:
    content, notes = lesson(name), guide(name)
    guess = _guess(content.commit)
    for piece, shown in pictures_of(name):
        asked = notes.sheets.get(piece, Tasks())
        tasks = "".join(map(_task, asked.draw)) + "".join(map(_lined, asked.write))
        look = "sheet tall" if shown[0].height > TALL * shown[0].width else "sheet"
        title = _title(headings(name)[piece], shown, content.commit)
        fields = f'<div class="fields">{guess}{tasks}</div>'
        inside = f'<p class="mark">{words.MARK}</p>{_figure(shown)}{fields}'
        named = words.LESSON.format(number=content.number, title=title)
        yield Passage(named, inside, (), look)
        guess = ""


def _title(heading: str, shown: Sequence[Figure], commit: Commit) -> str:
    """Name a sheet: by its heading, or by its picture where the heading names only a step."""
    if not heading.startswith(words.STEPS_OF_ALL):
        return heading
    return shown[0].title if len(shown) == 1 else commit.question


def _figure(shown: Sequence[Figure]) -> str:
    images = "".join(map(image_html, shown))
    inside = f'<div class="pictures">{images}</div>' if len(shown) > 1 else images
    return f"<figure>{inside}<figcaption>{words.PATIENT}</figcaption></figure>"


def _guess(commit: Commit) -> str:
    options = listing((f"{words.BOX} {said(each.text)}" for each in commit.options), "boxes")
    sure = " ".join(f"<span>{words.BOX} {said(each)}</span>" for each in WORDS.sure)
    asked = f"<p><b>{words.YOUR_GUESS}</b> {said(commit.question)}</p>"
    return f'<div>{asked}{options}<p class="sure">{said(WORDS.how_sure)} {sure}</p></div>'


def _task(task: str) -> str:
    return f"<p>{words.BOX_DRAW} {said(task)}</p>"


def _lined(task: str) -> str:
    lines = '<p class="line"></p>' * words.LINES
    return f"<div><p>{said(task)}</p>{lines}</div>"
