"""The four ways as a table, with the source of each row or an honest gap."""

from __future__ import annotations

from explainer import evidence
from explainer.pictures.options import words
from explainer.pictures.options.table import options_cards, options_table

ROWS = evidence.options()


def test_the_table_holds_all_four_with_sources_and_says_what_was_not_looked_up() -> None:
    told = options_table().html

    assert told.count("ot looked up") == 2
    assert all(name in told for name in words.NAMES.values())
    assert len(options_cards()) == sum(bool(row.sources) for row in ROWS.values())
