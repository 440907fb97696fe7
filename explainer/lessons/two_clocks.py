"""Lesson N5: side effects run on a clock of days, results on a clock of weeks and months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.cards.question_set import Diaries
from explainer.lessons.at_work import LessonAtWork, Stack, kept
from explainer.pictures.clocks.app import TwoClocks
from explainer.pictures.redness.app import RednessDots
from explainer.pictures.sketch.app import Sketch
from explainer.pictures.skin.app import SkinBelow
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.stage.piece import Piece


class Lesson(LessonAtWork):
    """The lesson at work; its clocks stay closed until a guess was kept or a presenter opens them.

    Example:
        >>> Lesson().content.title
        'Two clocks: side effects and results'
    """

    def __init__(self) -> None:
        super().__init__("two_clocks")

    @kept
    def predict(self) -> Piece:
        """Ask for a prediction, then for days of four lanes; either one opens the gates."""
        once = signs(Plan(sessions=1), Person())
        return Stack([self.commit(), Sketch(once, self.answers, self.open)])

    @kept
    def explore(self) -> Piece:
        """Show the two clocks and the skin beside them, behind a gate."""
        self._clocks = clocks = TwoClocks(used=self.answers.keep_plan)
        self._before_clocks = self.gated(Stack([clocks, SkinBelow(clocks)], beside=True))
        return self._before_clocks

    def show_plan(self, code: str, day: str = "") -> None:
        """Open the clocks with the plan of a code; what cannot be is refused in words beside it.

        All else that waits for a guess goes on waiting: whoever was sent a plan has not guessed.

        Args:
            code: as a learner would type it; empty for the plan that is shown.
            day: the day to look at, as a learner would type it; empty for that of the plan.

        Example:
            >>> lesson = Lesson()
            >>> lesson.show_plan("K4-28-1.5-250-E-A-1-1-1-35-A-C-3-Y", "7")
            >>> "Day 7" in lesson.explore().earned_text
            True
        """
        self.explore()
        self._before_clocks.open()
        if code:
            self._clocks.use_code(code, day)
        elif day:
            self._clocks.change("day", day)

    def follow_plan(self, tell: Callable[[str], None]) -> None:
        """Let something follow the code of the plan that the clocks show.

        Args:
            tell: called with each new code.
        """
        self.explore()
        self._clocks.subscribe(lambda _: tell(self._clocks.code))

    @kept
    def redness(self) -> Piece:
        """Show days of redness as twenty imagined people, behind a gate."""
        return self.gated(RednessDots())

    @kept
    def diaries(self) -> Piece:
        """Ask of six diaries: keep watching, call, or urgent?"""
        return Diaries(self.content.diaries, self.answers)

    def further_sources(self) -> tuple[str, ...]:
        """Return the sources of all lanes, phases, controls and constants that are drawn."""
        tables = (
            *(evidence.lanes(), evidence.results(), evidence.phases()),
            *(evidence.controls(), evidence.scars(), evidence.parameters()),
        )
        return tuple(key for table in tables for row in table.values() for key in row.sources)
