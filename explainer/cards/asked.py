"""What the cards of all lessons ask, found by its id: for a file of answers and for its reader."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from explainer.cards.diary_words import diary_line, verdict_label
from explainer.cards.sorter_words import WORDS as SORTER
from explainer.cards.words import WORDS
from explainer.content import LESSONS, VERDICTS, Commit, Question, Strip, lesson, pretest, steps
from explainer.draw.say import listed

STEP_ORDER = "n1-step-order"
"""The order of the steps of a session: the ids of the steps are what is chosen."""

REFLECTION = "{lesson}-reflection"
SKETCHES = (
    (re.compile(r"n5-sketch-(?!why$).+"), re.compile(r"(\S+) to (\S+)")),
    (re.compile(r"n2-collagen-sketch"), re.compile(", ".join([r"day \d+: ([^\s,]+)"] * 5))),
)
"""How version 1 wrote the numbers of a sketch: which question, and where its numbers stand."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that a learner is asked.

    Args:
        words: The question.
        options: The words of what one may choose, by its id; nothing where one writes.

    Example:
        >>> asked_by_id("n5-glow").options["new-collagen"]
        'New collagen is there'
    """

    words: str
    options: Mapping[str, str]

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
        'The skin glows on day 1. What does the glow mean?'
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
    order = Asked(SORTER.title, MappingProxyType({step.id: step.name for step in steps()}))
    found = {STEP_ORDER: order, **{each.id: _question(each) for each in pretest()}}
    for told in map(lesson, LESSONS):
        found |= {each.id: _question(each) for each in told.quiz}
        found |= {each.id: _strip(each) for each in told.strips}
        found[told.commit.id] = _commit(told.commit)
        found[REFLECTION.format(lesson=told.id)] = Asked(told.reflect, MappingProxyType({}))
    return MappingProxyType(found)


def _question(question: Question) -> Asked:
    options = {option.id: option.text for option in question.options}
    return Asked(question.stem, MappingProxyType(options))


def _commit(commit: Commit) -> Asked:
    options = {option.id: option.text for option in commit.options}
    return Asked(commit.question, MappingProxyType(options))


def _strip(strip: Strip) -> Asked:
    options = {key: verdict_label(key) for key in VERDICTS}
    return Asked(diary_line(strip, WORDS.one_diary), MappingProxyType(options))
