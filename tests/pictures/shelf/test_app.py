"""The evidence shelf under the learner's hand: a guess is kept, then graded."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.cards.answers import Answers
from explainer.cards.asked import SHELF_ORDER, answers_html
from explainer.pictures.shelf.app import EvidenceShelf
from explainer.pictures.shelf.words import KEEP, WAITING
from tests.pictures.shown import said_of

MARK = "tc-answer"


def shelf() -> EvidenceShelf:
    return EvidenceShelf(Answers("benefits_weighed"))


def put_in_order(app: EvidenceShelf) -> None:
    """Move each benefit up to its place, as a learner would."""
    for goal, row in enumerate(app.five):
        while app.state.order[goal] is not row:
            app.move(app.state.order.index(row), -1)


def test_it_starts_mixed_up_the_same_for_everyone_with_one_in_its_place() -> None:
    assert shelf().state.order == shelf().state.order != shelf().five
    assert shelf().right == 1


def test_every_button_says_which_benefit_it_moves() -> None:
    app = shelf()

    assert [row.up.description for row in app.rows] == [
        f"Up: {each.label}" for each in app.state.order
    ]


def test_a_move_is_announced_and_the_ends_say_that_they_are() -> None:
    app = shelf()
    first, second = app.state.order[:2]
    app.move(1, -1)
    assert app.state.order[:2] == (second, first)
    assert app.shell.status.message == f"{second.label} is now place 1 of 5."
    app.move(0, -1)
    assert app.shell.status.message == f"{second.label} is at the top already."
    app.move(4, 1)
    assert app.shell.status.message == f"{app.state.order[4].label} is at the bottom already."


def test_before_it_is_kept_nothing_is_told() -> None:
    app = shelf()
    app.toggle("table")
    told = "".join(each.value for each in (app.shell.live, app.shell.notes, app.shell.table))

    assert WAITING in told
    for row in app.all:
        assert row.why not in told + app.text + app.shell.picture.value
    assert MARK not in app.shell.live._dom_classes


def test_keeping_the_order_keeps_the_guess_shows_the_shelf_and_opens_what_waits() -> None:
    opened: list[bool] = []
    app = EvidenceShelf(Answers("benefits_weighed"), lambda: opened.append(True))
    order = app.state.order
    button = app.keep_button
    assert button.description == KEEP
    button.click()
    kept = app._answers.latest(SHELF_ORDER)

    assert opened == [True]
    assert kept is not None
    assert (kept.chosen, kept.right) == (tuple(row.claim for row in order), False)
    for row in app.all:
        shown = app.shell.picture.value if row in app.five else app.shell.notes.value
        assert row.why.partition(". ")[0][:30] in shown
        assert row.label in app.shell.notes.value
    assert "Ablon 2018" in app.shell.source.value
    assert "You: place 1" in app.shell.picture.value
    for widget in (app.shell.live, app.shell.notes, app.shell.table):
        assert MARK in widget._dom_classes
    assert app.all[0].why in answers_html(app._answers)


def test_within_a_shelf_any_order_is_right() -> None:
    app = shelf()
    put_in_order(app)
    app.move(0, 1)
    app.move(1, 1)
    app.keep()

    kept = app._answers.latest(SHELF_ORDER)
    assert kept is not None
    assert kept.right
    assert app.now().startswith("All 5 stand on the right shelf.")
    assert said_of(app)


def test_the_challenge_can_be_solved_after_the_shelf_is_shown_and_the_guess_stays_kept() -> None:
    app = shelf()
    app.keep()
    first = app._answers.latest(SHELF_ORDER)
    assert not said_of(app)
    put_in_order(app)

    assert said_of(app)
    assert app._answers.latest(SHELF_ORDER) == first


def test_a_presenter_may_show_it_without_a_guess_and_nothing_is_kept() -> None:
    app = shelf()
    app.skip()

    assert app.state.revealed
    assert "You: place" not in app.shell.picture.value
    assert app._answers.kept == ()


def test_undo_covers_the_shelf_again() -> None:
    app = shelf()
    app.keep()
    app.undo()

    assert app.state == app.start
    assert app.shell.notes.value == ""
    assert "Ablon" not in app.shell.source.value
    assert MARK not in app.shell.live._dom_classes


def test_what_was_kept_at_an_earlier_time_is_taken_up() -> None:
    answers, opened = Answers("benefits_weighed"), list[bool]()
    ids = [row.claim for row in shelf().five[::-1]]
    answers.keep(SHELF_ORDER, ids, "…")
    app = EvidenceShelf(answers, lambda: opened.append(True))

    assert [row.claim for row in app.state.order] == ids
    assert app.state.revealed
    assert opened == [True]


def test_an_order_of_other_claims_is_left_alone() -> None:
    answers = Answers("benefits_weighed")
    answers.keep(SHELF_ORDER, ["C10", "C99"], "…")

    assert not EvidenceShelf(answers).state.revealed


presses = st.one_of(
    st.tuples(st.just("move"), st.integers(0, 4), st.sampled_from([-1, 1])),
    st.tuples(st.sampled_from(["keep", "skip", "undo", "reset"])),
)


@settings(max_examples=20)
@given(st.lists(presses, max_size=12))
def test_whatever_is_pressed_all_five_are_there_and_shown(pressed: list[Any]) -> None:
    app = shelf()
    for name, *rest in pressed:
        getattr(app, name)(*rest)

    assert set(app.state.order) == set(app.five)
    for place, (row, shown) in enumerate(zip(app.state.order, app.rows, strict=True), start=1):
        assert f"{place}. {row.label}" in shown.shown.value
        assert shown.up.description == f"Up: {row.label}"
