"""The list of beliefs M1 to M20: what to say instead, where each is met, and room to count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.content import LESSONS, court, lesson, misconceptions, pretest
from explainer.draw.say import capital, listed
from explainer.hosts.packet import words
from explainer.hosts.packet.guide import beliefs_of
from explainer.hosts.pages.frame import Page, Section
from explainer.hosts.pages.markup import grid, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def beliefs_page(_: Sequence[str]) -> Page:
    """Make the list; it is of the whole course, whichever lessons are asked for."""
    known = misconceptions()
    counts = [(code, said(b.belief), said(b.better), "", "") for code, b in known.items()]
    met = [
        (code, _said(asked_in(code)), _said(refuted_in(code)), said(b.care))
        for code, b in known.items()
    ]
    tally = f"<p>{words.CLASS}</p>{grid(words.BELIEFS_CAPTION, words.BELIEFS_HEADS, counts)}"
    parts = (
        Section(words.BELIEFS_CAPTION, tally, (), "tally"),
        Section(words.MET, grid(words.MET_CAPTION, words.MET_HEADS, met), (), "lesson"),
    )
    return Page(words.BELIEFS, f'<p class="lead">{said(words.BELIEFS_LEAD)}</p>', parts, words.HOME)


def asked_in(code: str) -> Iterator[str]:
    """Say where a belief stands among the options of a guess, a quiz or the first check.

    Args:
        code: the belief.

    Example:
        >>> list(asked_in("M4"))
        ['first check, question 3', 'lesson 3', 'lesson 4']
    """
    for place, asked in enumerate(pretest(), start=1):
        if any(option.misconception == code for option in asked.options):
            yield words.MET_CHECK.format(place=place)
    for told in map(lesson, LESSONS):
        if code in beliefs_of(told):
            yield words.MET_LESSON.format(number=told.number)


def refuted_in(code: str) -> Iterator[str]:
    """Say where a belief is refuted as a myth, or heard by the court.

    Args:
        code: the belief.

    Example:
        >>> list(refuted_in("M14"))
        ['myth court']
    """
    for told in map(lesson, LESSONS):
        if any(myth.code == code for myth in told.myths):
            yield words.MET_LESSON.format(number=told.number)
    if any(case.code == code for case in court()):
        yield words.MET_COURT


def _said(places: Iterator[str]) -> str:
    return said(capital(listed(places))) or words.NOWHERE
