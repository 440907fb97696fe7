"""The one writer of tables: a caption, headed columns and headed rows, escaped once."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Cell = str | int | float


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Write a table as HTML; on a narrow page each cell carries the head of its column.

    Args:
        caption: what the table shows; plain text, like everything here.
        heads: the heads of the columns.
        rows: the rows, each as long as `heads`; the first cell is the head of its row.

    Returns:
        The table, with all text escaped.

    Raises:
        ValueError: if a row is longer or shorter than the heads.

    Example:
        >>> table("Days", ("What", "Until"), [("Redness", "day 3 & on")])[-63:]
        '<td data-label="Until">day 3 &amp; on</td></tr></tbody></table>'
    """
    top = "".join(f'<th scope="col">{_text(head)}</th>' for head in heads)
    body = "".join(_row(heads, row) for row in rows)
    return (
        f'<table class="tc-table"><caption>{_text(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
    )


def _row(heads: Sequence[str], row: Sequence[Cell]) -> str:
    if len(row) != len(heads):
        raise ValueError(f"A row has {len(row)} cells; this table has {len(heads)} columns.")
    cells = "".join(
        f'<td data-label="{escape(head)}">{_text(cell)}</td>'
        for head, cell in zip(heads[1:], row[1:], strict=True)
    )
    return f'<tr><th scope="row">{_text(row[0])}</th>{cells}</tr>'


def _text(cell: Cell) -> str:
    return escape(f"{cell:g}" if isinstance(cell, float) else str(cell), quote=False)
