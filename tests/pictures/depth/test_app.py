"""The depth viewer under the learner's hand: stops, zones, cards, and what it refuses."""

import re

import pytest

from explainer.draw.palette import Screen
from explainer.draw.say import WATERMARK
from explainer.pictures.depth.app import DepthViewer
from explainer.pictures.depth.sources import depth_cards
from explainer.pictures.depth.words import DECIDES, depth_words
from explainer.science.depth import STOPS, stop_of

KEYS = [stop.key for stop in STOPS]


def chosen(viewer: DepthViewer) -> list[str]:
    """Return the names of the stops that are marked as chosen."""
    names = (each.description for each in viewer.stops.buttons)
    return [name.removeprefix("Chosen: ") for name in names if name.startswith("Chosen: ")]


@pytest.mark.parametrize("stop", STOPS, ids=KEYS)
def test_a_stop_is_one_press_away_and_marked(stop) -> None:  # type: ignore[no-untyped-def]
    viewer = DepthViewer()
    viewer.choose("upper" if stop.key != "upper" else "surface")
    viewer.stops.buttons[KEYS.index(stop.key)].click()
    assert stop_of(viewer.state.plan, viewer.state.person) == stop.key
    assert chosen(viewer) == [stop.name]
    assert viewer.now().startswith(f"{stop.name}. ")


def test_the_needle_length_marks_the_stop_it_reaches() -> None:
    viewer = DepthViewer()
    viewer.change("needle_length_mm", 2.5)
    assert chosen(viewer) == ["Deeper dermis"]
    viewer.change("needle_length_mm", 0.5)
    assert chosen(viewer) == ["Upper dermis"]


def test_zone_and_sex_change_the_layers_and_keep_the_needle() -> None:
    viewer = DepthViewer()
    viewer.choose("deeper")
    long, before = viewer.state.plan.needle_length_mm, viewer.picture(Screen(900))
    viewer.change("zone", "forehead")
    viewer.change("sex", "men")
    assert viewer.state.plan.needle_length_mm == long
    assert viewer.picture(Screen(900)) != before
    assert "Forehead, average of men" in viewer.picture(Screen(900)).inline()


def test_only_the_deeper_stop_says_who_decides() -> None:
    said = {}
    for key in KEYS:
        viewer = DepthViewer()
        viewer.choose(key)
        said[key] = DECIDES in viewer.shell.live.value
    assert said == {"surface": False, "upper": False, "deeper": True}


def test_at_most_three_controls_stand_at_the_top_and_the_rest_under_more() -> None:
    viewer = DepthViewer()
    waiting = viewer.shell.more.children[0].children
    more = {name for name, each in viewer.controls.items() if each.view in waiting}
    assert set(viewer.controls) - more == {"zone", "sex"}
    assert more == {"needle_length_mm", "punctures_per_cm2", "skin_tone"}


@pytest.mark.parametrize(
    ("name", "value"), [("zone", "moon"), ("needle_length_mm", 9), ("sex", ""), ("skin_tone", "X")]
)
def test_what_cannot_be_drawn_is_refused_and_the_picture_stays(name: str, value: object) -> None:
    viewer = DepthViewer()
    state, picture = viewer.state, viewer.shell.picture.value
    viewer.change(name, value)
    assert (viewer.state, viewer.shell.picture.value) == (state, picture)
    assert "The picture stays at" in viewer.shell.message.value


def test_undo_and_reset_bring_the_stop_back() -> None:
    viewer = DepthViewer()
    viewer.choose("deeper")
    viewer.undo()
    assert chosen(viewer) == ["Surface"]
    viewer.choose("upper")
    viewer.reset()
    assert chosen(viewer) == ["Surface"]


def test_every_number_opens_its_card_and_the_card_follows_the_plan() -> None:
    viewer = DepthViewer()
    known = depth_cards(viewer.state.plan, viewer.state.person)
    assert [key for _, key in viewer.shell.sources.options] == ["", *known]
    for key, card in known.items():
        viewer.shell.sources.value = key
        assert card.title in viewer.shell.source.value
    viewer.shell.sources.value = "opening:closing"
    before = viewer.shell.source.value
    viewer.choose("deeper")
    assert viewer.shell.source.value != before
    assert "Time to close" in viewer.shell.source.value


def test_the_table_opens_and_follows() -> None:
    viewer = DepthViewer()
    viewer.shell.buttons["table"].click()
    assert viewer.shell.table.value.count("not reached") == 3
    viewer.choose("upper")
    assert viewer.shell.table.value.count("not reached") == 2


def test_the_picture_follows_page_and_theme() -> None:
    viewer = DepthViewer()
    viewer.shell.picture.shown_on(400, dark=True)
    assert 'width="400"' in viewer.shell.picture.value
    assert "#111111" in viewer.shell.picture.value


def test_equal_viewers_have_equal_pictures() -> None:
    # the browser gives the ids of each view an ending of their own
    assert DepthViewer().shell.picture.value == DepthViewer().shell.picture.value


def test_a_reader_without_widgets_gets_layers_channels_and_tools() -> None:
    viewer = DepthViewer()
    viewer.choose("deeper")
    text = viewer._repr_mimebundle_()["text/plain"]
    assert depth_words(viewer.state.plan, viewer.state.person) in text
    for words in (
        "Papillary dermis: usually reached",
        "closes nearly all",
        "Roller:",
        WATERMARK,
    ):
        assert words in text


def test_no_button_calls_a_depth_the_best_one() -> None:
    viewer = DepthViewer()
    words = [each.description for each in (*viewer.shell.buttons.values(), *viewer.stops.buttons)]
    assert not [each for each in words if re.search("best|recommend|right", each.lower())]
