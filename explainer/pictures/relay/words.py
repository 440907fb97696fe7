"""Every sentence of the relay race: who is busiest, who hands on to whom, and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import (
    WATERMARK,
    capital,
    day_words,
    listed,
    near_day,
    near_day_at,
    when_words,
)
from explainer.draw.words import RUNNERS

if TYPE_CHECKING:
    from explainer.draw.words import Runner
    from explainer.science.relay import Handover, Relay

BUSY, AT_WORK = 0.9, 0.1  # shares of its own most that are called "busiest" and "at work"
BY_KEY = {runner.key: runner for runner in RUNNERS}

TITLE = "The repair crew: a relay race"
TAKEAWAY = "Each of the crew hands on to the next. The building peaks long after the clean-up."
LIGHT_LANES = "Light these lanes:"
LEGEND = (
    "Each lane shows a share of its own most. Heights of two lanes cannot be compared.",
    "A numbered line between two lanes is a hand-over. Its words stand below.",
    "Thin and thick fibres are laid down together from the start. About a third is thin.",
    "Thick fibres count only what is new, above the start.",
    "The clean-up cells come early in this model. One study found most on day 1.",
    "◇ is a session. Time runs evenly in each panel.",
    "The curves are shapes from a model, not measurements.",
)
BUSIEST, GROWING, LEAVING = "At their busiest", "Growing", "Leaving"
NEVER = "never"


def described(race: Relay, day: float) -> str:
    """Say what the picture shows, for those who cannot see it."""
    return f"Seven lanes over one year, each as a share of its own most. {relay_words(race, day)}"


def most_words(runner: Runner, day: float, *, short: bool) -> str:
    """Say when one of the crew is busiest, as it stands in its lane.

    Args:
        runner: who.
        day: when (days since the first session).
        short: whether there is room for the day alone.

    Example:
        >>> most_words(RUNNERS[4], 14.0, short=False), most_words(RUNNERS[4], 14.0, short=True)
        ('the builders · most: day 14 (week 2)', 'most: day 14')
    """
    if short:
        return f"most: {near_day(day, short=True)}"
    return f"{runner.role} · most: {near_day(day)}"


def relay_words(race: Relay, day: float) -> str:
    """Say who is busiest, who is growing and who is leaving at a day.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.relay import relay
        >>> from explainer.science.model.repair import repair
        >>> relay_words(relay(repair(Plan(sessions=1), Person())), 2.0)[:62]
        'Day 2. After session 1 of 1. At their busiest: macrophages. Gr'
    """
    if not race.handovers:
        return f"{when_words(day, ())}. Nobody is called, so nobody comes."
    said = [f"{when_words(day, race.course.session_days)}."]
    states: dict[str, list[str]] = {BUSIEST: [], GROWING: [], LEAVING: []}
    for runner in RUNNERS:
        share = race.share(runner.key, day)
        if share >= AT_WORK:
            growing = GROWING if race.rising(runner.key, day) else LEAVING
            states[BUSIEST if share >= BUSY else growing].append(runner.label.lower())
    said += [f"{state}: {listed(names)}." for state, names in states.items() if names]
    return " ".join(said)


def handover_lines(race: Relay) -> tuple[str, ...]:
    """Say each hand-over after the last session, with the day the taker is busiest.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.relay import relay
        >>> from explainer.science.model.repair import repair
        >>> handover_lines(relay(repair(Plan(sessions=1), Person())))[1]
        'Day 1: macrophages take over from neutrophils. They are busiest on day 2.'
    """
    return tuple(_handover_line(each) for each in race.handovers)


def _handover_line(each: Handover) -> str:
    giver, taker = BY_KEY[each.giver], BY_KEY[each.taker]
    start = f"{capital(near_day(each.day))}: {taker.label.lower()}{taker.passing}"
    most = "" if each.busiest is None else f" {taker.most} {near_day_at(each.busiest)}."
    return f"{start} {giver.label.lower()}.{most}"


def handovers_title(sessions: int) -> str:
    """Name the list of hand-overs.

    Example:
        >>> handovers_title(1), handovers_title(4)
        ('The hand-overs in words', 'The hand-overs after the last session in words')
    """
    return f"The hand-overs {'after the last session ' if sessions > 1 else ''}in words"


def heads(day: float) -> tuple[str, ...]:
    """Return the heads of the table at a day."""
    return ("Who", "What they do", "Busiest", f"Now ({day_words(day)}), share of their most")


def caption() -> str:
    """Say what the table shows."""
    return f"{TITLE}. {WATERMARK}."
