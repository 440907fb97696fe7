"""The command that makes the site: into the folder that was named, and it says how to see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.site import build
from explainer.site.command import FOLDER


@pytest.mark.parametrize("given", [[], ["elsewhere"]])
def test_it_makes_the_site_where_it_was_told_and_says_where(
    given: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made: list[Path] = []
    monkeypatch.setattr(build, "build", made.append)

    assert main(["site", *given]) == 0

    (folder,) = made
    assert folder == (Path(given[0]) if given else FOLDER)
    said = capsys.readouterr().out
    assert f"The site is in {folder}." in said
    assert f"--directory {folder}" in said
