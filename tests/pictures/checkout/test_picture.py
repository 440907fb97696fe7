"""The picture of then and now: a ring and a dot for each idea, where the answers stand."""

import re

from explainer.content import pretest
from explainer.draw.palette import DARK, LIGHT, PROJECTED, PROJECTOR, Screen
from explainer.draw.say import WATERMARK
from explainer.pictures.checkout.ideas import Idea, stand
from explainer.pictures.checkout.picture import gain_picture
from explainer.pictures.checkout.words import KEY_NOW
from tests.pictures.svg_parts import of_class

TEN = pretest()
RIGHT = TEN[0].options[TEN[0].right].id
IDEA = Idea(TEN[0], stand(TEN[0], "deepest", 3), stand(TEN[0], RIGHT, 2))


def x_of(svg: str, kind: str) -> float:
    return float(re.findall(rf'<circle cx="([\d.]+)"[^>]*class="{kind}"', svg)[0])


def test_a_ring_is_the_first_check_a_dot_is_now_and_a_line_joins_them() -> None:
    svg = gain_picture([IDEA]).svg(Screen())

    assert x_of(svg, "first fits-not") < x_of(svg, "now fits")
    assert svg.count('class="moved"') == 1
    ring, dot = (each for kind in ("first", "now") for each in of_class(svg, kind))
    assert float(ring.get("r", 0)) > float(dot.get("r", 0))  # both are seen where nothing moved
    assert ring.get("fill") != dot.get("fill") == LIGHT.result


def test_what_did_not_move_has_no_line() -> None:
    still = Idea(TEN[0], IDEA.now, IDEA.now)

    assert 'class="moved"' not in gain_picture([still]).inline()


def test_before_anything_is_answered_every_idea_is_named_and_none_is_marked() -> None:
    svg = gain_picture([Idea(each) for each in TEN], 390, DARK).inline()

    assert svg.count('id="gain-check-') == 10
    assert not re.search('class="(now|first)', svg)


def test_ten_rows_stand_whole_on_a_wall() -> None:
    wall = gain_picture([Idea(each) for each in TEN], 830, PROJECTOR)

    assert wall.height * PROJECTED <= 480


def test_on_a_phone_the_key_does_not_run_into_the_watermark() -> None:
    svg = gain_picture([Idea(each) for each in TEN], 360).inline()
    lines = {said: float(y) for y, said in re.findall(r'<text[^>]* y="([^"]+)"[^>]*>([^<]*)<', svg)}

    assert lines[WATERMARK] - lines[KEY_NOW] >= 14.0
