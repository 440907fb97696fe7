"""Where a number comes from: the bibliography, in CSL-JSON, and plain citations."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from explainer.evidence.reports import Reference
from explainer.evidence.rules import EvidenceError
from explainer.evidence.tables import data_folder, read_json

KINDS = (
    "trial",
    "review",
    "cohort",
    "laboratory",
    "animal",
    "clinic",
    "vendor",
    "lay",
    "label",
    "regulator",
)


@cache
def references(folder: Path | None = None) -> Mapping[str, Reference]:
    """Give the bibliography by id.

    Args:
        folder: The folder of ``references.json``; the project's own if left out.

    Returns:
        A read-only mapping in the order of the file.

    Raises:
        EvidenceError: If an entry lacks its id, what it measured, or a known kind.

    Example:
        >>> references()["chu2021"].n
        2805
    """
    found: dict[str, Reference] = {}
    for number, entry in enumerate(read_json((folder or data_folder()) / "references.json"), 1):
        reference = _checked(entry, f"data/references.json, entry {number}")
        if reference.id in found:
            raise EvidenceError(
                f"data/references.json, entry {number}: the id {reference.id!r} appears twice; "
                "it must be unique."
            )
        found[reference.id] = reference
    return MappingProxyType(found)


def _checked(entry: Any, where: str) -> Reference:
    """Turn one CSL-JSON entry into a record, or say what it lacks."""
    try:
        reference = _reference(entry)
    except (AttributeError, IndexError, KeyError, TypeError):
        raise EvidenceError(
            f"{where}: it is not a CSL-JSON entry; it must have an id, custom.measured and "
            "custom.kind, authors with a family or a literal name, and issued.date-parts."
        ) from None
    if reference.kind not in KINDS:
        raise EvidenceError(
            f"{where}, custom.kind: {reference.kind!r} is unknown; "
            f"it must be one of {', '.join(KINDS)}."
        )
    return reference


def _reference(entry: Mapping[str, Any]) -> Reference:
    """Turn one CSL-JSON entry into a record."""
    custom = entry["custom"]
    plain = {name: entry.get(csl, "") for name, csl in _CSL.items()}
    return Reference(
        id=entry["id"],
        authors=tuple(a.get("family") or a["literal"] for a in entry.get("author", ())),
        year=entry["issued"]["date-parts"][0][0] if "issued" in entry else None,
        et_al=custom.get("et_al", False),
        measured=custom["measured"],
        kind=custom["kind"],
        seen=custom.get("seen", False),
        n=custom.get("n"),
        note=custom.get("note", ""),
        **plain,
    )


_CSL = MappingProxyType(
    {
        "title": "title",
        "journal": "container-title",
        "volume": "volume",
        "page": "page",
        "doi": "DOI",
        "pmid": "PMID",
        "pmcid": "PMCID",
        "url": "URL",
    }
)


def cite(reference_id: str) -> str:
    """Write one source as a plain citation.

    Args:
        reference_id: An id of the bibliography.

    Returns:
        Authors and year, journal or title, and the best address known.

    Raises:
        EvidenceError: If the id is unknown.

    Example:
        >>> cite("kalluri2011")
        'Kalluri and others 2011, AAPS J 13:473-81, doi:10.1208/s12248-011-9288-3'
    """
    (reference,) = trace([reference_id])
    parts = (who_and_when(reference), _where_printed(reference), _address(reference))
    return ", ".join(filter(None, parts))


def who_and_when(reference: Reference) -> str:
    """Name a source in short.

    Args:
        reference: The source.

    Returns:
        Authors, or what else it is known by, and the year.

    Example:
        >>> who_and_when(references()["chu2021"])
        'Chu and others 2021'
    """
    return " ".join(filter(None, (_names(reference), str(reference.year or ""))))


def link(reference: Reference) -> str:
    """Give the address under which a source can be opened, or nothing where none is known.

    Args:
        reference: The source.

    Example:
        >>> link(references()["chu2021"])
        'https://doi.org/10.1097/01.dss.0000790428.70373.f6'
    """
    if reference.doi:
        return f"https://doi.org/{reference.doi}"
    if reference.pmid:
        return f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"
    if reference.pmcid:
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{reference.pmcid}/"
    return reference.url


def _names(reference: Reference) -> str:
    """Name the authors as far as they are known, or else the title, the journal or the kind."""
    names = reference.authors
    if not names:
        return reference.title or reference.journal or f"A {reference.kind}"
    if reference.et_al or len(names) > 2:
        return f"{names[0]} and others"
    return " and ".join(names)


def _where_printed(reference: Reference) -> str:
    """Name the journal with volume and pages, as far as they are known."""
    named = reference.authors or reference.title  # else the journal stands for the authors
    place = " ".join(filter(None, (reference.journal if named else "", reference.volume)))
    return f"{place}:{reference.page}" if reference.page else place


def _address(reference: Reference) -> str:
    """Give the DOI, the PubMed number, the archive number or the web address."""
    if reference.doi:
        return f"doi:{reference.doi}"
    if reference.pmid:
        return f"PMID {reference.pmid}"
    return reference.pmcid or reference.url


def trace(sources: Iterable[str]) -> tuple[Reference, ...]:
    """Answer where a number comes from.

    Args:
        sources: Reference ids, such as the ``sources`` of a record.

    Returns:
        The references in the same order.

    Raises:
        EvidenceError: If an id is unknown.

    Example:
        >>> trace(["alam2014"])[0].n
        15
    """
    known = references()
    ids = tuple(sources)
    for cited in ids:
        if cited not in known:
            raise EvidenceError(
                f"The reference id {cited!r} is unknown; it must be an id of data/references.json."
            )
    return tuple(known[cited] for cited in ids)
