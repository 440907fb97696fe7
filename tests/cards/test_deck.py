"""Cards one at a time."""

from explainer.cards.answers import Answers
from explainer.cards.deck import ComeBack, Deck, Diaries, Quiz
from explainer.content import lesson, old_questions

TWO_CLOCKS = lesson("two_clocks")


def quiz() -> Quiz:
    return Quiz(TWO_CLOCKS.quiz, Answers("two_clocks"))


def test_one_card_is_on_the_screen_at_a_time() -> None:
    deck = quiz()
    for card in deck.cards:
        assert deck.slot.children == (card.view,)
        deck.forward()


def test_the_ends_say_that_they_are_the_ends_and_stay() -> None:
    deck = quiz()
    deck.backward()
    assert (deck.state.place, deck.voice.said) == (0, "This is the first one.")
    for _ in range(9):
        deck.forward()
    assert (deck.state.place, deck.voice.said) == (5, "That was the last one.")
    deck.backward()
    assert deck.state.place == 4
    assert deck.voice.shown.value == "<p>5 of 6</p>"


def test_a_new_card_is_announced_by_its_question_and_not_by_its_answers() -> None:
    deck = quiz()
    deck.forward()
    question = TWO_CLOCKS.quiz[1]
    assert deck.voice.said == f"Question 2 of 6: {question.stem}"
    assert deck.voice.status.message == deck.voice.said


def test_a_choice_is_still_there_when_one_comes_back() -> None:
    deck = quiz()
    deck.cards[0].choose(1)
    deck.forward()
    deck.backward()
    assert deck.cards[0].voice.said


def test_a_new_group_starts_with_a_clean_deck() -> None:
    deck = quiz()
    deck.cards[0].choose(1)
    deck.forward()
    deck.reset()
    assert deck.state.place == 0
    assert not any(card.voice.said for card in deck.cards)


def test_a_reader_without_widgets_gets_every_card() -> None:
    decks: list[Deck] = [quiz(), Diaries(TWO_CLOCKS.diaries, Answers("two_clocks"))]
    for deck in decks:
        assert all(card.text in deck.text for card in deck.cards)
        assert "1 of 6" in deck.text
        assert "6 of 6" in deck.text


def test_the_diaries_say_that_they_are_no_diagnosis_and_no_advice() -> None:
    text = Diaries(TWO_CLOCKS.diaries, Answers("two_clocks")).text
    assert "It is not a diagnosis. This is not medical advice." in text


def test_old_questions_are_named_as_old_and_may_be_guessed() -> None:
    deck = ComeBack(old_questions(TWO_CLOCKS.come_back), Answers("two_clocks"))
    assert deck.text.startswith("From earlier lessons. If they are new to you, a guess is fine.")
    assert len(deck.cards) == 2
