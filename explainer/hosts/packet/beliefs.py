"""The list of beliefs M1 to M20: what to say instead, where each is met, and room to count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.content import LESSONS, court, lesson, misconceptions, pretest
from explainer.draw.say import capital, listed
from explainer.hosts.packet import words
from explainer.hosts.packet.guide import beliefs_of
from explainer.hosts.pages.frame import Page, Passage
from explainer.hosts.pages.markup import grid, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Misconception


def beliefs_page(_: Sequence[str]) -> Page:
    """Make the list; it is of the whole course, whichever lessons are asked for."""
    known = misconceptions()
    counts = [(code, said(each.belief), "", "") for code, each in known.items()]
    met = [(code, _instead(each), asked_in(code), refuted_in(code)) for code, each in known.items()]
    tally = f"<p>{words.CLASS}</p>{grid(words.BELIEFS_CAPTION, words.BELIEFS_HEADS, counts)}"
    parts = (
        Passage(words.TALLY, tally, (), "tally"),
        Passage(words.MET, grid(words.MET_CAPTION, words.MET_HEADS, met), (), "lesson"),
    )
    return Page(words.BELIEFS, f'<p class="lead">{said(words.BELIEFS_LEAD)}</p>', parts, words.HOME)


def _instead(belief: Misconception) -> str:
    mind = f'<p class="quiet">{words.CARE} {said(belief.care)}</p>' if belief.care else ""
    return f"<p>{said(belief.better)}</p>{mind}"


def asked_in(code: str) -> str:
    """Say where a belief stands among the options of the first check, a guess or a quiz.

    Args:
        code: the belief.

    Example:
        >>> asked_in("M4")
        'First check 3; lessons 3, 4'
    """
    checks = [
        place
        for place, asked in enumerate(pretest(), start=1)
        if any(option.misconception == code for option in asked.options)
    ]
    lessons = [taught.number for taught in map(lesson, LESSONS) if code in beliefs_of(taught)]
    check = words.MET_CHECK.format(places=listed(map(str, checks))) if checks else ""
    return _said(check, _in_lessons(lessons))


def refuted_in(code: str) -> str:
    """Say where a belief is refuted as a myth, or heard by the court.

    Args:
        code: the belief.

    Example:
        >>> refuted_in("M14")
        'Myth court'
    """
    taught = map(lesson, LESSONS)
    myths = [each.number for each in taught if any(myth.code == code for myth in each.myths)]
    heard = any(case.code == code for case in court())
    return _said(_in_lessons(myths), words.MET_COURT if heard else "")


def _in_lessons(numbers: Sequence[int]) -> str:
    form = words.MET_LESSON if len(numbers) == 1 else words.MET_LESSONS
    return form.format(numbers=listed(map(str, numbers))) if numbers else ""


def _said(*places: str) -> str:
    return said(capital(words.BETWEEN.join(filter(None, places)))) or words.NOWHERE
