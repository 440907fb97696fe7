"""A working copy of the lessons: made, renewed where nobody edited, and never written over."""

from pathlib import Path

import pytest

from explainer.hosts import HostError, copies

FIRST, SECOND = "00_start_here.ipynb", "05_two_clocks.ipynb"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A package with two lessons."""
    folder = tmp_path / "package"
    folder.mkdir()
    for name in (FIRST, SECOND):
        (folder / name).write_text("old\n")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the copy, which does not exist yet."""
    return tmp_path / "Eigene Übungen" / "lessons"


def make_newer(source: Path) -> None:
    """Let the package bring newer lessons."""
    for path in source.iterdir():
        path.write_text("new\n")


def test_the_first_copy_holds_every_lesson_and_names_the_folder(source: Path, folder: Path) -> None:
    copied = copies.copy_lessons(source, folder, "0.1.0")

    assert copied.fresh == (FIRST, SECOND)
    assert (folder / FIRST).read_text() == "old\n"
    assert str(folder) in copies.say(copied)
    assert "0.1.0" in copies.say(copied)


def test_a_second_start_writes_nothing(source: Path, folder: Path) -> None:
    copies.copy_lessons(source, folder, "0.1.0")
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}

    copied = copies.copy_lessons(source, folder, "0.1.0")

    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert copied == copies.Copied(folder, "0.1.0", "0.1.0")


def test_a_newer_package_renews_what_nobody_edited_and_says_both_versions(
    source: Path, folder: Path
) -> None:
    copies.copy_lessons(source, folder, "0.1.0")
    make_newer(source)

    copied = copies.copy_lessons(source, folder, "0.2.0")

    assert copied.renewed == (FIRST, SECOND)
    assert (folder / FIRST).read_text() == "new\n"
    said = copies.say(copied)
    assert "version 0.1.0 was there, now it is 0.2.0, and 2 lessons were renewed." in said


def test_an_edited_lesson_stays_and_the_new_one_lies_beside_it(source: Path, folder: Path) -> None:
    copies.copy_lessons(source, folder, "0.1.0")
    (folder / SECOND).write_text("my own words")
    make_newer(source)

    copied = copies.copy_lessons(source, folder, "0.2.0")

    assert (folder / SECOND).read_text() == "my own words"
    assert (folder / "05_two_clocks-0.2.0.ipynb").read_text() == "new\n"
    assert copies.say(copied).endswith(
        f"{FIRST} was renewed. You edited {SECOND}, so it stays; "
        "the new one lies beside it as 05_two_clocks-0.2.0.ipynb."
    )


def test_an_edited_lesson_of_this_version_stays_without_a_word(source: Path, folder: Path) -> None:
    copies.copy_lessons(source, folder, "0.1.0")
    (folder / SECOND).write_text("my own words")

    copied = copies.copy_lessons(source, folder, "0.1.0")

    assert copied == copies.Copied(folder, "0.1.0", "0.1.0")
    assert (folder / SECOND).read_text() == "my own words"
    assert len(list(folder.glob("05*"))) == 1


def test_the_new_lesson_is_put_beside_an_edited_one_only_once(source: Path, folder: Path) -> None:
    copies.copy_lessons(source, folder, "0.1.0")
    (folder / SECOND).write_text("my own words")
    make_newer(source)
    copies.copy_lessons(source, folder, "0.2.0")
    (folder / "05_two_clocks-0.2.0.ipynb").write_text("edited too")

    copied = copies.copy_lessons(source, folder, "0.2.0")

    assert copied.beside == {}
    assert (folder / "05_two_clocks-0.2.0.ipynb").read_text() == "edited too"


def test_a_file_that_was_there_before_is_nobody_s_to_write_over(source: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / FIRST).write_text("not from here")

    copied = copies.copy_lessons(source, folder, "0.1.0")

    assert (folder / FIRST).read_text() == "not from here"
    assert list(copied.beside) == [FIRST]


@pytest.mark.parametrize("memory", ["", "{}", "[]", '{"version": 1, "files": 2}', "\x00"])
def test_without_its_memory_every_other_file_counts_as_edited(
    source: Path, folder: Path, memory: str
) -> None:
    copies.copy_lessons(source, folder, "0.1.0")
    (folder / copies.MEMORY).write_text(memory)
    make_newer(source)

    copies.copy_lessons(source, folder, "0.2.0")

    assert (folder / FIRST).read_text() == "old\n"


def test_a_lesson_that_was_thrown_away_comes_back(source: Path, folder: Path) -> None:
    copies.copy_lessons(source, folder, "0.1.0")
    (folder / FIRST).unlink()

    assert copies.copy_lessons(source, folder, "0.1.0").fresh == (FIRST,)


def test_a_folder_that_cannot_be_written_to_is_one_sentence(source: Path, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("in the way")

    with pytest.raises(HostError) as refusal:
        copies.copy_lessons(source, tmp_path / "a file" / "lessons", "0.1.0")

    assert str(refusal.value) == (
        f"The lessons cannot be copied to {tmp_path / 'a file' / 'lessons'} (not a directory): "
        "choose another folder with --folder FOLDER."
    )
