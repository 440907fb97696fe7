"""What every small picture promises: undo, reset, table, sources, width, text, and plain words."""

import asyncio
import random
import re
from collections.abc import Callable
from typing import Any

import pytest

from explainer.cards.answers import Answers
from explainer.draw.axis import NARROW_PX
from explainer.draw.palette import Screen
from explainer.draw.say import WATERMARK
from explainer.draw.sources import cards
from explainer.pictures.collagen.app import CollagenSketch
from explainer.pictures.depth.app import DepthViewer
from explainer.pictures.people.app import MeetPeople
from explainer.pictures.redness.app import RednessDots
from explainer.pictures.relay.app import CrewRelay
from explainer.pictures.scar.app import LiftingScar
from explainer.stage import state
from explainer.stage.exhibit import Exhibit
from tests.pictures.shown import plain_words, said_beside

MAKERS: dict[str, Callable[[], Exhibit[Any]]] = {  # each has a state of its own kind
    "dots": RednessDots,
    "relay": CrewRelay,
    "sketch": lambda: CollagenSketch(Answers("demo")),
    "scar": LiftingScar,
    "people": MeetPeople,
}
every_exhibit = pytest.mark.parametrize("name", MAKERS)


def made(name: str) -> Exhibit[Any]:
    return MAKERS[name]()


def disturb(exhibit: Exhibit[Any]) -> None:
    """Change something that shows in the picture."""
    if isinstance(exhibit, CollagenSketch):
        exhibit.boxes[0].value = "4"
    elif "sessions" in exhibit.controls:
        exhibit.change("sessions", 2)
    else:
        exhibit.change("day", 1.0)


@every_exhibit
def test_once_it_is_on_a_page_its_closed_table_stands_ready_for_paper(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "REST_S", 0.0)
    exhibit = made(name)
    exhibit.screened.shown_on(700)
    table, press = exhibit.shell.table, exhibit.shell.buttons["table"]
    assert table.value == exhibit.data_table() != ""
    assert (table.layout.display, press.description) == ("none", "Show the table")

    before = table.value

    async def change() -> None:
        disturb(exhibit)
        assert table.value == before, "a hand that moves on waits for no table"
        await asyncio.sleep(0.02)

    asyncio.run(change())
    assert table.value == exhibit.data_table()
    assert (table.value == before) is (name == "dots"), "theirs has all days at once"
    press.click()
    press.click()
    assert table.value == exhibit.data_table()
    assert table.layout.display == "none"


@every_exhibit
def test_the_table_opens_on_demand_and_follows(name: str) -> None:
    exhibit = made(name)
    press = exhibit.shell.buttons["table"]
    assert (exhibit.shell.table.value, press.description) == ("", "Show the table")

    press.click()
    shown = exhibit.shell.table.value
    assert shown == exhibit.data_table()
    assert '<th scope="row">' in shown
    assert WATERMARK in shown
    assert press.description == "Hide the table"
    press.click()
    assert exhibit.shell.table.value == ""


@every_exhibit
def test_an_open_table_comes_back_by_undo_and_goes_by_reset(name: str) -> None:
    exhibit = made(name)
    exhibit.toggle("table")
    disturb(exhibit)

    exhibit.reset()
    assert (exhibit.state.table, exhibit.shell.table.value) == (False, "")
    exhibit.undo()
    assert exhibit.state.table
    assert exhibit.shell.table.value == exhibit.data_table()
    exhibit.undo()
    exhibit.undo()
    assert (exhibit.state.table, exhibit.shell.table.value) == (False, "")


@every_exhibit
def test_more_controls_open_and_close_with_the_state(name: str) -> None:
    exhibit = made(name)
    for opened in (True, False):
        exhibit.go(exhibit.state.change("more", opened), f"more {opened}")
        assert exhibit.shell.more.layout.display == ("" if opened else "none")
    exhibit.undo()
    assert exhibit.shell.more.layout.display == ""
    exhibit.reset()
    assert exhibit.shell.more.layout.display == "none"


@every_exhibit
def test_every_source_opens_a_card(name: str) -> None:
    exhibit = made(name)

    for key in exhibit.caption.sources:
        exhibit.shell.sources.value = key
        assert cards()[key].title.split(":")[0] in exhibit.shell.source.value
    exhibit.shell.sources.value = ""
    assert exhibit.shell.source.value == ""


@every_exhibit
def test_the_picture_is_drawn_at_the_width_of_the_page(name: str) -> None:
    exhibit = made(name)
    for width in (390, 1000):
        exhibit.shell.picture.shown_on(width)
        assert f'width="{width}"' in exhibit.shell.picture.value
    assert exhibit.shell.assist.narrow == NARROW_PX  # there the day line has a short label


@every_exhibit
def test_two_windows_have_two_pictures_and_a_change_moves_both(name: str) -> None:
    exhibit = made(name)
    picture = exhibit.shell.picture
    picture.shown_on(1000, view="laptop")
    alone = picture.value
    picture.shown_on(390, view="phone")
    assert picture.drawings["1000-light"] is alone
    disturb(exhibit)

    drawn = {each.key: exhibit.picture(each).inline() for each in (Screen(1000), Screen(390))}
    assert picture.drawings == drawn
    assert alone not in drawn.values()


@every_exhibit
def test_the_plain_text_says_what_the_page_says(name: str) -> None:
    exhibit = made(name)
    shown = exhibit._repr_mimebundle_()

    assert shown["text/plain"] == exhibit.text
    assert "application/vnd.jupyter.widget-view+json" in shown
    for line in (exhibit.caption.title, exhibit.now(), WATERMARK):
        assert line in exhibit.text


