"""What the browser is told about controls has the same names on both sides."""

import json

import pytest

from explainer.cards.answers import Answers
from explainer.pictures.collagen.app import CollagenSketch
from explainer.pictures.sketch.app import Sketch
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from explainer.stage.names import Named, Names
from explainer.stage.piece import Piece


def sketches() -> list[Piece]:
    once = signs(Plan(sessions=1), Person())
    return [Sketch(once, Answers("demo")), CollagenSketch(Answers("demo"))]


def test_what_is_told_can_be_sent() -> None:
    named = Named(".tc-control-sun", "Sun", 0.0, 1.0, 0.5, 0.0, 0.5, ("0", "0.5", "1"))

    assert json.loads(json.dumps(Names([named]).rows)) == [
        {**named._asdict(), "words": ["0", "0.5", "1"]}
    ]


@pytest.mark.parametrize("sketch", sketches(), ids=lambda each: type(each).__name__)
def test_the_boxes_of_a_sketch_step_by_one_and_keep_their_own_labels(sketch: Piece) -> None:
    (names,) = (each for each in every(sketch.view) if isinstance(each, Names) and each.rows)
    (row,) = names.rows

    assert (row["where"], row["label"], row["low"], row["step"]) == ("", "", 0.0, 1.0)
    assert row["high"] in {10.0, 365.0}


def every(widget: object) -> list[object]:
    """Return a widget and all inside it."""
    return [widget, *(found for each in getattr(widget, "children", ()) for found in every(each))]
