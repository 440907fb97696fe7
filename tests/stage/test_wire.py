"""What crosses the wire has one shape: the browser's types name what Python keeps, and no more."""

import re
from collections.abc import Iterable

import anywidget
import pytest

from explainer.draw.frames import Frame
from explainer.front import FOLDER
from explainer.stage.assist import Assist, Picker, Status
from explainer.stage.dress import Dress
from explainer.stage.names import Named, Names
from explainer.stage.view.chart import Chart
from explainer.stage.view.drawing import Drawing
from explainer.stage.view.pad import Pad
from explainer.stage.view.picture import Picture
from explainer.stage.view.player import Player

# each widget under the name of its module, which is its own in the browser too
WIDGETS = {
    "assist.js": Assist,
    "chart.js": Chart,
    "drawing.js": Drawing,
    "dress.js": Dress,
    "names.js": Names,
    "pad.js": Pad,
    "pick.js": Picker,
    "picture.js": Picture,
    "player.js": Player,
    "status.js": Status,
}


def shape(module: str, name: str = "Traits") -> set[str]:
    """Return the names in a type that a module describes; none where it describes no such type."""
    text = (FOLDER / module).read_text(encoding="utf-8")
    found = re.search(rf"@typedef \{{object\}} {name}\n(.*?)\*/", text, re.S)
    return set(re.findall(r"@property \{.+\} (\w+)", found[1])) if found else set()


def traits(widget: type[anywidget.AnyWidget]) -> set[str]:
    """Return the names of all that a widget keeps in step with the browser, beyond what all do."""
    return set(widget.class_trait_names(sync=True)) - set(
        anywidget.AnyWidget.class_trait_names(sync=True)
    )


def test_every_widget_is_looked_at() -> None:
    widgets = {
        path.name for path in FOLDER.glob("*.js") if "\nexport default " in path.read_text("utf-8")
    }

    assert widgets == set(WIDGETS)


@pytest.mark.parametrize("module", WIDGETS)
def test_the_browser_knows_what_python_keeps(module: str) -> None:
    assert shape(module) == traits(WIDGETS[module])


@pytest.mark.parametrize(
    ("module", "name", "fields"),
    [("names.js", "Named", Named._fields), ("player/words.js", "Frame", Frame._fields)],
)
def test_the_browser_knows_each_record(module: str, name: str, fields: Iterable[str]) -> None:
    assert shape(module, name) == set(fields)
