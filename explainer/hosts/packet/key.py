"""The answer key: every question of the lessons with its answer, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.cards.diary_words import diary_line, story_reply, verdict_label, verdict_reply
from explainer.cards.words import myth_lines
from explainer.content import VERDICTS, court, lesson, old_questions, pretest, steps
from explainer.hosts.packet import words
from explainer.hosts.packet.guide import lesson_title
from explainer.hosts.pages.frame import Page, Passage
from explainer.hosts.pages.markup import listing, said
from explainer.pictures.court.words import VERDICTS as JUDGED
from explainer.pictures.shelf.words import SHELVES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from explainer.content import Case, Commit, Diary, LessonContent, Myth, Question, Story


def key_page(names: Sequence[str]) -> Page:
    """Make the answer key.

    Args:
        names: the lessons, in their order.
    """
    parts = tuple(_lesson(lesson(name)) for name in names)
    return Page(words.KEY, f'<p class="lead">{said(words.KEY_LEAD)}</p>', parts, words.HOME)


def _lesson(content: LessonContent) -> Passage:
    own = OF_THEIR_OWN.get(content.id, ())
    inside = (
        *_old(words.COME_BACK, content.come_back),
        Passage(words.GUESS, _asked(content.commit.question, content.commit)),
        *(Passage(title, make(content)) for title, make in own),
        Passage(words.QUIZ, _questions(content.quiz)),
        Passage(words.MYTHS, "".join(map(_myth, content.myths))),
        *_old(words.WEEK_LATER, content.week_later),
    )
    return Passage(lesson_title(content), "", inside, "lesson")


def _item(stem: str, inside: str) -> str:
    return f'<div class="item"><p class="stem">{said(stem)}</p>{inside}</div>'


def _questions(asked: Iterable[Question]) -> str:
    numbered = enumerate(asked, start=1)
    return "".join(_asked(f"{place}. {each.stem}", each) for place, each in numbered)


def _asked(stem: str, asked: Question | Commit) -> str:
    lines = "".join(
        _option(each.text, each.explanation, each.misconception or "", right=each.right)
        for each in asked.options
    )
    return _item(stem, f'<ul class="marked">{lines}</ul>')


def _option(text: str, why: str, code: str = "", *, right: bool) -> str:
    name = f' <span class="code">{code}</span>' if code else ""
    mark = f"{words.RIGHT} " if right else ""
    look = ' class="right"' if right else ""
    return f"<li{look}><b>{mark}{said(text)}</b>{name} – {said(why)}</li>"


def _old(title: str, ids: Sequence[str]) -> tuple[Passage, ...]:
    """List old questions with their answers alone; nothing where the lesson asks none."""
    found = old_questions(ids)
    lines = (
        f"{said(each.stem)} <b>{words.RIGHT} {said(each.options[each.right].text)}</b>"
        for each in found
    )
    return (Passage(title, listing(lines)),) if found else ()


def _myth(myth: Myth) -> str:
    belief, *rest = map(said, myth_lines(myth))
    head = f'<p><b>{belief}</b> <span class="code">{myth.code}</span></p>'
    return f'<div class="item">{head}{"".join(f"<p>{line}</p>" for line in rest)}</div>'


# What single lessons have beside guess, quiz and myths.


def _first_check(_: LessonContent) -> str:
    return f"<p>{said(words.FIRST_CHECK_LEAD)}</p>{_questions(pretest())}"


def _parts(content: LessonContent) -> str:
    return listing(f"<b>{said(each.name)}.</b> {said(each.meaning)}" for each in content.parts)


def _steps(_: LessonContent) -> str:
    lines = (
        f"<li><b>{said(each.name)}.</b> {said(each.does)} {said(each.reason)}</li>"
        for each in steps()
    )
    return f"<ol>{''.join(lines)}</ol>"


def _shelf(_: LessonContent) -> str:
    rows = evidence.shelf().values()
    shelves = (
        f"<b>{said(title)}:</b> "
        + "; ".join(said(f"{r.label} ({r.grade}). {r.why}") for r in rows if r.shelf == place)
        for place, title in SHELVES.items()
    )
    return f"{listing(shelves)}<p>{said(words.SHELF_LEAD)}</p>"


def _diaries(content: LessonContent) -> str:
    return "".join(map(_diary, content.diaries))


def _diary(diary: Diary) -> str:
    lines = "".join(
        _option(verdict_label(each), verdict_reply(diary, each).said, right=each == diary.verdict)
        for each in VERDICTS
    )
    return _item(diary_line(diary), f'<ul class="marked">{lines}</ul>')


def _stories(content: LessonContent) -> str:
    return "".join(map(_story, content.stories))


def _story(story: Story) -> str:
    lines = "".join(
        _option(verdict_label(each), story_reply(story, each).said, right=each == story.verdict)
        for each in story.feedback
    )
    return _item(story.text, f'<ul class="marked">{lines}</ul>')


def _court(_: LessonContent) -> str:
    return "".join(map(_case, court()))


def _case(case: Case) -> str:
    cards = listing(
        said(
            words.GRADED.format(
                side=words.FOR_AND_AGAINST[each.side],
                grade=each.grade,
                title=each.title,
                text=each.text,
            )
        )
        for each in case.cards
    )
    lines = "".join(
        _option(JUDGED[each], said_, right=each == case.verdict)
        for each, said_ in case.replies.items()
    )
    marked = f'<ul class="marked">{lines}</ul>'
    return _item(f"“{case.claim}” ({case.code})", f"{cards}{marked}")


OF_THEIR_OWN = {
    "start_here": ((words.FIRST_CHECK, _first_check), (words.PARTS, _parts)),
    "in_the_chair": ((words.STEPS, _steps),),
    "benefits_weighed": ((words.SHELF, _shelf),),
    "two_clocks": ((words.DIARIES, _diaries),),
    "should_i_and_aftercare": ((words.STORIES, _stories),),
    "myth_court": ((words.COURT, _court),),
}
