"""Lesson N2: a guess in words or a revealed sketch, either opens section and relay."""

from explainer.lessons.repair_crew import Lesson
from explainer.pictures.collagen.app import CollagenSketch

from .walk import is_open


def test_a_sketch_opens_section_and_relay_when_it_is_revealed() -> None:
    lesson = Lesson()
    _, sketch = lesson.predict().pieces  # type: ignore[attr-defined]
    assert isinstance(sketch, CollagenSketch)
    gates = (lesson.story(), lesson.relay())
    for box in sketch.boxes:
        box.value = "5"
    assert not any(map(is_open, gates))

    sketch.reveal()

    assert all(map(is_open, gates))
    assert {answer.question for answer in lesson.answers.kept} >= {"n2-collagen-sketch"}
