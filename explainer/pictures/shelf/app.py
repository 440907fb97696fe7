"""The evidence shelf: five benefits to put in order, and what the evidence says of each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.cards.asked import SHELF_ORDER
from explainer.cards.sorter import Ordering
from explainer.cards.sorter_words import OrderWords, mixed
from explainer.draw.say import listed
from explainer.draw.sources import sources_html
from explainer.pictures.shelf import words as say
from explainer.pictures.shelf.picture import shelf_picture, waiting_picture
from explainer.pictures.shelf.table import order_table, shelf_table
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import FILLED, button, column, gives_away, row
from explainer.stage.shell import Caption, Extra, show
from explainer.stage.state import Chosen
from explainer.stage.words import REVEAL_ANYWAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.cards.answers import Answers
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.table import Table
    from explainer.evidence import Shelved

MIXED_BY = 8  # of the ways to mix them up, one in which a single benefit stands right


@dataclass(frozen=True, slots=True)
class OnShelf(Chosen):
    """The state of the shelf: the order, whether the shelf is shown, and whether it was guessed.

    Args:
        order: the benefits from the top.
        revealed: whether the shelf is shown.
        guessed: whether the order is the learner's own.
    """

    order: tuple[Shelved, ...] = field(default=(), kw_only=True)
    revealed: bool = field(default=False, kw_only=True)
    guessed: bool = field(default=False, kw_only=True)


class EvidenceShelf(Ordering[OnShelf], Exhibit[OnShelf]):
    """Five benefits to put in order by how well they are shown; the guess is kept, then graded.

    Args:
        answers: where the order is kept.
        opened: called once the shelf has been shown.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> shelf = EvidenceShelf(Answers("benefits_weighed"))
        >>> shelf.keep()
        >>> shelf.now()
        '1 of 5 stand on the right shelf. None of them has a large trial.'
    """

    challenge_id = "n4-challenge-shelf"
    letters = 80
    order_words = OrderWords(moved=say.MOVED, first=say.FIRST, last=say.LAST)

    def __init__(self, answers: Answers, opened: Callable[[], None] = lambda: None) -> None:
        self.all = tuple(evidence.shelf().values())
        self.five = tuple(each for each in self.all if each.shelf in say.SHELVES)
        self._answers, self._opened = answers, opened
        self.rows = self.places(len(self.five))
        self.keep_button = button(say.KEEP, self.safely(self.keep), FILLED).add_class("tc-opens")
        self.skip_button = button(REVEAL_ANYWAY, self.safely(self.skip)).add_class("tc-opens")
        self.skip_button.add_class("tc-presenters")
        press = row([self.keep_button, self.skip_button])
        listed_ = column([*(each.view for each in self.rows), press], "tc-sorting")
        start = OnShelf(Plan(), Person(), 0.0, order=mixed(self.five, MIXED_BY))
        super().__init__(
            Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, ()), start, (), Extra((listed_,))
        )
        self.shell.view.add_class("tc-shelf")
        self.take_up()

    @property
    def text(self) -> str:
        """The task, and the benefits as they are mixed up."""
        return "\n".join((say.TITLE, say.TAKEAWAY, say.WAITING, say.mixed_text(self.start.order)))

    @property
    def earned_text(self) -> str:
        """The task, and what is known of each benefit."""
        return "\n".join((self.text, say.order_text(self.all), *say.LEGEND, *self.tasks))

    @property
    def solved(self) -> bool:
        """Whether all five stand on their shelves, by the learner's own hand."""
        state = self.state
        return state.revealed and state.guessed and self.right == len(self.five)

    @property
    def right(self) -> int:
        """How many benefits stand on their shelf."""
        own = [each.shelf for each in self.five]
        return sum(each.shelf == shelf for each, shelf in zip(self.state.order, own, strict=True))

    def name_of(self, item: Shelved) -> str:
        """Return the name of a benefit."""
        return item.label

    def ordered(self, order: tuple[Shelved, ...]) -> OnShelf:
        """Return another order; once the shelf is shown, it is the learner's own."""
        return replace(self.state, order=order, guessed=self.state.revealed)

    def keep(self) -> None:
        """Keep the order, and show the shelf beside it."""
        order = self.state.order
        ids, words = [each.claim for each in order], listed(each.label for each in order)
        right = self.right == len(order)
        self._answers.keep(SHELF_ORDER, ids, words, asked=say.TITLE, right=right)
        self._show(guessed=True)

    def skip(self) -> None:
        """Show the shelf without a guess, as a presenter may."""
        self._show(guessed=False)

    def take_up(self) -> None:
        """Show the order that was kept at an earlier time, and the shelf beside it."""
        kept, known = self._answers.latest(SHELF_ORDER), {each.claim: each for each in self.five}
        if kept and sorted(kept.chosen) == sorted(known):
            order = tuple(known[each] for each in kept.chosen)
            self.state = replace(self.state, order=order, revealed=True, guessed=True)
            self.render()
            self._opened()

    def picture(self, screen: Screen) -> Figure:
        """Return the boards that wait, or the shelf, for a screen."""
        state, on = self.state, (screen.width_px, screen.theme)
        if not state.revealed:
            return waiting_picture(state.order, *on)
        return shelf_picture(self.five, state.order if state.guessed else (), *on)

    def closed_picture(self) -> Figure:
        """Return the boards that wait."""
        return waiting_picture(self.start.order)

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return the shelf."""
        return (shelf_picture(self.five),)

    def earned_table(self) -> str:
        """Return the shelf as a table."""
        return shelf_table(self.all).html

    def now(self) -> str:
        """Say what to do, or how many benefits stand on the right shelf."""
        if not self.state.revealed:
            return say.WAITING
        return say.shelf_words(self.right, len(self.five)) if self.state.guessed else say.NO_GUESS

    def notes(self) -> str:
        """Return what is known of each benefit, once the shelf is shown, as HTML."""
        return say.known_html(self.all) if self.state.revealed else ""

    def tables(self) -> tuple[Table, ...]:
        """Return the shelf as a table; before it is shown, the order alone."""
        return (shelf_table(self.all) if self.state.revealed else order_table(self.state.order),)

    def render(self) -> None:
        """Show the state: places, buttons, picture, words and table all follow from it."""
        for place, (each, shown) in enumerate(zip(self.state.order, self.rows, strict=True)):
            shown.show(say.place_html(each, place), each.label)
        revealed = self.state.revealed
        self.skip_button.disabled = revealed
        for box in self.challenges:  # it speaks of a shelf that is still closed
            show(box.view, on=revealed)
        for shown_ in (self.shell.live, self.shell.notes, self.shell.table):
            gives_away(shown_, now=revealed)
        (self.shell.view.add_class if revealed else self.shell.view.remove_class)("tc-revealed")
        show(self.shell.sources, on=False)  # all of them are listed, once the shelf is shown
        every = dict.fromkeys(key for each in self.all for key in each.sources)
        listed_below = (
            sources_html(evidence.trace(every)) if revealed else f"<p>{say.SOURCES_WAIT}</p>"
        )
        self.shell.source.value = listed_below
        super().render()

    def _show(self, *, guessed: bool) -> None:
        self.go(replace(self.state, revealed=True, guessed=guessed), "keep")
        self._opened()
