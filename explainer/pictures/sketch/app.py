"""Sketch, then reveal: the learner draws start and end of four lanes before seeing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.cards.guess import Guess, GuessThenReveal
from explainer.draw.axis import HORIZON_DAYS, KNOTS, stops
from explainer.draw.palette import Screen
from explainer.draw.say import listed
from explainer.pictures.sketch import words as say
from explainer.pictures.sketch.picture import lane_farthest_off, sketch_picture
from explainer.science.plan import checked
from explainer.science.stretches import Stretch, fits, truths
from explainer.stage.challenge import Challenged
from explainer.stage.parts import PLAIN, Speaking, Voice, button, column, gives_away, html, row
from explainer.stage.view.pad import Along
from explainer.stage.words import START_AGAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from explainer.cards.answers import Answers
    from explainer.draw.figure import Figure
    from explainer.science.signs import Signs

ENDS = ("start", "end")
STEPS_D = (0.25, 0.5, 1.0, 7.0)  # of a hand, in each panel: days that are short to write


class Sketch(GuessThenReveal, Speaking[Guess], Challenged):
    """Four lanes to draw on, a locked reveal, and the gap in words.

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

    lead, locked, ready, hint = say.LEAD, say.LOCKED, say.READY, say.BOX_HINT
    along = Along(stops(STEPS_D), KNOTS, say.spoken_day, say.NO_DAY)
    why_id, challenge_id = "n5-sketch-why", "n5-challenge-sketch"

    def __init__(
        self, signs: Signs, answers: Answers, opened: Callable[[], None] = lambda: None
    ) -> None:
        self.truths = truths(signs)
        labels = [say.box_label(truth, end) for truth in self.truths for end in ENDS]
        self.ask(labels, (f"n5-sketch-{t.name}" for t in self.truths), answers, opened)
        self.begin(Guess(signs.plan, signs.person, HORIZON_DAYS, ("",) * len(labels)))
        self.voice, self.gaps = Voice(), html("").add_class("tc-answer")
        again = button(START_AGAIN, self.safely(self.reset), PLAIN)
        buttons = row([self.reveal_button, self.skip_button, again])
        parts = [html(f"<p>{say.LEAD}</p>"), self.pad, self.grid, self.voice.view, buttons]
        self.pose()
        below = [self.gaps, self.why, *(each.view for each in self.challenges)]
        view = column([*parts, *below], "tc-card")
        super().__init__(view.add_class("tc-sketch-card"))
        self.pad.on_screen(self.safely(lambda: self.pad.draw(self.picture, anew=False)))
        self.render()
        self.take_up()

    @property
    def text(self) -> str:
        """The task, and the lanes that are asked for."""
        lanes = (f"- {truth.label}" for truth in self.truths)
        return "\n".join([say.GUESS_FIRST, *lanes, *self.tasks])

    @property
    def solved(self) -> bool:
        """Whether each lane lies where sources and model have it, and covers half of the usual."""
        guesses = self.guesses()
        return self.compared and all(fits(truth, guesses[truth.name]) for truth in self.truths)

    def solution(self) -> str:
        """Return the lanes as they were drawn."""
        return listed(words for _, words in self.to_keep())

    @property
    def earned_text(self) -> str:
        """The task and the answer."""
        return "\n".join([say.GUESS_FIRST, say.ANSWER, *map(say.answer_line, self.truths)])

    def picture(self, screen: Screen) -> Figure:
        """Return the timeline as it is now, for a screen."""
        width, theme, open_ = screen.width_px, screen.theme, self.state.revealed
        return sketch_picture(
            self.truths, self.numbers, revealed=open_, width_px=width, theme=theme
        )

    def pictures(self) -> tuple[Figure, ...]:
        """Return the timeline with what was drawn on it, and without the answer."""
        return (sketch_picture(self.truths, self.numbers),)

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return the timeline with the answer in it."""
        return (sketch_picture(self.truths, self.numbers, revealed=True),)

    def number(self, place: int, text: str) -> float:
        """Return the day that stands in a box."""
        label = self.pad.labels[place]
        return float(checked("day", text, called=label))

    def clashes(self, numbers: Sequence[float | None]) -> dict[int, str]:
        """Say of every end that lies before its start that it cannot."""
        ends = zip(self.truths, numbers[::2], numbers[1::2], strict=True)
        return {
            2 * place + 1: say.too_early(truth, start, end)
            for place, (truth, start, end) in enumerate(ends)
            if start is not None and end is not None and end < start
        }

    def guesses(self) -> dict[str, Stretch]:
        """Return the guesses by lane, for the lanes whose two days can be used."""
        days = zip(
            self.truths, self.numbers[::2], self.numbers[1::2], self.faults[1::2], strict=True
        )
        return {
            truth.name: Stretch(start, end)
            for truth, start, end, wrong in days
            if start is not None and end is not None and not wrong
        }

    def to_keep(self) -> Iterator[tuple[Sequence[str], str]]:
        """Return the two days of each lane, and the words for them."""
        guesses = self.guesses()
        for truth in self.truths:
            guess = guesses[truth.name]
            yield [f"{day:g}" for day in guess], say.guessed_words(truth, guess)

    def now(self) -> str:
        """Say what is missing, or, once revealed, the biggest gap."""
        if not self.state.revealed:
            return super().now()
        return (
            say.biggest_words(lane_farthest_off(self.truths, self.guesses()))
            if self.compared
            else say.SKIPPED
        )

    def render(self) -> None:
        """Show the state: points, boxes, buttons, words and picture all follow from it."""
        self.show_guess()
        self.pad.draw(self.picture)
        open_ = self.state.revealed
        self.gaps.value = say.answer_html(self.truths, self.guesses()) if open_ else ""
        gives_away(self.voice.view, now=open_)
        self.voice.say(f"<p>{self.now()}</p>", self.heard())
        self.recognise()
