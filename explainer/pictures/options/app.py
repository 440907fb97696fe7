"""Four ways under the learner's hand: any two of them side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.pictures.options import words as say
from explainer.pictures.options.picture import options_picture
from explainer.pictures.options.table import options_cards, options_table
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import button, listing
from explainer.stage.shell import Caption, Extra
from explainer.stage.state import Chosen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.sources import SourceCard
    from explainer.draw.table import Table


@dataclass(frozen=True, slots=True)
class Pair(Chosen):
    """The state of the four ways: the two that stand side by side, and the rows on a wall."""

    left: str = "nothing"
    right: str = "needling"
    page: int = 0


class OptionsTable(Exhibit[Pair]):
    """Do nothing, skin care, needles, or laser and peel: any two in the same five rows.

    Example:
        >>> options = OptionsTable()
        >>> options.choose("right", "skin_care")
        >>> options.now()[:24]
        'Do nothing and skin care'
    """

    challenge_id = "n6-challenge-options"
    letters = 80

    def __init__(self) -> None:
        self.lists = {
            "left": self._list("left", say.FIRST),
            "right": self._list("right", say.SECOND),
        }
        pair = ipw.Box([*self.lists.values()]).add_class("tc-hand")
        self.turner = button(say.TURN[0], self.safely(self.turn)).add_class("tc-presenters")
        start = Pair(Plan(), Person(), 0.0)
        extra = Extra((pair, self.turner))
        super().__init__(Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, ()), start, (), extra)
        self.shell.view.add_class("tc-care")

    @property
    def solved(self) -> bool:
        """Whether the two stand there of whose upkeep little is known."""
        return {self.state.left, self.state.right} == say.PAIR

    def picture(self, screen: Screen) -> Figure:
        """Return the two ways for a screen."""
        pair = (self.state.left, self.state.right)
        rows = say.PAGES[self.state.page] if screen.projected else say.ASPECTS
        return options_picture(*pair, screen.width_px, screen.theme, aspects=rows)

    def closed_picture(self) -> Figure:
        """Return two empty columns."""
        return options_picture(self.start.left, self.start.right, closed=True)

    def now(self) -> str:
        """Say which two stand side by side."""
        return say.option_words(self.state.left, self.state.right)

    def tables(self) -> tuple[Table, ...]:
        """Return all four ways."""
        return (options_table(),)

    def source_cards(self) -> Mapping[str, SourceCard]:
        """Return the cards that say where something said of a way comes from."""
        return options_cards()

    def choose(self, side: str, option: str) -> None:
        """Put a way on one side; where it stands on the other, the two change places.

        Args:
            side: "left" or "right".
            option: a key of `words.NAMES`.
        """
        left, right = self.state.left, self.state.right
        if side == "left":
            left, right = option, left if option == right else right
        else:
            left, right = right if option == left else left, option
        self.go(replace(self.state, left=left, right=right), f"{side} {option}")

    def turn(self) -> None:
        """Show the other rows on a wall, which has no room for all of them."""
        page = 1 - self.state.page
        self.go(replace(self.state, page=page), f"page {page}")

    def render(self) -> None:
        """Show the state: lists, words, picture and table."""
        self.turner.description = say.TURN[self.state.page]
        with self.quiet():
            self.lists["left"].value = self.state.left
            self.lists["right"].value = self.state.right
        super().render()

    def _list(self, side: str, label: str) -> ipw.Dropdown:
        names = [(name, key) for key, name in say.NAMES.items()]
        return listing(label, names, self.safely(partial(self.choose, side)))
