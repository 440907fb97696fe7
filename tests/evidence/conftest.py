"""A copy of the tables for the tests of the evidence."""

import shutil
from pathlib import Path

import pytest

from explainer import evidence


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the tables that a test may break."""
    return Path(shutil.copytree(evidence.data_folder(), tmp_path / "data"))
