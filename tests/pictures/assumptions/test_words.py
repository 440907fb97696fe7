"""The names of the constants: each its own, and short."""

from explainer.draw.say import choice_words
from explainer.science.limits.assumptions import uncertain


def test_each_constant_has_a_name_that_fits_into_its_list() -> None:
    names = [choice_words("assumption", name) for name in uncertain()]

    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 34
