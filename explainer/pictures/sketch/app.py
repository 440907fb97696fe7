"""Sketch, then reveal: the learner guesses start and end of four lanes before seeing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.cards.guess import Guess, GuessThenReveal
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
from explainer.stage.parts import Speaking, Voice, answers, button, column, html, row
from explainer.stage.words import START_AGAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from explainer.cards.answers import Answers
    from explainer.draw.figure import Figure
    from explainer.science.signs import Signs

ENDS = ("start", "end")


class Sketch(GuessThenReveal, Speaking[Guess]):
    """Eight boxes, a locked reveal, and the gap in words.

    Args:
        signs: what shows after one session.
        answers: where the guess is kept.
        opened: called once the answer has been revealed.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.cards.answers import Answers
        >>> sketch = Sketch(signs.signs(plan.Plan(sessions=1), plan.Person()), Answers("demo"))
        >>> sketch.state.revealed, sketch.complete
        (False, False)
    """

    lead, locked, ready, hint, most = LEAD, LOCKED, READY, BOX_HINT, HORIZON_DAYS
    why_id = "n5-sketch-why"

    def __init__(
        self, signs: Signs, answers: Answers, opened: Callable[[], None] = lambda: None
    ) -> None:
        self.truths = truths(signs)
        labels = [box_label(truth, end) for truth in self.truths for end in ENDS]
        self.ask(labels, (f"n5-sketch-{t.name}" for t in self.truths), answers, opened)
        self.begin(Guess(signs.plan, signs.person, HORIZON_DAYS, ("",) * len(labels)))
        self.voice, self.picture = Voice(), html("").add_class("tc-answer")
        again = button(START_AGAIN, self.safely(self.reset))
        buttons = row([self.reveal_button, self.skip_button, again])
        parts = [html(f"<p>{LEAD}</p>"), self.grid, self.voice.view, buttons]
        view = column([*parts, self.picture, self.why], "tc-card")
        super().__init__(view.add_class("tc-sketch-card"))
        self.render()
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
    def compared(self) -> bool:
        """Whether the answer was revealed beside a guess."""
        return bool(self.state.beside)

    def guesses(self, texts: Sequence[str] | None = None) -> dict[str, Stretch]:
        """Return the guesses by lane, for the lanes whose two boxes can be used.

        Args:
            texts: what stands in the boxes; what stands there now if left out.
        """
        read = self._read(self.state.texts if texts is None else texts)
        return {truth.name: guess for truth, guess, _ in read if guess}

    def wrong(self, texts: Sequence[str]) -> str:
        """Name every box that holds no day from 0 to 365, and every end before its start."""
        return " ".join(wrong for _, _, wrong in self._read(texts) if wrong)

    def to_keep(self) -> Iterator[tuple[Sequence[str], str]]:
        """Return the two days of each lane, and the words for them."""
        guesses = self.guesses()
        for truth in self.truths:
            guess = guesses[truth.name]
            yield [f"{day:g}" for day in guess], guessed_words(truth, guess)

    def now(self) -> str:
        """Say what is wrong or missing, or, once revealed, the biggest gap."""
        if not self.state.revealed or self.wrong(self.state.texts):
            return super().now()
        beside = self.guesses(self.state.beside)
        return biggest_words(biggest_gap(self.truths, beside)) if beside else SKIPPED

    def skip(self) -> None:
        """Show the answer without a guess, as a presenter may, whatever stands in the boxes."""
        super().skip()
        self.say(SKIPPED)

    def render(self) -> None:
        """Show the state: boxes, buttons, words and picture all follow from it."""
        self.show_guess()
        beside = self.guesses(self.state.beside)
        self.picture.value = sketch_html(self.truths, beside) if self.state.revealed else ""
        answers(self.voice.view, now=self.state.revealed)
        self.say(self.now())

    def _read(self, texts: Sequence[str]) -> Iterator[tuple[Truth, Stretch | None, str]]:
        """Return each lane with what was guessed for it, and what is wrong with that."""
        for truth, *ends in zip(self.truths, texts[::2], texts[1::2], strict=False):
            yield truth, *_stretch(truth, ends)


def _stretch(truth: Truth, texts: Sequence[str]) -> tuple[Stretch | None, str]:
    days, faults = [], []
    for end, text in zip(ENDS, texts, strict=True):
        try:
            box = box_label(truth, end)
            days += [float(checked("day", text, called=box))] if text.strip() else []
        except PlanError as wrong:
            faults.append(str(wrong))
    if days[1:] and days[1] < days[0]:
        faults.append(too_early(truth, *days))
    whole = len(days) == len(ENDS) and not faults
    return Stretch(*days) if whole else None, " ".join(faults)
