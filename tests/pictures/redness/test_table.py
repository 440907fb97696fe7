"""Days of redness as a table: it counts as the sentence does."""

from explainer.draw.say import WATERMARK
from explainer.pictures.redness.table import redness_table
from explainer.science.people import faded, redness_days

DAYS = redness_days(20)


def test_the_table_says_the_same_as_the_sentence() -> None:
    assert f'<td data-label="Faded">{faded(DAYS, 3.0)} of 20</td>' in redness_table(DAYS).html
    assert WATERMARK in redness_table(DAYS).html
