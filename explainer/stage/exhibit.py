"""One picture under the learner's hand: state in, words and picture out."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from explainer import evidence
from explainer.draw.axis import NARROW_PX
from explainer.draw.say import WATERMARK, listed
from explainer.draw.sources import card_html, cards
from explainer.science.numbers import read_number
from explainer.science.plan import PlanError, outside_words
from explainer.stage.challenge import Challenged
from explainer.stage.parts import room
from explainer.stage.pictured import Pictured
from explainer.stage.shell import Caption, ControlSpec, Extra, Shell, control
from explainer.stage.state import Chosen, Rest, Stateful
from explainer.stage.view.picture import Picture
from explainer.stage.words import BEYOND, HELP, OFF_TRACK, OUTSIDE, REFUSED, STAYS_AT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import ipywidgets as ipw

    from explainer.draw.sources import SourceCard
    from explainer.draw.table import Table
    from explainer.stage.view.screens import OnScreens

C = TypeVar("C", bound=Chosen)


class Exhibit(Stateful[C], Challenged, Pictured):
    """One picture with its controls, words, table and sources; `render` is its single way out.

    Args:
        caption: the words around the picture.
        start: where it starts and what Reset goes back to.
        specs: its controls.
        extra: further widgets around the picture.
        picture: the widget of the picture; one in one piece if left out.
    """

    letters = 120  # of the longest sentence that it says: so much room is kept, and nothing moves
    _paper: Rest | None = None  # before a page asks for a picture there is nothing to print
    narrow_px = NARROW_PX  # a page below this width gets a short label at the line of the day

    def __init__(
        self,
        caption: Caption,
        start: C,
        specs: Sequence[ControlSpec],
        extra: Extra = Extra(),  # noqa: B008  a tuple of empty tuples cannot change
        picture: ipw.Widget | None = None,
    ) -> None:
        self.caption, self.title = caption, caption.title
        self.begin(start)
        self.pose()
        self._specs = {spec.name: spec for spec in specs}
        self._limits: Mapping[str, evidence.Limit] = {}
        change, source = self.safely(self.change), self.safely(self.show_source)
        self.controls = {s.name: control(s, change, start.value(s.name)) for s in specs}
        hidden = {spec.name for spec in specs if spec.more}
        actions = self.actions() | ({"more": partial(self.toggle, "more")} if hidden else {})
        safe = {name: self.safely(action) for name, action in actions.items()}
        shown = picture or Picture()
        extra = extra._replace(task=[each.view for each in self.challenges])
        around = (self.controls, hidden, safe, source, extra, self.narrow_px)
        self.shell = Shell(caption, shown, *around)
        self.shell.list_sources(self.source_cards())
        super().__init__(self.shell.view)
        self.screened.on_screen(self.safely(self._seen))
        self.render()

    def actions(self) -> dict[str, Callable[[], None]]:
        """Return what the buttons under the picture do, by their name in `stage.words`."""
        return {"undo": self.undo, "reset": self.reset, "table": partial(self.toggle, "table")}

    @property
    def screened(self) -> OnScreens:
        """What knows on which screens the picture is shown."""
        shown: OnScreens = self.shell.picture
        return shown

    # What it says and shows; all of it follows from the state.

    @abstractmethod
    def now(self) -> str:
        """Return what is true now, in a few short sentences."""

    def notes(self) -> str:
        """Return what is said under the picture, as HTML; nothing if left out."""
        return ""

    @abstractmethod
    def tables(self) -> tuple[Table, ...]:
        """Return the tables that say the same as the picture: mostly one."""

    def data_table(self) -> str:
        """Return its tables, as HTML."""
        return "".join(each.html for each in self.tables())

    def source_cards(self) -> Mapping[str, SourceCard]:
        """Return the cards that say where its numbers come from, in the order they are listed."""
        known = cards()
        return {key: known[key] for key in self.caption.sources}

    @property
    def text(self) -> str:
        """Heading, takeaway, what is true now, how to read the picture, and the challenge."""
        said = (self.title, self.caption.takeaway, self.now(), *self.caption.legend)
        return "\n".join((*said, f"{WATERMARK}.", *self.tasks))

    def solution(self) -> str:
        """Return what is true now."""
        return self.now()

    def earned_table(self) -> str:
        """Return the table that says the same as the picture."""
        return self.data_table()

    # What a learner can do; Undo, Reset and opening the table are those of `Stateful`.

    def change(self, name: str, value: Any) -> None:
        """Change one value; one that cannot be used is refused in words and nothing is lost.

        Args:
            name: a row of `data/controls.csv`.
            value: the new value, in the unit of that row.
        """
        try:
            state = self.state.change(name, self._inside(name, value))
        except PlanError as wrong:
            self.refuse(str(wrong), name)
        else:
            self.go(state, name)

    def refuse(self, wrong: str, name: str) -> None:
        """Say in one sentence why a value was not taken, and what holds.

        Args:
            wrong: the sentence.
            name: whose box holds what was refused; it stays there to be mended, and whatever was
                refused before gives way, for no sentence would speak of it any more.
        """
        self.show_controls(name)
        kept = self.controls[name].kept(self.state.value(name))
        self.reply(STAYS_AT.format(wrong=wrong, kept=kept), name, REFUSED)

    def take_track(self, track: str) -> None:
        """Open the part of each range that a track opens; what holds stays as it is."""
        self._limits = evidence.limits(track)
        for name, each in self.controls.items():
            if each.row.step:
                each.limit(*self._ends(name), self.state.value(name))
        self.shell.names.name(each.named for each in self.controls.values())
        self.say(self.beyond())

    def beyond(self) -> str:
        """Say what lies beyond the track; nothing where all is within."""
        rows = self.controls.items()
        names = [e.row.label for name, e in rows if e.is_beyond(self.state.value(name))]
        return BEYOND.format(names=listed(names)) if names else ""

    def show_source(self, key: str) -> None:
        """Open the card that says where a number comes from, by its key in `source_cards`."""
        self.shell.source.value = card_html(self.source_cards()[key]) if key else ""

    def start_over(self) -> None:
        """Show the very start, with no source card open."""
        self.shell.sources.value = ""
        super().start_over()

    # The single way out.

    def render(self) -> None:
        """Show the state: picture, words, controls and table all follow from it."""
        self.draw()
        self.say("")
        self.write()

    def draw(self, *, anew: bool = True) -> None:
        """Draw the picture for every screen it is shown on.

        Args:
            anew: whether to draw again where a drawing stands already.
        """
        self.shell.picture.draw(self.picture, anew=anew)

    def write(self) -> None:
        """Write all words: what is true now, notes and table."""
        self.shell.notes.value = self.notes()
        self.show_table()
        self.shell.show_more(on=self.state.more)
        self.tell(*self.said())
        self.recognise()

    def show_table(self) -> None:
        """Show the table where it is open; one that is closed is for paper, once the hand rests."""
        self.shell.show_table(self.data_table() if self.state.table else "", kept=bool(self._paper))
        if self._paper:
            self._paper.soon(self.safely(self._lay_on_paper))

    def _seen(self) -> None:
        """Draw for a screen that was not in use; with the first one there is a page to print."""
        self.draw(anew=False)
        if not self._paper:
            self._paper = Rest(alone=False)
            self._lay_on_paper()

    def _lay_on_paper(self) -> None:
        """Let a table that is closed be printed: it has to stand on the page before one asks."""
        if not self.state.table:
            self.shell.table.value = self.data_table()

    def said(self) -> tuple[str, str]:
        """Return what is true now, as HTML and as it is spoken."""
        now = self.now()
        return f"<p>{now}</p>", now

    def tell(self, live: str, now: str) -> None:
        """Show what is true now, and speak it.

        Args:
            live: a few short sentences, as HTML.
            now: the same as it is spoken.
        """
        self.shell.follow(room(self.letters) + live, self.state.day)
        self.shell.status.say(now)

    def say(self, words: str) -> None:
        """Say a sentence above the picture, while all controls show what holds."""
        self.show_controls()
        self.reply(words)

    def fail(self, words: str) -> None:
        """Say above the picture what went wrong, while all controls show what holds."""
        self.show_controls()
        self.reply(words, kind=REFUSED)

    def reply(self, words: str, touched: str = "", kind: str = HELP) -> None:
        """Say a sentence beside what was touched, and take away what was said elsewhere.

        Args:
            words: the sentence.
            touched: the control or button; above the picture if left out.
            kind: `refused`, `done` or `help`.
        """
        spec = self._specs.get(touched)
        closed = spec is not None and spec.more and not self.state.more
        self.shell.say(words, kind, "" if closed else touched)

    def show_controls(self, refused: str = "") -> None:
        """Let every control show what holds.

        Args:
            refused: the control whose box keeps what cannot be used.
        """
        for name, each in self.controls.items():
            (each.refuse if name == refused else each.show)(self.state.value(name))
        ends = {each.where: each.between(self.state.value(n)) for n, each in self.controls.items()}
        self.shell.names.between = {where: list(said) for where, said in ends.items() if said}

    def _inside(self, name: str, value: Any) -> Any:
        low, high = self._ends(name)
        if low is None or high is None:
            return value
        row = self.controls[name].row
        allowed = f"choose {low:g} to {high:g} {row.unit}".rstrip()
        try:
            number = read_number(value) if isinstance(value, str) else value
        except ValueError as wrong:
            raise PlanError(f"{row.label}: {wrong}; {allowed}.") from None
        if low <= number <= high:
            return number
        said = outside_words(number, low, high)
        words = OFF_TRACK if name in self._limits else OUTSIDE
        raise PlanError(words.format(label=row.label, number=said, allowed=allowed))

    def _ends(self, name: str) -> tuple[float | None, float | None]:
        """Return the part of a range in use: that of the track, or else that of the picture."""
        set_by = self._limits.get(name) or self._specs[name]
        return set_by.low, set_by.high
