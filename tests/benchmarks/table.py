"""One row per promise: what was aimed at, what was measured."""

from __future__ import annotations

from typing import NamedTuple


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
    lines = [HEAD, tuple("---" for _ in HEAD)]
    lines += [(r.what, r.goal, r.measured, r.ratio, r.verdict) for r in rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
