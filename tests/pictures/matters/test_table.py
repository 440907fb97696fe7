"""What matters as a table: every question that can be asked."""

from __future__ import annotations

from explainer.pictures.matters import words
from explainer.pictures.matters.table import matters_table


def test_the_table_holds_every_question() -> None:
    told = matters_table((0,) * 5).html

    assert all(each.further in told for each in words.MATTERS)
