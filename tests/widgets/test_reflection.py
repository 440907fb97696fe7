"""The learner's own words, and the file of answers."""

import re
from base64 import b64decode
from pathlib import Path

from explainer.widgets.answers import LONGEST, Answers
from explainer.widgets.reflection import Reflection

STARTER = "One thing I would tell a friend is …"


def card(folder: Path | None) -> Reflection:
    answers = Answers("two_clocks")
    answers.keep("q1", "An infection", right=False)
    return Reflection(STARTER, answers, folder)


def test_saving_writes_answers_and_words_to_a_local_file(tmp_path: Path) -> None:
    reflection = card(tmp_path)
    reflection.words.value = "Skin has two clocks."
    reflection.save()
    text = (tmp_path / "answers-two_clocks.json").read_text(encoding="utf-8")
    assert [a.choice for a in Answers.from_json(text).kept] == [
        "An infection",
        "Skin has two clocks.",
    ]
    assert reflection.voice.said == "Saved in answers-two_clocks.json. Nothing was sent anywhere."


def test_saving_twice_writes_one_file_and_keeps_the_words_once(tmp_path: Path) -> None:
    reflection = card(tmp_path)
    reflection.words.value = "Slow."
    reflection.save()
    reflection.save()
    assert len(list(tmp_path.iterdir())) == 1
    assert len(reflection.answers.kept) == 2


def test_the_file_of_another_day_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "answers-two_clocks.json").write_text("mine", encoding="utf-8")
    card(tmp_path).save()
    assert (tmp_path / "answers-two_clocks.json").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "answers-two_clocks-2.json").exists()


def test_where_nothing_can_be_written_the_words_stay_and_a_link_is_offered(tmp_path: Path) -> None:
    reflection = card(tmp_path / "missing")
    reflection.words.value = "Slow."
    reflection.save()
    assert reflection.voice.said == (
        f"Your answers could not be written to {tmp_path / 'missing'}. Use the link instead."
    )
    assert reflection.words.value == "Slow."
    assert "<a download=" in reflection.voice.shown.value


def test_the_link_holds_the_same_answers_as_the_file() -> None:
    reflection = card(None)
    reflection.save()
    found = re.search(r"base64,([^\"]+)", reflection.voice.shown.value)
    assert found is not None
    assert b64decode(found.group(1)).decode() == reflection.answers.to_json()


def test_blank_words_are_not_kept() -> None:
    reflection = card(None)
    reflection.words.value = "  \n"
    reflection.save()
    assert len(reflection.answers.kept) == 1


def test_words_that_are_too_long_are_kept_on_the_screen_and_said_to_be(tmp_path: Path) -> None:
    reflection = card(tmp_path)
    reflection.words.value = "x" * (LONGEST + 1)
    reflection.save()
    assert "too long" in reflection.voice.said
    assert list(tmp_path.iterdir()) == []
    assert len(reflection.words.value) == LONGEST + 1


def test_the_text_is_how_the_sentence_starts() -> None:
    assert card(None).text == f"In your own words: {STARTER}"
