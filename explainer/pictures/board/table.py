"""Every box of the board with its answer and its reason, as a table."""

from __future__ import annotations

from explainer import evidence
from explainer.draw.say import listed
from explainer.draw.table import Table, table
from explainer.pictures.board import words as say


def board_table() -> Table:
    """Write all boxes, ticked or not, as a table.

    Example:
        >>> len(board_table().rows)
        31
    """
    return table(say.CAPTION, say.HEADS, (_row(box) for box in evidence.board().values()))


def _row(box: evidence.Pause) -> tuple[str, ...]:
    who = listed(evidence.who_and_when(each) for each in evidence.trace(box.sources))
    graded = f"{say.grade_words(box)}: {who}"
    return (box.label, say.NAMES[box.answer], box.said, box.differ, box.warn, graded)
