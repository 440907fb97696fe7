"""The planner as a table: all twelve things, with who says so."""

from __future__ import annotations

from explainer import evidence
from explainer.pictures.aftercare.table import care_table

ROWS = evidence.aftercare()


def test_the_table_holds_all_twelve_with_who_says_so() -> None:
    told = care_table({}).html

    assert all(row.label in told and row.custom in told for row in ROWS.values())
