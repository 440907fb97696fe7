"""A copy of the lesson files for the tests of the content."""

import shutil
from pathlib import Path

import pytest

from explainer.evidence import data_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the lesson files that a test may break."""
    return Path(shutil.copytree(data_folder() / "lessons", tmp_path / "lessons"))
