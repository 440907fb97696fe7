"""The first check: ten answers with how sure one is, and not a word on right or wrong."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.cards.answers import Answers
from explainer.cards.first_check import PreTest
from explainer.content import pretest

TEN = pretest()


def check(answers: Answers | None = None) -> PreTest:
    return PreTest(answers or Answers("start_here"))


def answer_all(test: PreTest, choice: int = 0, sure: int = 1) -> None:
    for _ in TEN:
        test.choose(choice)
        test.set_confidence(sure)
        test.forward()


def test_an_answer_is_kept_only_when_it_says_how_sure_one_is() -> None:
    test = check()
    test.choose(2)
    assert test.answers.kept == ()
    assert test.voice.said == "Now say how sure you are."
    test.set_confidence(0)
    kept = test.answers.latest(TEN[0].id)
    assert kept is not None
    assert (kept.chosen, kept.words) == ((TEN[0].options[2].id,), TEN[0].options[2].text)
    assert kept.confidence == 1


def test_one_may_say_first_how_sure_one_is() -> None:
    test = check()
    test.set_confidence(2)
    assert test.voice.said == "Now choose an answer."
    test.choose(0)
    assert test.voice.said == "Kept. 1 of 10 answered."


def test_nothing_kept_or_said_tells_right_from_wrong() -> None:
    test = check()
    said = []
    for _ in TEN:
        for choice in range(3):
            test.choose(choice)
            test.set_confidence(choice)
            said.append(test.voice.said + test.voice.shown.value)
        test.forward()
    assert all(kept.right is None for kept in test.answers.kept)
    assert not any("Yes." in words or "Not quite" in words for words in said)
    assert not any(o.explanation in words for words in said for q in TEN for o in q.options)


def test_progress_is_counted_on_the_page() -> None:
    test = check()
    for _ in range(3):
        test.choose(1)
        test.set_confidence(1)
        test.forward()
    assert "3 of 10 answered." in test.progress.value
    assert test.state.place == 3


def test_all_ten_are_kept_and_the_end_says_so() -> None:
    test = check()
    answer_all(test)
    assert (
        test.voice.said == "All 10 are kept. You can compare them later with what you think then."
    )
    assert [kept.question for kept in test.answers.kept] == [question.id for question in TEN]


def test_an_answer_may_be_changed_and_the_last_one_counts() -> None:
    test = check()
    test.choose(0)
    test.set_confidence(0)
    test.choose(1)
    kept = test.answers.latest(TEN[0].id)
    assert kept is not None
    assert kept.chosen == (TEN[0].options[1].id,)
    assert "1 of 10" in test.progress.value


def test_pressing_the_same_answer_again_keeps_nothing_twice() -> None:
    test = check()
    for _ in range(3):
        test.choose(0)
        test.set_confidence(0)
    assert len(test.answers.kept) == 1


def test_one_may_leave_a_question_open_and_is_reminded_at_the_end() -> None:
    test = check()
    test.forward()
    test.forward()
    test.choose(0)
    test.set_confidence(0)
    for _ in range(8):
        test.forward()
    assert test.voice.said.endswith("1 of 10 answered. Still open: 1, 2, 4, 5, 6, 7, 8, 9, 10.")


def test_half_an_answer_is_still_there_when_one_comes_back() -> None:
    test = check()
    test.choose(1)
    test.forward()
    test.backward()
    assert test.items[0].choices.buttons[1].description.startswith("Chosen: ")
    test.set_confidence(1)
    assert len(test.answers.kept) == 1


def test_the_first_question_says_that_it_is_the_first() -> None:
    test = check()
    test.backward()
    assert test.voice.said == "This is the first one."


def test_a_new_question_is_announced_and_is_alone_on_the_screen() -> None:
    test = check()
    test.forward()
    assert test.voice.said == f"Question 2 of 10: {TEN[1].stem}"
    assert test.slot.children == (test.items[1].view,)


def test_one_may_leave_and_go_on_from_a_saved_file() -> None:
    first = check()
    for _ in range(4):
        first.choose(2)
        first.set_confidence(2)
        first.forward()
    again = check(Answers.from_json(first.answers.to_json()))
    assert again.state.place == 4
    assert "4 of 10 answered." in again.progress.value
    again.backward()
    assert again.items[3].choices.buttons[2].description.startswith("Chosen: ")
    assert again.items[3].sure.buttons[2].description.startswith("Chosen: ")


def test_a_saved_answer_whose_option_is_gone_is_asked_anew() -> None:
    answers = Answers("start_here")
    answers.keep(TEN[0].id, ["of-last-year"], TEN[0].options[0].text, confidence=2)
    answers.keep(TEN[1].id, [TEN[1].options[0].id], TEN[1].options[0].text)
    assert check(answers).still_open[:2] == (0, 1)


def test_a_new_group_starts_clean_and_other_answers_stay_and_can_be_saved() -> None:
    answers = Answers("start_here")
    answers.keep("n0-cream", ["surface"], "It holds water on the surface", right=True)
    test = check(answers)
    answer_all(test)
    answers.keep("n0-which-cell", ["fibroblast"], "The fibroblast", right=True)
    test.reset()
    assert [kept.question for kept in answers.kept] == ["n0-cream", "n0-which-cell"]
    assert Answers.from_json(answers.to_json()).kept == answers.kept
    assert (test.state.place, len(test.still_open)) == (0, 10)
    assert not any(
        button.description.startswith("Chosen")
        for item in test.items
        for button in (*item.choices.buttons, *item.sure.buttons)
    )


def test_clearing_by_mistake_can_be_undone_once() -> None:
    test = check()
    answer_all(test, choice=2, sure=0)
    before = [(kept.question, kept.chosen, kept.confidence) for kept in test.answers.kept]
    test.reset()
    test.undo()
    assert [(kept.question, kept.chosen, kept.confidence) for kept in test.answers.kept] == before
    assert test.still_open == ()
    test.undo()
    assert test.voice.said == "There is nothing to bring back."


def test_only_what_the_last_reset_cleared_comes_back() -> None:
    test = check()
    for _ in range(2):
        test.choose(1)
        test.set_confidence(1)
        test.reset()
    test.undo()
    assert len(test.still_open) == len(TEN) - 1
    test.undo()
    assert test.voice.said == "There is nothing to bring back."


def test_bringing_back_keeps_what_was_answered_since() -> None:
    test = check()
    answer_all(test, choice=2)
    test.reset()
    test.choose(0)
    test.set_confidence(0)
    test.undo()
    kept = test.answers.latest(TEN[0].id)
    assert kept is not None
    assert kept.chosen == (TEN[0].options[0].id,)
    assert test.still_open == ()


def test_a_reader_without_widgets_gets_all_ten() -> None:
    text = check().text
    assert all(question.stem in text for question in TEN)


presses = st.one_of(
    st.tuples(st.sampled_from(["choose", "set_confidence"]), st.integers(0, 2)),
    st.tuples(st.sampled_from(["forward", "backward", "reset", "undo"])),
)


@settings(max_examples=10)
@given(st.lists(presses, max_size=25))
def test_whatever_is_pressed_what_is_kept_is_whole_and_what_is_shown(pressed: list[Any]) -> None:
    test = check()
    for name, *rest in pressed:
        getattr(test, name)(*rest)
    kept = {each.question for each in test.answers.kept}
    still_open = {TEN[place].id for place in test.still_open}
    assert kept == {question.id for question in TEN} - still_open
    assert all(each.confidence in (1, 2, 3) for each in test.answers.kept)
    assert Answers.from_json(test.answers.to_json()).kept == test.answers.kept
