"""Sketch, then reveal: five points for new collagen before the model shows its curve."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

from explainer.pictures.collagen.picture import collagen_picture
from explainer.pictures.collagen.table import collagen_table
from explainer.pictures.collagen.words import (
    BOX_HINT,
    GUESS_FIRST,
    LEAD,
    LEGEND,
    LOCKED,
    READY,
    TITLE,
    box_label,
    gap_words,
    guessed_words,
    model_words,
    no_number,
)
from explainer.science.collagen import ASKED_DAYS, MOST
from explainer.science.model.repair import repair
from explainer.science.numbers import read_number
from explainer.science.plan import Person, Plan
from explainer.stage.exhibit import Exhibit
from explainer.stage.names import Named, Names
from explainer.stage.parts import button, row
from explainer.stage.shell import Caption, Extra
from explainer.stage.state import Chosen
from explainer.stage.words import REVEAL, REVEAL_ANYWAY, WHY

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.cards.answers import Answers
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen

GUESS_ID, WHY_ID = "n2-collagen-sketch", "n2-collagen-why"
SOURCES = ("phase:build", "parameter:s", "parameter:k_F", "parameter:d_F", "parameter:d1")


@dataclass(frozen=True, slots=True)
class Sketched(Chosen):
    """The state of the sketch: what stands in the five boxes, and whether the answer is open."""

    texts: tuple[str, ...] = ("",) * len(ASKED_DAYS)
    revealed: bool = False


class CollagenSketch(Exhibit[Sketched]):
    """Five boxes, a locked reveal, and the biggest gap in words.

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

    def __init__(self, answers: Answers, opened: Callable[[], None] = lambda: None) -> None:
        start = Sketched(Plan(sessions=1), Person(), ASKED_DAYS[-1])
        self.course = repair(start.plan, start.person)
        self._answers, self._opened = answers, opened
        self.boxes = tuple(self._box(place, day) for place, day in enumerate(ASKED_DAYS))
        self.reveal_button = button(REVEAL, self.safely(self.reveal))
        self.skip_button = button(REVEAL_ANYWAY, self.safely(self.skip))
        self.why = ipw.Textarea(description=WHY, continuous_update=False).add_class("tc-wide")
        self.why.observe(self.safely(lambda change: self.explain(change["new"])), names="value")
        names = Names([Named("", high=MOST, step=1.0)])
        boxes = ipw.Box([*self.boxes, names]).add_class("tc-guesses")
        buttons = row([self.reveal_button, self.skip_button])
        caption = Caption(TITLE, LEAD, LEGEND, SOURCES)
        super().__init__(caption, start, (), Extra((boxes, buttons), (self.why,)))
        self.take_up()

    @property
    def text(self) -> str:
        """The task, and how to read the picture."""
        return f"{GUESS_FIRST} {super().text}"

    @property
    def earned_text(self) -> str:
        """The task and the answer."""
        return "\n".join((self.text, model_words(self.course)))

    def closed_picture(self) -> Figure:
        """Return the empty sketch."""
        return collagen_picture(self.course, {}, revealed=False)

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return the model's curve."""
        return (collagen_picture(self.course, {}, revealed=True),)

    def earned_table(self) -> str:
        """Return the model by day, as HTML."""
        return collagen_table(self.course, {}, revealed=True)

    @property
    def complete(self) -> bool:
        """Whether all five boxes hold a number from 0 to 10."""
        return len(self.guesses()) == len(ASKED_DAYS)

    def guesses(self) -> dict[float, float]:
        """Return the amounts by day, from the boxes that hold a number from 0 to 10."""
        pairs = zip(ASKED_DAYS, self.state.texts, strict=True)
        found = {day: _amount(text) for day, text in pairs}
        return {day: amount for day, amount in found.items() if amount is not None}

    def picture(self, screen: Screen) -> Figure:
        """Return the sketch, and the model once revealed."""
        state = self.state
        guesses = self.guesses() if self.complete or not state.revealed else {}
        width, theme, open_ = screen.width_px, screen.theme, state.revealed
        return collagen_picture(self.course, guesses, revealed=open_, width_px=width, theme=theme)

    def now(self) -> str:
        """Say what is missing or wrong, or, once revealed, the biggest gap."""
        if self.state.revealed:
            return gap_words(self.course, self.guesses() if self.complete else {})
        for day, text in zip(ASKED_DAYS, self.state.texts, strict=True):
            if text.strip() and _amount(text) is None:
                return no_number(day)
        return READY if self.complete else LOCKED

    def data_table(self) -> str:
        """Return guess and model by day, as HTML."""
        return collagen_table(self.course, self.guesses(), revealed=self.state.revealed)

    def reveal(self) -> None:
        """Show the model over the guess; without a complete guess it stays closed."""
        if not self.complete:
            self.say(LOCKED)
            return
        guesses = self.guesses()
        amounts = [f"{amount:g}" for amount in guesses.values()]
        self._answers.keep(GUESS_ID, amounts, guessed_words(guesses), asked=LEAD)
        self._open()

    def skip(self) -> None:
        """Show the model without a guess, as a presenter may."""
        self._open()

    def explain(self, words: str) -> None:
        """Keep the learner's own explanation of the gap."""
        before, words = self._answers.latest(WHY_ID), words.strip()
        if words and (before is None or before.words != words):
            self._answers.keep(WHY_ID, (), words, asked=WHY)
        elif not words and self.state.revealed:  # the box was emptied, and not by Reset
            self._answers.forget({WHY_ID})

    def take_up(self) -> None:
        """Show the guess that was revealed at an earlier time, and the model with it."""
        kept, why = (self._answers.latest(each) for each in (GUESS_ID, WHY_ID))
        self.why.value = why.words if why else self.why.value
        texts = kept.chosen if kept else ()
        usable = [text for text in texts if _amount(text) is not None]
        if len(usable) == len(texts) == len(ASKED_DAYS):
            self.state = replace(self.state, texts=texts, revealed=True)
            self.render()
            self._opened()

    def reset(self) -> None:
        """Empty the boxes and close the answer, for the next group."""
        super().reset()
        self.why.value = ""

    def render(self) -> None:
        """Show the state: boxes, buttons, words, picture and table all follow from it."""
        with self.quiet():
            for box, text in zip(self.boxes, self.state.texts, strict=True):
                box.value = text
        self.reveal_button.disabled = not self.complete
        shown = self.state.revealed and self.complete
        self.why.layout.display = "" if shown else "none"
        super().render()

    def _open(self) -> None:
        self.go(replace(self.state, revealed=True), "reveal")
        self._opened()

    def _box(self, place: int, day: float) -> ipw.Text:
        box = ipw.Text(description=box_label(day), placeholder=BOX_HINT)
        box.observe(self.safely(partial(self._typed, place)), names="value")
        return box.add_class("tc-wide")

    def _typed(self, place: int, change: dict[str, Any]) -> None:
        texts = list(self.state.texts)
        texts[place] = change["new"]
        self.go(replace(self.state, texts=tuple(texts)), f"box {place}")


def _amount(text: str) -> float | None:
    try:
        amount = read_number(text)
    except ValueError:
        return None
    return amount if 0.0 <= amount <= MOST else None
