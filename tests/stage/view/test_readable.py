"""What can be read of a picture: names and facts apart from what changes with the day."""

from explainer.stage.view.readable import Readable

LANES = {"red": ("Redness", "over", "<b>day 1</b>"), "glow": ("Glow", "not yet", "")}


def test_each_lane_has_its_name_its_facts_and_how_it_stands_in_their_order() -> None:
    view = Readable()
    view.read(LANES)

    assert view.reads == {"red": ["Redness", "<b>day 1</b>"], "glow": ["Glow", ""]}
    assert list(view.states.items()) == [("red", "over"), ("glow", "not yet")]


def test_only_what_has_changed_is_sent(sent: list[set[str]]) -> None:
    view = Readable()
    view.read(LANES)
    sent.clear()
    view.read({**LANES, "glow": ("Glow", "there", "")})

    assert sent == [{"states"}]
