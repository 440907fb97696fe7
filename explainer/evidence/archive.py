"""The tables of what sources report, as frozen records; each is read once.

What they give is read-only, and in the order of the table.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from explainer.evidence import reports
from explainer.evidence.citing import references
from explainer.evidence.library import keyed, load
from explainer.evidence.tables import data_folder, read_table


@cache
def observations() -> tuple[reports.Observation, ...]:
    """Give the side effects as each source reports them.

    Example:
        >>> {o.grade for o in observations()} <= {"A", "B", "C"}
        True
    """
    return load("side_effects", reports.Observation)


@cache
def trials() -> tuple[reports.Trial, ...]:
    """Give the results of the trials, as printed.

    Example:
        >>> trials()[0].sources
        ('dogra2014',)
    """
    return load("trials", reports.Trial)


@cache
def facts() -> Mapping[str, reports.Fact]:
    """Give the facts on skin, needles, healing and dose by id.

    Example:
        >>> facts()["H05"].value
        '+53.2'
    """
    return keyed("mechanism", reports.Fact, "id")


@cache
def contraindications() -> Mapping[str, reports.Contraindication]:
    """Give the reasons to wait, to ask or not to treat, by id.

    Example:
        >>> contraindications()["pregnancy"].condition
        'pregnant or nursing'
    """
    return keyed("contraindications", reports.Contraindication, "id")


@cache
def board() -> Mapping[str, reports.Pause]:
    """Give the boxes of the pause-and-ask board by id.

    Example:
        >>> board()["diabetes"].answer
        'ask'
    """
    return keyed("board", reports.Pause, "box")


@cache
def aftercare() -> Mapping[str, reports.Care]:
    """Give what clinics say of the days after a session, by the id of the thing to do or use.

    Example:
        >>> aftercare()["sunscreen"].high_d
        3.0
    """
    return keyed("aftercare", reports.Care, "chip")


@cache
def options() -> Mapping[tuple[str, str], reports.Choice]:
    """Give what is said of each thing that one may choose, by choice and aspect.

    Example:
        >>> options()["nothing", "time"].said
        'It takes no time.'
    """
    rows = load("options", reports.Choice)
    return MappingProxyType({(row.option, row.aspect): row for row in rows})


@cache
def calibration() -> Mapping[str, reports.Calibration]:
    """Give the observations that the model was fitted to or held against, by id.

    Example:
        >>> calibration()["Lotfi_tot"].observed
        53.2
    """
    return keyed("calibration", reports.Calibration, "id")


@cache
def claims() -> Mapping[str, reports.Claim]:
    """Give the 33 statements of the source article by id, with a verdict each.

    Example:
        >>> claims()["C12"].verdict
        'unproven'
    """
    return keyed("claims", reports.Claim, "id")


@cache
def statements() -> tuple[reports.Statement, ...]:
    """Give what sources say of the number of sessions, and of how long results last.

    Example:
        >>> {row.topic for row in statements()} == {"sessions", "lasting"}
        True
    """
    return load("statements", reports.Statement)


@cache
def shelf() -> Mapping[str, reports.Shelved]:
    """Give the benefits that adverts name, by their claim, the best shown first.

    Example:
        >>> shelf()["C12"].shelf
        3
    """
    return keyed("shelf", reports.Shelved, "claim")


@cache
def product_facts() -> Mapping[str, reports.ProductFact]:
    """Give what is known of products on open channels, by product and way.

    Example:
        >>> product_facts()["serum_back"].n
        15
    """
    return keyed("products", reports.ProductFact, "id")


@cache
def unverified(kind: str) -> tuple[Mapping[str, Any], ...]:
    """Give the rows that nobody could check; no other loader reaches them.

    Args:
        kind: ``side_effects``, ``trials``, ``mechanism`` or ``contraindications``.

    Returns:
        Read-only rows: the columns of the checked table, and ``why``.

    Example:
        >>> all(row["why"] for row in unverified("trials"))
        True
    """
    folder = data_folder()
    rows = read_table(f"unverified_{kind}", folder, frozenset(references(folder)))
    return tuple(MappingProxyType(row) for row in rows)


@cache
def glossary() -> Mapping[str, reports.Term]:
    """Give the words of the field by term, in the order of the alphabet.

    Example:
        >>> glossary()["dermis"].named
        ('dermis',)
    """
    return keyed("glossary", reports.Term, "term")
