"""One assumption is moved: picture, sentence and table say which conclusions still hold."""

import re

import pytest

from explainer import evidence
from explainer.draw.palette import Screen
from explainer.pictures.assumptions.app import ChangeAssumption
from explainer.pictures.assumptions.words import NONE_HOLDS
from explainer.science.limits.assumptions import uncertain


def verdicts(app: ChangeAssumption) -> list[str]:
    """Return what the bars of the picture say, from top to bottom."""
    return re.findall(r'data-verdict="([^"]+)"', app.picture(Screen(900)).layers["conclusions"])


@pytest.mark.parametrize("place", [0, 50, 100])
@pytest.mark.parametrize("name", uncertain())
def test_picture_sentence_and_table_agree_for_every_constant(name: str, place: int) -> None:
    app = ChangeAssumption()
    app.change("assumption", name)
    app.change("place", place)
    rows = evidence.conclusions()

    if not app.result.builds:
        assert verdicts(app) == []
        assert NONE_HOLDS in app.now()
        return
    held = [bool(app.result.holds(key)) for key in rows]
    assert verdicts(app) == ["holds" if each else "does not hold" for each in held]
    for row, each in zip(rows.values(), held, strict=True):
        assert (row.said in app.now()) is not each
        assert row.said in app.data_table()
    assert app.data_table().count("does not hold") == held.count(False)


def test_a_constant_starts_at_the_value_that_all_lessons_use() -> None:
    app = ChangeAssumption()
    app.change("place", 0)
    app.change("assumption", "s")

    assert app.state.place == 50.0
    assert app.value == evidence.parameters()["s"].value


def test_the_ends_of_the_slider_are_the_ends_of_the_range() -> None:
    app = ChangeAssumption()
    for place, end in ((0, "low"), (100, "high")):
        app.change("place", place)
        assert app.value == pytest.approx(getattr(evidence.parameters()["pen"], end))


@pytest.mark.parametrize("text", ["-1", "101", "half", ""])
def test_a_place_outside_is_refused_in_one_sentence_and_the_picture_stays(text: str) -> None:
    app = ChangeAssumption()
    before = app.shell.picture.value
    app.controls["place"].inputs[0].value = text

    assert app.shell.picture.value == before
    assert "choose" in app.shell.message.value
    assert app.state.place == 50.0


def test_undo_and_reset_lead_back() -> None:
    app = ChangeAssumption()
    app.change("assumption", "kap")
    app.change("place", 100)
    app.undo()
    assert (app.state.assumption, app.state.place) == ("kap", 50.0)
    app.reset()
    assert app.state.assumption == "pen"
