"""The repair crew as a table: job, busiest day, and how busy each is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import near_day
from explainer.draw.table import Table, table
from explainer.draw.words import RUNNERS
from explainer.pictures.relay import words as say

if TYPE_CHECKING:
    from explainer.draw.words import Runner
    from explainer.science.relay import Relay


def relay_table(race: Relay, day: float) -> Table:
    """Write the crew as a table: job, busiest day, and how busy each is now.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.relay import relay
        >>> from explainer.science.model.repair import repair
        >>> len(relay_table(relay(repair(Plan(), Person())), 3.0).rows)
        7
    """
    return table(say.caption(), say.heads(day), (_row(race, each, day) for each in RUNNERS))


def _row(race: Relay, runner: Runner, day: float) -> tuple[str, ...]:
    peak = race.peaks[runner.key]
    most = near_day(peak.day) if peak.amount else say.NEVER
    return runner.label, runner.job, most, f"{100.0 * race.share(runner.key, day):.0f} %"
