"""A folder that is written whole or not at all."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from explainer.hosts import HostError
from explainer.hosts.pages.folder import LIST, checksums, write_folder


def test_it_holds_its_files_and_their_checksums(tmp_path: Path) -> None:
    write_folder(tmp_path / "a" / "site", {"x.html": b"1", "in/y.html": b"2"})

    assert (tmp_path / "a" / "site" / "in" / "y.html").read_bytes() == b"2"
    listed = json.loads((tmp_path / "a" / "site" / LIST).read_text(encoding="utf-8"))
    assert listed == {"in/y.html": sha256(b"2").hexdigest(), "x.html": sha256(b"1").hexdigest()}


def test_an_older_one_is_replaced_with_all_that_was_in_it(tmp_path: Path) -> None:
    write_folder(tmp_path / "site", {"old.html": b"1"})
    write_folder(tmp_path / "site", {"new.html": b"2"})

    assert {path.name for path in (tmp_path / "site").iterdir()} == {"new.html", LIST}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    write_folder(tmp_path, {"x.html": b"1"})

    assert (tmp_path / "x.html").is_file()


def test_a_file_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("x", encoding="utf-8")

    with pytest.raises(HostError, match="site is a file: name a folder"):
        write_folder(tmp_path / "site", {})


@pytest.mark.parametrize("path", ["/proc/no/site", "/dev/null/site"])
def test_a_place_that_cannot_be_written_to_is_named_with_the_reason(path: str) -> None:
    with pytest.raises(HostError, match=rf"{path} cannot be written to: .+\."):
        write_folder(Path(path), {"x.html": b"1"})


def test_the_old_one_comes_back_if_the_new_one_cannot_be_put_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(tmp_path / "site", {"old.html": b"1"})
    rename = Path.rename

    def fails(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(HostError, match=r"cannot be written to: No space left on device\."):
        write_folder(tmp_path / "site", {"new.html": b"2"})
    assert (tmp_path / "site" / "old.html").read_bytes() == b"1"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_equal_files_have_equal_lists() -> None:
    assert checksums({"b": b"2", "a": b"1"}) == checksums({"a": b"1", "b": b"2"})
