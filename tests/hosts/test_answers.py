"""The answers of a class: one table, a page with bars, and a sentence for what is left out."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest

from explainer.__main__ import main
from explainer.cards.answers import Answers
from explainer.content import lesson, pretest
from explainer.hosts import answers as host

if TYPE_CHECKING:
    from pathlib import Path

DEPTH = pretest()[0]
GLOW = next(each for each in lesson("two_clocks").quiz if each.id == "n5-glow")


def hand_in(path: Path, notebook: str, *choices: tuple[Any, int, int | None]) -> None:
    """Write the answers of one person: question, place of the option, and how sure."""
    kept = Answers(notebook)
    for question, place, sure in choices:
        option = question.options[place]
        kept.keep(question.id, [option.id], option.text, confidence=sure)
    path.write_text(kept.to_json(), encoding="utf-8")


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / host.TABLE).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def row(folder: Path, option: str, when: str) -> dict[str, str]:
    (found,) = (each for each in rows(folder) if (each["option"], each["when"]) == (option, when))
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a class of three handed in."""
    hand_in(tmp_path / "answers-start_here.json", "start_here", (DEPTH, 0, 3))
    hand_in(tmp_path / "answers-start_here-2.json", "start_here", (DEPTH, 1, 2))
    hand_in(tmp_path / "answers-start_here-blue7.json", "start_here", (DEPTH, 0, 1))
    hand_in(tmp_path / "answers-myth_court-blue7.json", "myth_court", (DEPTH, 1, 3))
    return tmp_path


def test_choices_are_counted_by_how_sure_one_was_before_and_after(folder: Path) -> None:
    assert main(["answers", str(folder)]) == 0

    before, after = row(folder, "deepest", "before"), row(folder, "fits-target", "after")
    assert (before["just guessing"], before["very sure"], before["people"]) == ("1", "1", "2")
    assert (after["very sure"], after["people"], after["right"]) == ("1", "1", "yes")
    assert row(folder, "same-for-all", "before")["people"] == "0"


def test_in_a_quiz_the_first_choice_counts(tmp_path: Path) -> None:
    hand_in(tmp_path / "a.json", "two_clocks", (GLOW, 1, None), (GLOW, 0, None))
    main(["answers", str(tmp_path)])

    assert row(tmp_path, "new-collagen", "before")["not asked how sure"] == "1"
    assert row(tmp_path, "swelling", "before")["people"] == "0"


def test_the_page_has_a_bar_for_each_option_and_says_it_in_words(folder: Path) -> None:
    main(["answers", str(folder)])
    page = (folder / host.PAGE).read_text(encoding="utf-8")

    assert DEPTH.stem in page
    assert "before: 2 of 3 (1 just guessing, 1 very sure)" in page
    assert 'class="bar after" style="width:10.0rem"' in page
    assert "<div>after: 0 of 1</div>" in page  # no bar, not even an edge
    assert "<script" not in page


