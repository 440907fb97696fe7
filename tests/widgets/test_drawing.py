"""The drawing on the page: what differs is sent, what does not stays."""

from typing import Any

import pytest
from ipywidgets import Widget

from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from explainer.views.layers import LAYERS, layer
from explainer.views.theme import DARK, Look
from explainer.views.timeline import Picture, at_day, timeline
from explainer.widgets.drawing import Drawing

USUAL, ONCE = signs(Plan(), Person()), signs(Plan(sessions=1), Person())
LOOK = Look()
FIRST = timeline(USUAL, 3.0, LOOK)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """Collect what each update to the browser carries."""
    updates: list[set[str]] = []

    def send(_: Widget, message: dict[str, Any], **__: object) -> None:
        if message["method"] == "update":
            updates.append(set(message["state"]))

    monkeypatch.setattr(Widget, "_send", send)
    return updates


def drawing() -> Drawing:
    return Drawing(FIRST, "Two clocks", "Lanes on one axis.")


@pytest.mark.parametrize(
    ("picture", "layers"),
    [
        (at_day(FIRST, USUAL, 28.0, LOOK), {"labels"}),
        (timeline(ONCE, 3.0, LOOK), {"lanes", "marks"}),
        (timeline(USUAL, 3.0, LOOK, pinned=ONCE), {"lanes", "marks"}),
        (timeline(USUAL, 3.0, Look(theme=DARK)), set(LAYERS)),
        (timeline(USUAL, 3.0, Look(width_px=1000)), {*LAYERS, "width"}),
        (timeline(USUAL, 3.0, Look(rare=True)), {*LAYERS, "height"}),
        (timeline(USUAL, 3.0, LOOK), None),
    ],
    ids=["day", "plan", "pin", "theme", "width", "more lanes", "nothing"],
)
def test_one_message_carries_the_layers_that_differ(
    sent: list[set[str]], picture: Picture, layers: set[str] | None
) -> None:
    shown = drawing()
    sent.clear()

    shown.show(picture)

    assert sent == ([] if layers is None else [layers])
    assert [getattr(shown, name) for name in LAYERS] == [layer(picture, name) for name in LAYERS]
    assert (shown.width, shown.height) == (picture.layout["width"], picture.height_px)


def test_the_way_there_and_back_ends_where_it_began() -> None:
    shown, first = drawing(), drawing().get_state(LAYERS)
    shown.show(timeline(ONCE, 91.0, Look(theme=DARK, width_px=390, rare=True)))
    shown.show(FIRST)

    assert shown.get_state(LAYERS) == first


def test_it_has_a_name_and_a_description() -> None:
    shown = drawing()

    assert (shown.title, shown.description) == ("Two clocks", "Lanes on one axis.")
