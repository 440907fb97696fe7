"""The shelf as a table: the same as the picture, and no grade before it is shown."""

from explainer import evidence
from explainer.draw.say import WATERMARK
from explainer.pictures.shelf.table import order_table, shelf_table
from explainer.pictures.shelf.words import SHELVES, people_words

ROWS = tuple(evidence.shelf().values())


def test_each_benefit_has_its_shelf_grade_reason_people_and_sources() -> None:
    markup = shelf_table(ROWS).html

    assert markup.count("<tr>") == len(ROWS) + 1
    assert WATERMARK in markup
    for row in ROWS:
        assert f'<td data-label="What is known">{row.why}</td>' in markup
        assert f'<td data-label="People in studies of it">{people_words(row)}</td>' in markup


def test_before_the_shelf_is_shown_the_table_has_names_alone() -> None:
    markup = order_table(ROWS[:5]).html

    assert all(row.label in markup for row in ROWS[:5])
    assert not any(row.why in markup for row in ROWS)
    assert not any(shelf in markup for shelf in SHELVES.values())
