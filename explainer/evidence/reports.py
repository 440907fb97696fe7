"""The frozen records of what sources report: references, observations, trials, facts, claims.

Field names equal the column names of the table, so a record is a row with types.
An unknown number is ``None``; an unknown word is the empty string.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """One source: who, when, where, how many people, and what was measured.

    ``seen`` tells whether the source itself was read; ``et_al`` whether more authors follow.

    Example:
        >>> Reference(id="dogra2014", measured="Acne scar score.", kind="cohort", seen=True).n
    """

    id: str
    measured: str
    kind: str
    seen: bool
    authors: tuple[str, ...] = ()
    et_al: bool = False
    year: int | None = None
    title: str = ""
    journal: str = ""
    volume: str = ""
    page: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    url: str = ""
    n: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """One side effect as one source reports it; durations in days, incidence in percent."""

    id: str
    effect: str
    lanes: tuple[str, ...]
    n: int | None
    device: str
    needle_mm: float | None
    onset_d: float | None
    typical_d: float | None
    min_d: float | None
    max_d: float | None
    incidence_pct: float | None
    grade: str
    seen: str
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Trial:
    """One result of one trial, as printed; weeks count from the first session."""

    id: str
    arm: str
    n: int | None
    indication: str
    needle_mm: str
    sessions: str
    interval_weeks: float | None
    measure: str
    baseline_mean: float | None
    baseline_sd: float | None
    time_weeks: float | None
    value_mean: float | None
    value_sd: float | None
    improvement_pct: float | None
    grade: str
    seen: str
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact on skin, needles, healing or dose, with its printed value, range and unit."""

    id: str
    topic: str
    quantity: str
    value: str
    low: float | None
    high: float | None
    unit: str
    conditions: str
    grade: str
    seen: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contraindication:
    """One reason to wait, to ask or not to treat, and who says so."""

    id: str
    condition: str
    strength: str
    reason: str
    grade: str
    seen: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """One box of the pause-and-ask board: what one ticks, its answer, and the reasons behind it."""

    box: str
    group: str
    label: str
    answer: str
    reasons: tuple[str, ...]
    said: str
    differ: str
    warn: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Care:
    """One thing to do or use after a session: from which day (d) clinics allow it, and who differs.

    ``low_d`` is the earliest start that a page allows, ``high_d`` the latest that one asks for.
    """

    chip: str
    label: str
    low_d: float
    high_d: float
    custom: str
    differ: str
    warn: str
    grade: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing said of one of the things that a person may choose."""

    option: str
    aspect: str
    said: str
    grade: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calibration:
    """One observation that the model was fitted to or held against, and how far off it was."""

    id: str
    label: str
    set: str
    unit: str
    observed: float
    sd: float
    model: float
    model_low: float
    model_high: float
    z: float
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of the source article and what the evidence says of it."""

    id: str
    section: str
    claim: str
    notebooks: tuple[str, ...]
    verdict: str
    evidence: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says of the number of sessions, or of the months that results last.

    Args:
        id: The id of the row.
        topic: `sessions` or `lasting`.
        n: How many people; None if not given.
        low: The least of a range.
        usual: The number that is given; None where only a range is.
        high: The most of a range.
        more: Whether it is at least that, or was looked at for no longer.
        grade: A, B or C.
        seen: How it was read.
        sources: Reference ids.
        says: What it looked at, in words for learners.
    """

    id: str
    topic: str
    n: int | None
    low: float | None
    usual: float | None
    high: float | None
    more: bool
    grade: str
    seen: str
    sources: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Shelved:
    """A benefit as adverts name it, and how well it is shown: shelf 1 is the best, 4 is apart."""

    claim: str
    label: str
    shelf: int
    grade: str
    why: str
    tested_by: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProductFact:
    """What is known of one kind of product on open channels, one way: `in` helps, `back` harms."""

    id: str
    product: str
    way: str
    n: int | None
    grade: str
    seen: str
    sources: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the field, how it may stand in a text, and what it means in plain words."""

    term: str
    forms: str
    meaning: str
    sources: tuple[str, ...]

    @property
    def named(self) -> tuple[str, ...]:
        """Every way it may stand in a text."""
        return tuple(self.forms.split(", "))
