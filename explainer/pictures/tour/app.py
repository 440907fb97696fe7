"""The parts tour: meet the parts of the skin one by one, then name them yourself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer.content import lesson
from explainer.draw.say import listed
from explainer.pictures.tour import words as say
from explainer.pictures.tour.picture import tour_picture
from explainer.stage.challenge import Challenged
from explainer.stage.parts import FILLED, PLAIN, answer_voice, button, column, html, room
from explainer.stage.pictured import Hung
from explainer.stage.shell import bar, fold, legend, show
from explainer.stage.state import State, Stateful
from explainer.stage.words import FOLDS

if TYPE_CHECKING:
    from explainer.content import Part
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen

AT_FIRST_TRY = 4  # as the challenge asks
LETTERS = 112  # of the longest sentence that it says
LEAST_PX, USUAL_PX, MOST_PX = 280, 900, 1000


@dataclass(frozen=True, slots=True)
class Visit(State):
    """The state of the tour: which part, tour or game, what was named and what was missed."""

    place: int = 0
    naming: bool = False
    named: frozenset[str] = frozenset()
    missed: frozenset[str] = frozenset()

    def reset(self) -> Visit:
        """Return to the first part with nothing named, in the tour or in the game."""
        return Visit(naming=self.naming)


class PartsTour(Stateful[Visit], Challenged, Hung):
    """Parts one at a time with Back and Next, and a game of naming the part at the arrow.

    Example:
        >>> tour = PartsTour()
        >>> tour.step(1)
        >>> tour.part.name
        'Living epidermis'
        >>> tour.switch()
        >>> tour.name("epidermis")
        >>> tour.voice.said[:11]
        'Not quite. '
    """

    title, challenge_id = say.TITLE, "n0-challenge-parts"

    def __init__(self) -> None:
        self.parts = lesson("start_here").parts
        self.begin(Visit())
        self.pose()
        self.hang(self.safely)
        self.voice, self.line = answer_voice(), html("").add_class("tc-live")
        listed = sorted((part.name, part.key) for part in self.parts)
        self.list = ipw.Dropdown(options=[(say.CHOOSE, ""), *listed], description=say.LIST_LABEL)
        self.list.add_class("tc-wide")
        self.buttons = {
            "back": button(say.LABELS["back"], self.safely(lambda: self.step(-1))),
            "next": button(say.LABELS["next"], self.safely(lambda: self.step(1)), FILLED),
            "check": button(
                say.LABELS["check"], self.safely(lambda: self.name(self.list.value)), FILLED
            ),
            "again": button(say.LABELS["again"], self.safely(self.try_again), PLAIN),
            "mode": button(say.MODES[0], self.safely(self.switch)),
            "reset": button(say.LABELS["reset"], self.safely(self.reset), PLAIN),
        }
        super().__init__(self._laid_out())
        self.render()

    @property
    def part(self) -> Part:
        """The part that is lit."""
        return self.parts[self.state.place]

    @property
    def text(self) -> str:
        """All parts with what they are: a reader without widgets has no game."""
        return "\n".join((say.tour_text(self.parts), *self.tasks))

    @property
    def solved(self) -> bool:
        """Whether four parts were named, each at the first try."""
        return len(self.state.named - self.state.missed) >= AT_FIRST_TRY

    def solution(self) -> str:
        """Return the parts that were named at the first try."""
        first = self.state.named - self.state.missed
        return listed(part.name for part in self.parts if part.key in first)

    def closed_picture(self) -> Figure:
        """Return the last part, without name and clue: the first one is what the guess asks for."""
        return replace(tour_picture(self.parts[-1], named=False), description=say.CLOSED)

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return each part with its name."""
        return tuple(tour_picture(part, named=True) for part in self.parts)

    # What a learner can do.

    def step(self, by: int) -> None:
        """Go to the next part (1) or back (-1); at the ends it says so and stays."""
        to = self.state.place + by
        if not 0 <= to < len(self.parts):
            self.say(say.FIRST if to < 0 else say.LAST)
            return
        self.go(self.state.change("place", to), f"part {to}")

    def name(self, key: str) -> None:
        """Name the part at the arrow, and hear why it is right, or where to look again.

        Args:
            key: the key of a part; empty where no name was chosen.
        """
        chosen = next((part for part in self.parts if part.key == key), None)
        if chosen is None:
            self.say(say.CHOOSE_FIRST)
            return
        kind = "named" if chosen == self.part else "missed"
        found = self.state.value(kind) | {self.part.key}
        self.take(self.state.change(kind, found), f"{kind} {self.part.key}")
        said = " ".join((say.reply(self.part, chosen), self.progress))
        self.say(said, right=chosen == self.part)
        self.recognise()

    def try_again(self) -> None:
        """Take the last answer away and ask the same part again."""
        self.render()

    def switch(self) -> None:
        """Go from the tour to the game, at its first part, or back."""
        naming = not self.state.naming
        self.go(replace(self.state, place=0, naming=naming), f"naming {naming}")

    # What it says.

    @property
    def progress(self) -> str:
        """How many parts have been named, and at the end how many at the first try."""
        named = self.state.named
        first = len(named - self.state.missed)
        return say.progress_words(len(named), first, len(self.parts))

    @property
    def words(self) -> str:
        """What the learner sees now, in a few short sentences."""
        start = say.place_words(self.state.place + 1, len(self.parts))
        if not self.state.naming:
            return f"{start} {say.part_words(self.part)}"
        return f"{start} {say.WHICH} {say.clue(self.part)}"

    def render(self) -> None:
        """Show where the learner stands; everything follows from it."""
        self.line.value = f"{room(LETTERS)}<p>{escape(self.words)}</p>"
        self.list.value = ""
        for shown in (self.list, self.buttons["check"], self.buttons["again"]):
            show(shown, on=self.state.naming)
        self.buttons["mode"].description = say.MODES[self.state.naming]
        self.voice.say("", self.words)
        self.recognise()
        self.draw()

    def say(self, words: str, *, right: bool = False) -> None:
        """Reply to the learner, and speak it.

        Args:
            words: the reply.
            right: whether the name was right.
        """
        self.voice.say(say.reply_html(words, right=right), words)

    def picture(self, screen: Screen) -> Figure:
        """Return the picture of now for a screen."""
        width = min(max(screen.width_px or USUAL_PX, LEAST_PX), MOST_PX)
        named = not self.state.naming
        return tour_picture(self.part, named=named, width_px=width, theme=screen.theme)

    def _laid_out(self) -> ipw.VBox:
        ask, steps = (
            bar([self.buttons[name] for name in names])
            for names in (("check", "again"), ("back", "next", "mode", "reset"))
        )
        parts = [
            self.assist,
            html(f"<h3>{say.TITLE}</h3><p>{say.TAKEAWAY}</p>"),
            self.line,
            self.stage,
            self.list,
            ask,
            self.voice.view,
            steps,
            *(each.view for each in self.challenges),
            fold(FOLDS["legend"], [legend(say.LEGEND)]),
        ]
        return column(parts, "tc-app").add_class("tc-slide")
