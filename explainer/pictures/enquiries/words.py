"""Every sentence that stands round the questions people ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.content import enquiries, topics
from explainer.draw.say import badge_words, listed, plural

if TYPE_CHECKING:
    from explainer.content import Enquiry

TITLE = "The questions people ask"
LEAD = (
    "Each answer has two sentences, a grade and its sources. "
    "Where no study answers, it says so. This is not medical advice."
)
LABEL = "Your question"
HINT = "for example: when can I swim?"
ALL = "All {count}, by topic. Type above to search them."
ONE, SOME = "1 question fits:", "{n} questions fit, the best one first:"
NONE = (
    "Nothing here fits “{words}”: try one plain word, such as “sun”, open a topic below, "
    "or ask a clinic."
)
ASK = "No study answers this: ask a clinic, and your doctor where illness or medicine plays a part."
CAREFUL, SOURCES = "Careful:", "Sources:"
GRADE, NEARBY = "Evidence:", "Evidence on what comes near it:"
COUNTED = "{topic} ({n})"
STILL = "On the live page, each question opens its answer."
LONGEST_SAID = 60


def found_words(words: str, count: int) -> str:
    """Say how many questions fit what was typed; one sentence says what to do where none does.

    Args:
        words: what was typed.
        count: how many fit.

    Example:
        >>> found_words("swim", 2), found_words("", 0)[:18]
        ('2 questions fit, the best one first:', 'All 170 questions,')
    """
    if not words.strip():
        return ALL.format(count=plural(len(enquiries()), "question"))
    if not count:
        return NONE.format(words=words.strip()[:LONGEST_SAID])
    return ONE if count == 1 else SOME.format(n=count)


def grade_words(entry: Enquiry) -> str:
    """Say how good the evidence of an answer is; where no study answers, it is on something near.

    Example:
        >>> grade_words(enquiries()[1])
        'Evidence: A · review or good trial.'
    """
    return f"{NEARBY if entry.ask else GRADE} {badge_words(entry.grade)}."


def entry_text(entry: Enquiry) -> str:
    """Say a question with its answer on one line, for a reader without widgets."""
    names = listed(evidence.who_and_when(each) for each in evidence.trace(entry.sources))
    said = [
        entry.question,
        entry.answer,
        *([f"{CAREFUL} {entry.warn}"] if entry.warn else []),
        *([ASK] if entry.ask else []),
        grade_words(entry),
        *([f"{SOURCES} {names}."] if names else []),
    ]
    return " ".join(said)


def topic_words(key: str) -> str:
    """Name a topic, and say how many questions stand in it.

    Example:
        >>> topic_words("other")
        'Other treatments and extras (13)'
    """
    count = sum(each.topic == key for each in enquiries())
    return COUNTED.format(topic=topics()[key], n=count)


def enquiries_text(*, answered: bool) -> str:
    """Say all questions, topic by topic.

    Args:
        answered: with their answers; some of those answer what a lesson asks.
    """
    lines = [TITLE, LEAD, *([] if answered else [STILL])]
    for key in topics():
        lines.append(topic_words(key))
        said = (each for each in enquiries() if each.topic == key)
        lines += [f"- {entry_text(each) if answered else each.question}" for each in said]
    return "\n".join(lines)
