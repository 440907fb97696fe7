"""How deep a needle goes, as a table."""

from xml.etree import ElementTree as Xml

import pytest

from explainer.draw.say import WATERMARK
from explainer.pictures.depth.table import depth_table
from explainer.pictures.depth.words import REACHED
from explainer.science.depth import layers_met
from tests.science.test_depth import KEYS, at


@pytest.mark.parametrize("key", KEYS)
def test_the_table_has_a_row_for_every_layer(key: str) -> None:
    table = Xml.fromstring(depth_table(*at(key)).html)  # noqa: S314  (our own table)
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")][1:]
    layers = layers_met(*at(key))
    assert [row[0] for row in rows] == [layer.label for layer in layers]
    assert [row[2] for row in rows] == [REACHED[layer.reached] for layer in layers]
    assert WATERMARK in "".join(table.itertext())