def test_a_mark_that_a_learner_gave_joins_then_and_now_and_no_other_name_is_told(
    folder: Path,
) -> None:
    main(["answers", str(folder)])
    page = (folder / host.PAGE).read_text(encoding="utf-8")

    assert '<th scope="row">blue7</th><td>0 of 1</td><td>1 of 1</td>' in page
    assert page.count('<th scope="row">2</th>') == 0
    assert "answers-start_here" not in page


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("b.json", "{", "b.json: it is left alone. Saved answers: this is not JSON text."),
        ("b.json", '{"a": 1}', "b.json: it is left alone. Saved answers: schema is None;"),
        ("essay.pdf", "%PDF", "essay.pdf: it is no file of answers, so it is left alone."),
        (
            "b.json",
            Answers("another_course").to_json(),
            "b.json: it is from “another_course”, which is no lesson here; left alone.",
        ),
    ],
)
def test_a_broken_or_foreign_file_is_named_in_one_line_and_left_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, said: str
) -> None:
    (folder / name).write_text(text, encoding="utf-8")

    assert main(["answers", str(folder)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith(said)]
    assert (folder / name).read_text(encoding="utf-8") == text
    assert lines[-1].startswith("4 files are counted")


def test_a_file_that_was_handed_in_twice_counts_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = folder / "of somebody"
    twice.mkdir()
    (twice / "copy.json").write_bytes((folder / "answers-start_here.json").read_bytes())
    main(["answers", str(folder)])

    said = capsys.readouterr().out
    assert (
        "of somebody/copy.json: it holds the same answers as answers-start_here.json; "
        "they count once." in said
    )
    assert row(folder, "deepest", "before")["people"] == "2"


def test_a_second_run_counts_the_same_and_does_not_count_its_own_files(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["answers", str(folder)])
    first = (folder / host.TABLE).read_text(encoding="utf-8")
    capsys.readouterr()
    main(["answers", str(folder)])

    assert (folder / host.TABLE).read_text(encoding="utf-8") == first
    assert "left alone" not in capsys.readouterr().out


def test_a_choice_that_is_no_longer_offered_is_counted_under_its_id(tmp_path: Path) -> None:
    kept = Answers("start_here")
    kept.keep(DEPTH.id, ["of-last-year"], "An old one", confidence=2)
    (tmp_path / "a.json").write_text(kept.to_json(), encoding="utf-8")
    main(["answers", str(tmp_path)])

    assert row(tmp_path, "of-last-year", "before")["right"] == ""


def test_a_folder_without_answers_or_without_a_folder_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["answers", str(tmp_path)]) == 1
    assert main(["answers", str(tmp_path / "none")]) == 1

    said = capsys.readouterr().err.splitlines()
    assert said[0].endswith("no file of answers was found, so there is nothing to count.")
    assert said[1].endswith("is no folder: name the one with the files of answers.")


def test_what_people_write_cannot_become_part_of_the_page(tmp_path: Path) -> None:
    kept = Answers("start_here")
    kept.keep(DEPTH.id, ["<script>alert(1)</script>"], "x", confidence=2)
    path = tmp_path / "answers-start_here-<b>.json"
    path.write_text(json.dumps(json.loads(kept.to_json())), encoding="utf-8")
    main(["answers", str(tmp_path)])

    page = (tmp_path / host.PAGE).read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<b>" not in page


def test_two_people_with_the_same_answers_count_as_two(folder: Path) -> None:
    hand_in(folder / "answers-start_here-red2.json", "start_here", (DEPTH, 0, 1))
    main(["answers", str(folder)])

    assert row(folder, "deepest", "before")["just guessing"] == "2"


def test_old_files_with_different_marks_and_the_same_answers_are_two_people(tmp_path: Path) -> None:
    for mark in ("blue7", "red2"):
        path = tmp_path / f"answers-start_here-{mark}.json"
        hand_in(path, "start_here", (DEPTH, 0, 1))
        told = json.loads(path.read_text(encoding="utf-8"))
        del told["sheet"]
        path.write_text(json.dumps(told), encoding="utf-8")
    main(["answers", str(tmp_path)])

    assert row(tmp_path, "deepest", "before")["people"] == "2"


def test_of_two_saves_of_one_person_the_fuller_one_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = Answers("start_here")
    for number, question in enumerate(pretest()[:2], start=1):
        kept.keep(question.id, [question.options[0].id], "One", confidence=1)
        (tmp_path / f"{number}.json").write_text(kept.to_json(), encoding="utf-8")
    main(["answers", str(tmp_path)])

    said = capsys.readouterr().out
    assert "1.json: 2.json is a later save of the same answers, and counts in its place." in said
    assert row(tmp_path, "deepest", "before")["people"] == "1"


def test_a_file_that_is_no_text_is_named_in_plain_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.json").write_bytes(b"\xff\xfe{")
    main(["answers", str(folder)])

    assert "b.json: it is left alone. Saved answers: this is not JSON text." in (
        capsys.readouterr().out
    )
