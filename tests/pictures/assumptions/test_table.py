"""The conclusions as a table: the number, the bound and the verdict of each."""

import pytest

from explainer import evidence
from explainer.draw.say import two_digits
from explainer.pictures.assumptions.table import conclusions_table
from explainer.pictures.assumptions.words import verdict
from explainer.science.limits.assumptions import assumed, brought


@pytest.mark.parametrize("place", ["low", "value", "high"])
def test_each_row_has_what_is_measured_and_whether_it_holds(place: str) -> None:
    result = brought(assumed({"pen": getattr(evidence.parameters()["pen"], place)}))
    body = conclusions_table(result).html.split("<tr>")[2:]

    for (key, row), told in zip(evidence.conclusions().items(), body, strict=True):
        assert f">{two_digits(float(result.measures[key]))} {row.unit}<" in told
        assert f">{verdict(result, key)}<" in told


def test_where_nothing_is_built_no_number_stands() -> None:
    never = brought(assumed({}))._replace(builds=False)

    assert conclusions_table(never).html.count(">–<") == len(evidence.conclusions())
