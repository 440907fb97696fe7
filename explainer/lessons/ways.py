"""Ways on: where one is among the lessons, and what leads on and back, as Markdown."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from explainer.content import LESSONS, lesson, routes
from explainer.lessons.words import (
    BEFORE,
    HEADING,
    LAST,
    LIST_HEADING,
    NEXT,
    ROUTE,
    START,
    STOP,
    WHERE,
    lesson_line,
)

if TYPE_CHECKING:
    from explainer.content import LessonContent

SHORT_WAY = "lecture"  # the route that whoever learns alone is offered, too


def notebook_name(content: LessonContent) -> str:
    """Return the name of a lesson's notebook.

    Example:
        >>> notebook_name(lesson("two_clocks"))
        '05_two_clocks.ipynb'
    """
    return f"{content.number:02}_{content.id}.ipynb"


@cache
def course() -> tuple[LessonContent, ...]:
    """Return the lessons that are there, in their order.

    Example:
        >>> [each.number for each in course()][:3]
        [0, 1, 2]
    """
    return tuple(lesson(name) for name in LESSONS)


def _link(content: LessonContent) -> str:
    return f"[{content.title}]({notebook_name(content)})"


def where_words(content: LessonContent) -> str:
    """Say where one is, with a way back to the list of all lessons.

    Example:
        >>> where_words(lesson("repair_crew")).partition(" · ")[2]
        '[All lessons](00_start_here.ipynb#All-lessons)'
    """
    first, *_, last = course()
    said = WHERE.format(number=content.number, first=first.number, last=last.number)
    return f"{said} · {START.format(file=notebook_name(first))}"


def ways_on(content: LessonContent) -> str:
    """Say what leads on and back, as the last cell of a notebook.

    Example:
        >>> print(ways_on(lesson("lifting_a_scar")).splitlines()[2][-22:])
        (02_repair_crew.ipynb)
    """
    before, after = _beside(content)
    lines = [f"- {BEFORE}: {_link(before)}"] if before else []
    lines.append(f"- {NEXT}: {_link(after)}" if after else f"- {LAST}")
    if before:
        lines.append(f"- {START.format(file=notebook_name(course()[0]))}")
    return "\n".join([HEADING, "", *lines])


def _beside(content: LessonContent) -> tuple[LessonContent | None, LessonContent | None]:
    lessons = (None, *course(), None)
    place = lessons.index(content)
    return lessons[place - 1], lessons[place + 1]


def lesson_list() -> str:
    """List the lessons with their minutes, and a shorter way through them.

    Example:
        >>> print(lesson_list().splitlines()[2])
        - 0 · [Start here: what do you already think?](00_start_here.ipynb), 12 minutes
    """
    lines = [lesson_line(each.number, _link(each), each.minutes) for each in course()]
    short = next(each for each in routes() if each.id == SHORT_WAY)
    route = [ROUTE.format(minutes=short.minutes), ""]
    for stop in short.stops:
        link = _link(lesson(stop.lesson))
        route.append(STOP.format(link=link, place=stop.until, minutes=stop.minutes))
    return "\n".join([LIST_HEADING, "", *lines, "", *route])
