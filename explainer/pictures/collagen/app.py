"""Sketch, then reveal: five points for new collagen before the model shows its curve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.cards.guess import Guess, GuessThenReveal
from explainer.pictures.collagen import words as say
from explainer.pictures.collagen.picture import collagen_picture
from explainer.pictures.collagen.table import collagen_table
from explainer.science.collagen import ASKED_DAYS, MOST, collagen_amount
from explainer.science.model.repair import repair
from explainer.science.numbers import read_number
from explainer.science.plan import Person, Plan, PlanError
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import gives_away, row
from explainer.stage.shell import Caption, Extra, show
from explainer.stage.view.pad import Along

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from explainer.cards.answers import Answers
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen
    from explainer.draw.table import Table

STOPS = tuple(float(amount) for amount in range(int(MOST) + 1))
SOURCES = ("phase:build", "parameter:s", "parameter:k_F", "parameter:d_F", "parameter:d1")


class CollagenSketch(GuessThenReveal, Exhibit[Guess]):
    """Five points to draw, a locked reveal, and the biggest gap in words.

    Args:
        answers: where the guess and the learner's own words are kept.
        opened: called once the answer has been revealed.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> sketch = CollagenSketch(Answers("demo"))
        >>> for box in sketch.boxes:
        ...     box.value = "5"
        >>> sketch.reveal()
        >>> sketch.now()[:26]
        'The biggest gap is on day '
    """

    lead, locked, ready, hint = say.LEAD, say.LOCKED, say.READY, say.BOX_HINT
    along = Along(STOPS, (0.0, MOST), say.amount_words, say.NO_AMOUNT)
    why_id, challenge_id = "n2-collagen-why", "n2-challenge-sketch"
    letters = 122

    def __init__(self, answers: Answers, opened: Callable[[], None] = lambda: None) -> None:
        start = Guess(Plan(sessions=1), Person(), ASKED_DAYS[-1], ("",) * len(ASKED_DAYS))
        self.course = repair(start.plan, start.person)
        self.ask(map(say.box_label, ASKED_DAYS), ("n2-collagen-sketch",), answers, opened)
        buttons = row([self.reveal_button, self.skip_button])
        caption = Caption(say.TITLE, say.LEAD, say.LEGEND, SOURCES)
        extra = Extra((self.grid, buttons), (self.why,))
        super().__init__(caption, start, (), extra, self.pad)
        self.take_up()

    @property
    def solved(self) -> bool:
        """Whether a whole sketch lies beside the answer, and no gap reaches one step."""
        gaps = (abs(n - collagen_amount(self.course, day)) for day, n in self.guesses().items())
        return self.compared and max(gaps) < say.NEAR

    @property
    def text(self) -> str:
        """The task, and how to read the picture."""
        return f"{say.GUESS_FIRST} {super().text}"

    @property
    def earned_text(self) -> str:
        """The task and the answer."""
        return "\n".join((self.text, say.model_words(self.course)))

    def closed_picture(self) -> Figure:
        """Return the empty sketch."""
        return collagen_picture(self.course, {}, revealed=False)

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return the model's curve."""
        return (collagen_picture(self.course, {}, revealed=True),)

    def earned_table(self) -> str:
        """Return the model by day, as HTML."""
        return collagen_table(self.course, {}, revealed=True).html

    def number(self, place: int, text: str) -> float:
        """Return the amount that stands in a box."""
        try:
            amount = read_number(text)
        except ValueError:
            amount = None
        if amount is None or not 0.0 <= amount <= MOST:
            raise PlanError(say.no_number(ASKED_DAYS[place]))
        return amount

    def guesses(self) -> dict[float, float]:
        """Return the amounts by day, from the boxes that hold a number from 0 to 10."""
        pairs = zip(ASKED_DAYS, self.numbers, strict=True)
        return {day: amount for day, amount in pairs if amount is not None}

    def to_keep(self) -> Iterator[tuple[Sequence[str], str]]:
        """Return the five amounts, and the words for them."""
        guesses = self.guesses()
        yield [f"{amount:g}" for amount in guesses.values()], say.guessed_words(guesses)

    def picture(self, screen: Screen) -> Figure:
        """Return the sketch, and the model once revealed."""
        state = self.state
        guesses = self.guesses() if self.complete or not state.revealed else {}
        width, theme, open_ = screen.width_px, screen.theme, state.revealed
        return collagen_picture(self.course, guesses, revealed=open_, width_px=width, theme=theme)

    def now(self) -> str:
        """Say what is missing, or, once revealed, the biggest gap."""
        if self.state.revealed:
            return say.gap_words(self.course, self.guesses() if self.complete else {})
        return super().now()

    def said(self) -> tuple[str, str]:
        """Return what is true now, as HTML, and what is spoken: also what is wrong."""
        return super().said()[0], self.heard()

    def tables(self) -> tuple[Table, ...]:
        """Return guess and model by day."""
        return (collagen_table(self.course, self.guesses(), revealed=self.state.revealed),)

    def render(self) -> None:
        """Show the state: boxes, buttons, words, picture and table all follow from it."""
        self.show_guess()
        listed, open_ = self.shell.sources, self.state.revealed
        show(listed, on=open_)  # the card of a phase tells its days
        listed.value = listed.value if open_ else ""
        for shown in (self.shell.live, self.shell.table):
            gives_away(shown, now=open_)
        super().render()
