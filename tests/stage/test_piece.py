"""A piece on the page carries its words with it."""

import platform

import ipywidgets as ipw
import pytest

from explainer.stage import piece as house
from explainer.stage.dress import dress
from explainer.stage.piece import Piece, give_back, safe
from explainer.stage.words import HALFWAY
from tests.programs import run


class Told(Piece):
    """A piece with two sentences."""

    @property
    def text(self) -> str:
        return "Day 3. The skin is pink."


def test_a_piece_shows_its_widget_and_stores_its_words() -> None:
    view = ipw.HTML("<p>Day 3</p>")

    piece = Told(view)
    bundle, root = piece._repr_mimebundle_(), piece.root

    assert bundle["text/plain"] == "Day 3. The skin is pink."
    shown = bundle["application/vnd.jupyter.widget-view+json"]
    assert shown["model_id"] == root.model_id
    assert root.children == (dress(), view)


def test_the_words_stand_even_where_the_widget_has_nothing_to_show(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ipw.VBox, "_repr_mimebundle_", lambda _self: None)

    assert Told(ipw.HTML())._repr_mimebundle_() == {
        "text/plain": "Day 3. The skin is pink.",
        "text/html": '<div class="tc-still" lang="en"><p>Day 3. The skin is pink.</p></div>',
    }


def test_a_piece_shown_twice_is_the_same_widget() -> None:
    piece = Told(ipw.HTML())

    assert piece._repr_mimebundle_() == piece._repr_mimebundle_()


def test_what_is_earned_is_not_stored() -> None:
    class Answered(Told):
        """A piece with an answer."""

        @property
        def earned_text(self) -> str:
            return f"{self.text} It fades by day 7."

        def earned_table(self) -> str:
            return "<table><tr><td>day 7</td></tr></table>"

    piece = Answered(ipw.HTML())

    assert "day 7" not in "".join(map(str, piece._repr_mimebundle_().values()))
    assert piece.earned_html.count("day 7") == 2


def test_a_piece_without_words_cannot_be_made() -> None:
    class Silent(Piece):
        """A piece that forgot its words."""

    with pytest.raises(TypeError, match="text"):
        Silent(ipw.HTML())  # type: ignore[abstract]


def test_a_stop_half_way_shows_everything_again_and_says_so() -> None:
    done: list[str] = []

    def stopped() -> None:
        done.append("half")
        raise KeyboardInterrupt

    safe(stopped, done.append, lambda: done.append("again"))()

    assert done == ["half", "again", HALFWAY]


def test_free_memory_is_handed_back_now_and_then_while_a_hand_moves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    now = [1e6]
    monkeypatch.setattr(house, "_trim", lambda: asked.append)
    monkeypatch.setattr(house, "monotonic", lambda: now[0])
    move = safe(lambda: None, print)

    for _ in range(100):
        move()
        now[0] += 0.5

    assert asked == [0] * round(50.0 / house.GIVEN_BACK_S)
    now[0] -= 0.5
    give_back(at_once=True)
    move()
    assert asked[1:] == [0] * round(50.0 / house.GIVEN_BACK_S), "once more, and not twice"


def test_a_machine_that_keeps_nothing_back_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    house._trim.cache_clear()
    house._given_back.cache_clear()
    monkeypatch.setattr("sys.platform", "emscripten")

    give_back()

    assert house._trim() is None
    house._trim.cache_clear()


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps free memory back")
def test_what_was_used_and_is_free_goes_back_to_the_machine() -> None:
    program = """
import psutil
from explainer.stage.piece import give_back
held = [bytes(9000) for _ in range(6000)]
kept = held[::60]
del held
before = psutil.Process().memory_info().rss
give_back()
print((before - psutil.Process().memory_info().rss) / 1e6)
"""
    assert float(run(program)) > 40.0
