"""Files are whole, and nobody's file is written over, however many write at once."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from explainer.cards.files import PRIVATE, create, renew

CROWD = 30
# each waits for the same moment, so that all of them ask for the first name at once
SAVE = """
import sys, time
from pathlib import Path
from explainer.cards.answers import Answers
from explainer.cards.reflection import Reflection
answers = Answers("two_clocks")
answers.keep("q1", ["pupil"], "pupil " + sys.argv[3], right=True)
card = Reflection("I think …", answers, Path(sys.argv[1]))
time.sleep(max(float(sys.argv[2]) - time.time(), 0))
card.save()
print(card.file.name)
"""


def numbered(number: int) -> str:
    return f"answers-{number}.txt"


def test_thirty_who_save_at_once_have_thirty_whole_files(tmp_path: Path) -> None:
    from explainer.cards.answers import Answers

    start = f"{time.time() + 8.0}"
    crowd = [
        subprocess.Popen(
            [sys.executable, "-c", SAVE, str(tmp_path), start, f"{pupil}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        for pupil in range(CROWD)
    ]
    names = [each.communicate(timeout=120)[0].strip() for each in crowd]

    assert len(set(names)) == CROWD
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    for pupil, name in enumerate(names):
        answers = Answers.from_json((tmp_path / name).read_text(encoding="utf-8"))
        assert [each.words for each in answers.kept] == [f"pupil {pupil}"]


def test_a_name_that_is_taken_is_left_alone(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / numbered(number)).write_text("mine", encoding="utf-8")

    path = create(tmp_path, numbered, "new")

    assert path.name == numbered(3)
    assert [(tmp_path / numbered(n)).read_text(encoding="utf-8") for n in (1, 2)] == ["mine"] * 2


def test_where_there_is_no_folder_the_fault_is_told_and_not_tried_for_ever(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        create(tmp_path / "missing", numbered, "new")


def test_a_file_is_renewed_in_one_step_and_nothing_else_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, seen = tmp_path / "a.json", list[str]()
    path.write_text("old", encoding="utf-8")
    replace = Path.replace

    def seen_and_replaced(new: Path, to: Path) -> Path:
        seen.append(path.read_text())
        return replace(new, to)

    monkeypatch.setattr(Path, "replace", seen_and_replaced)

    renew(path, "new")

    assert seen == ["old"]
    assert path.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_where_renewing_fails_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left")

    path = tmp_path / "a.json"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(OSError, match="no space"):
        renew(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_private_file_is_for_its_owner_only(tmp_path: Path) -> None:
    renew(tmp_path / "a.json", "mine", PRIVATE)

    if os.name == "posix":
        assert (tmp_path / "a.json").stat().st_mode & 0o777 == PRIVATE


def test_what_cannot_be_written_whole_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        create(tmp_path, numbered, "half a letter: \ud800")

    assert list(tmp_path.iterdir()) == []
