"""The two-way door: choose a product, and see what is known both ways."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.sources import sources_html
from explainer.pictures.door import words as say
from explainer.pictures.door.picture import door_picture
from explainer.pictures.door.table import door_table
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import Choices, html, row
from explainer.stage.shell import Caption, Extra, show
from explainer.stage.state import Chosen

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.table import Table

KEYS = tuple(say.PRODUCTS)


@dataclass(frozen=True, slots=True)
class Applied(Chosen):
    """The state of the door: what lies on the skin, and what was tried so far.

    Args:
        product: a key of `PRODUCTS`.
        tried: the products that were looked at, in the order in which they were.
    """

    product: str = field(default=KEYS[0], kw_only=True)
    tried: tuple[str, ...] = field(default=KEYS[:1], kw_only=True)


class TwoWayDoor(Exhibit[Applied]):
    """A product on open channels: a way in and a way back, in equal size and detail.

    Example:
        >>> door = TwoWayDoor()
        >>> door.choose("scent")
        >>> door.now()[:26]
        'Perfume, or scented cream:'
    """

    def __init__(self) -> None:
        self.products = Choices(
            [*say.PRODUCTS.values()], self.safely(lambda place: self.choose(KEYS[place]))
        )
        ask = row([html(f"<p>{say.ASK}</p>"), *self.products.buttons]).add_class("tc-row")
        start = Applied(Plan(), Person(), 0.0)
        super().__init__(Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, ()), start, (), Extra((ask,)))

    challenge_id = "n4-challenge-door"
    letters = 115

    @property
    def solved(self) -> bool:
        """Whether both products were tried for which a gain was never looked at."""
        return say.bare() <= {*self.state.tried}

    @property
    def text(self) -> str:
        """Heading, takeaway, both ways, and how to read the picture."""
        said = (say.door_words(self.state.product), say.WATCH)
        return "\n".join((super().text, *said))

    @property
    def earned_text(self) -> str:
        """Both ways of all products."""
        return "\n".join((super().text, *map(say.door_words, KEYS), say.WATCH, say.ASK_FIRST))

    def choose(self, product: str) -> None:
        """Put another product on the skin.

        Args:
            product: a key of `PRODUCTS`.
        """
        tried = tuple(dict.fromkeys((*self.state.tried, product)))
        self.go(replace(self.state, product=product, tried=tried), product)

    def picture(self, screen: Screen) -> Figure:
        """Return the door with the product for a screen."""
        return door_picture(self.state.product, screen.width_px, screen.theme)

    def closed_picture(self) -> Figure:
        """Return the door with nothing on the skin."""
        return door_picture()

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return the door with each product."""
        return tuple(map(door_picture, KEYS))

    def earned_table(self) -> str:
        """Return both ways of all products."""
        return door_table(KEYS).html

    def now(self) -> str:
        """Say which product lies on the skin, and whom to ask."""
        return say.live_words(self.state.product)

    def notes(self) -> str:
        """Return where both ways come from, and when to seek care, as HTML."""
        return say.known_html(self.state.product, self.state.tried)

    def tables(self) -> tuple[Table, ...]:
        """Return both ways of what was tried."""
        return (door_table(self.state.tried),)

    def said(self) -> tuple[str, str]:
        """Return what is true now, as HTML, and both ways as they are spoken."""
        return f"<p>{self.now()}</p>", say.door_words(self.state.product)

    def render(self) -> None:
        """Show the state: buttons, picture, words and table all follow from it."""
        self.products.mark(KEYS.index(self.state.product))
        show(self.shell.sources, on=False)  # those of both ways are listed at once
        cited = [key for fact in say.both_ways(self.state.product) for key in fact.sources]
        self.shell.source.value = sources_html(evidence.trace(dict.fromkeys(cited)))
        super().render()
