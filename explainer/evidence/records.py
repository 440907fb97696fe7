"""The frozen records that the model and the pictures read: one dataclass for each table.

Field names equal the column names of the table, so a record is a row with types.
An unknown number is ``None``; an unknown word is the empty string.
"""

from dataclasses import dataclass


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
    short_label: str
    label_dark: str
    short_label_dark: str
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
    short_label: str
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
class Result:
    """One result lane: its name, the value in ``unit`` drawn at full height, and its basis."""

    result: str
    label: str
    short_label: str
    unit: str
    full_height: float
    grade: str
    proven: bool
    meaning: str
    basis: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """One conclusion of the model: how it is measured, and in how many sets of constants it holds.

    It holds where what is ``measured`` comes to ``most`` at the most.
    """

    id: str
    said: str
    measured: str
    unit: str
    most: float
    held: int
    compared: int
    sets: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Firmness at a day (%): what 5, 50 and 95 of 100 sets of constants stay below."""

    drawn: str
    day: float
    low: float
    mid: float
    high: float


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How much of the spread of a result one constant explains, as Sobol indices (0 to 1)."""

    result: str
    constant: str
    first: float
    first_spread: float
    total: float
    total_spread: float


@dataclass(frozen=True, slots=True)
class Limit:
    """The part of a control's range that a track opens, in the unit of the control."""

    track: str
    control: str
    low: float
    high: float
    basis: str
    sources: tuple[str, ...]
