"""The relay as a table: it says the share that is drawn."""

import re

from explainer.draw.say import WATERMARK
from explainer.pictures.relay.table import relay_table
from explainer.science.relay import CREW
from tests.pictures.relay.races import RACES


def test_the_table_says_the_share_that_is_drawn() -> None:
    relayed = RACES["one"]
    shares = re.findall(r">(\d+) %<", relay_table(relayed, 5.0).html)

    assert [int(share) for share in shares] == [
        round(100.0 * relayed.share(name, 5.0)) for name in CREW
    ]
    assert WATERMARK in relay_table(relayed, 5.0).html


def test_without_a_session_nobody_is_ever_busy() -> None:
    assert relay_table(RACES["none"], 3.0).html.count("never") == 7
