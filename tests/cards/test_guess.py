"""A guess before the picture: locked until it is whole, kept, and seen again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.cards.answers import Answers
from explainer.cards.guess import CommitCard, LookBack
from explainer.content import lesson

COMMIT = lesson("two_clocks").commit


def test_the_guess_is_locked_until_both_are_chosen() -> None:
    card = CommitCard(COMMIT, Answers("two_clocks"))
    assert card.lock.disabled
    card.choose(2)
    assert card.lock.disabled
    card.set_confidence(1)
    assert not card.lock.disabled


def test_a_half_guess_is_not_kept() -> None:
    answers = Answers("two_clocks")
    card = CommitCard(COMMIT, answers)
    card.choose(2)
    card.keep()
    assert answers.kept == ()
    assert card.voice.said.startswith("Choose an answer and how sure you are.")


def test_a_whole_guess_is_kept_with_its_confidence_and_announced() -> None:
    answers, heard = Answers("two_clocks"), []
    card = CommitCard(COMMIT, answers, on_kept=lambda: heard.append("kept"))
    card.choose(2)
    card.set_confidence(1)
    card.keep()
    kept = answers.latest(COMMIT.id)
    assert kept is not None
    assert (kept.chosen, kept.words) == (
        ("weeks-later",),
        "After a week or two, and then slowly for months",
    )
    assert (kept.confidence, kept.right) == (2, None)
    assert card.voice.said == "Kept. You will see it again at the end."
    assert heard == ["kept"]


def test_a_kept_guess_stays_until_the_learner_asks_to_change_it() -> None:
    answers = Answers("two_clocks")
    card = CommitCard(COMMIT, answers)
    card.choose(2)
    card.set_confidence(1)
    card.keep()
    card.choose(0)
    assert card.state.mark.choice == 2
    assert "Change my guess" in card.voice.said
    card.keep()
    assert card.state.mark.choice is None
    assert card.lock.description == "Keep my guess"
    assert len(answers.kept) == 1


def test_looking_back_shows_the_guess_kept_last_and_explains_it() -> None:
    answers = Answers("two_clocks")
    answers.keep(COMMIT.id, [COMMIT.options[0].id], COMMIT.options[0].text, confidence=3)
    answers.keep(COMMIT.id, [COMMIT.options[2].id], "as it was read then", confidence=1)
    card = LookBack(COMMIT, answers)
    card.show()
    assert card.voice.said == (
        "Your guess: After a week or two, and then slowly for months. How sure: Just guessing. "
        "Yes. " + COMMIT.options[2].explanation
    )


def test_looking_back_at_an_option_that_is_gone_shows_what_was_read() -> None:
    answers = Answers("two_clocks")
    answers.keep(COMMIT.id, ["never"], "Never", confidence=3)
    card = LookBack(COMMIT, answers)
    card.show()
    assert card.voice.said == "Your guess: Never. How sure: Very sure."


def test_looking_back_without_a_guess_says_so() -> None:
    card = LookBack(COMMIT, Answers("two_clocks"))
    card.show()
    assert card.voice.said == "You kept no guess this time."


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.sampled_from(["choose", "set_confidence", "keep", "reset"]), st.integers(0, 2))
    )
)
def test_whatever_is_pressed_only_whole_guesses_are_kept(presses: list[tuple[str, int]]) -> None:
    answers = Answers("two_clocks")
    card = CommitCard(COMMIT, answers)
    for press, place in presses:
        if press in ("choose", "set_confidence"):
            getattr(card, press)(place)
        else:
            getattr(card, press)()
    assert all(kept.confidence in (1, 2, 3) for kept in answers.kept)
    assert card.lock.disabled == (not card.state.mark.whole)
