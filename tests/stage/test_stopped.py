"""Somebody presses stop while something is being worked out: all that is shown still agrees."""

from collections.abc import Callable
from typing import Any

import pytest

from explainer.cards.answers import Answers
from explainer.cards.first_check import PreTest
from explainer.pictures.clocks import app as app_module
from explainer.pictures.clocks import words
from explainer.pictures.clocks.app import TwoClocks
from explainer.pictures.collagen.app import CollagenSketch
from explainer.pictures.relay.app import CrewRelay
from explainer.pictures.scar import app as scar_module
from explainer.pictures.scar.app import LiftingScar
from explainer.pictures.tour.app import PartsTour
from explainer.stage.shell import Shell
from explainer.stage.view.drawing import Drawing
from explainer.stage.words import HALFWAY
from tests.pictures.clocks.test_app import assert_whole, drawn


class Stop:
    """Stands in for a step on the way, and is stopped the first time it is taken."""

    def __init__(self, step: Callable[..., Any], *, after: bool = False) -> None:
        self.step, self.after, self.fresh = step, after, True

    def take(self, *values: Any, **named: Any) -> Any:
        stopped, self.fresh = self.fresh, False
        if stopped and not self.after:
            raise KeyboardInterrupt
        done = self.step(*values, **named)
        if stopped:
            raise KeyboardInterrupt
        return done


STEPS = [
    *((app_module, name, after) for name in ("signs", "timeline") for after in (False, True)),
    *((Drawing, "show", after) for after in (False, True)),
    *((Shell, "follow", after) for after in (False, True)),
    (words, "live_text", False),
    (app_module, "clock_tables", False),
]


@pytest.mark.parametrize(("owner", "name", "after"), STEPS)
def test_the_clocks_agree_wherever_they_were_stopped(
    monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, after: bool
) -> None:
    app = TwoClocks()
    app.toggle("table")
    stop = Stop(getattr(owner, name), after=after)
    monkeypatch.setattr(owner, name, lambda *values, **named: stop.take(*values, **named))

    app.controls["sessions"].inputs[1].value = 1

    assert not stop.fresh
    assert app.shell.status.message == HALFWAY
    assert app.state.plan.sessions == 1
    assert_whole(app)
    other = TwoClocks()
    other.change("sessions", 1)
    assert drawn(app) == drawn(other), "the picture is that of the new plan"

    app.controls["sessions"].inputs[1].value = 2
    assert app.state.plan.sessions == 2, "the controls are heard again"
    assert_whole(app)


@pytest.mark.parametrize(
    ("owner", "name"), [(scar_module, "signs"), (LiftingScar, "picture"), (Shell, "follow")]
)
def test_a_small_picture_agrees_wherever_it_was_stopped(
    monkeypatch: pytest.MonkeyPatch, owner: Any, name: str
) -> None:
    scar, other = LiftingScar(), LiftingScar()
    other.change("sessions", 1)
    other_live, other_picture = other.shell.live.value, other.shell.picture.value
    stop = Stop(getattr(owner, name))
    monkeypatch.setattr(owner, name, lambda *values, **named: stop.take(*values, **named))

    scar.controls["sessions"].inputs[1].value = 1

    assert scar.shell.status.message == HALFWAY
    assert (scar.shell.live.value, scar.shell.picture.value) == (other_live, other_picture)
    assert [scar.controls["sessions"].read(e) for e in scar.controls["sessions"].inputs] == [1, 1]


def test_the_boxes_of_a_sketch_are_heard_after_a_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    sketch = CollagenSketch(Answers("demo"))
    stop = Stop(CollagenSketch.picture)
    monkeypatch.setattr(CollagenSketch, "picture", lambda *values: stop.take(*values))

    sketch.boxes[0].value = "1"
    sketch.boxes[1].value = "2"

    assert sketch.state.texts[:2] == ("1", "2")


def test_the_boxes_of_the_relay_are_heard_after_a_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    crew = CrewRelay()
    stop = Stop(CrewRelay.picture)
    monkeypatch.setattr(CrewRelay, "picture", lambda *values: stop.take(*values))

    for key in ("macrophages", "neutrophils"):
        crew.boxes[key].value = not crew.boxes[key].value

    assert {key for key, box in crew.boxes.items() if box.value} == crew.state.lit
    assert "macrophages" in crew.state.lit
    assert "neutrophils" not in crew.state.lit


def test_the_tour_agrees_after_a_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    tour, other = PartsTour(), PartsTour()
    other.step(1)
    stop = Stop(PartsTour.draw)
    monkeypatch.setattr(PartsTour, "draw", lambda *values: stop.take(*values))

    tour.buttons["next"].click()

    assert tour.voice.said == HALFWAY
    assert (tour.part, tour.line.value) == (other.part, other.line.value)
    assert tour.buttons["next"].description == "Next"


def test_a_mark_that_was_stopped_half_way_is_kept_by_the_next_press(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    test = PreTest(Answers("start_here"))
    test.choose(1)
    stop = Stop(PreTest._keep)
    monkeypatch.setattr(PreTest, "_keep", lambda *values: stop.take(*values))

    for _ in range(2):
        test.items[0].sure.buttons[2].click()

    assert [each.confidence for each in test.answers.kept] == [3]
    assert test.items[0].sure.buttons[2].description == "Chosen: Very sure"
