"""What Python and the browser's own helpers say to each other has the same names on both sides."""

import json
import re
from typing import Any

import pytest

from explainer.front import FOLDER
from explainer.stage.assist import Assist, Picker, Status

HERE = FOLDER


def source(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def traits(widget: Any) -> set[str]:
    """Return the names of all that is kept in step with the browser."""
    return set(widget.trait_names(sync=True))


@pytest.mark.parametrize(
    ("widget", "file"),
    [(Assist(), "assist.js"), (Status(), "status.js"), (Picker("Load", print), "pick.js")],
    ids=["assist", "status", "picker"],
)
def test_the_browser_asks_only_for_what_python_keeps(widget: Any, file: str) -> None:
    text = source(file)
    asked = set(re.findall(r'model\.(?:get|set)\("(\w+)"', text))
    heard = set(re.findall(r"change:(\w+)", text)) - {"value"}  # the value of the day slider

    assert asked
    assert asked | heard <= traits(widget)


def test_every_message_has_someone_who_acts_on_it(told: list[dict[str, Any]]) -> None:
    helper = Assist()

    helper.captioned = lambda: "Day 3."
    helper.save_text("a.csv", "a,b", "text/csv")
    helper.save_picture("a.svg", "svg")
    helper.copy("K4")

    acted_on = set(re.findall(r'message\.type === "(\w+)"', source("assist.js")))
    assert {message["type"] for message in told} == acted_on
    assert told[0] == {"type": "file", "name": "a.csv", "text": "a,b", "mime": "text/csv"}
    picture = {"name": "a.svg", "format": "svg", "caption": "Day 3."}
    assert told[1] == {"type": "picture", **picture}
    assert told[2] == {"type": "copy", "text": "K4"}
    assert json.loads(json.dumps(told)) == told


def test_what_is_said_is_kept_for_the_live_region() -> None:
    status = Status()

    status.say("Day 3.")
    status.say("Day 4.")

    assert status.message == "Day 4."


def test_the_live_region_is_polite_and_its_node_stays() -> None:
    text = source("status.js")

    assert '"aria-live", "polite"' in text
    assert "write(el" in text
    assert "innerHTML" not in text


@pytest.mark.parametrize("file", ["assist.js", "status.js", "app.css", "status.css"])
def test_the_helpers_fetch_nothing_from_elsewhere(file: str) -> None:
    text = source(file).replace("http://www.w3.org/2000/svg", "")

    assert not re.search(r"https?://|//cdn|\bfetch\(|@import|XMLHttpRequest|eval\(", text)


def test_a_chosen_file_is_handed_over_by_name_and_text() -> None:
    taken: list[tuple[str, str]] = []
    picker = Picker("Load", lambda name, text: taken.append((name, text)))
    picker._handle_custom_msg({"name": "a.json", "text": "{}"}, [])

    assert taken == [("a.json", "{}")]
