"""A lesson that was only run and saved is what was shipped; what a person wrote is never lost."""

import json
import logging
import sqlite3
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from explainer.hosts import keeper, shipped
from tests.hosts.serving import VIEW, make_lesson, run_and_watched, serve, to_bytes

LOG = logging.getLogger("two-clocks-test")


@pytest.fixture
def lesson() -> dict[str, Any]:
    """A notebook like a lesson, as it is shipped."""
    return make_lesson()


@pytest.fixture
def shelf(tmp_path: Path, lesson: dict[str, Any]) -> Path:
    """A folder of shipped lessons, with its list."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "05_two_clocks.ipynb").write_bytes(to_bytes(lesson))
    shipped.write_list(folder)
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A folder in which no lesson is shipped."""
    return tmp_path / "nothing"


def saved(shelf: Path, file: Path, page: dict[str, Any]) -> dict[str, Any]:
    """Return what a server would write, when a page saves itself into a file."""
    manager = SimpleNamespace(_get_os_path=lambda _: str(file))
    model = {"type": "notebook", "content": page}
    keeper.Keeper(shelf, LOG).before(model=model, path=file.name, contents_manager=manager)
    content: dict[str, Any] = model["content"]  # type: ignore[assignment]
    return content


def without_trust(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook as it is written: the server takes the word about trust away."""
    told: dict[str, Any] = json.loads(json.dumps(notebook))
    for cell in told["cells"]:
        cell["metadata"].pop("trusted", None)
    return told


def test_a_lesson_that_was_only_run_is_what_lies_on_the_disk(
    empty: Path, tmp_path: Path, lesson: dict[str, Any]
) -> None:
    file = tmp_path / "copy.ipynb"
    file.write_bytes(to_bytes(lesson))

    written = saved(empty, file, run_and_watched(lesson))

    assert to_bytes(without_trust(written)) == to_bytes(lesson)


def test_whether_a_person_trusts_a_lesson_stays_their_own_word(
    empty: Path, tmp_path: Path, lesson: dict[str, Any]
) -> None:
    file = tmp_path / "copy.ipynb"
    file.write_bytes(to_bytes(lesson))
    trusting, doubting = run_and_watched(lesson), run_and_watched(lesson)
    doubting["cells"][1]["metadata"]["trusted"] = False

    assert saved(empty, file, trusting)["cells"][1]["metadata"]["trusted"] is True
    assert saved(empty, file, doubting)["cells"][1]["metadata"]["trusted"] is False


def test_a_file_that_another_server_dirtied_heals(
    shelf: Path, tmp_path: Path, lesson: dict[str, Any]
) -> None:
    file = tmp_path / "copy.ipynb"
    file.write_bytes(to_bytes(run_and_watched(lesson)))

    written = saved(shelf, file, run_and_watched(lesson))

    assert to_bytes(without_trust(written)) == to_bytes(lesson)


def test_an_edited_cell_is_saved_and_the_others_stay(
    shelf: Path, tmp_path: Path, lesson: dict[str, Any]
) -> None:
    file = tmp_path / "copy.ipynb"
    file.write_bytes(to_bytes(lesson))
    page = run_and_watched(lesson)
    page["cells"][2]["source"] = "My own words."
    page["cells"].append(nbformat.v4.new_code_cell("1 + 1", id="mine", execution_count=9))
    page["cells"][3]["outputs"] = page["cells"][1]["outputs"]

    written = without_trust(saved(shelf, file, page))

    assert written["cells"][:2] == lesson["cells"][:2]
    assert written["cells"][2]["source"] == "My own words."
    assert written["cells"][3]["execution_count"] == 9
    assert written["cells"][3]["outputs"][0]["data"] == {"text/plain": "VBox()"}
    assert "widgets" not in written["metadata"]
    assert VIEW not in json.dumps(written)


def test_an_edited_copy_of_an_older_lesson_keeps_its_other_cells_too(
    shelf: Path, tmp_path: Path, lesson: dict[str, Any]
) -> None:
    file = tmp_path / "copy.ipynb"
    older = json.loads(json.dumps(lesson))
    older["cells"][1]["source"] = ["lesson(5).as_it_was()"]
    file.write_bytes(to_bytes(older))
    page = run_and_watched(older)
    page["cells"][2]["source"] = "My own words."

    written = without_trust(saved(shelf, file, page))

    assert written["cells"][:2] == older["cells"][:2]
    assert written["cells"][2]["source"] == "My own words."


def test_what_a_person_s_own_cell_says_is_saved_each_time_it_was_run(
    shelf: Path, tmp_path: Path, lesson: dict[str, Any]
) -> None:
    file = tmp_path / "copy.ipynb"
    mine = nbformat.v4.new_code_cell("1 + 1", id="mine")
    file.write_bytes(to_bytes({**lesson, "cells": [*lesson["cells"], mine]}))
    page = run_and_watched(json.loads(file.read_bytes()))
    page["cells"][3]["outputs"] = [nbformat.v4.new_output("stream", text="2")]

    assert saved(shelf, file, page)["cells"][3]["outputs"][0]["text"] == "2"


@pytest.mark.parametrize("change", ["moved", "removed"])
def test_cells_that_were_moved_or_removed_are_moved_or_removed(
    shelf: Path, tmp_path: Path, lesson: dict[str, Any], change: str
) -> None:
    file = tmp_path / "copy.ipynb"
    file.write_bytes(to_bytes(lesson))
    page = run_and_watched(lesson)
    page["cells"] = page["cells"][::-1] if change == "moved" else page["cells"][:2]

    written = without_trust(saved(shelf, file, page))

    expected = lesson["cells"][::-1] if change == "moved" else lesson["cells"][:2]
    assert written["cells"] == expected


def test_no_other_notebook_is_touched(shelf: Path, tmp_path: Path) -> None:
    other = make_lesson(number=None)
    file = tmp_path / "other.ipynb"
    file.write_bytes(to_bytes(other))
    page = run_and_watched(other)

    assert saved(shelf, file, page) is page


@pytest.mark.parametrize("lies", [b"", b"not a notebook", b"{}", b"[1]", b"\xff\xfe"])
def test_a_file_that_cannot_be_read_never_costs_a_person_their_work(
    empty: Path, tmp_path: Path, lesson: dict[str, Any], lies: bytes
) -> None:
    file = tmp_path / "copy.ipynb"
    file.write_bytes(lies)
    page = run_and_watched(lesson)

    assert saved(empty, file, page) is page


def test_a_lesson_saved_under_another_name_is_what_was_shipped(
    shelf: Path, tmp_path: Path, lesson: dict[str, Any]
) -> None:
    written = saved(shelf, tmp_path / "new name.ipynb", run_and_watched(lesson))

    assert to_bytes(without_trust(written)) == to_bytes(lesson)


def test_saving_is_not_slowed_down_by_nine_long_lessons(tmp_path: Path) -> None:
    folder = nine_long_lessons(tmp_path)
    file = folder / "03.ipynb"
    page = run_and_watched(json.loads(file.read_bytes()))
    start = time.perf_counter()

    saved(folder, file, page)

    # 20 ms were measured on a quiet machine; the rest is room for a busy one.
    assert time.perf_counter() - start < 0.3


def nine_long_lessons(tmp_path: Path) -> Path:
    """Return a folder of nine lessons of 250 kB each, with its list."""
    folder = tmp_path / "nine"
    folder.mkdir()
    for number in range(9):
        lesson = make_lesson(number, words="Skin. " * 20_500)
        (folder / f"0{number}.ipynb").write_bytes(to_bytes(lesson))
    shipped.write_list(folder)
    return folder


def make_notary(folder: Path) -> NotebookNotary:
    """Return a notary with a fresh memory."""
    folder.mkdir(exist_ok=True)
    return NotebookNotary(data_dir=str(folder))


def test_what_was_shipped_is_trusted_wherever_it_lies_and_nothing_else(
    shelf: Path, tmp_path: Path, lesson: dict[str, Any]
) -> None:
    changed = json.loads(json.dumps(lesson))
    changed["cells"][2]["source"] = "Some words, and b."
    with make_notary(tmp_path / "data") as notary:
        assert not notary.check_signature(nbformat.from_dict(lesson))

        assert keeper.sign(shelf, notary, LOG) == 1

        again = nbformat.reads(to_bytes(lesson).decode(), as_version=4)
        assert notary.check_signature(again)
        assert not notary.check_signature(nbformat.reads(to_bytes(changed).decode(), as_version=4))


def test_a_lesson_that_was_changed_in_its_place_is_not_signed(shelf: Path, tmp_path: Path) -> None:
    file = shelf / "05_two_clocks.ipynb"
    file.write_bytes(file.read_bytes().replace(b"Some words", b"Some wordz"))

    with make_notary(tmp_path / "data") as notary:
        assert keeper.sign(shelf, notary, LOG) == 0


def test_line_ends_of_another_system_are_no_change(shelf: Path, tmp_path: Path) -> None:
    file = shelf / "05_two_clocks.ipynb"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    with make_notary(tmp_path / "data") as notary:
        assert keeper.sign(shelf, notary, LOG) == 1


def test_signing_nine_lessons_is_quick_and_the_second_time_writes_nothing(tmp_path: Path) -> None:
    folder = nine_long_lessons(tmp_path)
    with (notary := make_notary(tmp_path / "data")):
        start = time.perf_counter()
        assert keeper.sign(folder, notary, LOG) == 9
        took = time.perf_counter() - start
        before = notary.store.db.total_changes
        assert keeper.sign(folder, notary, LOG) == 9

        assert notary.store.db.total_changes == before
        assert notary.store.db.execute("PRAGMA synchronous").fetchone() == (2,), "as it was"
    # 0.04 s were measured on a quiet machine; the rest is room for a busy one.
    assert took < 0.4


def test_a_notary_that_cannot_write_is_one_line_in_the_log(
    shelf: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_: Any) -> None:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    notary = SimpleNamespace(sign=refuse, store=None)

    assert keeper.sign(shelf, notary, LOG) == 0
    assert [record.levelname for record in caplog.records] == ["WARNING"]


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_a_server_leaves_the_bytes_of_a_lesson_that_was_run_and_saved(
    tmp_path: Path, lesson: dict[str, Any], ends: bytes
) -> None:
    folder = tmp_path / "with blanks"
    folder.mkdir()
    lies = to_bytes(lesson).replace(b"\n", ends)
    (folder / "05.ipynb").write_bytes(lies)
    other = run_and_watched(make_lesson(number=None))
    (folder / "other.ipynb").write_bytes(to_bytes(make_lesson(number=None)))

    with serve(folder, tmp_path) as server:
        server.save("05.ipynb", run_and_watched(lesson))
        assert (folder / "05.ipynb").read_bytes() == lies
        page = run_and_watched(lesson)
        page["cells"][2]["source"] = "Mine."
        server.save("05.ipynb", page)
        server.save("other.ipynb", other)

    assert "Mine." in (folder / "05.ipynb").read_text(encoding="utf-8")
    assert VIEW not in (folder / "05.ipynb").read_text(encoding="utf-8")
    assert VIEW in (folder / "other.ipynb").read_text(encoding="utf-8")
    assert "Traceback" not in server.log.read_text()


def test_a_server_trusts_a_copy_of_a_shipped_lesson_and_no_changed_one(tmp_path: Path) -> None:
    first = sorted(shipped.find_folder().glob("*.ipynb"))[0].read_bytes()
    (tmp_path / "copy.ipynb").write_bytes(first)
    (tmp_path / "changed.ipynb").write_bytes(first.replace(b" the ", b" teh ", 1))

    with serve(tmp_path, tmp_path / "home") as server:
        assert server.is_trusted("copy.ipynb")
        assert not server.is_trusted("changed.ipynb")


def test_a_server_starts_where_no_signature_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("no folder can be made in its place")

    with serve(tmp_path, tmp_path / "home", "--NotebookNotary.data_dir=/proc/nowhere") as server:
        assert b"version" in server.ask("/api")
    assert "could not be signed" in server.log.read_text()
