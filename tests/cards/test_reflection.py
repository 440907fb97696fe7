"""The learner's own words, and the file of answers."""

import re
from base64 import b64decode
from pathlib import Path

import pytest

from explainer.cards.answers import LONGEST, Answers
from explainer.cards.reflection import Reflection
from explainer.content import lesson

STARTER = "One thing I would tell a friend is …"


def card(folder: Path | None) -> Reflection:
    answers = Answers("two_clocks")
    answers.keep("q1", ["infection"], "An infection", right=False)
    return Reflection(STARTER, answers, folder)


def test_saving_writes_answers_and_words_to_a_local_file(tmp_path: Path) -> None:
    reflection = card(tmp_path)
    reflection.words.value = "Skin has two clocks."
    reflection.save()
    text = (tmp_path / "answers-two_clocks.json").read_text(encoding="utf-8")
    assert [a.words for a in Answers.from_json(text).kept] == [
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


def test_an_empty_save_says_so_and_writes_nothing(tmp_path: Path) -> None:
    reflection = Reflection(STARTER, Answers("two_clocks"), tmp_path)
    reflection.save()
    assert reflection.voice.said.startswith("There is nothing to save yet: ")
    assert "<a" not in reflection.voice.shown.value
    assert list(tmp_path.iterdir()) == []


def test_the_codes_of_plans_alone_can_be_saved(tmp_path: Path) -> None:
    reflection = Reflection(STARTER, Answers("two_clocks"), tmp_path)
    reflection.answers.keep_plan("K3-28-15")
    reflection.save()
    assert '"K3-28-15"' in (tmp_path / "answers-two_clocks.json").read_text(encoding="utf-8")


def test_a_second_press_with_nothing_new_says_where_it_is_saved_already(tmp_path: Path) -> None:
    reflection = card(tmp_path)
    reflection.save()
    before = (tmp_path / "answers-two_clocks.json").stat().st_mtime_ns
    reflection.save()
    assert reflection.voice.said == (
        "Your answers are saved already in answers-two_clocks.json. Nothing has changed since."
    )
    assert (tmp_path / "answers-two_clocks.json").stat().st_mtime_ns == before


def test_new_answers_go_into_the_learners_own_file(tmp_path: Path) -> None:
    (tmp_path / "answers-two_clocks.json").write_text("mine", encoding="utf-8")
    reflection = card(tmp_path)
    reflection.save()
    reflection.answers.keep("q2", ["new"], "New collagen", right=True)
    reflection.save()
    own = tmp_path / "answers-two_clocks-2.json"
    assert own.read_text(encoding="utf-8") == reflection.answers.to_json()
    assert reflection.voice.said == f"Saved in {own.name}. Nothing was sent anywhere."
    assert f'download="{own.name}"' in reflection.voice.shown.value
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_that_was_thrown_away_is_written_again(tmp_path: Path) -> None:
    reflection = card(tmp_path)
    reflection.save()
    (tmp_path / "answers-two_clocks.json").unlink()
    reflection.save()
    assert reflection.voice.said.startswith("Saved in answers-two_clocks.json.")
    assert (tmp_path / "answers-two_clocks.json").exists()


def test_words_are_kept_while_they_are_written_and_taken_away_when_emptied() -> None:
    reflection = card(None)
    for words in ("S", "Slow", "Slow."):
        reflection.words.value = words
    assert [each.words for each in reflection.answers.kept] == ["An infection", "Slow."]

    reflection.words.value = ""
    assert [each.words for each in reflection.answers.kept] == ["An infection"]


def test_emptied_words_do_not_stay_in_a_file_that_was_saved(tmp_path: Path) -> None:
    reflection = Reflection(STARTER, Answers("two_clocks"), tmp_path)
    reflection.words.value = "Slow."
    reflection.save()
    reflection.words.value = " "
    reflection.save()
    text = (tmp_path / "answers-two_clocks.json").read_text(encoding="utf-8")
    assert Answers.from_json(text).kept == ()
    assert reflection.voice.said == "Saved in answers-two_clocks.json. Nothing was sent anywhere."


def test_reading_shows_all_answers_in_a_fold_and_says_so() -> None:
    reflection = card(None)
    reflection.words.value = "Slow <b>&</b> fast."
    reflection.read()
    assert reflection.voice.said == "Your answers can be read below."
    assert reflection.page.value.startswith("<details open><summary>Your answers, in order</summ")
    assert "An infection" in reflection.page.value
    assert "Slow &lt;b&gt;&amp;&lt;/b&gt; fast." in reflection.page.value


def test_reading_again_shows_what_was_answered_since() -> None:
    reflection = card(None)
    reflection.read()
    reflection.answers.keep("q2", ["new"], "New collagen")
    reflection.read()
    assert "New collagen" in reflection.page.value


def test_without_answers_there_is_nothing_to_read_and_an_old_page_goes() -> None:
    reflection = Reflection(STARTER, Answers("two_clocks"), None)
    reflection.words.value = "Slow."
    reflection.read()
    reflection.words.value = ""
    reflection.read()
    assert reflection.voice.said.startswith("There is nothing to read yet: ")
    assert reflection.page.value == ""


def test_reading_says_too_that_words_are_too_long() -> None:
    reflection = card(None)
    reflection.words.value = "x" * (LONGEST + 1)
    reflection.read()
    assert "too long" in reflection.voice.said
    assert "An infection" in reflection.page.value


def test_to_load_and_to_read_stand_beside_the_button_to_save() -> None:
    save, load, read = card(None).view.children[2].children
    said = (save.description, load.label, read.description)
    assert said == ("Save my answers", "Load saved answers", "Read my answers")


def test_the_text_is_how_the_sentence_starts() -> None:
    assert card(None).text == f"In your own words: {STARTER}"


def saved(tmp_path: Path) -> str:
    """Return the text of a file that was saved on another day."""
    earlier = card(tmp_path)
    earlier.words.value = "Slow."
    earlier.save()
    return (tmp_path / "answers-two_clocks.json").read_text(encoding="utf-8")


def test_a_saved_file_brings_its_answers_back_and_every_piece_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    fresh = Reflection(STARTER, Answers("two_clocks"), None, lambda: told.append("taken up"))
    fresh.load("mine.json", saved(tmp_path))

    assert [each.words for each in fresh.answers.kept] == ["An infection", "Slow."]
    assert told == ["taken up"]
    assert fresh.voice.said == "Loaded 2 answers from mine.json. What you answered here stays."


def test_words_of_a_saved_file_stand_in_the_box_and_newer_ones_stay(tmp_path: Path) -> None:
    text = saved(tmp_path)
    empty, begun = Reflection(STARTER, Answers("two_clocks"), None), card(None)
    begun.words.value = "Newer."
    for each in (empty, begun):
        each.load("mine.json", text)

    assert empty.words.value == "Slow."
    assert begun.words.value == "Newer."
    assert [each.words for each in begun.answers.kept] == ["Slow.", "An infection", "Newer."]


def test_a_file_that_was_loaded_is_never_written_over(tmp_path: Path) -> None:
    text = saved(tmp_path)
    again = Reflection(STARTER, Answers("two_clocks"), tmp_path)
    again.load("answers-two_clocks.json", text)
    again.words.value = "Slower."
    again.save()

    assert (tmp_path / "answers-two_clocks.json").read_text(encoding="utf-8") == text
    assert (tmp_path / "answers-two_clocks-2.json").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "b.json is no file of saved answers, so nothing has changed."),
        ("[" * 100_000, "b.json is no file of saved answers, so nothing has changed."),
        ('{"a": 1}', "b.json is no file of saved answers, so nothing has changed."),
        (
            Answers("another_course").to_json(),
            "b.json is no file of saved answers, so nothing has changed.",
        ),
        (
            Answers("repair_crew").to_json(),
            f"b.json belongs to the lesson “{lesson('repair_crew').title}”: load it there.",
        ),
        (Answers("two_clocks").to_json(), "b.json holds no answers, so nothing has changed."),
    ],
)
def test_a_wrong_file_gets_one_sentence_and_loses_nothing(text: str, said: str) -> None:
    reflection = card(None)
    before = reflection.answers.to_json()
    reflection.load("b.json", text)

    assert reflection.voice.said == said
    assert reflection.answers.to_json() == before


def test_what_stands_in_the_name_of_a_file_is_text() -> None:
    reflection = card(None)
    reflection.load("<img src=x>" * 50, "")

    assert "<img" not in reflection.voice.shown.value
    assert len(reflection.voice.said) < 150
