"""What is there at a moment: the crew comes in turn, and no sign outlasts its lane."""

import pytest

from explainer.science.amounts import amounts, pools
from explainer.science.sides import side_effects
from tests.pictures.shown import PLANS
from tests.pictures.skin.section_drawn import course_of


def test_vessels_widen_at_once_but_neutrophils_need_hours() -> None:
    plan, person = PLANS["one"]
    course = course_of("one")
    early = amounts(plan, person, course, 0.011, narrow=False)

    assert early.flush > 0.5
    assert early.crew.neutrophils < 0.5


def test_the_crew_comes_in_turn() -> None:
    plan, person = PLANS["one"]
    days = [i / 4.0 for i in range(1, 240)]
    crews = [amounts(plan, person, course_of("one"), day, narrow=False).crew for day in days]
    kinds = ("neutrophils", "macrophages", "signals", "fibroblasts", "young")
    rows = {kind: [getattr(crew, kind) for crew in crews] for kind in kinds}
    peaks = {kind: days[row.index(max(row))] for kind, row in rows.items()}

    assert list(peaks.values()) == sorted(peaks.values())
    assert 0.75 <= peaks["neutrophils"] <= 2.0


@pytest.mark.parametrize("name", ["one", "strongest", "faintest"])
def test_no_side_effect_is_there_on_a_day_when_the_timeline_says_it_is_over(name: str) -> None:
    plan, person = PLANS[name]
    lanes = {effect.lane.lane: effect for effect in side_effects(plan, person)}
    for day in (0.5, 1.0, 2.4, 5.0, 8.0, 20.0):
        now = amounts(plan, person, course_of(name), day, narrow=False)
        shown = {"redness": now.flush, "swelling": now.swelling, "peeling": now.flakes}
        for lane, amount in shown.items():
            assert 0.0 <= amount <= lanes[lane].share(day)


@pytest.mark.parametrize("name", ["none", "usual", "strongest"])
def test_no_day_needs_more_than_the_pool_holds(name: str) -> None:
    plan, person = PLANS[name]
    course = course_of(name)
    pool = pools(course, narrow=False)

    for day in (0.0, 1.0, 14.0, 90.0, 365.0):
        crew = amounts(plan, person, course, day, narrow=False).crew
        assert all(there <= most for there, most in zip(crew, pool, strict=True))
