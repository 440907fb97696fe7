"""The lessons as a site reads them."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from explainer.hosts import HostError
from explainer.hosts.shipped import find_folder
from explainer.lessons import numbers
from explainer.site.lessons import books

if TYPE_CHECKING:
    from pathlib import Path


def test_each_lesson_is_read_with_its_pieces_and_their_stills() -> None:
    read = books()

    assert [book.number for book in read] == sorted(numbers())
    for book in read:
        assert {"welcome", "quiz", "reflect", "sources"} <= set(book.pieces)
        assert all('class="tc-still"' in cell.still for cell in book.cells if cell.piece)


def test_how_to_start_by_hand_is_left_out() -> None:
    assert not any("by itself" in cell.words for book in books() for cell in book.cells)


def test_a_cell_that_is_no_piece_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "05_two_clocks.ipynb"
    shutil.copyfile(find_folder() / path.name, path)
    told = json.loads(path.read_text(encoding="utf-8"))
    next(cell for cell in told["cells"] if cell["cell_type"] == "code")["source"] = ["print(3)"]
    path.write_text(json.dumps(told), encoding="utf-8")

    with pytest.raises(HostError, match=r"05_two_clocks.ipynb: a cell holds 'print\(3\)'"):
        books(tmp_path)


def test_a_folder_without_lessons_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HostError, match="There are no lessons in"):
        books(tmp_path)