@every_exhibit
def test_beside_the_day_at_most_three_controls_stand_open_at_the_start(name: str) -> None:
    exhibit = made(name)
    hidden = [spec for spec in exhibit._specs.values() if spec.more]

    assert len({*exhibit.controls} - {"day"} - {spec.name for spec in hidden}) <= 3
    if hidden:
        assert exhibit.shell.more.layout.display == "none"
        exhibit.shell.buttons["more"].click()
        assert exhibit.shell.more.layout.display == ""


@pytest.mark.parametrize("words", ["the pen broke", "the pen broke."])
@every_exhibit
def test_a_fault_is_said_on_the_page_and_the_picture_stands(
    name: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    exhibit = made(name)
    before = exhibit.shell.picture.value

    def break_down(_screen: Screen) -> str:
        raise RuntimeError(words)

    monkeypatch.setattr(exhibit, "picture", break_down)
    with pytest.raises(RuntimeError):
        exhibit.safely(exhibit.draw)()

    said = "Something went wrong: the pen broke. The last picture stands; press Reset."
    assert said in exhibit.shell.message.value
    assert exhibit.shell.picture.value == before


def test_what_is_said_of_a_control_under_more_stands_beside_it() -> None:
    viewer = DepthViewer()
    viewer.toggle("more")
    place = viewer.shell.places["needle_length_mm"]
    assert place in viewer.controls["needle_length_mm"].view.children

    viewer.change("needle_length_mm", 9.0)
    assert "Needle length: 9 is outside the range" in place.value
    assert list(said_beside(viewer)) == ["needle_length_mm"]
    assert viewer.shell.status.message.startswith("Needle length: 9")

    viewer.change("zone", "the moon")
    assert "the moon" in said_beside(viewer)[""]
    assert place.value == ""

    viewer.change("needle_length_mm", 1.0)
    assert said_beside(viewer) == {}


def test_refused_and_help_differ_in_sign_word_and_colour() -> None:
    dots = RednessDots()
    dots.change("day", 99.0)
    refused = dots.shell.message.value
    dots.undo()
    helped = dots.shell.message.value

    assert re.findall(
        r"tc-message tc-kind-(\w+)|aria-hidden=\"true\">(.)</i> ([\w ]+)\.", refused
    ) == [
        ("refused", "", ""),
        ("", "✕", "Not taken"),
    ]
    assert "tc-kind-help" in helped
    assert "Good to know." in helped


# typed, and how the refusal says it; nothing where it is taken as it is
TYPED = {
    "1,5": None,
    " 2 ": None,
    "2e0": None,
    "+2": None,
    "-1": "-1 is not in this picture",
    "\N{MINUS SIGN}1": "-1 is not in this picture",
    "7.0000001": "7.0000001 is not in this picture",
    "1e400": "this number is not in this picture",
    "9" * 400: "this number is not in this picture",
    "": "the box is empty",
    "1.000,5": "'1.000,5' is not a number",
    "two": "'two' is not a number",
    "x" * 999: "is not a number",
    "nan": "'nan' is not a number",
    "0x2": "'0x2' is not a number",
}


@pytest.mark.parametrize("text", TYPED)
def test_what_is_typed_is_taken_as_it_is_or_refused_in_words(text: str) -> None:
    dots = RednessDots()
    before, expected = dots.state.day, TYPED[text]
    box = dots.controls["day"].inputs[0]
    box.value = "6"
    box.value = text

    if expected is None:
        assert dots.state.day in {1.5, 2.0}
        assert dots.shell.message.value == ""
        return
    assert dots.state.day == 6.0 != before
    message = plain_words(dots.shell.message.value)
    assert expected in message
    assert "choose 0 to 7 days. The picture stays at 6." in message
    assert len(message) < 160
    assert box.value == text, "it stays to be mended"


VALUES: dict[str, list[Any]] = {
    "day": [-1.0, 0.0, 0.4, 2.0, 100.0, 365.0, 1000.0],
    "sessions": [-1, 0, 1, 2.5, 6, 9],
    "session_gap_days": [0, 2, 14, 28, 56, 84, 100],
    "scar_type": ["rolling", "boxcar_shallow", "boxcar_deep", "ice_pick", "star"],
}


@every_exhibit
def test_no_row_of_changes_breaks_a_picture_or_a_sentence(name: str) -> None:
    exhibit, dice = made(name), random.Random(7)  # noqa: S311 - a repeatable walk, no secret
    for _ in range(60):
        known = [key for key in exhibit.controls if key in VALUES]
        if not known:
            return
        control = dice.choice(known)
        exhibit.change(control, dice.choice(VALUES[control]))
        assert "<svg" in exhibit.shell.picture.value
        assert "nan" not in exhibit.shell.picture.value
        assert exhibit.now().endswith((".", "?"))


@every_exhibit
def test_learners_can_read_the_words(name: str, reading: Any) -> None:
    exhibit = made(name)
    said = " ".join((exhibit.caption.takeaway, exhibit.now(), *exhibit.caption.legend))

    assert reading.grade(said) <= 7.0


@every_exhibit
def test_sentences_are_short(name: str, reading: Any) -> None:
    exhibit = made(name)

    for line in (exhibit.caption.takeaway, *exhibit.caption.legend):
        assert reading.longest_sentence(line) <= 16
