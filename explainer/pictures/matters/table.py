"""What counts and what to ask, as a table and as a list that can be printed."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from explainer.draw.table import Table, table
from explainer.pictures.matters import words as say

if TYPE_CHECKING:
    from collections.abc import Sequence


def matters_table(levels: Sequence[int]) -> Table:
    """Write the five things with all their questions as a table.

    Args:
        levels: how much each of `words.MATTERS` counts (0 to 4).

    Example:
        >>> len(matters_table((2, 2, 2, 2, 2)).rows)
        6
    """
    rows = [
        (matter.label, say.LEVELS[level], f"{matter.question} {matter.further}")
        for level, matter in zip(levels, say.MATTERS, strict=True)
    ]
    return table(say.CAPTION, say.HEADS, (*rows, (say.ALWAYS_HEAD, "", " ".join(say.ALWAYS))))


def list_html(levels: Sequence[int]) -> str:
    """Write the list of questions, and a link to keep it, as HTML.

    Args:
        levels: how much each of `words.MATTERS` counts (0 to 4).

    Example:
        >>> list_html((0, 0, 0, 0, 0)).count("<li>")
        3
    """
    items = "".join(f"<li>{asked}</li>" for asked in say.questions(levels))
    data = b64encode(say.list_text(levels).encode()).decode()
    link = (
        f'<a download="{say.FILE}" href="data:text/plain;base64,{data}" rel="noopener noreferrer">'
    )
    return f"<p><b>{say.YOUR_LIST}</b></p><ol>{items}</ol><p>{link}{say.DOWNLOAD}</a></p>"
