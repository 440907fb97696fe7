"""The source cards of the depth viewer: one for every number that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import badge_words, two_digits
from explainer.draw.sources import SourceCard, cards
from explainer.draw.words import GRADE_WORDS
from explainer.evidence.section import numbers
from explainer.pictures.depth.picture import span_words
from explainer.pictures.depth.salt import GRAIN_MM, GRAIN_NOTE
from explainer.science.depth import layers_met, openings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explainer.science.plan import Person, Plan

MEETS = "What lives there is textbook anatomy; it is not in our tables."
CONTROLS = ("needle_length_mm", "punctures_per_cm2", "zone", "sex")
TOOLS = {"N01": "roller", "N04": "pen"}


def depth_cards(plan: Plan, person: Person) -> dict[str, SourceCard]:
    """Return a source card for every number that is shown, by key.

    Args:
        plan: needle length (mm), zone, punctures per cm².
        person: whose average skin.

    Returns:
        Cards for channels, layers, tools, drawing and controls.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> depth_cards(Plan(), Person())["opening:closing"].title
        'Channels: Time to close'
    """
    found = dict([*_openings(plan, person), *_layers(plan, person), *_tools(), *_drawing()])
    return found | {f"control:{name}": cards()[f"control:{name}"] for name in CONTROLS}


def _openings(plan: Plan, person: Person) -> Iterator[tuple[str, SourceCard]]:
    for row in openings(plan, person):
        value, low, high = (two_digits(each) for each in (row.value, row.low, row.high))
        said, grade = f"{value} {row.unit}, range {low} to {high}", GRADE_WORDS[row.grade]
        title = f"Channels: {row.label}"
        yield f"opening:{row.key}", SourceCard(title, said, grade, row.basis, row.sources)


def _layers(plan: Plan, person: Person) -> Iterator[tuple[str, SourceCard]]:
    for layer in layers_met(plan, person):
        title, grade = f"Layer: {layer.label}", GRADE_WORDS["measured"]
        yield (
            f"layer:{layer.key}",
            SourceCard(title, span_words(layer), grade, MEETS, layer.sources),
        )


def _tools() -> Iterator[tuple[str, SourceCard]]:
    for key, name in TOOLS.items():
        fact = evidence.facts()[key]
        value, grade = f"{fact.value} ({fact.unit})", badge_words(fact.grade)
        basis = f"{fact.quantity}; {fact.conditions}."
        yield f"fact:{key}", SourceCard(f"Tool: {name}", value, grade, basis, fact.sources)


def _drawing() -> Iterator[tuple[str, SourceCard]]:
    titles = {
        "channel_mm": "Drawing: width of a channel",
        "needle_mm": "Drawing: width of a needle",
    }
    for name, title in titles.items():
        row = numbers()[name]
        value = f"{row.value:g} mm, range {row.low:g} to {row.high:g}"
        grade = GRADE_WORDS[row.grade]
        yield f"drawing:{name}", SourceCard(title, value, grade, row.note, row.sources)
    grade = GRADE_WORDS["assumed"]
    yield (
        "drawing:salt",
        SourceCard("Drawing: grain of salt", f"{GRAIN_MM:g} mm", grade, GRAIN_NOTE, ()),
    )
