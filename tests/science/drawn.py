"""Hypothesis strategies: plans, people and constants from anywhere in the ranges of the tables."""

from dataclasses import fields

from hypothesis import strategies as st

from explainer import evidence
from explainer.science.model.parameters import Parameters
from explainer.science.plan import Person, Plan

COUNTED = {"sessions", "session_gap_days", "event", "punctures_per_cm2"}


def one_control(name: str) -> st.SearchStrategy[object]:
    """Draw a value that the control of this name allows."""
    control = evidence.controls()[name]
    if control.choices:
        return st.sampled_from(control.choices)
    assert control.low is not None
    assert control.high is not None
    if name in COUNTED:
        return st.integers(int(control.low), int(control.high))
    return st.floats(control.low, control.high)


def plans() -> st.SearchStrategy[Plan]:
    """Draw a plan with every control anywhere in its range."""
    return st.builds(Plan, **{each.name: one_control(each.name) for each in fields(Plan)})


def people() -> st.SearchStrategy[Person]:
    """Draw a person with every control anywhere in its range."""
    return st.builds(Person, **{each.name: one_control(each.name) for each in fields(Person)})


def constants() -> st.SearchStrategy[Parameters]:
    """Draw the constants of the model, each between its low and its high end."""
    table = evidence.parameters()
    drawn = {
        each.name: st.floats(table[each.name].low, table[each.name].high)
        for each in fields(Parameters)
    }
    return st.builds(Parameters, **drawn)
