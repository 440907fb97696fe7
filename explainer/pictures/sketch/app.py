"""Sketch, then reveal: the learner guesses start and end of four lanes before seeing them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.draw.axis import HORIZON_DAYS
from explainer.pictures.sketch.picture import biggest_gap, sketch_html, sketch_picture
from explainer.pictures.sketch.words import (
    ANSWER,
    BOX_HINT,
    GUESS_FIRST,
    LEAD,
    LOCKED,
    READY,
    SKIPPED,
    answer_line,
    biggest_words,
    box_label,
    guessed_words,
    too_early,
)
from explainer.science.plan import PlanError, checked
from explainer.science.stretches import Stretch, Truth, truths
from explainer.stage.names import Named, Names
from explainer.stage.parts import Voice, button, column, html, row
from explainer.stage.piece import Piece
from explainer.stage.words import REVEAL, REVEAL_ANYWAY, START_AGAIN, WHY

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.cards.answers import Answers
    from explainer.draw.figure import Figure
    from explainer.science.signs import Signs

ENDS = ("start", "end")
WHY_ID = "n5-sketch-why"


class Sketch(Piece):
    """Eight boxes, a locked reveal, and the gap in words.

    Args:
        signs: what shows after one session.
        answers: where the guess is kept.
        opened: called once the answer has been revealed.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.cards.answers import Answers
        >>> sketch = Sketch(signs.signs(plan.Plan(sessions=1), plan.Person()), Answers("demo"))
        >>> sketch.revealed, sketch.complete
        (False, False)
    """

    def __init__(
        self, signs: Signs, answers: Answers, opened: Callable[[], None] = lambda: None
    ) -> None:
        self.truths = truths(signs)
        self.revealed = False
        self._answers, self._opened = answers, opened
        self.boxes = {
            (truth.name, end): ipw.Text(
                description=box_label(truth, end), placeholder=BOX_HINT
            ).add_class("tc-wide")
            for truth in self.truths
            for end in ENDS
        }
        for box in self.boxes.values():
            box.observe(lambda _: self.look(), names="value")
        self.message, self.picture = Voice(), html("")
        self.why = ipw.Textarea(description=WHY, continuous_update=False).add_class("tc-wide")
        self.why.observe(lambda change: self.explain(change["new"]), names="value")
        self.why.layout.display = "none"
        self.reveal_button = button(REVEAL, self.reveal)
        self.reveal_button.disabled = True
        skip = button(REVEAL_ANYWAY, self.skip)
        again = button(START_AGAIN, self.reset)
        names = Names([Named("", high=HORIZON_DAYS, step=1.0)])
        boxes = ipw.Box([*self.boxes.values(), names]).add_class("tc-guesses")
        parts = [html(f"<p>{LEAD}</p>"), boxes, self.message.view]
        parts += [row([self.reveal_button, skip, again]), self.picture, self.why]
        super().__init__(column(parts, "tc-card").add_class("tc-sketch-card"))
        self.look()
        self.take_up()

    @property
    def text(self) -> str:
        """The task, and the lanes that are asked for."""
        return "\n".join([GUESS_FIRST, *(f"- {truth.label}" for truth in self.truths)])

    @property
    def earned_text(self) -> str:
        """The task and the answer."""
        return "\n".join([GUESS_FIRST, ANSWER, *map(answer_line, self.truths)])

    def pictures(self) -> tuple[Figure, ...]:
        """Return the empty timeline with the lanes that are asked for."""
        return (sketch_picture(self.truths),)

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return the timeline with the answer in it."""
        return (sketch_picture(self.truths, revealed=True),)

    @property
    def complete(self) -> bool:
        """Whether all boxes hold a day that can be used."""
        try:
            return len(self.guesses()) == len(self.truths)
        except PlanError:
            return False

    def guesses(self) -> dict[str, Stretch]:
        """Return the guesses by lane, for the lanes whose two boxes are filled.

        Raises:
            PlanError: if a box holds no day from 0 to 365, or an end lies before its start; every
                such box is named.
        """
        found, faults = {}, []
        for truth in self.truths:
            try:
                stretch = _stretch(truth, *(self.boxes[truth.name, end].value for end in ENDS))
            except PlanError as wrong:
                faults.append(str(wrong))
            else:
                found.update({truth.name: stretch} if stretch else {})
        if faults:
            raise PlanError(" ".join(faults))
        return found

    def look(self) -> None:
        """Look at the boxes: say what is missing or wrong, and unlock the reveal."""
        try:
            self.guesses()
        except PlanError as wrong:
            self._say(str(wrong))
        else:
            if not self.revealed:
                self._say(READY if self.complete else LOCKED)
        self.reveal_button.disabled = not self.complete

    def reveal(self) -> None:
        """Show the answer over the guess; without a complete guess it stays closed."""
        if not self.complete:
            self._say(LOCKED)
            return
        known = {truth.name: truth for truth in self.truths}
        for name, guess in self.guesses().items():
            days, said = [f"{day:g}" for day in guess], guessed_words(known[name], guess)
            self._answers.keep(f"n5-sketch-{name}", days, said, asked=LEAD)
        self._compare()

    def take_up(self) -> None:
        """Show the guess that was revealed at an earlier time, and the answer with it."""
        kept = {
            truth.name: self._answers.latest(f"n5-sketch-{truth.name}") for truth in self.truths
        }
        for name, guess in kept.items():
            for end, day in zip(ENDS, guess.chosen if guess else (), strict=False):
                self.boxes[name, end].value = day
        why = self._answers.latest(WHY_ID)
        self.why.value = why.words if why else self.why.value
        if all(kept.values()) and self.complete:
            self._compare()

    def _compare(self) -> None:
        guesses = self.guesses()
        gap = biggest_gap(self.truths, guesses)
        self._open(guesses, biggest_words(gap))
        self.why.layout.display = ""

    def skip(self) -> None:
        """Show the answer without a guess, as a presenter may."""
        self._open({}, SKIPPED)

    def reset(self) -> None:
        """Empty the boxes and close the answer, for the next group."""
        for box in self.boxes.values():
            box.value = ""
        self.revealed, self.picture.value, self.why.value = False, "", ""
        self.why.layout.display = "none"
        self.look()

    def explain(self, words: str) -> None:
        """Keep the learner's own explanation of the gap."""
        before, words = self._answers.latest(WHY_ID), words.strip()
        if words and (before is None or before.words != words):
            self._answers.keep(WHY_ID, (), words, asked=WHY)
        elif not words and self.revealed:  # the box was emptied, and not by Start again
            self._answers.forget({WHY_ID})

    def _open(self, guesses: dict[str, Stretch], words: str) -> None:
        self.revealed = True
        self.picture.value = sketch_html(self.truths, guesses)
        self._say(words)
        self._opened()

    def _say(self, words: str) -> None:
        self.message.say(f"<p>{escape(words)}</p>", words)


def _stretch(truth: Truth, *texts: str) -> Stretch | None:
    days, faults = [], []
    for end, text in zip(ENDS, texts, strict=True):
        try:
            box = box_label(truth, end)
            days += [float(checked("day", text, called=box))] if text.strip() else []
        except PlanError as wrong:
            faults.append(str(wrong))
    if faults:
        raise PlanError(" ".join(faults))
    if len(days) < len(ENDS):
        return None
    if days[1] < days[0]:
        raise PlanError(too_early(truth, *days))
    return Stretch(*days)
