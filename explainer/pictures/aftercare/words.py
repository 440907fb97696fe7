"""Every sentence of the aftercare planner; what clinics say stands in `data/aftercare.csv`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, listed, plural
from explainer.pictures.aftercare.placing import (
    CLEAR,
    DIFFER,
    EARLY,
    LAST_DAY,
    Placed,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.evidence import Care

TITLE = "Plan the first two weeks, beside the side effects"
CUSTOM = "Custom of clinics, grade C. No trial has compared it."
TAKEAWAY = f"{CUSTOM} Your clinic's own plan comes first."
WHAT, FROM = "What", "Use it from"
NOT_IN, DAY = "not in the plan", "day {day}"
EARLIER, LATER = "A day earlier", "A day later"
FIRST = "{label} stands on the first day already."
LAST = "{label} stands on the last day already."
NOT_THERE = "{label} is not in the plan yet. Choose its first day."
SIDE, PLAN, DAYS = "What you may feel", "From which day?", "Days after the session"
NO_PAGE, PAGES_DIFFER = "hardly any page", "pages differ"
FIT_WORDS = {EARLY: "too early", DIFFER: "clinics differ", CLEAR: "no page objects"}
FIT_SAID = {
    EARLY: "Hardly any page that we saw allows it so early.",
    DIFFER: "Here clinics differ.",
    CLEAR: "From then on no page that we saw objects.",
}
LEGEND = (
    "Day 0 is the day of the session. A bar begins on the day from which you use a thing.",
    "Crossed field: hardly any page that we saw allows it. Dotted field: the pages differ.",
    "Cross: too early. Wave: clinics do not agree. Tick: no page that we saw objects.",
    "Side effects: full bar, the usual time. Without filling: some people longer, or some sources.",
    "The pages belong to clinics and salons, and one to a hospital. They are weak evidence.",
    "Contact a clinician today if redness spreads or gets hotter.",
    "Call, too, if it hurts more after day 2 or 3.",
    "With pus, fever or fast swelling, seek urgent care now.",
    "If it is hard to breathe, call your emergency number.",
)
CAPTION = f"What clinics say of the days after. {CUSTOM} {WATERMARK}."
HEADS = ("What", "In this plan", "Pages allow it from", "Custom", "Who differs", "Mind", "Sources")
NOTES = "What is in the plan, and who says what"
CLOSED = f"An empty plan of {LAST_DAY + 1} days, with nothing in it yet."


def plan_words(plan: Mapping[str, int], chip: str) -> str:
    """Say how the thing in hand fits, and how the whole plan does; who differs stands below.

    Args:
        plan: the day from which each thing is used, by its id.
        chip: the thing in hand.

    Example:
        >>> plan_words({"make_up": 0}, "make_up")[:60]
        'Make-up from day 0. Hardly any page that we saw allows it so'
    """
    row, day = evidence.aftercare()[chip], plan.get(chip)
    if day is None:
        said = f"{row.label}: {NOT_IN}. {row.custom}"
    else:
        where = DAY.format(day=day)
        said = f"{row.label} from {where}. {FIT_SAID[Placed(chip, day).fit]}"
    return f"{said} {whole_words(plan)}"


def whole_words(plan: Mapping[str, int]) -> str:
    """Say how many things stand too early in the whole plan.

    Example:
        >>> whole_words({"make_up": 0, "work": 1})
        'In the whole plan 1 thing stands too early.'
    """
    early = sum(Placed(*each).fit == EARLY for each in plan.items())
    if not early:
        return "In the whole plan nothing stands too early."
    stands = "stands" if early == 1 else "stand"
    return f"In the whole plan {plural(early, 'thing')} {stands} too early."


def day_choice(day: int | None) -> str:
    """Name a day in the list of days.

    Example:
        >>> day_choice(None), day_choice(3)
        ('not in the plan', 'day 3')
    """
    return NOT_IN if day is None else DAY.format(day=day)


def range_words(row: Care) -> str:
    """Say from which day the first and the last page allow a thing.

    Example:
        >>> range_words(evidence.aftercare()["make_up"])
        'day 1 to day 7'
    """
    return f"{DAY.format(day=f'{row.low_d:g}')} to {DAY.format(day=f'{row.high_d:g}')}"


def care_words(row: Care) -> str:
    """Say what is custom, who differs, and what to mind.

    Example:
        >>> care_words(evidence.aftercare()["shaving"])[-37:]
        'y 1 or 2 days. One says 3, another 7.'
    """
    return " ".join(part for part in (row.custom, row.differ, row.warn) if part)


def described(plan: Mapping[str, int]) -> str:
    """Say what the picture shows, for those who cannot see it."""
    rows = evidence.aftercare()
    things = listed(
        f"{rows[chip].label} from {DAY.format(day=day)}, {FIT_WORDS[Placed(chip, day).fit]}"
        for chip, day in plan.items()
    )
    return (
        f"A strip of days, 0 to {LAST_DAY}. Above stand the usual side effects, below the plan. "
        f"In the plan: {things or 'nothing'}. {CUSTOM}"
    )
