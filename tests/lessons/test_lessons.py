"""A lesson by its number: the same one each time, and a sentence for what is not there."""

import pytest

import explainer
from explainer.content import LESSONS
from explainer.lessons import LessonError, lesson_at_work, numbers


def test_every_lesson_is_found_by_its_number() -> None:
    assert [explainer.lesson(number).content.id for number in numbers()] == list(LESSONS)


def test_it_is_the_same_lesson_each_time() -> None:
    assert explainer.lesson(5) is lesson_at_work(5)
    assert explainer.lesson(5).quiz() is explainer.lesson(5).quiz()


@pytest.mark.parametrize("number", [-1, 99])
def test_a_lesson_that_is_not_there_is_one_sentence(number: int) -> None:
    with pytest.raises(LessonError) as refusal:
        explainer.lesson(number)

    *others, last = numbers()
    known = f"{', '.join(map(str, others))} or {last}"
    assert str(refusal.value) == f"There is no lesson {number}: choose {known}."
