"""The questions as HTML: folds that open in any browser, with a kernel and without."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.content import enquiries, topics
from explainer.content.search import alarm
from explainer.draw.say import listed
from explainer.draw.sources import source_link
from explainer.pictures.enquiries import words as say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explainer.content import Enquiry


def entry_html(entry: Enquiry, *, opened: bool = False) -> str:
    """Write one question as a fold: its answer, what to beware of, its grade and its sources.

    Args:
        entry: the question.
        opened: whether the fold is open at first.

    Example:
        >>> entry_html(enquiries()[0])[:35]
        '<details><summary>I get cold sores.'
    """
    lines = [f"<p>{escape(entry.answer, quote=False)}</p>"]
    if entry.warn:
        warned = escape(entry.warn, quote=False)
        lines.append(f'<p class="tc-warn"><strong>{say.CAREFUL}</strong> {warned}</p>')
    if entry.ask:
        lines.append(f'<p class="tc-ask">{say.ASK}</p>')
    links = listed(source_link(each) for each in evidence.trace(entry.sources))
    rests = f" {say.SOURCES} {links}." if links else ""
    lines.append(f'<p class="tc-legend">{say.grade_words(entry)}{rests}</p>')
    state = ' open="open"' if opened else ""
    asked = escape(entry.question, quote=False)
    return f"<details{state}><summary>{asked}</summary>{''.join(lines)}</details>"


def found_html(entries: Iterable[Enquiry]) -> str:
    """Write the questions that were found, the first one open.

    Args:
        entries: the questions, the best one first.
    """
    shown = (entry_html(each, opened=place == 0) for place, each in enumerate(entries))
    return f'<div class="tc-enquiries">{"".join(shown)}</div>'


def alarm_html(words: str) -> str:
    """Say where to turn, above all that was found, where somebody typed a sign of danger.

    Args:
        words: what was typed.

    Example:
        >>> alarm_html("can i swim")
        ''
    """
    said = escape(alarm(words), quote=False)
    return f'<p class="tc-warn"><strong>{said}</strong></p>' if said else ""


def topics_html() -> str:
    """Write all questions as a fold for each topic, with a fold for each question inside."""
    folds = []
    for key in topics():
        inside = "".join(entry_html(each) for each in enquiries() if each.topic == key)
        folds.append(f"<details><summary>{say.topic_words(key)}</summary>{inside}</details>")
    return f'<div class="tc-enquiries tc-topics">{"".join(folds)}</div>'


def still_page(*, answered: bool) -> str:
    """Write the whole list for a page without a kernel.

    Args:
        answered: with the answers; some of those answer what a lesson asks.
    """
    head = f"<h3>{say.TITLE}</h3><p>{say.LEAD}</p>"
    listed_all = topics_html() if answered else f"<p>{say.STILL}</p>{_asked_html()}"
    return f'<div class="tc-still" lang="en">{head}{listed_all}</div>'


def _asked_html() -> str:
    parts = []
    for key in topics():
        asked = (escape(each.question, quote=False) for each in enquiries() if each.topic == key)
        items = "".join(f"<li>{each}</li>" for each in asked)
        parts.append(
            f"<details><summary>{say.topic_words(key)}</summary><ul>{items}</ul></details>"
        )
    return "".join(parts)
