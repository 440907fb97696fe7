"""Lesson N6: four clients first; board, planner and lists wait, and rest on named sources."""

from explainer import evidence
from explainer.cards.question_set import Stories
from explainer.lessons.should_i_and_aftercare import Lesson
from explainer.stage.gate import Gate

from .walk import is_open, pieces, within


def test_a_decision_on_a_client_opens_nothing() -> None:
    lesson = Lesson()
    stories = next(each for each in within(lesson.predict()) if isinstance(each, Stories))
    gates = [each for each in pieces(lesson).values() if isinstance(each, Gate)]

    stories.cards[0].choose(0)

    assert len(lesson.answers.kept) == 1
    assert len(gates) > 3
    assert not any(map(is_open, gates))


def test_every_box_every_custom_and_every_way_has_its_sources() -> None:
    cited = set(Lesson().further_sources())

    for table in (evidence.board(), evidence.aftercare(), evidence.options()):
        assert {key for row in table.values() for key in row.sources} <= cited
