"""On which screens a picture is shown: each view has its own, and their number is bounded."""

import re
from pathlib import Path
from typing import Any

import pytest

from explainer.draw.figure import on_paper
from explainer.draw.palette import Screen
from explainer.front import source
from explainer.stage.view import screens as module
from explainer.stage.view.picture import Picture
from explainer.stage.view.screens import ASK_S, ASKING, MOST_SCREENS, OnScreens, Screens


def keys(screens: Screens) -> list[str]:
    """Return the keys of the screens in use, in order."""
    return [screen.key for screen in screens.used]


@pytest.fixture
def heard() -> tuple[OnScreens, list[list[str]]]:
    """A picture, and the screens it was asked to draw for, each time."""
    picture, asked = Picture(), []
    picture.on_screen(lambda: asked.append([screen.key for screen in picture.screens]))
    return picture, asked


def tell(picture: OnScreens, **message: Any) -> None:
    """Say something as the browser does."""
    picture._handle_custom_msg(message, [])


def test_before_any_view_has_spoken_there_is_one_usual_screen() -> None:
    assert keys(Screens()) == ["0-light"]


def test_two_views_on_equal_screens_share_a_drawing() -> None:
    screens = Screens()

    assert screens.seen("a", Screen(900))
    assert not screens.seen("b", Screen(900))
    assert keys(screens) == ["900-light"]
    screens.left("a")
    assert keys(screens) == ["900-light"]


def test_a_view_that_is_resized_leaves_its_old_screen() -> None:
    screens = Screens()
    screens.seen("a", Screen(900))
    screens.seen("b", Screen(390, dark=True))
    screens.seen("a", Screen(800))

    assert keys(screens) == ["390-dark", "800-light"]
    assert screens.last == Screen(800)


def test_the_views_that_spoke_last_are_drawn_for_and_one_that_fell_out_may_ask_again() -> None:
    screens = Screens()
    for place in range(MOST_SCREENS + 2):
        screens.seen(f"view {place}", Screen(300 + place))
    assert keys(screens) == [f"{300 + place}-light" for place in range(2, MOST_SCREENS + 2)]

    assert screens.seen("view 0", Screen(300))
    assert keys(screens)[-1] == "300-light"
    assert len(keys(screens)) == MOST_SCREENS


def test_when_all_have_left_the_last_picture_stays() -> None:
    screens = Screens()
    screens.seen("a", Screen(390))
    screens.left("a")
    screens.left("nobody")

    assert keys(screens) == ["390-light"]
    assert not screens.seen("a", Screen(390))


@pytest.fixture
def two_views() -> Screens:
    """A laptop and a phone, at a time from which the clock of the test goes on."""
    screens = Screens()
    screens._asked_at = 0.0
    screens.seen("laptop", Screen(900))
    screens.seen("phone", Screen(390, dark=True))
    return screens


def test_a_view_that_died_gives_its_place_back_when_all_are_asked_again(two_views: Screens) -> None:
    assert two_views.to_ask(ASK_S)
    two_views.here("laptop", Screen(900))
    assert keys(two_views) == ["900-light", "390-dark"]

    assert two_views.to_ask(2 * ASK_S)
    assert keys(two_views) == ["900-light"]


def test_views_that_answer_keep_their_places_and_their_order(two_views: Screens) -> None:
    for time in range(1, 4):
        assert two_views.to_ask(time * ASK_S)
        assert not two_views.here("phone", Screen(390, dark=True))
        assert not two_views.here("laptop", Screen(900))

    assert keys(two_views) == ["900-light", "390-dark"]


def test_nobody_is_asked_too_often_and_one_view_alone_is_never_asked(two_views: Screens) -> None:
    assert not two_views.to_ask(ASK_S - 1)
    assert two_views.to_ask(ASK_S)
    assert not two_views.to_ask(2 * ASK_S - 1)
    two_views.left("phone")
    assert not two_views.to_ask(9 * ASK_S)


