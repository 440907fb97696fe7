"""The check-out: three ideas one expects to have moved, the ten questions again, and what moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from html import escape
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.cards.first_check import PreTest
from explainer.cards.first_check_words import WORDS as FIRST_CHECK
from explainer.cards.words import WORDS, feedback, solved_text, titled_html
from explainer.content import pretest
from explainer.draw.say import listed
from explainer.pictures.checkout import words as say
from explainer.pictures.checkout.ideas import Idea, Stand, shuffled, stand
from explainer.pictures.checkout.picture import gain_picture
from explainer.pictures.checkout.table import gain_table
from explainer.stage.parts import (
    FILLED,
    Speaking,
    Voice,
    answer_voice,
    button,
    column,
    gives_away,
    html,
    row,
    tick_boxes,
)
from explainer.stage.pictured import Hung
from explainer.stage.shell import bar, buttons, head, legend, show
from explainer.stage.state import State
from explainer.stage.words import TOGGLES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from explainer.cards.answers import Answers
    from explainer.content import Question
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen

THREE_IDEAS = "n7-three-ideas"
MOST_PICKED = 3


def check_out_questions(first: Answers | None) -> tuple[Question, ...]:
    """Return the ten questions with their options in an order that stays the same for one learner.

    Args:
        first: the answers of the first check, by which one learner differs from the next.

    Example:
        >>> [each.id for each in check_out_questions(None)] == [each.id for each in pretest()]
        True
    """
    kept = first.kept if first else ()
    return shuffled(pretest(), listed(f"{each.question} {each.chosen}" for each in kept))


class CheckOut(PreTest):
    """The ten questions of the first check once more, their options in another order.

    Args:
        answers: where they are kept, without a word on right or wrong.
        first: the answers of the first check, if they are there.
        changed: called whenever something was marked.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> CheckOut(Answers("myth_court"), None, lambda: None).text[:41]
        'The ten questions of the first lesson, as'
    """

    def __init__(
        self, answers: Answers, first: Answers | None, changed: Callable[[], None]
    ) -> None:
        self._changed = changed
        said = replace(FIRST_CHECK, lead=say.LEAD, all_kept=say.ALL_KEPT)
        super().__init__(answers, check_out_questions(first), said)

    def render(self) -> None:
        """Show the marks, and let what depends on them follow."""
        super().render()
        self._changed()


@dataclass(frozen=True, slots=True)
class ThenAndNow(State):
    """The state of the comparison: whether it is open, and its table."""

    open: bool = False
    table: bool = False


class Gain(Speaking[ThenAndNow], Hung):
    """What one thought in the first check beside what one thinks now, for the learner alone.

    Args:
        now: the answers of the check-out.
        first: returns the answers of the first check, if they are there.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> gain = Gain(Answers("myth_court"), lambda: None)
        >>> gain.compare()
        >>> gain.voice.said[-17:]
        '0 of 10 answered.'
    """

    title = say.TITLE

    def __init__(self, now: Answers, first: Callable[[], Answers | None]) -> None:
        self._now, self._first = now, first
        self.begin(ThenAndNow())
        self.voice = answer_voice()
        self.hang(self.safely)
        self.line, self.why, self.table = html("").add_class("tc-live"), html(""), html("")
        self.table.add_class("tc-tabled")
        turn = self.safely(partial(self.toggle, "table"))
        actions = {"undo": self.safely(self.undo), "reset": self.safely(self.reset), "table": turn}
        self.buttons = buttons(actions)
        self.press = button(say.COMPARE, self.safely(self.compare), FILLED).add_class("tc-opens")
        super().__init__(self._laid_out())
        self.render()

    def ideas(self) -> tuple[Idea, ...]:
        """Return the ten ideas, with what is known of each; nothing of them while it is closed."""
        first = self._first() if self.open else None
        now = self._now if self.open else None
        return tuple(Idea(each, _stand(first, each), _stand(now, each)) for each in pretest())

    @property
    def done(self) -> int:
        """How many of the ten are answered now."""
        return sum(_stand(self._now, each) is not None for each in pretest())

    @property
    def open(self) -> bool:
        """Whether one may see what moved: all ten are answered, and it was asked for."""
        return self.state.open and self.done == len(pretest())

    @property
    def text(self) -> str:
        """What is compared, and how the picture is read; nothing of any answer."""
        names = listed(say.IDEAS.values())
        return "\n".join((say.TITLE, say.TAKEAWAY, *say.LEGEND, f"{names}.", say.ASKS))

    @property
    def earned_text(self) -> str:
        """Every question of the first check with its answers and explanations."""
        solved = (solved_text(say.idea_name(q), q.stem, q.options) for q in pretest())
        return "\n\n".join((self.text, *solved))

    def compare(self) -> None:
        """Open the comparison; while a question is open, say how many are answered."""
        if self.done < len(pretest()):
            self.say(say.WAITS.format(n=self.done, of=len(pretest())))
        else:
            self.go(self.state.change("open", True), "open")

    def picture(self, screen: Screen) -> Figure:
        """Return the picture of now for a screen."""
        return gain_picture(self.ideas(), screen.width_px, screen.theme)

    def closed_picture(self) -> Figure:
        """Return the ten rows with nothing marked."""
        return gain_picture([Idea(each) for each in pretest()])

    def render(self) -> None:
        """Show what moved, or what must be done first."""
        ideas, now = self.ideas(), say.ASKS
        if self.open:
            picked = self._now.latest(THREE_IDEAS)
            now = say.gain_words(ideas, picked.chosen if picked else ())
        self.line.value = f"<p>{escape(now)}</p>"
        self.why.value = why_html(ideas) if self.open else ""
        self.table.value = gain_table(ideas, WORDS.sure).html  # closed, it is for paper
        self.buttons["table"].description = TOGGLES["table"][self.state.table]
        for each in (self.line, self.why, self.table, self.shown):
            gives_away(each, now=self.open)
        show(self.table, on=self.state.table)
        self.voice.say("", now if self.open else "")
        self.draw()

    def _laid_out(self) -> ipw.VBox:
        parts = [
            self.assist,
            head(say.TITLE, say.TAKEAWAY),
            bar([self.press, self.buttons["undo"], self.buttons["reset"]]),
            self.voice.view,
            self.line,
            self.stage,
            bar([self.buttons["table"]]),
            self.table,
            self.why,
            legend(say.LEGEND).add_class("tc-last"),
        ]
        return column(parts, "tc-app").add_class("tc-slide")


def _stand(kept: Answers | None, question: Question) -> Stand | None:
    answer = kept.latest(question.id) if kept else None
    chosen = answer.chosen if answer else ()
    return stand(question, chosen[0], answer.confidence) if answer and chosen else None


def why_html(ideas: Sequence[Idea]) -> str:
    """Write the answer of now to each question, with its explanation, in a fold.

    Args:
        ideas: the ideas.
    """
    parts = [f"<summary>{say.WHY_TITLE}</summary>"]
    for each in ideas:
        chosen = [o for o in each.question.options if each.now and o.id == each.now.option]
        for option in chosen:
            asked = titled_html(say.idea_name(each.question), each.question.stem)
            said = WORDS.your_choice.format(words=option.text)
            parts.append(f"{asked}<p>{escape(said)}</p>{feedback(option).html}")
    return f'<details class="tc-fold-in">{"".join(parts)}</details>'


@dataclass(frozen=True, slots=True)
class ThreeNamed(State):
    """The state of the choice of three ideas: the ids of their questions, in the order chosen."""

    picked: tuple[str, ...] = ()


class ThreeIdeas(Speaking[ThreeNamed]):
    """Which three ideas does one expect to have moved most? Nothing is right or wrong here.

    Args:
        answers: where the three are kept.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> three = ThreeIdeas(Answers("myth_court"))
        >>> three.pick("check-glow", True)
        >>> three.voice.said
        '1 of 3 chosen.'
    """

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.begin(ThreeNamed())
        self.voice = Voice()
        self.boxes = tick_boxes(say.IDEAS, self.safely(self.pick))
        grid = ipw.Box(list(self.boxes.values())).add_class("tc-ticks")
        act = buttons({"undo": self.safely(self.undo), "reset": self.safely(self.reset)})
        heading = html(titled_html(say.PICK_TITLE, say.PICK_LEAD))
        parts = [heading, grid, self.voice.view, row([*act.values()])]
        super().__init__(column(parts, "tc-card"))
        self.take_up()

    @property
    def text(self) -> str:
        """What is asked, and the ten ideas."""
        names = [f"- {name}" for name in say.IDEAS.values()]
        return "\n".join([say.PICK_TITLE, say.PICK_LEAD, *names])

    def pick(self, id_: str, on: bool) -> None:
        """Choose an idea, or take it away; a fourth one is refused in words.

        Args:
            id_: the id of its question.
            on: whether it is chosen.
        """
        rest = tuple(each for each in self.state.picked if each != id_)
        if on and len(rest) == MOST_PICKED:
            self.render()
            self.say(say.TOO_MANY)
            return
        self.go(ThreeNamed((*rest, id_) if on else rest, first=self.state.first), f"{id_} {on}")

    def take_up(self) -> None:
        """Show the three ideas that were chosen at an earlier time."""
        kept = self.answers.latest(THREE_IDEAS)
        picked = tuple(each for each in kept.chosen if each in say.IDEAS) if kept else ()
        self.state = replace(self.state, picked=picked)
        self.render()

    def render(self) -> None:
        """Show which ideas are chosen, and keep them."""
        picked = self.state.picked
        with self.quiet():
            for id_, box in self.boxes.items():
                box.value = id_ in picked
        self._keep()
        self.say(say.picked_words(picked) if picked else "")

    def _keep(self) -> None:
        before, picked = self.answers.latest(THREE_IDEAS), self.state.picked
        if (before.chosen if before else ()) == picked:
            return
        self.answers.forget({THREE_IDEAS})
        if picked:
            words = listed(say.IDEAS[each] for each in picked)
            self.answers.keep(THREE_IDEAS, picked, words, asked=say.PICK_TITLE)
