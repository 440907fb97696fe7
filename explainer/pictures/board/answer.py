"""What the board answers: wait, ask, or nothing here rules it out; it never says yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence

if TYPE_CHECKING:
    from collections.abc import Collection

GROUPS = ("skin", "medicine", "illness", "you", "past", "plan")
WAIT, ASK, NOTHING, OPEN = "wait", "ask", "nothing", ""
ANSWERS = (WAIT, ASK, NOTHING)


def answer_to(ticked: Collection[str], seen: Collection[str]) -> str:
    """Return what the board answers: the most careful answer of all that is ticked.

    Args:
        ticked: ids of `evidence.board()`.
        seen: the groups that were looked at.

    Returns:
        One of `ANSWERS`, or nothing while no box is ticked and a group was not looked at.

    Example:
        >>> answer_to({"diabetes", "pregnancy"}, {"you"}), answer_to((), {"you"})
        ('wait', '')
    """
    found = {evidence.board()[box].answer for box in ticked}
    if found:
        return WAIT if WAIT in found else ASK
    return NOTHING if set(seen) >= set(GROUPS) else OPEN


def ticked_for(answer: str, ticked: Collection[str]) -> tuple[str, ...]:
    """Return which of the ticked boxes speak for an answer, in the order of the table.

    Example:
        >>> ticked_for("ask", {"pregnancy", "diabetes"})
        ('diabetes',)
    """
    boxes = evidence.board().values()
    return tuple(each.box for each in boxes if each.box in ticked and each.answer == answer)


CHALLENGE = frozenset({"pregnancy", "peel_or_laser", "products_during"})
"""The boxes of the client in the challenge: her lesson tells of her."""
