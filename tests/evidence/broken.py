"""Tables that a test breaks, and what is said of them."""

from pathlib import Path

import pytest

from explainer.evidence import EvidenceError
from explainer.evidence.library import load


def replace_cell(file: Path, row: int, old: str, new: str) -> None:
    """Change one text in one row, counting the header as row 1."""
    lines = file.read_text(encoding="utf-8").splitlines()
    assert old in lines[row - 1]
    lines[row - 1] = lines[row - 1].replace(old, new, 1)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def refusal(kind: str, record: type[object], folder: Path) -> str:
    """Load a broken table and return the sentence."""
    with pytest.raises(EvidenceError) as refused:
        load(kind, record, folder)
    return str(refused.value)


def drop_rows(file: Path, start: str) -> None:
    """Delete the rows that begin with some cells."""
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(f"{start},")]
    assert len(kept) < len(lines)
    file.write_text("\n".join(kept) + "\n", encoding="utf-8")
