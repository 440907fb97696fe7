"""What the section says: its caption, its text alternative, and the words beside the needle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import capital, day_words, fine, listed
from explainer.evidence.section import number
from explainer.pictures.skin.scene.crew import CLOSED
from explainer.pictures.skin.scene.moments import NOTHING_DONE, PARTS, SCENES, STAGES_D, TOO_SHALLOW
from explainer.science.amounts import fibre_percent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.pictures.skin.scene.frame import Frame
    from explainer.science.amounts import Amounts
    from explainer.science.plan import Plan

LEVELS = ((0.05, "none"), (0.35, "a little"), (1.1, "clear"))


def when(day: float) -> str:
    """Say a day as the start of a sentence.

    Example:
        >>> when(-1.0), when(3.0)
        ('Before the first session', 'Day 3')
    """
    said = "before the first session" if day < 0.0 else day_words(day)
    return capital(said)


def stage(now: Amounts) -> str:
    """Return the key of the moment whose words hold: it counts from the last session.

    Example:
        >>> from explainer.science.amounts import Amounts, Crew
        >>> stage(Amounts(3.0, 2, 0.0, 0.0, 0.0, Crew(0, 0, 0, 0, 0, 90), 0.0, 0.0, 0.0))
        'day_3'
    """
    if now.since is None:
        return "before"
    return next((key for key, end in STAGES_D.items() if now.since < end), "year")


def caption(plan: Plan, where: Frame, now: Amounts, day: float) -> str:
    """Write the one line that stands inside the picture.

    Args:
        plan: the plan; without sessions nothing was done.
        where: the layout, which knows how deep the needles go.
        now: what there is.
        day: days since the first session.
    """
    key = stage(now)
    words = next(moment.words for moment in SCENES if moment.key == key)
    if not plan.sessions:
        words = NOTHING_DONE
    elif key not in {"before", "needles"} and where.dose.depth_mm <= where.zone.epidermis_mm:
        words = TOO_SHALLOW
    return f"{when(day)}: {words}"


def heading(plan: Plan, where: Frame, now: Amounts, sessions: int) -> str:
    """Say whose skin it is, and which session came last."""
    # on a phone there is room for the shortest words only
    short = ("", "", "")
    average, planned, after = short if where.narrow else ("average of ", " planned", "after ")
    owner = f"{where.zone.label}, {average}{where.zone.sex}"
    if not plan.sessions:
        return f"{owner}; no session"
    if now.since is None:
        return f"{owner}; {plan.needle_length_mm:g} mm needles{planned}"
    return f"{owner}; {after}session {now.session} of {sessions}"


def description(
    where: Frame, now: Amounts, counts: Mapping[str, int], line: str, there: int
) -> str:
    """Write the text alternative: the same picture, the same numbers.

    Args:
        where: the layout.
        now: what there is.
        counts: what is drawn, by name.
        line: the caption.
        there: how many thick fibres there were before the first session.

    Returns:
        Short sentences.
    """
    thick, thin = counts["collagen_mature"], counts["collagen_young"]
    unit = f"{fibre_percent(narrow=where.narrow):g} % of young-adult collagen"
    said = (
        f"Section of the skin. {line}",
        layer_words(where),
        _channel_words(where, now),
        _crew_words(counts),
        f"Collagen: {thick} thick and {thin} thin young fibres. One fibre stands for {unit}.",
        _change_words(thick - there),
        f"Flush: {level(now.flush)}. Swelling: {level(now.swelling)}.",
        f"Flaking: {level(now.flakes)}.",
    )
    return " ".join(filter(None, said))


def _change_words(more: int) -> str:
    if more > 0:
        return f"New since the start: {more} of the thick ones."
    # enzymes of the clean-up: the model loses up to a few percent when sessions crowd
    return f"The clean-up has cost {-more} of the old ones." if more < 0 else ""


def layer_words(where: Frame) -> str:
    """Say the layers from the top, with their thickness."""
    outer, zone = number("outer_layer_mm"), where.zone
    return (
        f"Layers from the top: dead outer layer {fine(outer)} mm; living epidermis "
        f"{fine(zone.epidermis_mm - outer)} mm; dermis {fine(zone.dermis_mm)} mm; then fat."
    )


def level(share: float) -> str:
    """Say a share of the most in a word.

    Example:
        >>> level(0.0), level(0.2), level(0.9)
        ('none', 'a little', 'clear')
    """
    return next(word for end, word in LEVELS if share < end)


def _channel_words(where: Frame, now: Amounts) -> str:
    if not where.channels or now.since is None:
        return "No channel is open."
    if now.open < CLOSED:
        return "All channels have closed."
    depth = fine(where.dose.depth_mm)
    return (
        f"{len(where.channels)} channels, about {depth} mm deep, are drawn. "
        f"Each has {100 * now.open:.0f} % of its first width."
    )


def _crew_words(counts: Mapping[str, int]) -> str:
    names = {"clots": "clots", **{key: PARTS[key].name.split(" (")[0].lower() for key in _CREW}}
    there = [f"{counts[key]} {name}" for key, name in names.items() if counts[key]]
    return f"Drawn as well: {listed(there)}." if there else "No repair cells are drawn."


_CREW = ("neutrophils", "macrophages", "signals", "fibroblasts")
