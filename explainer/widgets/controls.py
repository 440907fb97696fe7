"""Controls from a table: each row of `data/controls.csv` becomes one named, keyboard-ready control.

A number has a slider and a box to type in; a choice has a list. The box does not clamp: what is
typed reaches the plan, which says in one sentence what is allowed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as ipw

from explainer import evidence
from explainer.views.axis import nearest_stop, stops
from explainer.views.words import choice_words

if TYPE_CHECKING:
    from collections.abc import Callable

Changed = "Callable[[str, Any], None]"


class Control:
    """One control: a row with label, slider and box, or label and list.

    Args:
        name: a row of `data/controls.csv`.
        changed: called with the name and the new value when the learner moves it.
        value: where it stands at first.
    """

    def __init__(self, name: str, changed: Callable[[str, Any], None], value: Any) -> None:
        self.row = evidence.controls()[name]
        self._changed = changed
        self._quiet = False
        label = ipw.HTML(_label(self.row))
        label.add_class("tc-label")
        self.inputs = self._inputs(value)
        self.view = ipw.Box([label, *self.inputs])
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
        return _styled(ipw.FloatText(value=value, tooltip=self.row.help), "tc-box")

    def _slider(self, value: Any) -> ipw.Widget:
        kind = ipw.IntSlider if self.row.step and self.row.step >= 1.0 else ipw.FloatSlider
        ends = {"min": self.row.low, "max": self.row.high, "step": self.row.step}
        slider = kind(value=value, readout=False, tooltip=self.row.help, **ends)
        return _styled(slider, "tc-slider")

    def _moved(self, change: dict[str, Any]) -> None:
        if not self._quiet:
            self._changed(self.row.name, self.read(change["owner"]))

    def read(self, source: ipw.Widget) -> Any:
        """Return the value that one of the inputs stands for."""
        return source.value

    def show(self, value: Any) -> None:
        """Set all inputs to a value without reporting it back."""
        self._quiet = True
        try:
            for each in self.inputs:
                each.value = self.write(each, value)
        finally:
            self._quiet = False

    def write(self, target: ipw.Widget, value: Any) -> Any:
        """Return what one of the inputs must hold to stand for a value."""
        return int(value) if isinstance(target, ipw.IntSlider) else value


class DayControl(Control):
    """The day: its slider moves along the axis, by an hour, a quarter day, a day or a week."""

    def _slider(self, value: Any) -> ipw.Widget:
        slider = ipw.IntSlider(
            value=nearest_stop(value),
            min=0,
            max=len(stops()) - 1,
            readout=False,
            tooltip=self.row.help,
        )
        return _styled(slider, "tc-slider")

    @property
    def slider(self) -> ipw.IntSlider:
        """The slider, whose value is the number of a stop of the axis."""
        return self.inputs[1]

    def read(self, source: ipw.Widget) -> Any:
        """Return the day in days since the first session."""
        return stops()[source.value] if source is self.slider else source.value

    def write(self, target: ipw.Widget, value: Any) -> Any:
        """Return the stop nearest to the day for the slider, the day itself for the box."""
        return nearest_stop(value) if target is self.slider else value


def _label(row: evidence.Control) -> str:
    told = not row.unit or "day" in row.label.lower() or "per " in row.label
    return f"<span>{row.label}{'' if told else f', {row.unit}'}</span>"


def _styled(widget: ipw.Widget, css_class: str) -> ipw.Widget:
    widget.add_class(css_class)
    return widget
