"""`make check` checks the types and the style of the front end too, wherever there is npm."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKE = shutil.which("make")


def make(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run make with other settings, outside the test machine unless they say so."""
    if MAKE is None:
        pytest.skip("No make was found on this machine, so its rules were not tried.")
    around = {name: value for name, value in os.environ.items() if name not in {"CI", "MAKEFLAGS"}}
    return subprocess.run(
        [MAKE, "--directory", str(ROOT), *words],
        env=around | settings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_machine_without_npm_is_told_what_was_left_out() -> None:
    done = make("check-front", "NPM=no-such-npm")

    assert done.returncode == 0
    assert (
        "No npm was found on this machine, so the browser's part was not checked.\n" in done.stdout
    )


def test_the_test_machine_may_not_leave_it_out() -> None:
    assert make("check-front", "NPM=no-such-npm", CI="true").returncode != 0


def test_a_check_looks_at_the_types_and_at_the_style_of_all_folders() -> None:
    read = [
        json.loads((ROOT / name).read_text(encoding="utf-8"))
        for name in ("package.json", "tsconfig.json", "biome.json")
    ]
    package, types, style = read

    assert package["scripts"]["check"] == "tsc && biome lint --error-on-warnings"
    assert types["compilerOptions"].items() >= {"checkJs": True, "strict": True}.items()
    ours = ("explainer/front", "explainer/hosts/labextension/code", "explainer/hosts/pages")
    for folder in (*ours, "tests/front"):
        assert folder in types["include"]
        assert any(each.startswith(folder) for each in style["files"]["includes"])
