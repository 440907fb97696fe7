"""The drawing on the page: what differs is sent, what does not stays; each screen has its own."""

import pytest

from explainer.draw.figure import LAYERS
from explainer.draw.palette import DARK, Look, Screen
from explainer.pictures.clocks.picture import Timeline, timeline, timeline_at
from explainer.pictures.clocks.words import CHART_LABEL, DESCRIBED
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from explainer.stage.view.drawing import Drawing

USUAL, ONCE = signs(Plan(), Person()), signs(Plan(sessions=1), Person())
LOOK = Look()
KEY = Screen().key
FIRST = timeline(USUAL, 3.0, LOOK)


def drawing() -> Drawing[Timeline]:
    return Drawing(FIRST)


def drawn_for(key: str, shown: Drawing[Timeline]) -> list[str]:
    """Return the layers for one screen."""
    return [getattr(shown, name)[key] for name in LAYERS]


@pytest.mark.parametrize(
    ("picture", "layers"),
    [
        (timeline_at(FIRST, USUAL, 28.0, LOOK), {"labels"}),
        (timeline(ONCE, 3.0, LOOK), {"lanes", "marks"}),
        (timeline(USUAL, 3.0, LOOK, pinned=ONCE), {"lanes", "marks"}),
        (timeline(USUAL, 3.0, Look(theme=DARK)), set(LAYERS)),
        # names and states stand left of the axis, so that they stay where they are
        (timeline(USUAL, 3.0, Look(width_px=1000)), {*LAYERS, "sizes"} - {"labels", "event"}),
        (timeline(USUAL, 3.0, Look(rare=True)), {*LAYERS, "sizes"} - {"event"}),
        (timeline(USUAL, 3.0, LOOK, event=70), {*LAYERS, "sizes"}),
        (timeline(USUAL, 3.0, LOOK), None),
    ],
    ids=["day", "plan", "pin", "theme", "width", "more lanes", "event", "nothing"],
)
def test_one_message_carries_the_layers_that_differ(
    sent: list[set[str]], picture: Timeline, layers: set[str] | None
) -> None:
    shown = drawing()
    sent.clear()

    shown.show({KEY: picture})

    assert sent == ([] if layers is None else [layers])
    assert drawn_for(KEY, shown) == [picture.layers[name] for name in LAYERS]
    assert shown.sizes == {KEY: [picture.width, picture.height]}


def test_the_way_there_and_back_ends_where_it_began() -> None:
    shown, first = drawing(), drawing().get_state(LAYERS)
    shown.show({KEY: timeline(ONCE, 91.0, Look(theme=DARK, width_px=390, rare=True))})
    shown.show({KEY: FIRST})

    assert shown.get_state(LAYERS) == first


def test_another_screen_costs_no_new_drawing_of_the_first(sent: list[set[str]]) -> None:
    shown, phone = drawing(), timeline(USUAL, 3.0, Look(theme=DARK, width_px=390))
    before = drawn_for(KEY, shown)
    sent.clear()

    shown.show({KEY: FIRST, "390-dark": phone})

    assert sent == [{*LAYERS, "sizes"}]
    assert all(was is now for was, now in zip(before, drawn_for(KEY, shown), strict=True))
    assert drawn_for("390-dark", shown) == [phone.layers[name] for name in LAYERS]


def test_a_day_moves_only_the_labels_on_all_screens(sent: list[set[str]]) -> None:
    shown, narrow = drawing(), Look(width_px=390)
    phone = timeline(USUAL, 3.0, narrow)
    shown.show({KEY: FIRST, "390-light": phone})
    sent.clear()

    shown.show(
        {
            KEY: timeline_at(FIRST, USUAL, 28.0, LOOK),
            "390-light": timeline_at(phone, USUAL, 28.0, narrow),
        }
    )

    assert sent == [{"labels"}]
    assert set(shown.labels) == {KEY, "390-light"}


def test_a_screen_that_nobody_uses_is_drawn_no_more() -> None:
    shown = drawing()
    shown.show({KEY: FIRST, "390-light": timeline(USUAL, 3.0, Look(width_px=390))})

    shown.show({KEY: FIRST})

    assert {frozenset(getattr(shown, name)) for name in (*LAYERS, "sizes")} == {frozenset({KEY})}


def test_it_has_a_name_and_a_description() -> None:
    shown = drawing()

    assert (shown.title, shown.description) == (CHART_LABEL, DESCRIBED)
