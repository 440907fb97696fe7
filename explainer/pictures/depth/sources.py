"""The source cards of the depth viewer: one for every number that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import badge_words
from explainer.draw.sources import SourceCard, cards
from explainer.draw.words import GRADE_WORDS
from explainer.evidence.section import numbers
from explainer.pictures.depth import words as say
from explainer.science.depth import layers_met, openings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explainer.science.plan import Person, Plan

CONTROLS = ("needle_length_mm", "punctures_per_cm2", "zone", "sex")


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
        said, grade = say.opening_value(row), GRADE_WORDS[row.grade]
        card = SourceCard(say.opening_title(row), said, grade, row.basis, row.sources)
        yield f"opening:{row.key}", card


def _layers(plan: Plan, person: Person) -> Iterator[tuple[str, SourceCard]]:
    for layer in layers_met(plan, person):
        said, grade = say.span_words(layer), GRADE_WORDS["measured"]
        card = SourceCard(say.layer_title(layer), said, grade, say.MEETS, layer.sources)
        yield f"layer:{layer.key}", card


def _tools() -> Iterator[tuple[str, SourceCard]]:
    for key, title in say.TOOLS.items():
        fact = evidence.facts()[key]
        said, grade = say.tool_value(fact), badge_words(fact.grade)
        yield f"fact:{key}", SourceCard(title, said, grade, say.tool_basis(fact), fact.sources)


def _drawing() -> Iterator[tuple[str, SourceCard]]:
    for name, title in say.DRAWN.items():
        row = numbers()[name]
        said, grade = say.drawn_value(row), GRADE_WORDS[row.grade]
        yield f"drawing:{name}", SourceCard(title, said, grade, row.note, row.sources)
    grade = GRADE_WORDS["assumed"]
    yield (
        "drawing:salt",
        SourceCard(say.DRAWN_SALT, f"{say.GRAIN_MM:g} mm", grade, say.GRAIN_NOTE, ()),
    )
