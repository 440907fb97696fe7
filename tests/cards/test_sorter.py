"""Putting the steps of a session in order: by buttons, with a way back, and with reasons."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.cards.answers import Answers
from explainer.cards.asked import STEP_ORDER
from explainer.cards.sorter import StepSorter
from explainer.content import steps


def sorter() -> StepSorter:
    return StepSorter(Answers("in_the_chair"))


def put_in_order(game: StepSorter) -> None:
    """Move each step up to its place, as a learner would."""
    for goal, step in enumerate(game.steps):
        while game.state.order[goal] is not step:
            game.move(game.state.order.index(step), -1)


def test_the_game_starts_mixed_up_and_the_same_for_everyone() -> None:
    assert sorter().state.order == sorter().state.order != steps()


def test_every_button_says_which_step_it_moves() -> None:
    game = sorter()
    names = [step.name for step in game.state.order]
    assert [row.up.description for row in game.rows] == [f"Up: {name}" for name in names]
    assert [row.down.description for row in game.rows] == [f"Down: {name}" for name in names]


def test_a_move_changes_two_steps_and_is_announced() -> None:
    game = sorter()
    before = game.state.order
    game.move(2, -1)
    assert game.state.order == (before[0], before[2], before[1], *before[3:])
    assert game.voice.said == f"{before[2].name} is now step 2 of 6."
    assert game.voice.status.message == game.voice.said
    assert before[2].name in game.rows[1].shown.value


def test_the_ends_say_that_they_are_the_ends_and_nothing_moves() -> None:
    game = sorter()
    game.move(0, -1)
    assert game.voice.said == f"{game.state.order[0].name} is the first step already."
    game.move(5, 1)
    assert game.voice.said == f"{game.state.order[5].name} is the last step already."
    assert game.state == game.start


def test_checking_says_of_every_step_why_it_stands_where_it_stands() -> None:
    game = sorter()
    game.check()
    for row, step in zip(game.rows, game.state.order, strict=True):
        assert step.reason in row.shown.value
    assert game.voice.said.endswith("Each step says why.")


def test_before_the_check_no_reason_is_shown() -> None:
    assert not any("tc-reply" in row.shown.value for row in sorter().rows)


def test_after_a_move_the_old_replies_are_gone() -> None:
    game = sorter()
    game.check()
    game.move(1, 1)
    assert not any("tc-reply" in row.shown.value for row in game.rows)


def test_the_right_order_can_be_reached_and_is_kept_as_right() -> None:
    game = sorter()
    put_in_order(game)
    game.check()
    assert game.voice.said == "All 6 steps are in place. Each step says why."
    assert all("Yes." in row.shown.value for row in game.rows)
    kept = game.answers.latest(STEP_ORDER)
    assert kept is not None
    assert kept.chosen == ("consult", "clean", "numb", "treat", "soothe", "protect")
    assert (kept.words, kept.right) == ("Consult, Clean, Numb, Treat, Soothe, Protect", True)


def test_a_wrong_order_is_kept_as_wrong_and_may_be_tried_again() -> None:
    game = sorter()
    game.check()
    put_in_order(game)
    game.check()
    assert [kept.right for kept in game.answers.kept] == [False, True]


def test_undo_goes_back_through_every_move_and_then_says_so() -> None:
    game = sorter()
    game.move(0, 1)
    game.move(1, 1)
    game.undo()
    game.undo()
    assert game.state == game.start
    game.undo()
    assert game.voice.said == "There is nothing to undo."


def test_an_order_that_comes_back_is_to_be_checked_anew() -> None:
    game = sorter()
    game.check()
    game.move(0, 1)
    game.undo()
    assert game.state == game.start
    assert not any("tc-reply" in row.shown.value for row in game.rows)


def test_starting_again_can_be_undone() -> None:
    game = sorter()
    put_in_order(game)
    game.reset()
    assert game.state == game.start
    game.undo()
    assert game.state.order == game.steps


def test_who_has_sorted_gets_the_right_order() -> None:
    text = sorter().earned_text
    places = [text.index(f"{n}. {step.name}.") for n, step in enumerate(steps(), start=1)]
    assert places == sorted(places)


def test_what_is_stored_is_the_mixed_order_without_a_reason() -> None:
    game = sorter()
    places = [game.text.index(f"- {step.name}.") for step in steps()]

    assert places != sorted(places)
    assert [step.reason for step in steps() if step.reason in game.text + game.html] == []


presses = st.one_of(
    st.tuples(st.just("move"), st.integers(0, 5), st.sampled_from([-1, 1])),
    st.tuples(st.sampled_from(["check", "undo", "reset"])),
)


@settings(max_examples=30)
@given(st.lists(presses))
def test_whatever_is_pressed_all_six_steps_are_there_and_shown(pressed: list[Any]) -> None:
    game = sorter()
    for name, *rest in pressed:
        getattr(game, name)(*rest)
    assert {step.id for step in game.state.order} == {step.id for step in game.steps}
    for place, (step, row) in enumerate(zip(game.state.order, game.rows, strict=True), start=1):
        assert f"{place}. {step.name}." in row.shown.value
        assert row.up.description == f"Up: {step.name}"
