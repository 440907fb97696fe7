"""The one writer of tables: a caption, headed columns and headed rows, escaped once."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is read; pages take it as HTML, and whoever compares two takes their rows.

    Args:
        caption: what the table shows; plain text, like everything here.
        heads: the heads of the columns.
        rows: the rows, each as long as `heads`; the first cell is the head of its row.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def html(self) -> str:
        """The table, with all text escaped; on a narrow page each cell carries its head."""
        top = "".join(f'<th scope="col">{_escaped(head)}</th>' for head in self.heads)
        body = "".join(_row(self.heads, row) for row in self.rows)
        return (
            f'<table class="tc-table"><caption>{_escaped(self.caption)}</caption>'
            f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
        )


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Table:
    """Make a table of words and numbers; a number is written plainly.

    Args:
        caption: what the table shows.
        heads: the heads of the columns.
        rows: the rows, each as long as `heads`.

    Raises:
        ValueError: if a row is longer or shorter than the heads.

    Example:
        >>> days = table("Days", ("What", "Until"), [("Redness", 3.0), ("Pain", "day 3 & on")])
        >>> days.rows
        (('Redness', '3'), ('Pain', 'day 3 & on'))
        >>> days.html[-63:]
        '<td data-label="Until">day 3 &amp; on</td></tr></tbody></table>'
    """
    told = tuple(tuple(map(_written, row)) for row in rows)
    for row in told:
        if len(row) != len(heads):
            raise ValueError(f"A row has {len(row)} cells; this table has {len(heads)} columns.")
    return Table(caption, tuple(heads), told)


def _written(cell: Cell) -> str:
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _row(heads: Sequence[str], row: Sequence[str]) -> str:
    cells = "".join(
        f'<td data-label="{escape(head)}">{_escaped(cell)}</td>'
        for head, cell in zip(heads[1:], row[1:], strict=True)
    )
    return f'<tr><th scope="row">{_escaped(row[0])}</th>{cells}</tr>'


def _escaped(text: str) -> str:
    return escape(text, quote=False)
