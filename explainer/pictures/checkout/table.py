"""The answers then and now, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.table import Table, table
from explainer.pictures.checkout import words as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.pictures.checkout.ideas import Idea


def gain_table(ideas: Sequence[Idea], sure: Sequence[str]) -> Table:
    """Write each idea with its two answers as a table.

    Args:
        ideas: the ideas.
        sure: the words for how sure one is, from the least.

    Example:
        >>> from explainer.content import pretest
        >>> from explainer.pictures.checkout.ideas import Idea
        >>> len(gain_table([Idea(pretest()[0])], ("a", "b", "c")).rows)
        1
    """
    rows = (
        (
            say.idea_name(each.question),
            say.cell(each, each.first, sure),
            say.cell(each, each.now, sure),
        )
        for each in ideas
    )
    return table(say.TABLE, say.HEADS, rows)
