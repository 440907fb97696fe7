"""The reasons of the ticked boxes with their grade and links, and a source card for every box."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import listed
from explainer.draw.sources import SourceCard, source_link
from explainer.pictures.board import words as say
from explainer.pictures.board.answer import ANSWERS, ticked_for

if TYPE_CHECKING:
    from collections.abc import Collection


def board_cards() -> dict[str, SourceCard]:
    """Return a card for every box: how strict its sources are, and why.

    Example:
        >>> board_cards()["eyelids"].value
        'do not treat'
    """
    reasons, found = evidence.contraindications(), {}
    for box in evidence.board().values():
        rows = [reasons[each] for each in box.reasons]
        said = [listed(row.strength for row in rows), listed(row.reason for row in rows)]
        found[box.box] = SourceCard(box.label, said[0], say.grade_words(box), said[1], box.sources)
    return found


def reasons_html(ticked: Collection[str]) -> str:
    """Write why each ticked box is there, as HTML.

    Args:
        ticked: ids of `evidence.board()`.

    Example:
        >>> reasons_html({"eyelids"}).count("<li>")
        1
    """
    boxes = evidence.board()
    items = "".join(_item(boxes[box]) for answer in ANSWERS for box in ticked_for(answer, ticked))
    return f"<p><b>{say.WHY}</b></p><ul>{items}</ul>" if items else ""


def _item(box: evidence.Pause) -> str:
    links = listed(source_link(each) for each in evidence.trace(box.sources))
    head = f"<b>{say.NAMES[box.answer]}: {escape(box.label)}.</b>"
    return f"<li>{head} {escape(say.reason_words(box))} {say.grade_words(box)}: {links}.</li>"
