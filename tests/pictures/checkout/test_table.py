"""The table of then and now says what was chosen, whether it fits, and how sure one was."""

from explainer.content import pretest
from explainer.pictures.checkout.ideas import Idea, stand
from explainer.pictures.checkout.table import gain_table

SURE = ("Just guessing", "Fairly sure", "Very sure")


def test_each_answer_is_told_with_its_side_and_how_sure_one_was() -> None:
    question = pretest()[0]
    table = gain_table([Idea(question, None, stand(question, "deepest", 3))], SURE).html

    assert "The deepest that one can bear (does not fit; very sure)" in table
    assert 'data-label="First check">–<' in table
