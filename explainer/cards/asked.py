"""What the cards of all lessons ask, found by its id: for old files, and for a page to read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from explainer.cards.diary_words import diary_line, story_reply, verdict_label, verdict_reply
from explainer.cards.sorter_words import WORDS as SORTER
from explainer.cards.sorter_words import step_html, step_reply
from explainer.cards.words import WORDS, Reply, feedback, titled
from explainer.content import (
    LESSONS,
    ROADS,
    VERDICTS,
    Case,
    Commit,
    Diary,
    Option,
    Story,
    court,
    lesson,
    pretest,
    steps,
)
from explainer.draw.say import listed
from explainer.evidence import shelf
from explainer.pictures.court.words import VERDICTS as JUDGED
from explainer.pictures.shelf.words import TITLE as SHELF_TITLE

if TYPE_CHECKING:
    from explainer.cards.answers import Answer, Answers

STEP_ORDER = "n1-step-order"
"""The order of the steps of a session: the ids of the steps are what is chosen."""

SHELF_ORDER = "n4-shelf-order"
"""The order of the benefits: the ids of their claims are what is chosen."""

NOTHING: Mapping[str, str] = MappingProxyType({})
REFLECTION = "{lesson}-reflection"
SKETCHES = (
    (re.compile(r"n5-sketch-(?!why$).+"), re.compile(r"(\S+) to (\S+)")),
    (re.compile(r"n2-collagen-sketch"), re.compile(listed([r"day \d+: ([^\s,]+)"] * 5))),
)
"""How version 1 wrote the numbers of a sketch: which question, and where its numbers stand."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that a learner is asked.

    Args:
        words: The question.
        options: The words of what one may choose, by its id; nothing where one writes.
        replies: What the evidence says to each, by the same ids, as HTML; nothing where it is said
            in another way or at another time.

    Example:
        >>> asked_by_id("n5-glow").options["new-collagen"]
        'New collagen is there'
    """

    words: str
    options: Mapping[str, str]
    replies: Mapping[str, str]

    def words_of(self, chosen: Sequence[str]) -> str:
        """Say what was chosen.

        Args:
            chosen: The ids.

        Returns:
            Its words; empty where one of the ids is not known.

        Example:
            >>> asked_by_id("n5-strip-pink").words_of(["watch"])
            'Keep watching'
        """
        known = all(each in self.options for each in chosen)
        return listed(self.options[each] for each in chosen) if known else ""


def asked_by_id(id_: str) -> Asked | None:
    """Find what is asked under an id.

    Args:
        id_: The id of a question, prediction, diary or reflection, or of the order of the steps.

    Returns:
        What is asked; None where no lesson asks it on a card.

    Example:
        >>> asked_by_id("n5-glow").words
        'The skin glows after a session. What does the glow mean?'
    """
    return _everything().get(id_)


def chosen_by_words(id_: str, words: str) -> tuple[str, ...]:
    """Find what was chosen by its English, as version 1 of the answers kept it.

    Args:
        id_: The id of what was asked.
        words: The English of an option; for some questions, what version 1 wrote instead.

    Returns:
        The ids, or the numbers of a sketch; nothing where the content has no such words.

    Example:
        >>> chosen_by_words("n5-glow", "New collagen is there")
        ('new-collagen',)
        >>> chosen_by_words("n5-glow", "The skin is oily")
        ()
    """
    asked = asked_by_id(id_)
    if asked and (id_ == STEP_ORDER or set(asked.options) == set(VERDICTS)):
        keys = tuple(words.split(", "))
        return keys if set(keys) <= set(asked.options) else ()
    if asked:
        return tuple(key for key, option in asked.options.items() if option == words)
    written = (form.fullmatch(words) for question, form in SKETCHES if question.fullmatch(id_))
    return next((found.groups() for found in written if found), ())


@cache
def _everything() -> Mapping[str, Asked]:
    """Gather all that is asked; the files of the content see to it that no id stands twice."""
    order = Asked(SORTER.title, {step.id: step.name for step in steps()}, NOTHING)
    # the first check is answered without a word on right or wrong, and stays so
    early = {each.id: replace(_of(each.stem, each.options), replies=NOTHING) for each in pretest()}
    cases = {each.id: _case_asked(each) for each in court()}
    found = {STEP_ORDER: order, SHELF_ORDER: _shelf_asked(), **early, **cases}
    for taught in map(lesson, LESSONS):
        found |= {each.id: _of(each.stem, each.options) for each in (*taught.quiz, *taught.further)}
        found |= {each.id: _diary_asked(each) for each in taught.diaries}
        found |= {each.id: _story_asked(each) for each in taught.stories}
        found |= {each.id: Asked(each.task, NOTHING, NOTHING) for each in taught.challenges}
        found[taught.commit.id] = _guess_asked(taught.commit)
        found[REFLECTION.format(lesson=taught.id)] = Asked(taught.reflect, NOTHING, NOTHING)
    return MappingProxyType(found)


def _shelf_asked() -> Asked:
    known = {row.claim: row for row in shelf().values()}
    replies = {id_: f"<p>{escape(f'{row.label}: {row.why}')}</p>" for id_, row in known.items()}
    return Asked(SHELF_TITLE, {id_: row.label for id_, row in known.items()}, replies)


def _of(words: str, options: Sequence[Option]) -> Asked:
    said = {option.id: option.text for option in options}
    replies = {option.id: feedback(option).html for option in options}
    return Asked(words, said, replies)


def _guess_asked(commit: Commit) -> Asked:
    asked = _of(commit.question, commit.options)  # what came of it is said at the end alone
    later = f"<p>{escape(WORDS.guess_later.format(place=WORDS.look_back))}</p>"
    return replace(asked, replies=dict.fromkeys(asked.options, later))


def _case_asked(case: Case) -> Asked:
    replies = {key: Reply(key == case.verdict, said).html for key, said in case.replies.items()}
    return Asked(case.claim, JUDGED, replies)


def _diary_asked(diary: Diary) -> Asked:
    said = {key: verdict_label(key) for key in VERDICTS}
    replies = {key: verdict_reply(diary, key).html for key in VERDICTS}
    words = titled(WORDS.one_diary, diary_line(diary))
    return Asked(words, said, replies)


def _story_asked(story: Story) -> Asked:
    said = {key: verdict_label(key) for key in ROADS}
    return Asked(story.text, said, {key: story_reply(story, key).html for key in ROADS})


# The page of all answers.


def answers_html(answers: Answers, *, replies: bool = True) -> str:
    """Show all answers in order: what was asked, what was chosen, and what the evidence says.

    Args:
        answers: What was answered in one lesson.
        replies: Whether it says what the evidence says; a worksheet does not.

    Returns:
        HTML without a script; everything is escaped.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> answers = Answers("two_clocks")
        >>> answers.keep("n5-first-guess", ["tomorrow"], "In the first days", confidence=1)
        >>> "<p>How sure: Just guessing</p>" in answers_html(answers)
        True
    """
    items = "".join(f"<li>{_answer_html(kept, replies=replies)}</li>" for kept in answers.kept)
    plans = WORDS.plans_used.format(codes=listed(answers.plans)) if answers.plans else ""
    return f'<div class="tc-answers" lang="en"><ol>{items}</ol>{_line(plans)}</div>'


def _answer_html(kept: Answer, *, replies: bool) -> str:
    gone = Asked(kept.asked or WORDS.question_gone, NOTHING, NOTHING)
    asked = asked_by_id(kept.question) or gone
    sure = WORDS.sure_was.format(sure=WORDS.sure[kept.confidence - 1]) if kept.confidence else ""
    stem = f'<p class="tc-stem">{escape(asked.words)}</p>'
    said = _reply_html(kept, asked) if replies else ""
    return f"{stem}{_line(_chosen_text(kept, asked))}{_line(sure)}{said}"


def _chosen_text(kept: Answer, asked: Asked) -> str:
    if words := asked.words_of(kept.chosen):
        return WORDS.your_choice.format(words=words)
    return (WORDS.choice_gone if asked.options else WORDS.your_answer).format(words=kept.words)


def _reply_html(kept: Answer, asked: Asked) -> str:
    if kept.question == STEP_ORDER and asked.words_of(kept.chosen):
        return _steps_html(kept.chosen)
    return "".join(asked.replies.get(each, "") for each in kept.chosen)


def _steps_html(chosen: Sequence[str]) -> str:
    known = {step.id: (right, step) for right, step in enumerate(steps())}
    found = ((place, *known[id_]) for place, id_ in enumerate(chosen))
    return "".join(
        step_html(step, place, step_reply(step, place, right).html) for place, right, step in found
    )


def _line(words: str) -> str:
    return f"<p>{escape(words)}</p>" if words else ""
