"""Lesson N4: five benefits in order open all else, and everything weighed has its sources."""

from explainer import evidence
from explainer.cards.guess import LookBack
from explainer.stage.gate import Gate

from .walk import fresh, is_open, pieces, within

BY_ORDER = 4  # its gates wait for the shelf


def test_where_five_are_put_in_order_the_order_opens_and_the_first_guess_does_not() -> None:
    at_work = fresh(BY_ORDER)
    guess, shelf = at_work.predict().pieces  # type: ignore[attr-defined]
    found = [each for piece in pieces(at_work).values() for each in within(piece)]
    gates = [each for each in found if isinstance(each, Gate)]
    assert any(isinstance(gate.inside, LookBack) for gate in gates)
    quiz = at_work.quiz()
    closed = quiz.view.children
    guess.choose(0)
    guess.set_confidence(0)
    guess.keep()
    assert not any(map(is_open, gates))
    assert quiz.view.children == closed

    shelf.keep()

    assert all(map(is_open, gates))
    assert quiz.view.children != closed


def test_all_that_is_weighed_and_all_that_disagree_have_their_sources() -> None:
    cited = set(fresh(BY_ORDER).further_sources())

    tables = (evidence.shelf().values(), evidence.product_facts().values())
    assert {key for table in tables for row in table for key in row.sources} <= cited
    assert {key for row in evidence.statements() for key in row.sources} <= cited
