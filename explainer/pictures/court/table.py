"""The claims with one's own verdicts and those of the evidence, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.table import Table, table
from explainer.pictures.court import words as say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from explainer.content import Case


def court_table(
    cases: Sequence[Case], verdicts: Mapping[str, str], revealed: Collection[str]
) -> Table:
    """Write the claims with both verdicts as a table.

    Args:
        cases: the claims.
        verdicts: one's own verdict by the id of the claim.
        revealed: the ids of the claims whose verdict by the evidence was asked for.

    Example:
        >>> from explainer.content import court
        >>> len(court_table(court(), {}, ()).rows) == len(court())
        True
    """
    rows = (
        (
            each.claim,
            say.VERDICTS.get(verdicts.get(each.id, ""), say.OPEN),
            say.VERDICTS[each.verdict] if each.id in revealed else say.OPEN,
        )
        for each in cases
    )
    return table(say.TABLE, say.HEADS, rows)
