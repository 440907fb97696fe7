"""What the packet reads of a notebook: each piece under the heading above it."""

import pytest

from explainer.content import LESSONS
from explainer.hosts.packet.notebook import headings
from explainer.lessons.words import PREDICT


@pytest.mark.parametrize("name", LESSONS)
def test_every_piece_has_a_heading_and_the_guess_that_of_its_own(name: str) -> None:
    found = headings(name)

    assert all(found.values())
    assert found["predict" if "predict" in found else "commit"] == PREDICT
    assert found["quiz"] != PREDICT


def test_pieces_come_in_the_order_of_the_notebook() -> None:
    order = list(headings("two_clocks"))

    assert order.index("predict") < order.index("explore") < order.index("quiz")
