"""The pictures of one plan on every screen: drawn once each, and kept as long as they are true."""

from explainer.draw.palette import Screen
from explainer.pictures.skin.reels import Reels
from explainer.pictures.skin.words import WAITING
from explainer.science.plan import Person, Plan

PLAN, PERSON = Plan(sessions=1), Person()
LAPTOP, PHONE = Screen(900), Screen(390, dark=True)


def test_where_nothing_differs_the_rows_stay_what_they_are() -> None:
    reels = Reels(PLAN, PERSON, (LAPTOP,))

    assert reels.following(PLAN, PERSON, (LAPTOP,)) is reels


def test_another_screen_leaves_what_is_drawn() -> None:
    reels = Reels(PLAN, PERSON, (LAPTOP,))
    reels.draw((3.0,))
    both = reels.following(PLAN, PERSON, (LAPTOP, PHONE))

    assert both.all["900-light"] is reels.all["900-light"]
    assert both.missing((3.0,)) == (3.0,)
    both.draw((3.0,))
    assert both.missing((3.0,)) == ()


def test_another_plan_is_drawn_anew() -> None:
    reels = Reels(PLAN, PERSON, (LAPTOP,))
    reels.draw((3.0,))

    assert reels.following(Plan(sessions=2), PERSON, (LAPTOP,)).missing((3.0,)) == (3.0,)


def test_each_row_has_its_width_and_theme_and_waits_for_what_is_not_drawn() -> None:
    reels = Reels(PLAN, PERSON, (LAPTOP, PHONE))
    reels.draw((3.0,))
    rows = reels.rows((1.0, 3.0))

    assert [frame.caption == WAITING for frame in rows["390-dark"]] == [True, False]
    assert 'width="390"' in rows["390-dark"][1].svg
    assert "#111111" in rows["390-dark"][1].svg
    assert 'width="900"' in rows["900-light"][1].svg


def test_pictures_of_other_days_are_forgotten() -> None:
    reels = Reels(PLAN, PERSON, (LAPTOP, PHONE))
    reels.draw((1.0, 3.0))
    reels.keep((3.0,))

    assert [list(reel.shots) for reel in reels.all.values()] == [[3.0], [3.0]]
