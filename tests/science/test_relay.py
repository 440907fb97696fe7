"""The repair crew as a relay: the order of the peaks, and who hands over to whom."""

from itertools import pairwise

import pytest

from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from explainer.science.relay import CREW, Relay, relay

ORDER = list(CREW)


def race(**chosen: object) -> Relay:
    return relay(repair(Plan(**chosen), Person()))  # type: ignore[arg-type]


ONE = race(sessions=1)


def test_the_crew_is_busiest_one_after_the_other() -> None:
    days = [ONE.peaks[name].day for name in ORDER]

    assert days == sorted(days)
    assert len(set(days)) == len(days)


def test_the_busiest_days_lie_where_the_sources_place_them() -> None:
    # day 2 (Engelhardt 1998), days 9 to 17 (Betz 1992, Desmouliere 1995): data/calibration.csv
    assert 1.3 <= ONE.peaks["macrophages"].day <= 2.7
    assert 9.0 <= ONE.peaks["fibroblasts"].day <= 17.0


@pytest.mark.parametrize("name", ORDER)
def test_a_peak_is_the_most_of_the_whole_course(name: str) -> None:
    for relayed in (ONE, race()):
        days = [*relayed.course.days, *(day / 8.0 for day in range(8 * 365))]
        most = max(CREW[name](relayed.course.at(day), relayed.course) for day in days)

        assert relayed.peaks[name].amount == pytest.approx(most, rel=2e-4)
        assert relayed.share(name, relayed.peaks[name].day) == pytest.approx(1.0, abs=0.011)


@pytest.mark.parametrize("name", ORDER)
def test_the_day_of_a_peak_is_not_bound_to_the_grid(name: str) -> None:
    day = ONE.peaks[name].day
    around = [max(day + day * shift / 1000.0, 0.0) for shift in range(-100, 101)]

    busiest = max(around, key=lambda each: CREW[name](ONE.course.at(each), ONE.course))

    assert day == pytest.approx(busiest, rel=0.01)


def test_a_hand_over_is_found_between_grid_days() -> None:
    for each in ONE.handovers:
        giver, taker = (ONE.share(name, each.day) for name in (each.giver, each.taker))

        assert giver == pytest.approx(taker, abs=2e-3)


def test_the_taker_is_behind_before_the_hand_over_and_ahead_after_it() -> None:
    assert [(h.giver, h.taker) for h in ONE.handovers] == list(pairwise(ORDER))
    for each in ONE.handovers:
        before, after = 0.97 * each.day, 1.03 * each.day + 0.01
        assert ONE.share(each.taker, before) < ONE.share(each.giver, before)
        assert ONE.share(each.taker, after) > ONE.share(each.giver, after)
        assert each.busiest is not None
        assert each.busiest >= each.day


def test_hand_overs_follow_each_other_in_time() -> None:
    for plan in ({"sessions": 1}, {"sessions": 4}, {"sessions": 6, "session_gap_days": 2}):
        days = [each.day for each in race(**plan).handovers]
        assert days == sorted(days)


def test_with_several_sessions_the_hand_overs_are_those_after_the_last() -> None:
    four = race(sessions=4)

    assert all(each.day >= four.course.session_days[-1] for each in four.handovers)
    last = four.course.session_days[-1]
    assert all((each.busiest or 0.0) >= last for each in four.handovers)


def test_shares_stay_between_nothing_and_all() -> None:
    for relayed in (ONE, race(), race(sessions=6, session_gap_days=84)):
        for name in ORDER:
            shares = [relayed.share(name, day / 2.0) for day in range(731)]
            assert min(shares) >= 0.0
            assert max(shares) <= 1.0 + 1e-12


def test_without_a_session_nobody_comes() -> None:
    none = race(sessions=0)

    assert none.handovers == ()
    assert {none.share(name, 10.0) for name in ORDER} == {0.0}


def test_rising_and_leaving_are_told_apart() -> None:
    assert ONE.rising("macrophages", 1.0)
    assert not ONE.rising("macrophages", 4.0)
    assert not ONE.rising("mature_fibres", 365.0)
