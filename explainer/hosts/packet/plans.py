"""The plans: which pieces of which lesson, in which minutes, and the whole course."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from explainer.content import guide, lesson, routes
from explainer.draw.say import listed
from explainer.hosts.packet import words
from explainer.hosts.packet.guide import beat_rows, lesson_title
from explainer.hosts.packet.notebook import headings
from explainer.hosts.pages.frame import Page, Passage
from explainer.hosts.pages.markup import grid, said
from explainer.lessons.ways import course

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Leg, Route


def plans_page(_: Sequence[str]) -> Page:
    """Make the plans; they are of the whole course, whichever lessons are asked for."""
    parts = (*map(_route, routes()), _whole())
    return Page(words.PLANS, f'<p class="lead">{said(words.PLANS_LEAD)}</p>', parts, words.HOME)


def _route(route: Route) -> Passage:
    starts = accumulate((stop.minutes for stop in route.stops), initial=0)
    stops = (_leg(route, stop, at) for stop, at in zip(route.stops, starts, strict=False))
    total = words.ROUTE_MINUTES.format(minutes=route.minutes)
    lead = f"<p>{said(route.whom)} <b>{total}</b></p><p>{said(route.note)}</p>"
    return Passage(route.title, lead, tuple(stops), "lesson")


def _leg(route: Route, stop: Leg, start: int) -> Passage:
    content, notes = lesson(stop.lesson), guide(stop.lesson)
    beats = [beat for beat in notes.beats if beat.piece in stop.pieces]
    span = {"start": start, "end": start + stop.minutes}
    caption = words.PLANS_CAPTION.format(title=route.title, number=content.number, **span)
    table = grid(caption, words.PLANS_HEADS, beat_rows(stop.lesson, beats, start))
    names = headings(stop.lesson)
    rest = [names[beat.piece] for beat in notes.beats if beat.minutes and beat not in beats]
    out = words.LEFT_OUT.format(headings=listed(rest))
    return Passage(lesson_title(content), f'{table}<p class="quiet">{said(out)}</p>')


def _whole() -> Passage:
    rows = [(said(lesson_title(each)), said(each.promise), str(each.minutes)) for each in course()]
    total = sum(each.minutes for each in course())
    caption = words.WHOLE_CAPTION.format(minutes=total)
    table = grid(caption, words.WHOLE_HEADS, rows)
    return Passage(words.WHOLE, f"<p>{said(words.WHOLE_LEAD)}</p>{table}", (), "lesson")
