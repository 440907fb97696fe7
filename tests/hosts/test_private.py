"""A server of our own: settings that only this person can read, and that nobody else's outrank."""

import errno
import json
import sys
from pathlib import Path

import pytest

from explainer.hosts import HostError, private


def test_the_key_is_written_where_only_this_person_can_read_it(tmp_path: Path) -> None:
    with private.private_folder("secret", tmp_path) as folder:
        files = [path for path in folder.rglob("*.json") if "secret" in path.read_text()]

        assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
        assert {path.stem for path in files} == set(private.READERS)
        assert folder.stat().st_mode & 0o777 == 0o700
    assert not folder.exists()


def test_the_kernel_is_this_python(tmp_path: Path) -> None:
    with private.private_folder("secret", tmp_path) as folder:
        kernel = json.loads((private.kernels_of(folder) / "python3" / "kernel.json").read_text())

    assert kernel["argv"][0] == sys.executable


def test_the_front_end_is_the_one_that_lies_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = tmp_path / "labextension"
    ours.mkdir()
    (ours / "package.json").write_text('{"name": "two-clocks"}')
    monkeypatch.setattr(private, "FRONT_END", ours)

    with private.private_folder("secret", tmp_path) as folder:
        told = private.environment(folder)
        first = Path(told["JUPYTER_PATH"].split(":")[0])

        assert (first / "labextensions" / "two-clocks" / "package.json").is_file()


def test_what_a_person_chose_in_jupyterlab_stays_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "mine"))
    monkeypatch.delenv("JUPYTERLAB_SETTINGS_DIR", raising=False)

    told = private.environment(tmp_path / "ours")

    assert told["JUPYTERLAB_SETTINGS_DIR"] == str(tmp_path / "mine" / "lab" / "user-settings")
    assert told["JUPYTER_CONFIG_DIR"] == str(tmp_path / "ours" / "home")


def test_a_full_disk_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(private, "write_private", refuse)

    with (
        pytest.raises(HostError, match=r"\(no space left on device\): free some space"),
        private.private_folder("secret", tmp_path),
    ):
        pytest.fail("there is no folder")
