"""Storing what a lesson says: text alone, and one sentence where that cannot be done."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import nbformat
import pytest

from explainer.hosts import HostError, notebooks, shipped
from explainer.pictures.redness.words import TITLE

SHOW_BOTH = """
class Piece:
    def _repr_mimebundle_(self, **_):
        view = {"model_id": "0"}
        shown = {"application/vnd.jupyter.widget-view+json": view, "image/png": "AAAA"}
        return {"text/plain": "Day 3.", "text/html": "<p>Day 3.</p>", **shown}
Piece()
"""


def written(folder: Path, *sources: str, name: str = "07_trial") -> Path:
    """Write a notebook with these cells."""
    cells = [nbformat.v4.new_code_cell(source, id=f"c{i}") for i, source in enumerate(sources)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    notebook.metadata["widgets"] = {"old": "state"}
    path = folder / f"{name}.ipynb"
    nbformat.write(notebook, path)
    return path


def outputs(path: Path) -> list[Any]:
    told = json.loads(path.read_text(encoding="utf-8"))
    return [output for cell in told["cells"] for output in cell.get("outputs", [])]


def test_only_words_and_still_pictures_are_stored_and_the_rest_of_the_file_is_plain(
    tmp_path: Path,
) -> None:
    path = written(tmp_path, "x = 1", SHOW_BOTH)

    notebooks.store(path)

    (output,) = outputs(path)
    assert output["data"] == {"text/plain": ["Day 3."], "text/html": ["<p>Day 3.</p>"]}
    assert output["metadata"] == {}
    told = json.loads(path.read_text(encoding="utf-8"))
    assert told["metadata"] == {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "language_info": {"name": "python"},
    }
    assert [cell["metadata"] for cell in told["cells"]] == [notebooks.GUARDED] * 2
    assert path.read_text(encoding="utf-8").endswith("}\n")

    before = path.read_bytes()
    notebooks.store(path)
    assert path.read_bytes() == before, "storing twice stores the same"


def test_a_cell_that_fails_is_one_sentence_and_the_file_stays(tmp_path: Path) -> None:
    path = written(tmp_path, "raise ValueError('the lamp went out.\\nAnd more.')")
    before = path.read_bytes()

    with pytest.raises(HostError) as caught:
        notebooks.store(path)

    assert str(caught.value) == "07_trial.ipynb does not run: ValueError: the lamp went out."
    assert path.read_bytes() == before


def test_a_notebook_that_says_too_much_is_one_sentence_and_the_file_stays(tmp_path: Path) -> None:
    path = written(tmp_path, f"'long ' * {notebooks.MOST_BYTES}")
    before = path.read_bytes()

    with pytest.raises(HostError) as caught:
        notebooks.store(path)

    expected = "07_trial.ipynb has grown beyond 250000 bytes; shorten what it shows."
    assert str(caught.value) == expected
    assert path.read_bytes() == before


def stored_by(arguments: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return which notebooks a command would store."""
    done: list[str] = []
    monkeypatch.setattr(notebooks, "ROOT", folder)
    monkeypatch.setattr(notebooks, "store", lambda path: done.append(path.stem))
    parser = ArgumentParser()
    notebooks.add_arguments(parser)
    assert notebooks.run(parser.parse_args(arguments)) == 0
    return done


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "notebooks").mkdir()
    for name in ("05_two_clocks", "06_options"):
        written(tmp_path / "notebooks", name=name)
    return tmp_path


def test_without_a_name_all_are_stored_in_their_order(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert stored_by([], project, monkeypatch) == ["05_two_clocks", "06_options"]
    size = (project / "notebooks" / "06_options.ipynb").stat().st_size
    assert f"06_options.ipynb: {size} bytes" in capsys.readouterr().out
    listed = shipped.read_list(project / "notebooks")
    assert sorted(listed) == ["05_two_clocks.ipynb", "06_options.ipynb"]


def test_a_start_of_a_name_is_enough(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stored_by(["06"], project, monkeypatch) == ["06_options"]


def test_pieces_of_the_guide_that_a_notebook_lacks_get_heading_and_cell_in_their_place() -> None:
    whole = nbformat.read(shipped.find_folder() / "05_two_clocks.ipynb", as_version=4).cells
    at = next(at for at, cell in enumerate(whole) if "lesson(5).redness()" in cell["source"])
    before, gone, after = whole[: at - 3], whole[at - 3 : at + 1], whole[at + 1 :]
    cells = [*before, *after]

    for _ in range(2):
        notebooks._add_pieces(cells, 5)

    made = cells[len(before) : -len(after)]
    assert (cells[: len(before)], cells[-len(after) :]) == (before, after)
    assert [cell["source"] for cell in made[1::2]] == [cell["source"] for cell in gone[1::2]]
    assert made[2]["source"] == f"## {TITLE}"
    assert made[3]["metadata"] | notebooks.GUARDED == gone[3]["metadata"]


def test_a_lesson_gets_the_cells_that_lead_on_and_keeps_one_of_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notebooks, "_add_pieces", lambda *_: None)
    path = written(tmp_path, "'Day 3.'", name="03_lifting_a_scar")
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata["two_clocks"] = {"lesson": 3}
    notebook.cells.insert(0, nbformat.v4.new_markdown_cell("# Lifting a dip", id="top"))
    nbformat.write(notebook, path)

    for _ in range(2):
        notebooks.store(path)
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        assert [cell["id"] for cell in cells] == ["top", "where", "start", "c0", "ways"]
    assert "02_repair_crew.ipynb" in "".join(cells[-1]["source"])
