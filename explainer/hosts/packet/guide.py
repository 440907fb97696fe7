"""The facilitator guide: each lesson by the minute, with what to ask, to reply and not to say."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.content import guide, lesson, misconceptions
from explainer.draw.sources import source_link
from explainer.hosts.packet import words
from explainer.hosts.packet.notebook import headings
from explainer.hosts.pages.frame import Page, Passage
from explainer.hosts.pages.markup import grid, listing, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from explainer.content import Beat, Commit, LessonContent, Question

KEYS = Path(__file__).parents[1] / "labextension" / "code" / "words.js"


def guide_page(names: Sequence[str]) -> Page:
    """Make the guide.

    Args:
        names: the lessons, in their order.
    """
    keys = grid(words.KEYS, words.KEYS_HEADS, [[said(k), said(does)] for k, does in keys_told()])
    first = Passage(words.KEYS, f"<p>{said(words.KEYS_LEAD)}</p>{keys}")
    parts = (first, *(_lesson(lesson(name)) for name in names))
    return Page(words.GUIDE, f'<p class="lead">{said(words.GUIDE_LEAD)}</p>', parts, words.HOME)


@cache
def keys_told() -> tuple[tuple[str, str], ...]:
    """Return the keys of presenter view and what they do, as its own list of keys says it.

    Example:
        >>> dict(keys_told())["R"]
        'reveal the answer here; once more covers it'
    """
    script = KEYS.read_text(encoding="utf-8")
    (rows,) = re.findall(r"export const KEYS = .*?\(\[(.*?),?\s*\]\);", script, re.DOTALL)
    return tuple((key, does) for key, does in json.loads(f"[{rows}]"))


def lesson_title(content: LessonContent) -> str:
    """Name a lesson with its number.

    Example:
        >>> lesson_title(lesson("two_clocks"))
        'Lesson 5 · Two clocks: side effects and results'
    """
    return words.LESSON.format(number=content.number, title=content.title)


def beliefs_of(content: LessonContent) -> dict[str, tuple[str, ...]]:
    """Return the beliefs behind the guess and the quiz of a lesson, with how they sound there.

    Example:
        >>> beliefs_of(lesson("start_here"))["M14"]
        ('The macrophage: the more swelling, the more it builds',)
    """
    found = dict[str, list[str]]()
    asked: list[Commit | Question] = [content.commit, *content.quiz]
    for option in (option for each in asked for option in each.options):
        if option.misconception:
            found.setdefault(option.misconception, []).append(option.text)
    return {code: tuple(found[code]) for code in misconceptions() if code in found}


def _lesson(content: LessonContent) -> Passage:
    notes = guide(content.id)
    goals = listing(said(goal.text) for goal in content.objectives)
    keys = " · ".join(f"<b>{said(key)}</b> {said(does)}" for key, does in keys_told())
    lead = (
        f'<p class="lead">{said(content.promise)} '
        f"{words.MINUTES.format(minutes=content.minutes)}.</p>"
        f"<p>{words.GOALS}</p>{goals}<p><b>{words.BEFORE}</b> {said(notes.before)}</p>"
        f'<p class="quiet">{words.KEYS_SHORT} {keys}</p>'
    )
    inside = (
        Passage(words.PLAN, _plan(content)),
        Passage(words.LIKELY, _likely(content), (), "answers"),
        Passage(words.NEVER, listing(map(said, notes.never), "never")),
        Passage(words.DISAGREE, listing(map(said, notes.disagree)) + _limits(content)),
    )
    return Passage(lesson_title(content), lead, inside, "lesson")


def _plan(content: LessonContent) -> str:
    notes = guide(content.id)
    caption = words.PLAN_CAPTION.format(number=content.number, minutes=notes.minutes())
    return grid(caption, words.PLAN_HEADS, beat_rows(content.id, notes.beats))


def beat_rows(name: str, beats: Iterable[Beat], start: int = 0) -> list[tuple[str, str, str]]:
    """Write a row for each piece: from which minute to which, its heading, and what to do.

    Args:
        name: the lesson.
        beats: its pieces.
        start: the minute at which the first of them begins.

    Example:
        >>> beat_rows("two_clocks", guide("two_clocks").beats)[1][:2]
        ('1–3', 'Come back')
    """
    rows = []
    for beat in beats:
        end = start + beat.minutes
        when = f"{start}–{end}" if beat.minutes else words.AFTER_CLASS
        rows.append((when, said(headings(name)[beat.piece]), _beat(beat)))
        start = end
    return rows


def _beat(beat: Beat) -> str:
    asks = listing(f"{words.ASK}: {said(words.QUOTE.format(words=ask))}" for ask in beat.ask)
    pause = f"<p><b>{words.PAUSE}</b> {said(beat.pause)}</p>" if beat.pause else ""
    return f"<p>{said(beat.do)}</p>{asks if beat.ask else ''}{pause}"


def _likely(content: LessonContent) -> str:
    replies, known = guide(content.id).replies, misconceptions()
    rows = []
    for code, heard in beliefs_of(content).items():
        belief = f'<span class="code">{code}</span> {said(known[code].belief)}'
        few = list(dict.fromkeys(heard))[: words.MOST_HEARD]
        sounds = listing(said(words.QUOTE.format(words=each)) for each in few)
        care = known[code].care
        mind = f'<p class="quiet">{words.CARE} {said(care)}</p>' if care else ""
        rows.append((belief, sounds, f"<p>{said(replies[code])}</p>{mind}"))
    return grid(words.LIKELY_CAPTION.format(number=content.number), words.LIKELY_HEADS, rows)


def _limits(content: LessonContent) -> str:
    """Show what the source article says of this lesson that is not plainly supported."""
    here = f"N{content.number}"
    rows = [
        (said(each.claim), said(each.evidence), _links(each.sources))
        for each in evidence.claims().values()
        if here in each.notebooks and each.verdict not in words.SUPPORTED
    ]
    if not rows:
        return ""
    caption = words.LIMIT_CAPTION.format(number=content.number)
    return f"<p>{words.LIMITS}:</p>{grid(caption, words.LIMIT_HEADS, rows)}"


def _links(sources: Sequence[str]) -> str:
    return ", ".join(source_link(each) for each in evidence.trace(sources)) or words.NOWHERE