def test_a_view_that_slept_comes_back_when_it_hears_the_question(two_views: Screens) -> None:
    for time in (1, 2):
        two_views.to_ask(time * ASK_S)
        two_views.here("laptop", Screen(900))
    assert keys(two_views) == ["900-light"]

    assert two_views.here("phone", Screen(390, dark=True))
    assert keys(two_views) == ["900-light", "390-dark"]


def test_an_answer_pushes_nobody_out() -> None:
    screens = Screens()
    for place in range(MOST_SCREENS + 1):
        screens.seen(f"view {place}", Screen(300 + place))
    before = keys(screens)

    assert not screens.here("view 0", Screen(300))
    assert keys(screens) == before
    # where its screen is drawn for anyway, it costs nothing
    screens.here("view 0", Screen(301))
    screens.left("view 1")
    assert set(keys(screens)) == set(before)


def test_the_kernel_asks_while_somebody_works_and_draws_no_more_for_who_is_silent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    time, sent = [0.0], list[Any]()
    monkeypatch.setattr(module, "monotonic", lambda: time[0])
    picture = Picture()
    monkeypatch.setattr(picture, "send", sent.append)
    for view, width in (("laptop", 900), ("phone", 390)):
        tell(picture, type="screen", view=view, width=width, theme="light")
    for step in range(1, 3):
        time[0] = step * ASK_S
        picture.draw(lambda screen: on_paper((9, 9), screen.key, "", {}))
        tell(picture, type="here", view="laptop", width=900, theme="light")

    assert sent == [ASKING] * 2
    assert list(picture.drawings) == ["900-light"]
    assert "<title>900-light</title>" in picture.value


def test_a_picture_is_asked_for_only_where_a_new_screen_comes(
    heard: tuple[OnScreens, list[list[str]]],
) -> None:
    picture, asked = heard

    tell(picture, type="screen", view="a", width=900, theme="light")
    tell(picture, type="screen", view="a", width=900, theme="light")
    tell(picture, type="screen", view="b", width=390, theme="dark")
    tell(picture, type="left", view="b")
    tell(picture, type="screen", view="c", width=900, theme="light")

    assert asked == [["900-light"], ["900-light", "390-dark"]]


def test_a_view_that_is_presented_gets_a_drawing_of_its_own() -> None:
    picture = Picture()
    tell(picture, type="screen", view="laptop", width=1248, theme="light")
    tell(picture, type="screen", view="wall", width=832, theme="projector")

    assert picture.screens == (Screen(1248), Screen(832, projected=True))


@pytest.mark.parametrize("width", [0, -1, 10**7])
def test_a_width_that_cannot_be_is_not_heard(
    heard: tuple[OnScreens, list[list[str]]], width: int
) -> None:
    picture, asked = heard
    tell(picture, type="screen", view="a", width=width, theme="light")

    assert asked == []
    assert [screen.key for screen in picture.screens] == ["0-light"]


def test_the_messages_of_the_browser_are_those_that_are_heard() -> None:
    told = source("screen.js")
    python = Path(module.__file__).read_text(encoding="utf-8")

    said = set(re.findall(r'(?:type: |say\()"(\w+)"', told))
    heard = re.findall(r"if kind (?:==|in) (.*):", python)
    assert said == set(re.findall(r'"(\w+)"', " ".join(heard))) == {"screen", "here", "left"}
    assert f'type === "{ASKING["type"]}"' in told


@pytest.mark.parametrize(
    ("names", "traits"),
    [
        (["paper.js"], {"drawings"}),
        (["drawing.js"], {"sizes", "font", "title", "description"}),
    ],
)
def test_the_browser_asks_only_for_what_python_keeps(names: list[str], traits: set[str]) -> None:
    assert set(re.findall(r'model\.get\("(\w+)"', source(*names))) == traits


@pytest.mark.parametrize("name", ["screen.js", "picture.js", "drawing.js", "chart.js"])
def test_nothing_is_fetched_from_elsewhere(name: str) -> None:
    text = source(name).replace("http://www.w3.org/2000/svg", "")

    assert not re.search(r"https?://|//cdn|\bfetch\(|@import|XMLHttpRequest|eval\(", text)
