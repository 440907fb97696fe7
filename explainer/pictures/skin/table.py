"""The crew of one picture of the skin story, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.table import Table, table
from explainer.pictures.skin import words as say
from explainer.pictures.skin.section import PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping

# of each part, what `Section.counts` calls it
ROSTER = (
    ("channels", "channels"),
    ("clot", "clots"),
    ("neutrophils", "neutrophils"),
    ("macrophages", "macrophages"),
    ("signals", "signals"),
    ("fibroblasts", "fibroblasts"),
    ("young", "collagen_young"),
    ("mature", "collagen_mature"),
    ("new", "collagen_new"),
    ("flakes", "flakes"),
)


def roster_table(counts: Mapping[str, int], day: float) -> Table:
    """Write the crew of one picture as a table: who, what it is, and how many are drawn.

    Args:
        counts: how many of each are drawn, by name (`Section.counts`).
        day: days since the first session.
    """
    rows = [(PARTS[part].name, PARTS[part].meaning, counts[name]) for part, name in ROSTER]
    return table(say.caption(day), say.HEADS, rows)
