"""Lesson N3: four profiles to choose from, in the order of the question about them."""

from explainer.draw.palette import DARK, LIGHT
from explainer.lessons.lifting_a_scar import Lesson, Profiles

from .walk import is_open, widgets


def profiles_of(lesson: Lesson) -> Profiles:
    """Return the four profiles above the question."""
    profiles, _ = lesson.predict().pieces  # type: ignore[attr-defined]
    assert isinstance(profiles, Profiles)
    return profiles


def test_each_option_has_its_profile_in_the_same_order() -> None:
    lesson = Lesson()
    names = [each.key for each in lesson.content.profiles]
    options = lesson.content.commit.options

    assert [option.text.partition(":")[0] for option in options] == names
    drawn = profiles_of(lesson).pictures()
    assert [name in each.title for name, each in zip(names, drawn, strict=True)] == [True] * 4


def test_on_a_dark_page_the_profiles_are_dark() -> None:
    shown = [each for each in widgets(profiles_of(Lesson()).view) if hasattr(each, "drawings")]
    assert len(shown) == 4
    for each in shown:
        each.shown_on(300, dark=True)
        assert DARK.text in each.value
        assert LIGHT.text not in each.value


def test_a_profile_that_was_chosen_opens_the_scar_and_the_people() -> None:
    lesson = Lesson()
    _, guess = lesson.predict().pieces  # type: ignore[attr-defined]
    gates = (lesson.scar(), lesson.people())
    guess.choose(2)
    guess.set_confidence(1)
    guess.keep()

    assert all(map(is_open, gates))
