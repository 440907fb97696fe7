"""The list of beliefs: each is met somewhere, with room to count."""

from __future__ import annotations

import re

from explainer.content import misconceptions
from explainer.hosts.packet import words
from tests.hosts.packet.read import page


def test_every_belief_is_met_somewhere_and_has_room_for_two_counts() -> None:
    tally, met = page("beliefs").split("<table>")[1:]

    for code in misconceptions():
        row = re.search(rf'<tr><th scope="row">{code}</th>(.*?)</tr>', tally)
        assert row is not None
        assert row[1].endswith("<td></td><td></td>")
        told = re.search(rf'<tr><th scope="row">{code}</th>(.*?)</tr>', met)
        assert told is not None
        assert f"<td>{words.NOWHERE}</td><td>{words.NOWHERE}</td>" not in told[1]
