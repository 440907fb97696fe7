"""The frozen records of the evidence floor: one dataclass for each kind of table.

Field names equal the column names of the table, so a record is a row with types.
An unknown number is ``None``; an unknown word is the empty string.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """One source: who, when, where, how many people, and what was measured.

    Example:
        >>> Reference(id="dogra2014", measured="Acne scar score.", kind="cohort", seen=True).n
    """

    id: str
    measured: str
    kind: str
    seen: bool
    authors: tuple[str, ...] = ()
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
class Parameter:
    """One number of the model or of a read-out, in ``unit``, with its range and its grade."""

    name: str
    symbol: str
    unit: str
    value: float
    low: float
    high: float
    meaning: str
    grade: str
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Scar:
    """One kind of scar: its depth in mm and its lift, a pure number."""

    scar_type: str
    label: str
    depth_mm: float
    lift: float
    grade: str
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Zone:
    """One part of face or neck: mean layer thickness in mm; low and high are one SD away."""

    zone: str
    sex: str
    label: str
    dermis_mm: float
    dermis_low_mm: float
    dermis_high_mm: float
    epidermis_mm: float
    epidermis_low_mm: float
    epidermis_high_mm: float
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Control:
    """One control: a range in ``unit`` with a step, or a list of choices, and where it starts."""

    name: str
    label: str
    unit: str
    low: float | None
    high: float | None
    step: float | None
    start: float | str
    choices: tuple[str, ...]
    help: str
    basis: str
    grade: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """One side effect: when it starts and ends (days), how often (percent), what to do."""

    lane: str
    label: str
    label_dark: str
    onset_low_d: float | None
    onset_d: float | None
    low_end_d: float | None
    typical_end_d: float | None
    high_end_d: float | None
    ceiling_d: float | None
    rate_low_pct: float | None
    rate_high_pct: float | None
    rate_note: str
    grade: str
    shown: str
    basis: str
    feel: str
    flag: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of repair: start and end in days, each with the range that sources give."""

    phase: str
    label: str
    start_d: float
    end_d: float
    start_low_d: float
    start_high_d: float
    end_low_d: float
    end_high_d: float
    meaning: str
    grade: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Observation:
    """One side effect as one source reports it; durations in days, incidence in percent."""

    id: str
    effect: str
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
class Calibration:
    """One observation that the model was fitted to or held against, and how far off it was."""

    id: str
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
