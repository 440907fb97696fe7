"""A picture to draw on: what the browser is told of its points, at once and in words."""

from explainer.stage.view.pad import Along, Pad

ALONG = Along((0.0, 5.0, 10.0), (0.0, 10.0), lambda value: f"day {value:g}", "nothing yet")


def test_the_browser_knows_each_stop_and_how_it_is_said() -> None:
    pad = Pad(["Start", "End"], ALONG)

    assert (pad.stops, pad.stop_words) == ([0.0, 5.0, 10.0], ["day 0", "day 5", "day 10"])
    assert (pad.values, pad.words) == ([None, None], ["nothing yet", "nothing yet"])


def test_a_point_that_is_not_drawn_yet_is_said_so_and_none_is_nought() -> None:
    pad = Pad(["Start", "End"], ALONG)
    pad.show([0.0, None])

    assert (pad.values, pad.words) == ([0.0, None], ["day 0", "nothing yet"])


def test_places_and_words_reach_the_browser_together(sent: list[set[str]]) -> None:
    pad = Pad(["Start"], ALONG)
    sent.clear()
    pad.show([5.0])

    assert sent == [{"values", "words"}]
