"""Every sentence of the two-way door: which product, what may get in, how skin may answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, badge_words, listed
from explainer.draw.sources import source_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explainer.evidence import ProductFact

TITLE = "Open channels are a door with two ways"
TAKEAWAY = "What lets more of a cream in lets more of its irritants in as well."
ASK = "What goes on the skin?"
PRODUCTS = {
    "provider": "What the provider names",
    "serum": "A serum from home",
    "plant": "A plant cream",
    "scent": "Perfume, or scented cream",
}
WAYS = {"in": "What may help", "back": "How skin may answer"}
CHANNEL = "Open channels in the outer layer"
LEGEND = (
    "Both arrows are of one size: size says nothing about how often or how much.",
    "The letter is the grade. A: a review or a good trial. B: small trials. C: weak, or not shown.",
    "Channels close within hours to three days. Short needles and young skin are quicker.",
    "The channel is drawn far too wide.",
)
NONE_FOUND = "no study found"
NOT_COUNTED, IN_ANIMALS = "people not counted", "in animals"
ASK_FIRST = "Ask the provider what may go on, and from which day."
WATCH = "Contact a clinician if bumps, a rash or swelling come and grow."
HALFWAY = "This is one of them. Which is the other?"
HEADS = ("Product", "Way", "What is known", "People", "Grade", "Sources")


def people_words(fact: ProductFact) -> str:
    """Say how many people a fact rests on.

    Example:
        >>> people_words(evidence.product_facts()["plant_back"])
        '1 person'
    """
    if not fact.sources:
        return NONE_FOUND
    if all(source.kind == "animal" for source in evidence.trace(fact.sources)):
        return IN_ANIMALS
    if fact.n is None:
        return NOT_COUNTED
    return "1 person" if fact.n == 1 else f"{fact.n} people"


def grade_words(fact: ProductFact) -> str:
    """Say the grade of a fact with its people.

    Example:
        >>> grade_words(evidence.product_facts()["serum_back"])
        'A · review or good trial, 15 people'
    """
    return f"{badge_words(fact.grade)}, {people_words(fact)}"


def both_ways(product: str) -> tuple[ProductFact, ProductFact]:
    """Return what is known of a product: what may help, and how skin may answer.

    Args:
        product: a key of `PRODUCTS`.
    """
    known = evidence.product_facts()
    return known[f"{product}_in"], known[f"{product}_back"]


def door_words(product: str) -> str:
    """Say both ways of a product.

    Example:
        >>> door_words("scent")[:58]
        'Perfume, or scented cream. What may help: It smells nice. '
    """
    help_, answer = both_ways(product)
    return (
        f"{PRODUCTS[product]}. {WAYS['in']}: {help_.says} {WAYS['back']}: {answer.says} {ASK_FIRST}"
    )


def live_words(product: str) -> str:
    """Say in short which product is looked at, and what to do.

    Example:
        >>> live_words("serum")
        'A serum from home: the door is open both ways. Ask the provider what may go on, and \
from which day.'
    """
    return f"{PRODUCTS[product]}: the door is open both ways. {ASK_FIRST}"


def known_html(product: str, tried: Iterable[str]) -> str:
    """Say where both ways come from, and when to seek care, as HTML.

    Args:
        product: a key of `PRODUCTS`.
        tried: the products that were looked at.
    """
    parts = [f"<p><b>{WATCH}</b></p>"]
    for fact in both_ways(product):
        links = listed(source_link(each) for each in evidence.trace(fact.sources))
        said = f"{WAYS[fact.way]}: {grade_words(fact)}."
        parts.append(f"<p>{said} {links}</p>")
    if product in bare() and not bare() <= {*tried}:
        parts.append(f"<p>{HALFWAY}</p>")
    return "".join(parts)


def bare() -> set[str]:
    """Return the products for which a gain was never looked at: the answer to the challenge."""
    return {key for key in PRODUCTS if not both_ways(key)[0].sources}


def described(product: str) -> str:
    """Say what the picture shows, for those who cannot see it."""
    return f"Skin with an open channel, and two arrows of one size. {door_words(product)}"


def closed_words() -> str:
    """Say what is drawn before a product is chosen."""
    return "Skin with an open channel, and two arrows of one size. Nothing lies on it yet."


def caption() -> str:
    """Say what the table shows."""
    return f"What is known of products on open channels, both ways. {WATERMARK}."
