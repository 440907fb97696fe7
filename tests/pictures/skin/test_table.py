"""The crew of one picture as a table: it counts what is drawn."""

from xml.etree import ElementTree as Xml

from explainer.pictures.skin.section import PARTS
from explainer.pictures.skin.story import Reel
from explainer.pictures.skin.table import ROSTER, roster_table
from tests.pictures.shown import PLANS


def test_the_roster_counts_what_is_drawn() -> None:
    counts = Reel(*PLANS["usual"]).at(3.0).counts
    table = Xml.fromstring(roster_table(counts, 3.0).html)  # noqa: S314  (our own table)
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")][1:]
    assert rows == [[PARTS[p].name, PARTS[p].meaning, str(counts[name])] for p, name in ROSTER]
    assert "day 3" in "".join(table.itertext())
