"""Controls from a table: each row of `data/controls.csv` becomes one named, keyboard-ready control.

A number has a slider and a box to type in; a choice has a list. The box does not clamp: what is
typed reaches the plan, which says in one sentence what is allowed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

from explainer import evidence
from explainer.draw.axis import nearest_stop, stops
from explainer.draw.say import choice_words, day_words
from explainer.science.numbers import read_number, write_number
from explainer.stage.names import Named
from explainer.stage.words import NO_EVENT, NONE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NOTHING = {"", NONE, NO_EVENT}  # what one can write into a box for no event
PLACES = 6  # of a slider: finer differences are those of adding up steps


class ControlRow:
    """One control: a row with label, slider and box, or label and list.

    Args:
        name: a row of `data/controls.csv`.
        changed: called with the name and the new value when the learner moves it, or with the text
            of the box where that is no number.
        value: where it stands at first.
        ends: the lowest and the highest value in use; those of the row if left out.
    """

    def __init__(
        self,
        name: str,
        changed: Callable[[str, Any], None],
        value: Any,
        ends: tuple[float | None, float | None] = (None, None),
    ) -> None:
        self.row = evidence.controls()[name]
        self.low, self.high = (
            use if end is None else end
            for end, use in zip(ends, (self.row.low, self.row.high), strict=True)
        )
        self._changed = changed
        self._quiet = False
        label = ipw.HTML(_label(self.row))
        label.add_class("tc-label")
        self.inputs = self._inputs(value)
        # the slider stands left of the box, so the keyboard comes to it first
        self.view = ipw.Box([label, *reversed(self.inputs)])
        self.view.add_class("tc-control")
        self.view.add_class(f"tc-control-{name}")
        if self.row.choices:
            self.view.add_class("tc-chosen")
        for each in self.inputs:
            each.observe(self._moved, names="value")

    def _inputs(self, value: Any) -> tuple[ipw.Widget, ...]:
        if self.row.choices:
            options = [(choice_words(self.row.name, c), c) for c in self.row.choices]
            chosen = ipw.Dropdown(options=options, value=value, tooltip=self.row.help)
            return (_styled(chosen, "tc-choice"),)
        return self._box(value), self._slider(value)

    def _box(self, value: Any) -> ipw.Widget:
        # a box of type "number" drops a comma without a word, so this one takes any text
        box = ipw.Text(tooltip=self.row.help, continuous_update=False)
        box.value = self.write(box, value)
        return _styled(box, "tc-box")

    def _slider(self, value: Any) -> ipw.Widget:
        kind = ipw.IntSlider if self.row.step and self.row.step >= 1.0 else ipw.FloatSlider
        ends = {"min": self.low, "max": self.high, "step": self.row.step}
        slider = kind(value=value, readout=False, tooltip=self.row.help, **ends)
        return _styled(slider, "tc-slider")

    def _moved(self, change: dict[str, Any]) -> None:
        if not self._quiet:
            self._changed(self.row.name, self.read(change["owner"]))

    def limit(self, low: float | None, high: float | None, value: Any) -> None:
        """Open another part of the range; a value beyond it stays as it is.

        Args:
            low: the lowest value in use; that of the row if left out.
            high: the highest value in use; that of the row if left out.
            value: the value that holds.

        Example:
            >>> row = ControlRow("sessions", print, 0)
            >>> row.limit(1, 6, 0)
            >>> [each.value for each in row.inputs], row.is_beyond(0)
            (['0', 1], True)
        """
        self.low = self.row.low if low is None else low
        self.high = self.row.high if high is None else high
        if isinstance(slider := self.inputs[-1], ipw.IntSlider | ipw.FloatSlider):
            self._quiet = True  # a slider that gets shorter moves by itself
            slider.max = max(slider.max, self.high)
            slider.min, slider.max = self.low, self.high
            self._quiet = False
        self.show(value)

    def is_beyond(self, value: Any) -> bool:
        """Return whether a value lies beyond the part of the range that is open."""
        if self.low is None or self.high is None:
            return False
        return not self.low <= value <= self.high

    @property
    def where(self) -> str:
        """The CSS selector of its row."""
        return f".tc-control-{self.row.name}"

    @property
    def named(self) -> Named:
        """What the browser must know to name this control and to say where it stands."""
        where, label = self.where, self.row.label
        if self.row.choices:
            return Named(where, label)
        slider, ends = self.inputs[1], (self.low or 0.0, self.high or 0.0)
        step = self.row.step or 1.0
        return Named(where, label, *ends, step, slider.min, slider.step, self.words)

    @property
    def words(self) -> tuple[str, ...]:
        """What each place of the slider is called when it is spoken, from left to right."""
        slider = self.inputs[1]
        places = range(round((slider.max - slider.min) / slider.step) + 1)
        return tuple(self.say(slider.min + place * slider.step) for place in places)

    def between(self, value: Any) -> tuple[int, str] | None:
        """Return the place of the slider and the words of a value that lies between two places.

        Args:
            value: the value that holds.

        Example:
            >>> ControlRow("punctures_per_cm2", print, 100).between(99)
            (5, '99')
        """
        if self.row.choices or self.read(self.inputs[1]) == value:
            return None
        slider = self.inputs[1]
        return round((slider.value - slider.min) / slider.step), self.say(value)

    def say(self, value: float) -> str:
        """Say a value as the slider does.

        Args:
            value: the value, in the unit of the row.

        Example:
            >>> ControlRow("needle_length_mm", print, 1.5).say(0.5)
            '0.5 mm'
        """
        if self.row.name == "day":
            return f"day {value:g}"
        # a unit that the label says already is not said again after every number
        unit = "" if "per " in self.row.label else self.row.unit
        return f"{round(value, PLACES):g} {unit}".strip()

    def kept(self, value: Any) -> str:
        """Say a value as the list or the box does."""
        return choice_words(self.row.name, value) if self.row.choices else f"{value:g}"

    def read(self, source: ipw.Widget) -> Any:
        """Return the value that one of the inputs stands for, or the text that is no number."""
        if isinstance(source, ipw.FloatSlider):
            return round(source.value, PLACES)
        if not isinstance(source, ipw.Text):
            return source.value
        try:
            return read_number(source.value)
        except ValueError:
            return source.value

    def show(self, value: Any) -> None:
        """Set all inputs to a value without reporting it back."""
        self._set(self.inputs, value)

    def refuse(self, value: Any) -> None:
        """Go back to a value without reporting it; what was typed stays in the box to be mended.

        Args:
            value: the value that still holds.

        Example:
            >>> control = ControlRow("age_years", print, 35.0)
            >>> control.inputs[0].value = "3 5"
            age_years 3 5
            >>> control.refuse(35.0)
            >>> [each.value for each in control.inputs]
            ['3 5', 35]
        """
        self._set([each for each in self.inputs if not isinstance(each, ipw.Text)], value)

    def _set(self, inputs: Sequence[ipw.Widget], value: Any) -> None:
        self._quiet = True
        try:
            for each in inputs:
                # a slider that the browser put on 1.4500000000000002 stands for 1.45 already, and
                # would say so again and again if it was corrected
                if isinstance(each, ipw.Text) or self.read(each) != value:
                    each.value = self.write(each, value)
        finally:
            self._quiet = False

    def write(self, target: ipw.Widget, value: Any) -> Any:
        """Return what one of the inputs must hold to stand for a value.

        A slider that was put between two of its places would go to one by itself, and say so as if
        it was moved: what was typed would be changed without a word.
        """
        if isinstance(target, ipw.Text):
            return write_number(value)
        if not isinstance(target, ipw.IntSlider | ipw.FloatSlider):
            return value
        place = target.min + round((value - target.min) / target.step) * target.step
        return min(type(target.min)(round(place, PLACES)), target.max)


class EventControl(ControlRow):
    """The event: the box says in a word that there is none."""

    @property
    def named(self) -> Named:
        """What the browser must know to name this control; an arrow goes on from none, too."""
        return super().named._replace(none=NONE)

    def say(self, value: float) -> str:
        """Say on which day the event is, or that there is none."""
        return f"day {value:g}" if value else NO_EVENT

    def kept(self, value: Any) -> str:
        """Say a value as the box does, or that there is no event."""
        return super().kept(value) if value else NO_EVENT

    def read(self, source: ipw.Widget) -> Any:
        """Return the day of the event, 0 for none, or the text that is no number."""
        none = isinstance(source, ipw.Text) and source.value.strip().lower() in NOTHING
        return 0 if none else super().read(source)

    def write(self, target: ipw.Widget, value: Any) -> Any:
        """Return what the box or the slider must hold to stand for a day, or for none."""
        none = isinstance(target, ipw.Text) and not value
        return NONE if none else super().write(target, value)


class DayControl(ControlRow):
    """The day: its slider moves along the axis, by an hour, a quarter day, a day or a week."""

    def on_axis(self) -> ipw.Box:
        """Take the slider out of the row, for the place where the browser lays it on the axis."""
        self.view.children = [each for each in self.view.children if each is not self.slider]
        self.view.add_class("tc-alone")
        return ipw.Box([self.slider]).add_class("tc-day").add_class("tc-control-day")

    def _slider(self, value: Any) -> ipw.Widget:
        slider = ipw.IntSlider(
            value=nearest_stop(value),
            min=0,
            max=len(stops()) - 1,
            readout=False,
            tooltip=self.row.help,
        )
        return _styled(slider, "tc-slider")

    def limit(self, low: float | None, high: float | None, value: Any) -> None:  # noqa: ARG002
        """Keep the whole axis open, whatever part of other ranges is: its ends are no days."""
        self.show(value)

    @property
    def slider(self) -> ipw.IntSlider:
        """The slider, whose value is the number of a stop of the axis."""
        return self.inputs[1]

    @property
    def words(self) -> tuple[str, ...]:
        """What each stop of the axis is called when it is spoken."""
        return tuple(self.say(stop) for stop in stops())

    def say(self, value: float) -> str:
        """Say a day as the axis does: hours on the first day, then days, weeks and months."""
        return day_words(value)

    def read(self, source: ipw.Widget) -> Any:
        """Return the day in days since the first session, or the text that is no number."""
        return stops()[source.value] if source is self.slider else super().read(source)

    def write(self, target: ipw.Widget, value: Any) -> Any:
        """Return the stop nearest to the day for the slider, the day itself for the box."""
        on_axis = isinstance(target, ipw.IntSlider)
        return nearest_stop(value) if on_axis else super().write(target, value)


def _label(row: evidence.Control) -> str:
    named = not row.unit or "day" in row.label.lower() or "per " in row.label
    return f"<span>{row.label}{'' if named else f', {row.unit}'}</span>"


def _styled(widget: ipw.Widget, css_class: str) -> ipw.Widget:
    widget.add_class(css_class)
    return widget
