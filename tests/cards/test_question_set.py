"""Cards one at a time."""

from ipywidgets.widgets.widget import _instances

from explainer.cards.answers import Answers
from explainer.cards.question_set import ComeBack, Diaries, QuestionSet, Quiz
from explainer.content import TRACKS, lesson, old_questions

TWO_CLOCKS = lesson("two_clocks")


def quiz() -> Quiz:
    return Quiz(TWO_CLOCKS.quiz, Answers("two_clocks"))


def on_tracks(answers: Answers) -> Quiz:
    return Quiz(TWO_CLOCKS.quiz, answers, on_track=TWO_CLOCKS.asked_on)


def test_a_track_that_is_chosen_again_makes_no_new_widgets() -> None:
    questions = on_tracks(Answers("two_clocks"))
    for track in TRACKS:
        questions.take_track(track)
    made = len(_instances)

    for track in (*TRACKS, *TRACKS):
        questions.take_track(track)

    assert len(_instances) == made


def test_what_was_answered_stands_on_every_track_until_it_is_forgotten() -> None:
    answers = Answers("two_clocks")
    questions = on_tracks(answers)
    for track in TRACKS:
        questions.take_track(track)
    questions.cards[0].choose(1)

    for track in TRACKS:
        questions.take_track(track)
        assert [card.state.place for card in questions.cards][:2] == [1, None]
    answers.clear()
    for track in TRACKS:
        questions.take_track(track)
        assert {card.state.place for card in questions.cards} == {None}
        assert {card.voice.shown.value for card in questions.cards} == {""}


def test_one_card_is_on_the_screen_at_a_time() -> None:
    questions = quiz()
    for card in questions.cards:
        assert questions.slot.children == (card.view,)
        questions.forward()


def test_the_ends_say_that_they_are_the_ends_and_stay() -> None:
    questions = quiz()
    questions.backward()
    assert (questions.state.place, questions.voice.said) == (0, "This is the first one.")
    for _ in range(9):
        questions.forward()
    assert (questions.state.place, questions.voice.said) == (5, "That was the last one.")
    questions.backward()
    assert questions.state.place == 4
    assert questions.voice.shown.value == "<p>5 of 6</p>"


def test_a_new_card_is_announced_by_its_question_and_not_by_its_answers() -> None:
    questions = quiz()
    questions.forward()
    question = TWO_CLOCKS.quiz[1]
    assert questions.voice.said == f"Question 2 of 6: {question.stem}"
    assert questions.voice.status.message == questions.voice.said


def test_a_choice_is_still_there_when_one_comes_back() -> None:
    questions = quiz()
    questions.cards[0].choose(1)
    questions.forward()
    questions.backward()
    assert questions.cards[0].voice.said


def test_a_new_group_starts_with_a_clean_deck() -> None:
    questions = quiz()
    questions.cards[0].choose(1)
    questions.forward()
    questions.reset()
    assert questions.state.place == 0
    assert not any(card.voice.said for card in questions.cards)


def test_a_reader_without_widgets_gets_every_card() -> None:
    sets: list[QuestionSet] = [quiz(), Diaries(TWO_CLOCKS.diaries, Answers("two_clocks"))]
    for questions in sets:
        assert all(card.text in questions.text for card in questions.cards)
        assert "1 of 6" in questions.text
        assert "6 of 6" in questions.text


def test_the_diaries_say_that_they_are_no_diagnosis_and_no_advice() -> None:
    text = Diaries(TWO_CLOCKS.diaries, Answers("two_clocks")).text
    assert "It is not a diagnosis. This is not medical advice." in text


def test_old_questions_are_named_as_old_and_may_be_guessed() -> None:
    questions = ComeBack(old_questions(TWO_CLOCKS.come_back), Answers("two_clocks"))
    assert questions.text.startswith(
        "From earlier lessons. If they are new to you, a guess is fine."
    )
    assert len(questions.cards) == 2
