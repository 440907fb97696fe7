"""A claim in words holds at both ends of its range, and speaks of nothing that is not drawn."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explainer import evidence
from explainer.pictures.clocks import words as clocks
from explainer.pictures.scar import words as scar
from explainer.pictures.skin.section import section
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from explainer.science.scar import dip_at
from explainer.science.signs import UNSEEN_PERCENT, signs, unseen_percent

ROWS = evidence.controls()


def between(name: str) -> st.SearchStrategy[float]:
    """Return numbers in the range of a control."""
    return st.floats(ROWS[name].low or 0.0, ROWS[name].high or 0.0)


def whole(name: str) -> st.SearchStrategy[int]:
    """Return whole numbers in the range of a control."""
    return st.integers(int(ROWS[name].low or 0), int(ROWS[name].high or 0))


PLANS = st.builds(
    Plan,
    sessions=st.integers(1, 6),
    session_gap_days=whole("session_gap_days"),
    needle_length_mm=between("needle_length_mm"),
    punctures_per_cm2=whole("punctures_per_cm2"),
    zone=st.sampled_from(ROWS["zone"].choices),
    scar_type=st.sampled_from(ROWS["scar_type"].choices),
    gentle=between("gentle"),
    moist=between("moist"),
    sun=between("sun"),
)
PEOPLE = st.builds(Person, age_years=between("age_years"), sex=st.sampled_from(["women", "men"]))
DAYS = st.one_of(st.floats(0.0, 40.0), st.floats(0.0, 365.0))


@given(PLANS, PEOPLE, DAYS)
def test_what_is_said_of_a_dip_holds_in_slow_and_in_fast_builders(
    plan: Plan, person: Person, day: float
) -> None:
    both = signs(plan, person)
    said, lift = scar.scar_words(both, day), both.result("scar", day)

    if lift.high < UNSEEN_PERCENT:
        assert "left." in said
        return
    assert (scar.MOST_LEFT in said) == (lift.high < 50.0)
    assert (scar.LITTLE_LEFT in said) == (lift.low >= 50.0)
    assert (scar.PART_LEFT in said) == (lift.low < 50.0 <= lift.high)
    slow = dip_at(both, day)._replace(lifted=lift.low / 100.0)
    assert slow.softer or scar.SOFTER not in said


@given(PLANS, PEOPLE, DAYS)
def test_what_is_called_begun_has_begun_in_everyone_it_is_said_of(
    plan: Plan, person: Person, day: float
) -> None:
    both = signs(plan, person)
    said = clocks.now_words(both, day)

    for name, row in evidence.results().items():
        value, least = both.result(name, day), unseen_percent(name)
        for head, end in (
            ("Begun", value.low),
            ("Begun, except in people who build slowly", value.mid),
            ("Begun only in people who build fast", value.high),
        ):
            together = f"{clocks.ALL_RESULTS}: {head.lower()}." in said and row.proven
            if together or any(row.short_label.lower() in each for each in lists(said, head)):
                assert end >= least, (name, head)


@given(PLANS, PEOPLE, DAYS)
def test_a_loss_is_said_of_no_builder_who_has_lost_nothing(
    plan: Plan, person: Person, day: float
) -> None:
    both = signs(plan, person)
    said, change = clocks.now_words(both, day), both.collagen_change(day)

    for words, end in (
        (clocks.LOST, change.high),
        (clocks.MOST_LOST, change.mid),
        (clocks.SLOW_LOST, change.low),
    ):
        assert words not in said or end <= -UNSEEN_PERCENT


def lists(said: str, head: str) -> list[str]:
    """Return what stands in a sentence behind a head."""
    return [each.partition(": ")[2] for each in said.split(". ") if each.startswith(f"{head}: ")]


# what a caption of the skin speaks of, and what must be drawn for it
DRAWN = {
    "Macrophages": "macrophages",
    "signals": "signals",
    "Fibroblasts build": "fibroblasts",
    "Thin young fibres": "collagen_young",
    "first thick ones": "collagen_new",
    "gets sturdier": "collagen_new",
    "new collagen slowly fades": "collagen_new",
}


@given(PLANS, PEOPLE, DAYS)
def test_a_caption_of_the_skin_speaks_of_nothing_that_is_not_drawn(
    plan: Plan, person: Person, day: float
) -> None:
    seen = section(plan, person, repair(plan, person), day)

    for words, name in DRAWN.items():
        assert words not in seen.words or seen.counts[name], seen.words
