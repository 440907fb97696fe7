"""Answers outlive their kernel: written at every change, private, bounded, and never in the way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.cards.answers import Answers
from explainer.cards.journal import MOST_KEPT, Journal, journal_for

LESSON = "two_clocks"


def answered(
    folder: Path, kernel: str, *choices: str, lesson: str = LESSON, asked: str = "q1"
) -> Journal:
    """Return the journal of a kernel in which some answers were given."""
    journal = Journal(folder, lesson, kernel)
    answers = Answers(lesson, journal)
    for choice in choices:
        answers.keep(asked, [choice], choice)
    return journal


def age(journal: Journal, seconds: float) -> None:
    """Let a journal be as old as some seconds."""
    now = journal.path.stat().st_mtime
    os.utime(journal.path, (now - seconds, now - seconds))


def choices_of(journal: Journal) -> list[str]:
    found = journal.earlier()
    return [each.words for each in found.answers.kept] if found else []


def latest_of(journal: Journal, asked: str = "q1") -> str:
    found = journal.earlier()
    latest = found.answers.latest(asked) if found else None
    return latest.words if latest else ""


def test_every_answer_is_written_at_once(tmp_path: Path) -> None:
    journal = answered(tmp_path / "new" / "folder", "k1", "first", "second")

    text = journal.path.read_text(encoding="utf-8")
    assert [each.words for each in Answers.from_json(text).kept] == ["first", "second"]
    assert journal.path.name.startswith(f"{LESSON}.k1.")
    assert list(journal.folder.iterdir()) == [journal.path]


def test_words_that_are_being_written_are_kept_too_and_can_be_taken_away(tmp_path: Path) -> None:
    journal = Journal(tmp_path, LESSON, "k1")
    answers = Answers(LESSON, journal)

    for words in ("S", "Slow", "Slow."):
        answers.keep_words("n5-reflection", words)
    assert choices_of(Journal(tmp_path, LESSON, "k1")) == ["Slow."]

    answers.keep_words("n5-reflection", "")
    assert choices_of(Journal(tmp_path, LESSON, "k1")) == []


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    journal = answered(tmp_path / "two-clocks", "k1", "first")

    assert journal.path.stat().st_mode & 0o777 == 0o600
    assert journal.folder.stat().st_mode & 0o077 == 0


def test_where_nothing_can_be_written_the_lesson_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    answers = Answers(LESSON, Journal(tmp_path / "file", LESSON, "k1"))

    answers.keep("q1", ["a"], "first")

    assert len(answers.kept) == 1
    assert Journal(tmp_path / "file", LESSON, "k1").earlier() is None
    assert Journal(tmp_path / "file", LESSON, "k1").erase()


def test_to_a_restarted_kernel_its_own_answers_count_most(tmp_path: Path) -> None:
    age(answered(tmp_path, "k1", "before the restart"), 3600.0)
    answered(tmp_path, "k2", "of another notebook")

    assert latest_of(Journal(tmp_path, LESSON, "k1")) == "before the restart"


def test_a_new_kernel_finds_the_answers_of_all_days_and_the_newest_counts(tmp_path: Path) -> None:
    age(answered(tmp_path, "k1", "old"), 3600.0)
    age(answered(tmp_path, "k2", "new"), 60.0)
    age(answered(tmp_path, "k3", "older"), 7200.0)
    age(answered(tmp_path, "k3", "words of the first day", asked="q2"), 9000.0)

    journal = Journal(tmp_path, LESSON, "k4")
    assert choices_of(journal) == ["words of the first day", "older", "old", "new"]
    assert latest_of(journal) == "new"
    assert latest_of(journal, "q2") == "words of the first day"


def test_what_was_taken_up_on_the_second_day_is_found_once_on_the_third(tmp_path: Path) -> None:
    first = answered(tmp_path, "k1", "a", "b", "a")
    second = Answers(LESSON, Journal(tmp_path, LESSON, "k2"))
    second.take_up(Answers.from_json(first.path.read_text(encoding="utf-8")))
    second.keep("q1", ["c"], "c")

    assert choices_of(Journal(tmp_path, LESSON, "k3")) == ["a", "b", "a", "c"]


def test_a_sitting_is_what_was_answered_last_in_one_kernel(tmp_path: Path) -> None:
    age(answered(tmp_path, "k1", "before the first restart"), 600.0)
    age(answered(tmp_path, "k1", "before the second restart"), 60.0)
    answered(tmp_path, "k2", "of another notebook")
    found = Journal(tmp_path, LESSON, "k3").sitting("k1")

    assert found
    assert [each.words for each in found.answers.kept] == ["before the second restart"]
    assert Journal(tmp_path, LESSON, "k3").sitting("k9") is None


def test_the_next_day_is_another_sitting(tmp_path: Path) -> None:
    age(answered(tmp_path, "k1", "of yesterday"), 12 * 3600.0)

    assert Journal(tmp_path, LESSON, "k1").sitting("k1") is None


def test_what_was_cleared_for_another_group_is_no_sitting(tmp_path: Path) -> None:
    age(answered(tmp_path, "k1", "of the group before"), 60.0)
    cleared = Answers(LESSON, Journal(tmp_path, LESSON, "k1"))
    cleared.keep("q1", ["a"], "a")
    cleared.clear()

    assert Journal(tmp_path, LESSON, "k1").sitting("k1") is None


def test_the_moment_of_the_last_change_is_told(tmp_path: Path) -> None:
    age(answered(tmp_path, "k0", "long ago"), 600.0)
    journal = answered(tmp_path, "k1", "first")

    found = Journal(tmp_path, LESSON, "k2").earlier()

    assert found is not None
    assert found.changed.timestamp() == pytest.approx(journal.path.stat().st_mtime)


def test_a_restarted_kernel_does_not_write_over_what_it_was_answered_before(tmp_path: Path) -> None:
    age(answered(tmp_path, "k1", "before"), 60.0)
    after = answered(tmp_path, "k1", "after")

    assert choices_of(after) == ["before"]
    assert choices_of(Journal(tmp_path, LESSON, "k1")) == ["before", "after"]


def test_other_lessons_and_files_that_cannot_be_read_are_passed_over(tmp_path: Path) -> None:
    age(answered(tmp_path, "k1", "mine"), 60.0)
    answered(tmp_path, "k1", "of another lesson", lesson="repair_crew")
    answered(tmp_path, "k2", "of a lesson with a longer name", lesson="two_clocks_more")
    for n, text in enumerate((b"", b"\xff", b"[]", b'{"schema": "other"}')):
        (tmp_path / f"{LESSON}.k{n}.broken.json").write_bytes(text)

    assert choices_of(Journal(tmp_path, LESSON, "k9")) == ["mine"]


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    for n in range(MOST_KEPT + 5):
        age(answered(tmp_path, f"k{n}", f"{n}"), 1000.0 - n)

    assert len(list(tmp_path.iterdir())) == MOST_KEPT
    assert latest_of(Journal(tmp_path, LESSON, "new")) == f"{MOST_KEPT + 4}"


def test_erasing_takes_this_lesson_and_no_other(tmp_path: Path) -> None:
    journal = answered(tmp_path, "k1", "mine")
    other = answered(tmp_path, "k1", "of another lesson", lesson="repair_crew")

    assert journal.erase()

    assert list(tmp_path.iterdir()) == [other.path]


def test_outside_of_a_kernel_nothing_is_written_unless_a_folder_is_given(tmp_path: Path) -> None:
    assert journal_for(LESSON) is None

    journal = journal_for(LESSON, tmp_path)

    assert journal is not None
    Answers(LESSON, journal).keep("q1", ["a"], "first")
    assert list(tmp_path.iterdir()) == [journal.path]


KERNEL = """
import sys
from jupyter_client.manager import start_new_kernel
manager, client = start_new_kernel(kernel_name="python3")
ask = '''
from explainer.cards.answers import Answers
from explainer.cards.journal import journal_for
answers = Answers("two_clocks", journal_for("two_clocks"))
answers.keep("q1", ["a"], "first")
'''
try:
    reply = client.execute_interactive(ask, timeout=60)
    assert reply["content"]["status"] == "ok", reply
    print(manager.connection_file)
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
"""


def test_in_a_kernel_the_journal_lies_in_the_persons_own_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KERNEL],
        env=os.environ | {"JUPYTER_DATA_DIR": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    kernel = Path(done.stdout.strip()).stem.removeprefix("kernel-")
    (written,) = (tmp_path / "data" / "two-clocks").iterdir()
    assert written.name.startswith(f"{LESSON}.{kernel}.")


def test_one_may_ask_for_answers_to_some_questions_only(tmp_path: Path) -> None:
    old = answered(tmp_path, "k1", "first")
    age(old, 60)
    newer = Journal(tmp_path, LESSON, "k2")
    Answers(LESSON, newer).keep("another", ["b"], "B")

    found = Journal(tmp_path, LESSON, "k3").earlier({"q1"})

    assert found is not None
    assert [each.question for each in found.answers.kept] == ["q1"]
    assert Journal(tmp_path, LESSON, "k3").earlier({"q9"}) is None


def test_what_is_answered_now_is_known_while_its_kernel_runs_and_no_longer(tmp_path: Path) -> None:
    journals, kernels = tmp_path / "journals", tmp_path / "kernels"
    kernels.mkdir()
    age(answered(journals, "k1", "long ago"), 60)
    answered(journals, "k2-of-now", "today")
    journal = Journal(journals, LESSON, "")
    (kernels / "kernel-k1.json").write_text("{}", encoding="utf-8")
    assert journal.running(kernels) is None

    (kernels / "kernel-k2-of-now.json").write_text("{}", encoding="utf-8")
    found = journal.running(kernels)
    assert found is not None
    assert found.answers.kept[0].words == "today"
    assert Journal(journals, "repair_crew", "").running(kernels) is None
