"""The steps of a session to put in order: their words, and what to say to each of them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, TypeVar

from explainer.cards.words import Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.content import Step

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OrderWords:
    """Every fixed word of the sorting game; a name in braces is filled in.

    Example:
        >>> OrderWords().up.format(name="Numb")
        'Up: Numb'
    """

    title: str = "Put the steps in order"
    lead: str = "Six steps make a session, and they are mixed up here. Move them, then check."
    up: str = "Up: {name}"
    down: str = "Down: {name}"
    check: str = "Check the order"
    moved: str = "{name} is now step {n} of {of}."
    first: str = "{name} is the first step already."
    last: str = "{name} is the last step already."
    earlier: str = "It belongs earlier."
    later: str = "It belongs later."
    score: str = "{n} of {of} steps are in place. Each step says why."
    all_right: str = "All {of} steps are in place. Each step says why."
    undone: str = "The last change is undone."
    mixed: str = "The steps are mixed up again."
    answer: str = "The order, and why:"
    clinics: str = "Clinics may differ in details. This is not medical advice."


WORDS = OrderWords()


def mixed(items: Sequence[T], seed: int) -> tuple[T, ...]:
    """Mix items up, in the same way for the same seed, and never into the right order.

    Args:
        items: The items in their right order, at least two.
        seed: Any whole number.

    Returns:
        The same items in another order.

    Example:
        >>> from explainer.content import steps
        >>> [step.name for step in mixed(steps(), seed=1)]
        ['Numb', 'Treat', 'Protect', 'Consult', 'Soothe', 'Clean']
    """
    order = list(items)
    dice = random.Random(seed)  # noqa: S311 - a fixed order for a game, no secret
    while order == list(items):
        dice.shuffle(order)
    return tuple(order)


def step_html(step: Step, place: int, reply: str = "") -> str:
    """Show a step at its place, and the reply to it once the order was checked.

    Args:
        step: The step.
        place: Where it stands, from 0.
        reply: What to say about that, as HTML.

    Returns:
        HTML.

    Example:
        >>> from explainer.content import steps
        >>> step_html(steps()[0], 0)[:42]
        '<p><strong>1. Consult.</strong> Talk about'
    """
    return f"<p><strong>{place + 1}. {escape(step.name)}.</strong> {escape(step.does)}</p>{reply}"


def step_reply(step: Step, place: int, right: int) -> Reply:
    """Return whether a step is in place, where it belongs if not, and why.

    Args:
        step: The step.
        place: Where it stands, from 0.
        right: Where it belongs, from 0.

    Example:
        >>> from explainer.content import steps
        >>> step_reply(steps()[3], 0, 3).text[:52]
        'Not quite. It belongs later. It has to wait until th'
    """
    if place == right:
        return Reply(True, step.reason)
    return Reply(False, f"{WORDS.earlier if right < place else WORDS.later} {step.reason}")


def score_text(right: int, of: int) -> str:
    """Say how many steps are in place.

    Args:
        right: How many are.
        of: How many there are.

    Returns:
        Plain text.

    Example:
        >>> score_text(2, 6)
        '2 of 6 steps are in place. Each step says why.'
    """
    return (WORDS.all_right if right == of else WORDS.score).format(n=right, of=of)


def mixed_text(order: Sequence[Step]) -> str:
    """Say what is to be done, and the steps as they are mixed up.

    Args:
        order: The steps in the order shown.

    Returns:
        Plain text.

    Example:
        >>> from explainer.content import steps
        >>> mixed_text(mixed(steps(), seed=1)).splitlines()[1][:7]
        '- Numb.'
    """
    lines = [f"- {step.name}. {step.does}" for step in order]
    return "\n".join([f"{WORDS.title}. {WORDS.lead}", *lines, WORDS.clinics])


def order_text(steps: Sequence[Step]) -> str:
    """Say the right order with the reason for each place, for a reader without widgets.

    Args:
        steps: The steps in their right order.

    Returns:
        Plain text.

    Example:
        >>> from explainer.content import steps
        >>> print(order_text(steps()).splitlines()[1])
        The order, and why:
    """
    lines = [f"{n}. {s.name}. {s.does} {s.reason}" for n, s in enumerate(steps, start=1)]
    return "\n".join([f"{WORDS.title}. {WORDS.lead}", WORDS.answer, *lines, WORDS.clinics])
