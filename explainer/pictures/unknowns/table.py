"""Which constants matter most, for both results, as a table."""

from __future__ import annotations

from explainer import evidence
from explainer.draw.say import capital
from explainer.draw.table import Table, table
from explainer.draw.words import GRADE_WORDS
from explainer.pictures.unknowns import words as say
from explainer.pictures.unknowns.picture import mattering


def unknowns_table() -> Table:
    """Write each constant that matters for a result, with its share of both spreads.

    Example:
        >>> len(unknowns_table().rows) > 5
        True
    """
    known, rows = evidence.parameters(), {}
    every = {(row.result, row.constant): row for row in evidence.sensitivity()}
    for shown in (row for result in say.RESULTS for row in mattering(result)):
        both = (say.share_words(every[result, shown.constant]) for result in say.RESULTS)
        row = known[shown.constant]
        rows[row.name] = (capital(row.meaning), *both, GRADE_WORDS[row.grade])
    return table(say.CAPTION, say.HEADS, rows.values())
