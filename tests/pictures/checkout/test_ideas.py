"""Ten ideas, then and now: where an answer stands, how far it moved, and a fair shuffle."""

from explainer.content import pretest
from explainer.pictures.checkout.ideas import Idea, most_moved, shuffled, stand

TEN = pretest()


def right_of(place: int) -> str:
    return TEN[place].options[TEN[place].right].id


def test_a_right_answer_stands_on_the_other_side_than_one_that_is_not() -> None:
    right, wrong = stand(TEN[0], right_of(0), 2), stand(TEN[0], "deepest", 3)

    assert right is not None
    assert wrong is not None
    assert (right.place, wrong.place) == (2, -3)


def test_an_option_that_is_gone_or_an_answer_without_sureness_stands_nowhere() -> None:
    assert stand(TEN[0], "of-last-year", 2) is None
    assert stand(TEN[0], "deepest", None) is None


def test_the_ideas_that_moved_most_come_first_and_those_that_stood_still_do_not() -> None:
    still = Idea(TEN[0], stand(TEN[0], right_of(0), 2), stand(TEN[0], right_of(0), 2))
    little = Idea(TEN[1], stand(TEN[1], right_of(1), 1), stand(TEN[1], right_of(1), 3))
    far = Idea(TEN[0], stand(TEN[0], "deepest", 3), stand(TEN[0], right_of(0), 3))

    assert most_moved([still, little, far]) == (far, little)


def test_one_learner_sees_the_same_order_each_time_and_never_the_old_one() -> None:
    asked = shuffled(TEN, "one learner")

    assert asked == shuffled(TEN, "one learner")
    for old, new in zip(TEN, asked, strict=True):
        assert new.options != old.options
        assert set(new.options) == set(old.options)


def test_another_learner_sees_another_order() -> None:
    assert len({shuffled(TEN, str(seed)) for seed in range(20)}) > 10
