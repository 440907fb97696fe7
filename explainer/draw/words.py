"""The words that several pictures share: the crew, the panels of time, the source cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.draw.say import listed

if TYPE_CHECKING:
    from explainer.evidence import Control, Lane, Parameter, Phase, Result, Scar


class Runner(NamedTuple):
    """One of the crew: its key (as in `science.relay` and `CrewShades`), name, and words."""

    key: str
    label: str
    role: str
    work: str = ""
    passing: str = " take over from"
    most: str = "They are busiest"

    @property
    def job(self) -> str:
        """What it does, in full.

        Example:
            >>> RUNNERS[4].job
            'the builders: they lay down new collagen'
        """
        return f"{self.role}: {self.work}" if self.work else self.role


RUNNERS = (
    Runner("clot", "Clot", "plugs each channel and calls for help"),
    Runner(
        "neutrophils",
        "Neutrophils",
        "the first clean-up cells",
        "they clear germs and damaged bits",
    ),
    Runner(
        "macrophages",
        "Macrophages",
        "big clean-up cells",
        "they clear the rest and send signals",
    ),
    Runner("signals", "Signals", "messages held in the skin that call the builders"),
    Runner("fibroblasts", "Fibroblasts", "the builders", "they lay down new collagen"),
    Runner(
        "young_fibres",
        "Thin young fibres",
        "the first loose collagen, with much type III",
        most="Most are there",
    ),
    Runner(
        "mature_fibres",
        "Thick mature fibres",
        "sturdy, ordered collagen, mostly type I",
        passing=", there from the start, outlast",
        most="Most are there",
    ),
)

# of each panel of the time axis: its title, its name alone, and what its ticks count
PANEL_NAMES = (
    ("Hours", "Hours", "Hours"),
    ("First week: days", "First week", "Days"),
    ("Weeks", "Weeks", "Weeks"),
    ("Months", "Months", "Months"),
)
GRADE_WORDS = {
    "measured": "measured: the number was seen in a source",
    "calibrated": "fitted: tuned here to what studies found",
    "assumed": "assumed: a choice of ours, named as such",
}
FACTS = ("Value", "Grade", "Rests on")
# the kinds of source, from what weighs most to what weighs least
KIND_WORDS = {
    "trial": "Trials in people",
    "review": "Reviews of many studies",
    "cohort": "People observed, not compared",
    "laboratory": "Studies in the lab",
    "animal": "Studies in animals",
    "regulator": "Regulators",
    "label": "Labels of devices",
    "clinic": "Clinics",
    "vendor": "Sellers",
    "lay": "Lay sources",
}
NO_SOURCE = "No source: this is an assumption."


def phase_words() -> str:
    """Name the phases by their numbers, for pictures with no room for names.

    Example:
        >>> phase_words()[:36]
        'Phases: 1 stop the bleeding, 2 clean'
    """
    named = (f"{n} {p.label.lower()}" for n, p in enumerate(evidence.phases().values(), start=1))
    return f"Phases: {listed(named)}. The bands are those of the first session."


def how_often_words(lane: Lane) -> str:
    """Say what a side effect's days rest on, and how often it was seen."""
    return f"{lane.basis} How often: {lane.rate_note}."


def lane_value(lane: Lane) -> str:
    """Say from when to when a side effect shows, with its range.

    Example:
        >>> lane_value(evidence.lanes()["bruising"])
        'from 0 usual end not known; range not known; at most 7 days'
    """
    onset = "start not known" if lane.onset_d is None else f"from {lane.onset_d:g}"
    end = "usual end not known" if lane.typical_end_d is None else f"to {lane.typical_end_d:g} days"
    ends = [f"{end:g}" for end in (lane.low_end_d, lane.high_end_d) if end is not None]
    spread = f"range {' to '.join(ends)}" if len(ends) > 1 else "range not known"
    top = "no known limit" if lane.ceiling_d is None else f"at most {lane.ceiling_d:g} days"
    return f"{onset} {end}; {spread}; {top}"


def result_value(row: Result) -> str:
    """Say how a result is drawn, and what its faint range allows.

    Example:
        >>> result_value(evidence.results()["glow"])
        'drawn from 0 to 100 % of its most; may not be there'
    """
    drawn = f"drawn from 0 to {row.full_height:g} {row.unit}"
    if not row.proven:
        return f"{drawn} of its most; may not be there"
    drawn = f"{drawn} or more"
    speed = evidence.parameters()["s"]
    return (
        f"{drawn}; the faint range lets collagen be laid down at {speed.low:g} to "
        f"{speed.high:g} {speed.unit}"
    )


def phase_value(row: Phase) -> str:
    """Say when a phase of healing starts and ends, each with its range.

    Example:
        >>> phase_value(evidence.phases()["clot"])
        'day 0 to 1; starts 0 to 0, ends 0.5 to 1'
    """
    return (
        f"day {row.start_d:g} to {row.end_d:g}; starts {row.start_low_d:g} to "
        f"{row.start_high_d:g}, ends {row.end_low_d:g} to {row.end_high_d:g}"
    )


def control_value(row: Control) -> str:
    """Say between what a control can be moved, or how many choices it has.

    Example:
        >>> control_value(evidence.controls()["sessions"])
        '0 to 6'
    """
    if row.low is None or row.high is None:
        return f"one of {len(row.choices)} choices"
    return f"{row.low:g} to {row.high:g} {row.unit}".rstrip()


def constant_value(row: Parameter) -> str:
    """Say a constant of the model with its symbol, its unit (a dash is none) and its range."""
    value = f"{row.symbol} = {row.value:g} {row.unit}".rstrip(" –")
    return f"{value}, range {row.low:g} to {row.high:g}"


def scar_value(row: Scar) -> str:
    """Say how deep a kind of scar is, and how it lifts."""
    return f"depth {row.depth_mm:g} mm; lift {row.lift:g} per mm of reach and unit of support"
