"""One row per promise: what was aimed at, what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Row(NamedTuple):
    """One line of the report.

    Args:
        what: What was measured.
        goal: What it should be, in words.
        measured: What it was, with its unit.
        ratio: How it compares with the rival or the goal, in words.
        met: Whether the goal was met; None where there is no goal.
    """

    what: str
    goal: str
    measured: str
    ratio: str = ""
    met: bool | None = None

    @property
    def verdict(self) -> str:
        """One word for the last column."""
        return {True: "met", False: "**not met**", None: ""}[self.met]


HEAD = ("what", "goal", "measured", "ratio", "goal met")


def percentile(values: list[float], share: float) -> float:
    """Return the value below which a share of the values lies (nearest rank).

    Example:
        >>> percentile([1.0, 2.0, 3.0, 4.0], 0.5)
        2.0
    """
    ordered = sorted(values)
    return ordered[max(0, -(-int(share * 100) * len(ordered) // 100) - 1)]


def write_table(rows: list[Row]) -> str:
    """Return the rows as a Markdown table."""
    head = (_line(HEAD), _line("---" for _ in HEAD))
    return "\n".join((*head, *map(write_row, rows)))


def write_row(row: Row) -> str:
    """Return a row as a line of a Markdown table."""
    return _line((row.what, row.goal, row.measured, row.ratio, row.verdict))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
