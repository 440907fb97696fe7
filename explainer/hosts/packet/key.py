"""The answer key: what a lesson asks, what is right and why, and one wrong answer with a reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.cards.diary_words import diary_line, story_reply, verdict_label, verdict_reply
from explainer.content import LESSONS, VERDICTS, court, lesson, pretest, steps
from explainer.draw.say import listed
from explainer.hosts.packet import words
from explainer.hosts.packet.guide import lesson_title
from explainer.hosts.pages.frame import Page, Passage
from explainer.hosts.pages.markup import grid, listing, said
from explainer.lessons.words import TRACK_LABELS
from explainer.pictures.court.words import VERDICTS as JUDGED
from explainer.pictures.shelf.words import SHELVES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from explainer.content import Case, Commit, Diary, LessonContent, Option, Question, Story

FALSE_COMFORT = "M7b"


def key_page(names: Sequence[str]) -> Page:
    """Make the answer key.

    Args:
        names: the lessons, in their order.
    """
    parts = tuple(_lesson(lesson(name)) for name in names)
    return Page(words.KEY, f'<p class="lead">{said(words.KEY_LEAD)}</p>', parts, words.HOME)


def _lesson(content: LessonContent) -> Passage:
    refuted = [each.code for each in content.myths]
    rows = [
        *(_asked(stem, each, refuted) for stem, each in _questions(content)),
        *map(_diary, content.diaries),
        *map(_story, content.stories),
    ]
    table = grid(words.KEY_CAPTION.format(number=content.number), words.KEY_HEADS, rows)
    own = OF_THEIR_OWN.get(content.id, ())
    inside = tuple(Passage(title, make(content)) for title, make in own)
    return Passage(lesson_title(content), table + _beside(content), inside, "lesson")


def _questions(content: LessonContent) -> Iterator[tuple[str, Question | Commit]]:
    """List what a lesson asks, with the place it is asked at."""
    yield _stem(words.GUESS, content.commit.question), content.commit
    for place, each in enumerate(pretest() if content.id == "start_here" else (), start=1):
        yield _stem(words.CHECK_NUMBER.format(place=place), each.stem), each
    for place, each in enumerate(content.quiz, start=1):
        yield _stem(words.QUIZ_NUMBER.format(place=place), each.stem), each
    for each in content.further:
        yield _stem(words.ON_TRACK.format(track=TRACK_LABELS[each.track]), each.stem), each


def _asked(stem: str, asked: Question | Commit, refuted: Collection[str]) -> tuple[str, str, str]:
    right, wrong = next(each for each in asked.options if each.right), tempting(asked, refuted)
    reply = _answer(wrong.text, wrong.explanation, wrong.misconception or "")
    return stem, _answer(right.text, right.explanation), reply


def tempting(asked: Question | Commit, refuted: Collection[str] = ()) -> Option:
    """Return the wrong option that a teacher should be ready for.

    False comfort comes first, as it keeps somebody from a doctor; then a belief that the lesson
    refutes; else the option that stands first.

    Args:
        asked: the question, or the guess.
        refuted: the beliefs that the lesson refutes.

    Example:
        >>> tempting(pretest()[6]).misconception
        'M7b'
    """
    ranks = {code: place for place, code in enumerate((FALSE_COMFORT, *refuted))}
    wrong = (each for each in asked.options if not each.right)
    return min(wrong, key=lambda option: ranks.get(option.misconception or "", len(ranks)))


def _stem(where: str, stem: str) -> str:
    return f"{said(where)}. {said(stem)}"


def _answer(text: str, why: str, code: str = "") -> str:
    name = f' <span class="code">{code}</span>' if code else ""
    return f"<p><b>{said(text)}</b>{name}</p><p>{said(why)}</p>"


def _beside(content: LessonContent) -> str:
    """Say which old questions are asked again, where they stand, and which beliefs are refuted."""
    told = (
        (words.COME_BACK, map(place_of, content.come_back)),
        (words.WEEK_LATER, map(place_of, content.week_later)),
        (words.MYTHS, (each.code for each in content.myths)),
    )
    lines = ((title, listed(each)) for title, each in told)
    return listing(f"<b>{title}:</b> {said(line)}." for title, line in lines if line)


def place_of(question: str) -> str:
    """Say where in the key an old question stands.

    Args:
        question: its id.

    Example:
        >>> place_of(lesson("start_here").quiz[0].id)
        'lesson 0 quiz 1'
    """
    for content in map(lesson, LESSONS):
        for place, each in enumerate(content.quiz, 1):
            if each.id == question:
                return words.PLACE.format(number=content.number, place=place)
    raise KeyError(question)


def _diary(diary: Diary) -> tuple[str, str, str]:
    wrong = next(each for each in VERDICTS if each != diary.verdict)
    right = _answer(verdict_label(diary.verdict), verdict_reply(diary, diary.verdict).said)
    reply = _answer(verdict_label(wrong), diary.feedback[wrong])
    return _stem(words.DIARY, diary_line(diary)), right, reply


def _story(story: Story) -> tuple[str, str, str]:
    wrong = next(each for each in story.feedback if each != story.verdict)
    right, reply = (
        _answer(verdict_label(each), story_reply(story, each).said)
        for each in (story.verdict, wrong)
    )
    return _stem(words.CLIENT, story.text), right, reply


# What single lessons have beside questions and myths.


def _parts(content: LessonContent) -> str:
    return listing(f"<b>{said(each.name)}.</b> {said(each.meaning)}" for each in content.parts)


def _steps(_: LessonContent) -> str:
    lines = (f"<li><b>{said(each.name)}.</b> {said(each.reason)}</li>" for each in steps())
    return f"<ol>{''.join(lines)}</ol>"


def _shelf(_: LessonContent) -> str:
    rows = evidence.shelf().values()
    shelves = (
        f"<b>{said(title)}:</b> "
        + "; ".join(said(f"{r.label} ({r.grade})") for r in rows if r.shelf == place)
        for place, title in SHELVES.items()
    )
    return f"{listing(shelves)}<p>{said(words.SHELF_LEAD)}</p>"


def _court(content: LessonContent) -> str:
    caption = words.COURT_CAPTION.format(number=content.number)
    return grid(caption, words.COURT_HEADS, map(_case, court()))


def _case(case: Case) -> tuple[str, str, str]:
    sides = words.FOR_AND_AGAINST
    claim = f'{said(words.QUOTE.format(words=case.claim))} <span class="code">{case.code}</span>'
    cards = listing(
        said(words.GRADED.format(side=sides[each.side], grade=each.grade, title=each.title))
        for each in case.cards
    )
    return claim, cards, _answer(JUDGED[case.verdict], case.replies[case.verdict])


OF_THEIR_OWN = {
    "start_here": ((words.PARTS, _parts),),
    "in_the_chair": ((words.STEPS, _steps),),
    "benefits_weighed": ((words.SHELF, _shelf),),
    "myth_court": ((words.COURT, _court),),
}
