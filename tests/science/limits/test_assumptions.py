"""What becomes of the conclusions when the constants are others: the stored counts are true."""

import numpy as np
import pytest

from explainer import evidence
from explainer.science.limits.assumptions import assumed, between, brought, uncertain
from explainer.science.model.parameters import standard
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs

SETS = 400


def test_a_constant_runs_from_its_lowest_over_its_central_to_its_highest_value() -> None:
    for name in uncertain():
        row = evidence.parameters()[name]
        assert [between(name, share) for share in (0.0, 0.5, 1.0)] == pytest.approx(
            [row.low, row.value, row.high]
        )
        even = [between(name, share / 20.0) for share in range(21)]
        assert even == sorted(even)


def test_nothing_changed_is_the_model_itself() -> None:
    usual, both = brought(assumed({})), signs(Plan(), Person())

    assert usual.firmness == pytest.approx(both.result("firmness", 365.0).mid)
    assert usual.lift == pytest.approx(both.result("scar", 182.0).mid)
    assert all(usual.holds(key) for key in evidence.conclusions())


def test_many_sets_at_once_are_the_same_sets_one_by_one() -> None:
    drawn = np.random.default_rng(5)
    shares = {name: drawn.random(6) for name in uncertain()}
    at_once = brought(assumed(shares))

    for place in range(6):
        alone = brought(assumed({name: float(each[place]) for name, each in shares.items()}))
        assert at_once.firmness[place] == pytest.approx(alone.firmness, abs=1e-9)
        assert at_once.builds[place] == alone.builds
        for key in evidence.conclusions():
            assert at_once.holds(key)[place] == alone.holds(key), key


def test_the_stored_counts_are_those_of_other_sets_drawn_in_the_same_way() -> None:
    drawn = np.random.default_rng(4711)
    found = brought(assumed({name: drawn.random(SETS) for name in uncertain()}))

    for key, row in evidence.conclusions().items():
        assert row.sets == 1000
        share = (found.holds(key) & found.builds).mean()
        assert share == pytest.approx(row.held / row.sets, abs=0.08), key
        assert found.builds.mean() == pytest.approx(row.compared / row.sets, abs=0.03)
    year = next(row for row in evidence.ensemble() if (row.drawn, row.day) == ("all", 365.0))
    assert np.percentile(found.firmness, 50) == pytest.approx(year.mid, rel=0.2)
    assert np.percentile(found.firmness, 95) == pytest.approx(year.high, rel=0.2)


def test_all_constants_at_once_give_a_wider_range_than_the_speed_alone() -> None:
    rows = {(row.drawn, row.day): row for row in evidence.ensemble()}

    for (drawn, day), row in rows.items():
        assert row.low <= row.mid <= row.high
        if drawn == "all" and day >= 14.0:
            speed = rows["speed", day]
            assert row.low < speed.low
            assert row.high > speed.high


def test_the_constant_that_is_said_to_matter_most_does() -> None:
    drawn = np.random.default_rng(99)
    shares = {name: drawn.random(4000) for name in uncertain()}
    found = brought(assumed(shares))

    for result, values in (("firmness", found.firmness), ("scar", found.lift)):
        stored = {r.constant: r.first for r in evidence.sensitivity() if r.result == result}
        assert set(stored) == set(uncertain())
        # the spread of the means over slices of one constant: another way to the same index
        own = {name: _between_slices(shares[name], values) for name in uncertain()}
        assert max(own, key=own.__getitem__) == max(stored, key=stored.__getitem__)
        assert own == pytest.approx(stored, abs=0.08)


def _between_slices(share: "np.ndarray", values: "np.ndarray", slices: int = 25) -> float:
    means = [part.mean() for part in np.array_split(values[np.argsort(share)], slices)]
    return float(np.var(means) / np.var(values))


def test_a_constant_that_nothing_follows_from_has_no_index() -> None:
    of = {(row.result, row.constant): row.total for row in evidence.sensitivity()}

    assert of["firmness", "sE"] == 0.0  # elastic fibres are in no result
    assert standard().sE > 0.0
