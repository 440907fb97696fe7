"""The skin story: pictures in section that play, follow a plan and keep their day."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

from explainer.draw.axis import nearest_stop, stops
from explainer.draw.palette import Screen
from explainer.draw.say import day_words
from explainer.pictures.skin import words as say
from explainer.pictures.skin.reels import Reels, look
from explainer.pictures.skin.story import Reel, with_day
from explainer.pictures.skin.table import roster_table
from explainer.science.plan import Person, Plan
from explainer.science.signs import Signs, signs
from explainer.stage.exhibit import Exhibit
from explainer.stage.parts import button, column, room
from explainer.stage.piece import Piece
from explainer.stage.shell import Caption, ControlSpec, Extra, show
from explainer.stage.state import Chosen, Rest
from explainer.stage.view.player import Player

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.figure import Figure
    from explainer.draw.table import Table
    from explainer.pictures.clocks.app import TwoClocks

BEFORE_D = -1.0
HALF = 0.5  # of the most builders
ROW_PAUSE_S = 0.15  # lets the picture that is seen reach the page before the others are drawn
SPECS = (
    ControlSpec("sessions"),
    ControlSpec("needle_length_mm"),
    ControlSpec("zone"),
    ControlSpec("skin_tone", more=True),
    ControlSpec("session_gap_days", more=True),
    ControlSpec("day", more=True),
)
SOURCES = (
    "control:needle_length_mm",
    "control:zone",
    "control:sessions",
    "parameter:pen",
    "parameter:k_B",
    "parameter:d_A",
    "parameter:d_M",
    "parameter:d_F",
    "parameter:f",
    "parameter:m",
    "lane:redness",
)


class SkinStory(Exhibit[Chosen]):
    """The skin from minutes to months: a player, its controls, and the sentence of both clocks.

    A control that moves redraws at once what is seen; the rest of the row follows while there
    is time. The day is shared with a slider in the browser, so it moves without the kernel.

    Args:
        plan: the plan at first; one session if left out.
        person: whose skin it is at first.
        clocks: both clocks to follow. Then their day slider moves the story and is moved by it,
            the story has no controls of its own, and `follow` hears of a new plan.

    Example:
        >>> story = SkinStory()
        >>> story.change("needle_length_mm", 9)
        >>> story.state.plan.needle_length_mm
        1.5
        >>> story.player.frame.label
        'Before the first session'
    """

    letters = 210

    def __init__(
        self,
        plan: Plan | None = None,
        person: Person | None = None,
        clocks: TwoClocks | None = None,
    ) -> None:
        start = Chosen(plan or Plan(sessions=1), person or Person(), 0.0)
        self.challenge_id = "" if clocks else "n2-challenge-story"
        self.state = start = _as_shown(start, clocks.state) if clocks else start
        self._signs = signs(start.plan, start.person)
        self._visited: float | None = None
        self.reels, self.player = self._first(start, whole=clocks is None)
        specs = () if clocks else SPECS
        caption = Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, SOURCES)
        super().__init__(caption, start, specs, Extra(stage=(self.player,)))
        controls = clocks.controls if clocks else self.controls
        self._link(controls["day"], own=clocks is None)

    @staticmethod
    def _first(start: Chosen, *, whole: bool) -> tuple[Reels, Player]:
        """Make the player, with the whole row or, beside clocks, with what is seen of it."""
        screen, day = Screen(), start.day or BEFORE_D
        reels = Reels(start.plan, start.person, (screen,))
        days = reels.all[screen.key].days
        reels.draw(days if whole else _around(days, day))
        player = Player(reels.rows(days)[screen.key], name=say.TITLE, day=day)
        player.drawn_for = screen.key
        return reels, player

    @property
    def solved(self) -> bool:
        """Whether no redness is left by any report, and half of the builders are at work."""
        day, course = self.day, self.signs.middle
        red = next(effect for effect in self.signs.side if effect.lane.lane == "redness")
        over = not any(span.onset_d <= day <= span.ceiling_d for span in red.spans)
        most = max(course.at(each).F for each in course.days)
        return day > 0.0 and over and HALF * most <= course.at(day).F

    @property
    def reel(self) -> Reel:
        """The pictures on the screen for which the player has its frames."""
        rows = self.reels.all
        return rows.get(self.player.drawn_for) or next(iter(rows.values()))

    @property
    def screened(self) -> Player:
        """The player: it knows on which screens the story is shown."""
        return self.player

    @property
    def text(self) -> str:
        """The captions of all pictures with their days."""
        story = say.story_text(self.reel.at(day).frame for day in self.reel.days)
        return "\n".join((story, *self.tasks))

    @property
    def day(self) -> float:
        """The day that is seen: that of the player, once it has arrived where the slider is."""
        at, stop = self.player.day, nearest_stop(self.state.day)
        return float(at if nearest_stop(at) == stop else stops()[stop])

    def follow(self, state: Chosen) -> None:
        """Tell the story of another plan, person and day, such as that of the clocks.

        Args:
            state: what was chosen elsewhere.

        Example:
            >>> story = SkinStory()
            >>> story.follow(Chosen(Plan(sessions=3), Person(), 3.0))
            >>> len(story.player.frames)
            14
        """
        self.state = _as_shown(self.state, state)
        self.render()

    @property
    def signs(self) -> Signs:
        """What shows for this plan, worked out when it is first asked for."""
        plan, person = self.state.plan, self.state.person
        if (plan, person) != (self._signs.plan, self._signs.person):
            self._signs = signs(plan, person)
        return self._signs

    def picture(self, screen: Screen) -> Figure:
        """Return the picture of this day for a screen."""
        return Reel(*look(self.state.plan, self.state.person, screen)).at(self.day).figure

    def closed_picture(self) -> Figure:
        """Return the skin on the day before."""
        return Reel(self.start.plan, self.start.person).at(BEFORE_D).figure

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return all pictures of the row."""
        reel = Reel(self.start.plan, self.start.person)
        return tuple(reel.at(day).figure for day in reel.days)

    def now(self) -> str:
        """Say what both clocks say at this day."""
        return say.story_words(self.signs, self.day)

    def tables(self) -> tuple[Table, ...]:
        """Return the crew of this picture as a table."""
        return (roster_table(self.reel.at(self.day).counts, self.day),)

    def render(self) -> None:
        """Show the state: controls, pictures, words and table all follow from it."""
        self.say("")
        new = self.reel.look[:2] != (self.state.plan, self.state.person)
        self.draw()
        if new:  # a day is spoken by the player, with its caption
            self.shell.status.say(self.now())

    def draw(self, *, anew: bool = True) -> None:  # noqa: ARG002  a picture is kept by its look
        """Draw what is seen now at once, then the words; the rest of the row when there is time.

        Args:
            anew: left out of account: what was drawn for this plan and screen is kept.
        """
        plan, person = self.state.plan, self.state.person
        self.reels = self.reels.following(plan, person, self.player.to_draw())
        self.reels.draw(self._seen_now())
        self._show()
        self.write()
        self._draw_others()

    def start_over(self) -> None:
        """Show the first picture of the row, as at the start."""
        self._visited = None
        self.player.playing, self.player.day = False, self._begun[0].day or BEFORE_D
        super().start_over()

    # The row: what is seen now is drawn first; the rest follows in a moment.

    @property
    def _days(self) -> tuple[float, ...]:
        visited = self._visited
        return self.reel.days if visited is None else with_day(self.reel.days, visited)

    @property
    def _missing(self) -> tuple[float, ...]:
        return self.reels.missing(self._days)

    def _seen_now(self) -> set[float]:
        return _around(self._days, self.day)

    def _show(self) -> None:
        rows = self.reels.rows(self._days)
        main = self.player.drawn_for if self.player.drawn_for in rows else next(iter(rows))
        frames = rows.pop(main)
        others = {key: [frame.svg for frame in row] for key, row in rows.items()}
        now = ([frame._asdict() for frame in frames], main, others)
        if now != (self.player.frames, self.player.drawn_for, self.player.others):
            self.player.show(frames, drawn_for=main, others=others)
        self.reels.keep(self._days)

    def _draw_others(self) -> None:
        """Draw the rest of the row: at once where nobody waits, else one picture at a time."""
        if not self._missing:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self.reels.draw(self._missing)
            self._show()
        else:
            loop.call_later(ROW_PAUSE_S, self.safely(self._one_more), self.reels)

    def _one_more(self, reels: Reels) -> None:
        if reels is not self.reels:
            return  # the plan has moved on
        reels.draw(self._missing[:1])
        if self._missing:
            asyncio.get_running_loop().call_soon(self.safely(self._one_more), reels)
        else:
            self._show()

    def write(self) -> None:
        """Write what is seen; it is spoken by the player, with its caption."""
        self.shell.follow(f"{room(self.letters)}<p>{self.now()}</p>", self.state.day)
        self.show_table()
        self.shell.show_more(on=self.state.more)
        self.recognise()

    def _link(self, control: Any, *, own: bool) -> None:
        """Share the day with a slider in the browser; the kernel only hears where it came to."""
        self.player.peer = control.slider.model_id
        self.player.peer_days = list(stops())
        self.player.peer_words = [day_words(stop) for stop in stops()]
        arrived = self.safely(self._arrived)
        # beside the clocks the hand is on their slider, which is not to wait for a picture
        self.player.observe(arrived if own else partial(Rest().soon, arrived), names=["day"])
        self.shell.buttons["reset"].description = say.RESET
        for name in ("undo", "reset"):
            show(self.shell.buttons[name], on=own)
        show(self.shell.live, on=own)  # the clocks say it already

    def _arrived(self, _: dict[str, Any]) -> None:
        """Draw the very day the player came to rest at: between pictures it shows the way only."""
        if self.day == self.player.day:
            self._visited = self.day
        self.draw()


