"""The sketch of new collagen as a table: closed until revealed."""

from explainer.pictures.collagen.table import collagen_table
from explainer.science.collagen import ASKED_DAYS
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan

COURSE = repair(Plan(sessions=1), Person())
EARLY = dict(zip(ASKED_DAYS, (9.0, 7.0, 5.0, 5.0, 3.0), strict=True))


def test_the_model_stays_closed_until_it_is_revealed() -> None:
    closed, opened = (collagen_table(COURSE, EARLY, revealed=open_).html for open_ in (False, True))

    assert "about" not in closed
    assert opened.count("about") == len(ASKED_DAYS)
