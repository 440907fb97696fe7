"""The scar as a table, with the day one looks at."""

from explainer.draw.say import WATERMARK
from explainer.pictures.scar.table import scar_table
from tests.pictures.scar.scars import ALL


def test_the_table_has_the_day_one_looks_at() -> None:
    table = scar_table(ALL["rolling"], 200.0).html

    assert "day 200 (month 7)" in table
    assert WATERMARK in table