class SkinBelow(Piece):
    """A button that opens the skin story of what the clocks show; both share one day.

    The story costs nothing until it is opened, and stops following while it is hidden.

    Args:
        clocks: the clocks to follow.

    Example:
        >>> from explainer.pictures.clocks.app import TwoClocks
        >>> clocks = TwoClocks()
        >>> skin = SkinBelow(clocks)
        >>> skin.toggle()
        >>> clocks.change("sessions", 2)
        >>> skin.story.state.plan.sessions
        2
    """

    def __init__(self, clocks: TwoClocks) -> None:
        self.clocks = clocks
        self.story: SkinStory | None = None
        self.is_open = self._was_seen = False
        self._rest = Rest()
        self.button = button(say.OPEN, self.toggle)
        self._bar = ipw.HBox([self.button]).add_class("tc-app")  # which dresses its buttons
        # it opens by itself, so its room is kept from the first moment, and nothing moves then
        super().__init__(column([self._bar], "tc-skin-below").add_class("tc-waiting"))
        clocks.subscribe(self.follow)
        clocks.screened.on_screen(self._seen)

    @property
    def text(self) -> str:
        """What the button opens, in words."""
        return say.OPENS

    def toggle(self) -> None:
        """Show the skin of this moment, or hide it."""
        self.is_open = opened = not self.is_open
        if self.story is None:
            self.story = SkinStory(clocks=self.clocks)
            self.view.children = (self.story.view, self._bar)
        elif opened:
            self.story.follow(self.clocks.state)
        show(self.story.view, on=opened)
        self.view.remove_class("tc-waiting")
        (self.view.remove_class if opened else self.view.add_class)("tc-shut")
        self.button.description = say.CLOSE if opened else say.OPEN

    def start_over(self) -> None:
        """Stand open if anybody has seen the clocks, else shut; with its tables closed."""
        if self.story:
            self.story.start_over()
        if self.is_open != self._was_seen:
            self.toggle()
        self.follow(self.clocks.state)

    def _seen(self) -> None:
        """Open the story as soon as somebody sees the clocks, once these have been drawn."""
        self._was_seen = True
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._open()
        else:  # the hand has just opened the gate: it is not on a control yet
            loop.call_soon(self.clocks.safely(self._open))

    def _open(self) -> None:
        if self.story is None:
            self.toggle()

    def follow(self, state: Chosen) -> None:
        """Show another state, once the hand rests for a moment.

        Args:
            state: what the clocks show.
        """
        if self.is_open and self.story is not None:
            self._rest.soon(self.story.safely(self.story.follow), state)


def _as_shown(own: Chosen, other: Chosen) -> Chosen:
    """Return a state with plan, person and day of another; what is open stays its own."""
    return replace(own, plan=other.plan, person=other.person, day=other.day)


def _around(days: Sequence[float], day: float) -> set[float]:
    """Return the pictures on both sides of a day, or that of the day alone."""
    if day in days:
        return {day}
    return next(({a, b} for a, b in pairwise(days) if a < day < b), {days[-1]})
