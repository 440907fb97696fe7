"""The two-clock app: controls, picture and words; `render` is the single way out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Self

import ipywidgets as ipw

from explainer import evidence
from explainer.draw.palette import Look, Screen
from explainer.draw.say import listed
from explainer.draw.sources import cards
from explainer.pictures.clocks import words as say
from explainer.pictures.clocks.picture import timeline, timeline_at
from explainer.pictures.clocks.reading import readings
from explainer.pictures.clocks.table import clock_tables, csv_text, difference_html, table_text
from explainer.pictures.clocks.zoom import zoomable
from explainer.science.days import YEAR_D
from explainer.science.event import event_date, event_day
from explainer.science.plan import Person, Plan, PlanError, read_code, write_code
from explainer.science.presets import presets
from explainer.science.signs import Signs, redness_days_total, signs
from explainer.stage.charted import Charted, Zoomable
from explainer.stage.code_box import CodeBox
from explainer.stage.parts import heard, html, listing, tick_boxes
from explainer.stage.shell import Caption, ControlSpec, Extra, bar, buttons, show
from explainer.stage.state import CHOSEN
from explainer.stage.view.drawing import Drawing
from explainer.stage.words import (
    BUTTONS,
    CHOOSE,
    CODE_LABEL,
    DONE,
    LARGE_LABEL,
    PRESET_LABEL,
    RARE_LABEL,
    REFUSED,
    STAYS,
    TOGGLES,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from explainer.draw.plot import Plot
    from explainer.draw.table import Table
    from explainer.pictures.clocks.picture import Timeline
    from explainer.pictures.clocks.reading import Reading

SAME_D, CLEARLY = 0.05, 10.0  # days of redness; points of the depth of a scar
FIRST_CONTROLS = ("day", "sessions", "session_gap_days", "event")
HANDS_OUT = ("copy", "svg", "png", "csv")  # these hand something to the learner


@dataclass(frozen=True, slots=True)
class Compared(Zoomable):
    """The state of the clocks: also a plan and a person to compare with, and how it is shown.

    Args:
        first_date: the date of the first session, if it was chosen.
        pinned: the plan and the person that stand as a ghost.
        rare: whether the lanes of rarer and hidden side effects are shown.
        large: whether larger type is used.
    """

    pinned: tuple[Plan, Person] | None = None
    rare: bool = field(default=False, kw_only=True)
    large: bool = field(default=False, kw_only=True)
    first_date: date | None = field(default=None, kw_only=True)

    @property
    def event_date(self) -> date | None:
        """The date of the event; none without an event or without the date of the first session."""
        return event_date(self.first_date, self.event)

    def change(self, name: str, value: Any) -> Self:
        """Return the state with one value changed; a date moves the day of the event.

        Args:
            name: a row of `data/controls.csv`, or a name of this state.
            value: the new value; the date of an event stays where the first session moves.

        Raises:
            PlanError: if the value cannot be used; this state stays as it is.

        Example:
            >>> state = Compared(Plan(), Person(), 3.0).change("first_date", date(2027, 1, 4))
            >>> state.change("event_date", date(2027, 3, 15)).event
            70
        """
        if name == "event_date":
            return replace(self, event=event_day(self.first_date, value))
        if name == "first_date" and value and self.event_date:
            return replace(self, first_date=value, event=event_day(value, self.event_date))
        return Zoomable.change(self, name, value)


class Tools:
    """What the clocks have beside the usual controls: examples, ticks, code and saving.

    Args:
        app: whose actions they call.
    """

    def __init__(self, app: TwoClocks) -> None:
        examples = [(CHOOSE, ""), *((each.label, key) for key, each in presets().items())]
        start = app.safely(app.use_preset)
        self.presets = listing(PRESET_LABEL, examples, lambda key: start(key) if key else None)
        self.code = CodeBox(CODE_LABEL, app.safely(app.use_code))
        self.dates = {name: self._date(app, name) for name in say.DATE_LABELS}
        shows = {"rare": app.safely(app.show_rare), "large": app.safely(app.show_large)}
        names = {"rare": RARE_LABEL, "large": LARGE_LABEL}
        self.checks = tick_boxes(names, lambda name, on: shows[name](on))
        self.checks["large"].add_class("tc-at-desk")
        actions: dict[str, Callable[[], None]] = {
            "use": lambda: app.use_code(self.code.value),
            "copy": app.copy_code,
            "svg": partial(app.save_picture, "svg"),
            "png": partial(app.save_picture, "png"),
            "csv": app.save_data,
        }
        self.said = {name: html("") for name in ("preset", "date", "code", "save")}
        self.buttons = buttons({name: app.safely(act) for name, act in actions.items()})
        for name in HANDS_OUT:
            self.buttons[name].add_class("tc-hands-out")  # only in the view where it is pressed

    @property
    def rows(self) -> tuple[ipw.Widget, ...]:
        """What stands under "More controls", row by row."""
        saves = [self.buttons[name] for name in ("svg", "png", "csv")]
        codes = [self.code.view, self.buttons["use"], self.buttons["copy"]]
        ticks, dates = bar(self.checks.values()), bar(self.dates.values())
        return (
            dates,
            self.said["date"],
            ticks,
            bar(codes),
            self.said["code"],
            bar(saves).add_class("tc-at-desk"),
            self.said["save"],
        )

    @staticmethod
    def _date(app: TwoClocks, name: str) -> ipw.DatePicker:
        made = ipw.DatePicker(description=say.DATE_LABELS[name], tooltip=say.DATE_HELP)
        return heard(made.add_class("tc-date"), app.safely(partial(app.change_date, name)))

    def follow(self, state: Compared, code: str) -> None:
        """Show a state and its code."""
        for name, shown in (self.checks | self.dates).items():
            shown.value = state.value(name)
        self.code.follow(code, seen=state.more)


class TwoClocks(Charted[Compared]):
    """Side effects and results on one time axis, under the learner's hand.

    Args:
        preset: where to start, a key of `data/presets.json`.
        used: told of each code of a plan that the learner tried, and of the code that it replaces,
            as in the middle of a drag.

    Example:
        >>> app = TwoClocks()
        >>> app.change("sessions", 1)
        >>> app.state.plan.sessions
        1
    """

    zoom_help = say.ZOOM_HELP
    narrow_px, challenge_id = 0, "n5-challenge-clocks"
    letters = 245  # of 99 plans and days in 100: a loss of collagen says more

    def __init__(
        self,
        preset: str = "start",
        used: Callable[[str, str], None] = lambda *_: None,
    ) -> None:
        self._used = used
        chosen = presets()[preset]
        start = Compared(chosen.plan, chosen.person, chosen.day)
        self.signs: Signs = signs(chosen.plan, chosen.person)
        self.pinned: Signs | None = None
        self._tried = ""  # the code of the plan that a hand moved to, which may move on
        self._event_said = ""  # of the event: said again only where it is news
        self.drawing = Drawing(timeline(self.signs, chosen.day, Look()))
        self.drawing.read_label = say.READ_LABEL
        self._drawn_of: tuple[Signs, Signs | None, Look, bool] = (self.signs, None, Look(), False)
        self.followers: tuple[Callable[[Compared], None], ...] = ()
        self.tools = Tools(self)
        caption = Caption(say.TITLE, say.TAKEAWAY, say.LEGEND, tuple(cards()), say.CHART_LABEL)
        rows = [name for name in evidence.controls() if name in CHOSEN]
        specs = [ControlSpec(name, more=name not in FIRST_CONTROLS) for name in rows]
        said = self.tools.said
        lists = (self.tools.presets, said["preset"])
        # below the picture: what it says grows while a hand moves the event, the plan or the day
        self.event_said = html("").add_class("tc-event")
        extra = Extra(more=self.tools.rows, lists=lists, stage=(self.event_said,), places=said)
        super().__init__(caption, start, specs, extra, self.drawing)
        self.shell.view.add_class("tc-clocks")
        self.shell.assist.captioned = self.saved_with
        rare = say.rare_words(TOGGLES["more"][0])
        self.shell.legend[1].value = f'<p class="tc-legend">{rare}</p>'

    def actions(self) -> dict[str, Callable[[], None]]:
        """Return what the buttons under the picture do, by their name in `stage.words`."""
        undo, reset, *others = super().actions().items()
        return dict((undo, reset, ("pin", self.pin), *others))

    @property
    def solved(self) -> bool:
        """Whether the pinned plan has the same days of redness, and clearly another lift."""
        if self.pinned is None:
            return False
        here, there = (redness_days_total(each) for each in (self.signs, self.pinned))
        lifts = [each.result("scar", YEAR_D).mid for each in (self.signs, self.pinned)]
        alike = all(abs(a - b) < SAME_D for a, b in zip(here, there, strict=True))
        return alike and here.mid > 0.0 and abs(lifts[0] - lifts[1]) >= CLEARLY

    @property
    def text(self) -> str:
        """The live text and the table, as plain text."""
        rare = say.rare_words(TOGGLES["more"][0])
        table = table_text(self.signs, self.state.day)
        said = (say.TITLE, self.now(), self.at_event(), table, rare, say.NOTICE, *self.tasks)
        return "\n".join(each for each in said if each)

    def now(self) -> str:
        """Say what both clocks show at this day."""
        return say.live_text(self.signs, self.state.day).now

    def at_event(self) -> str:
        """Say how both clocks stand at the event; nothing without one."""
        said = say.event_words(self.signs, self.state.event)
        return said and f"{say.BY_EVENT}. {said}"

    def notes(self) -> str:
        """Say how this plan differs from the pinned one, as HTML."""
        if self.pinned is None:
            return ""
        return difference_html(self.signs, self.pinned, self.state.day, self.state.event)

    def picture(self, screen: Screen) -> Timeline:
        """Return the timeline for a screen."""
        drawn = self._drawn(self.look.on(screen))
        return drawn.at_day(self.state.day, drawn.sheet.scale.area, screen.theme)

    def closed_picture(self) -> Timeline:
        """Return the empty lanes, before any session."""
        nothing = signs(replace(self.start.plan, sessions=0), self.start.person)
        drawn = timeline(nothing, 0.0, Look())
        return replace(drawn, description=say.CLOSED)

    def tables(self) -> tuple[Table, ...]:
        """Return a table for each clock, which say the same as the picture."""
        return clock_tables(self.signs, self.state.day, self.state.event)

    def solution(self) -> str:
        """Return the codes of both plans."""
        here = self.state
        plans = (here.pinned or (here.plan, here.person), (here.plan, here.person))
        return listed(write_code(*each, here.day, here.event) for each in plans)

    def readings(self) -> dict[str, Reading]:
        """Return what each lane says, in the drawing and in the chart."""
        return readings(self.signs, self.state.day, rare=self.state.rare)

    @property
    def code(self) -> str:
        """The code of plan, person, day and event."""
        state = self.state
        return write_code(state.plan, state.person, state.day, state.event)

    @property
    def look(self) -> Look:
        """Lanes and type of the picture; width and theme are those of each screen."""
        return Look(rare=self.state.rare, large=self.state.large)

    def change(self, name: str, value: Any) -> None:
        """Change one value; of one that moves no side-effect lane it is said why.

        Args:
            name: a row of `data/controls.csv`.
            value: the new value, in the unit of that row.
        """
        before = self.state
        super().change(name, value)
        if (self.state.plan, self.state.person) != (before.plan, before.person):
            self._used(self.code, self._tried if self._history.goes_on else "")
            self._tried = self.code
        if self.state.plan.sessions and self.state != before and (why := say.unmoved_words(name)):
            self.reply(why, name)

    def subscribe(self, follow: Callable[[Compared], None]) -> None:
        """Let something else follow every new state, after the picture.

        Args:
            follow: called with the state.

        Example:
            >>> app, heard = TwoClocks(), []
            >>> app.subscribe(heard.append)
            >>> app.change("sessions", 2)
            >>> heard[0].plan.sessions
            2
        """
        self.followers = (*self.followers, follow)

    # What a learner can do beyond changing values: each makes a new state and shows it.

    def use_preset(self, key: str) -> None:
        """Start from an example, by its key in `data/presets.json`."""
        chosen = presets()[key]
        self._use(chosen.plan, chosen.person, chosen.day, self.state.event, f"preset {key}")
        self._try()
        self.reply(f"{chosen.story} {self.beyond()}".strip(), "preset")
        with self.quiet():  # so that each example can be chosen again
            self.tools.presets.value = ""

    def use_code(self, text: str, day: str = "") -> None:
        """Take plan, person, day and event from a code; a wrong code is refused in words.

        Args:
            text: as a learner typed it.
            day: another day to look at, as it was typed; empty for that of the code.
        """
        try:
            self._use(*read_code(text), "code")
        except PlanError as wrong:
            self.reply(STAYS.format(wrong=wrong), "code", REFUSED)
        else:
            self._try()
            self.reply(f"{say.CODE_USED} {self.beyond()}".strip(), "code", DONE)
            if day:
                self.change("day", day)

    def copy_code(self) -> None:
        """Put the code of this plan on the clipboard; it also stands in the box."""
        self._try()
        self.shell.assist.copy(self.code)
        self.reply(say.COPIED.format(code=self.code), "code", DONE)

    def pin(self) -> None:
        """Keep this plan as a ghost to compare with, or let the kept one go."""
        kept = None if self.state.pinned else (self.state.plan, self.state.person)
        self.go(replace(self.state, pinned=kept), "pin")

    def change_date(self, name: str, day: date | None) -> None:
        """Choose or clear a date; one that cannot be used is refused in words.

        Args:
            name: `first_date` or `event_date`.
            day: the date, or none.
        """
        try:
            self.go(self.state.change(name, day), name)
        except PlanError as wrong:
            beside = "date" if self.state.more else ""
            self.reply(STAYS.format(wrong=wrong), beside, REFUSED)

    def show_rare(self, shown: bool) -> None:
        """Show or hide the lanes of the rarer and the hidden side effects."""
        self.go(self.state.change("rare", shown), f"rare {shown}")

    def show_large(self, large: bool) -> None:
        """Use larger type in the picture and around it, for a lecture hall."""
        self.go(self.state.change("large", large), f"large {large}")

    def save_picture(self, form: str) -> None:
        """Save the picture as `svg` or `png`."""
        self._try()
        name = f"two-clocks-{self.code}.{form}"
        self.shell.assist.save_picture(name, form)
        self.reply(say.SAVED.format(file=name), "save", DONE)

    def save_data(self) -> None:
        """Save the numbers behind the picture as CSV."""
        self._try()
        name = f"two-clocks-{self.code}.csv"
        text = csv_text(self.signs, self.state.day, self.state.event)
        self.shell.assist.save_text(name, text, "text/csv")
        self.reply(say.SAVED.format(file=name), "save", DONE)

    def _try(self) -> None:
        self._used(self.code, "")
        self._tried = ""  # nothing takes the place of what was used on purpose

    def _use(self, plan: Plan, person: Person, day: float, event: int, why: str) -> None:
        self.go(replace(self.state, plan=plan, person=person, day=day, event=event), why)

    # The single way out.

    def render(self, *, afresh: bool = False) -> None:
        """Show the state: picture, sentence, table and controls all follow from it.

        Args:
            afresh: work everything out again, whatever was worked out before.
        """
        plan, person, pinned = self.state.plan, self.state.person, self.state.pinned
        if afresh or (plan, person) != (self.signs.plan, self.signs.person):
            self.signs = signs(plan, person)
        if pinned != (self.pinned and (self.pinned.plan, self.pinned.person)):
            self.pinned = signs(*pinned) if pinned else None
        super().render()
        for follow in self.followers:
            follow(self.state)

    def again(self) -> None:
        """Show the state once more, and trust nothing that was worked out before."""
        self.render(afresh=True)

    def draw(self, *, anew: bool = True) -> None:
        """Draw the timeline for every screen; where only a day moved, only what moves with it.

        Args:
            anew: whether to draw again where a drawing stands already.
        """
        marked, before = bool(self.state.event), self._drawn_of
        drawn_of = (self.signs, self.pinned, self.look, marked)
        same = drawn_of[0] is before[0] and drawn_of[1] is before[1] and drawn_of[2:] == before[2:]
        moved = self._at_day if same else None
        with self.drawing.hold_sync():  # one message for each move: a page takes a moment for each
            self.drawing.draw(self.look, self._drawn, moved, anew=anew)
            self.drawing.read(self.readings())
        self._drawn_of = drawn_of
        self.draw_chart()

    def write(self) -> None:
        """Write all words, and let ticks, code, buttons and sizes follow."""
        super().write()
        state, shell = self.state, self.shell
        marked = bool(state.event)
        self.event_said.value = say.event_html(say.event_words(self.signs, state.event))
        show(self.event_said, on=marked)
        shell.legend[0].value = say.legend_html(pinned=self.pinned is not None, event=marked)
        shell.buttons["pin"].description = BUTTONS["unpin" if state.pinned else "pin"]
        with self.quiet():
            self.tools.follow(state, self.code)
        shell.enlarge(on=state.large)

    def said(self) -> tuple[str, str]:
        """Return what both clocks say, as HTML and as it is spoken."""
        live, event = say.live_text(self.signs, self.state.day), self.at_event()
        before, self._event_said = self._event_said, event
        spoken = f"{event} {live.now}" if event and event != before else live.now
        return say.live_html(live), spoken

    def saved_with(self) -> str:
        """Return what goes with a saved picture: what is true now, and the code."""
        said = (self.now(), self.at_event(), say.NOTICE, f"Code {self.code}.")
        return " ".join(each for each in said if each)

    def _drawn(self, at: Look) -> Timeline:
        return timeline(self.signs, self.state.day, at, self.pinned, self.state.event)

    def _at_day(self, was: Timeline, at: Look) -> Timeline:
        return timeline_at(was, self.signs, self.state.day, at, self.state.event)

    def plots(self) -> dict[str, Plot]:
        """Describe the chart that zooms for every screen in use, by its key."""
        return {key: zoomable(each, self.signs) for key, each in self.drawing.pictures.items()}
