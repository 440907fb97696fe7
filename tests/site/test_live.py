"""The scripts of a page: short, for one thing each, and without a sentence of their own."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from explainer.front import COMMENT, FOLDER
from explainer.site import build, words
from explainer.site.live import Live, theme_css

LIVE = Path(build.__file__).parent / "live"
LONGEST_SCRIPT = 170  # lines of code
KINDS = {".js", ".css"}
SAID = re.compile(r"[\"'`][A-Z][a-z]*[ .][^\"'`]*[\"'`]")

every_script = pytest.mark.parametrize(
    "path", sorted(LIVE.glob("*.js")), ids=lambda path: path.name
)


@every_script
def test_a_script_is_short_says_what_it_is_for_and_names_no_host(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    assert source.startswith("//")
    assert len([line for line in COMMENT.sub("", source).splitlines() if line]) <= LONGEST_SCRIPT
    assert "http" not in source


@every_script
def test_a_script_holds_no_sentence(path: Path) -> None:
    assert SAID.findall(COMMENT.sub("", path.read_text(encoding="utf-8"))) == []


def test_each_state_that_a_script_says_has_its_sentence_in_the_page() -> None:
    said = set(re.findall(r'say\((?:done \? |lived \? )?"(\w+)"', (LIVE / "status.js").read_text()))

    assert {"waking", "ready", "unkept", "old"} <= said
    page = unescape(Live("lessons-1").status)
    assert all(f'data-{name}="{words.STATUS[name]}"' in page for name in said)


def test_what_is_kept_and_how_to_erase_it_stand_at_the_end_of_a_page() -> None:
    foot = unescape(Live("lessons-1").foot)

    assert words.KEPT in foot
    assert f">{words.ERASE}</button>" in foot
    assert f'data-ask="{words.ASK}"' in foot


def test_paper_is_light_whatever_the_screen_is() -> None:
    written = [(LIVE / name).read_text(encoding="utf-8") for name in ("page.css", "page.js")]

    for text in (*written, theme_css()):
        assert text.count("(prefers-color-scheme") == text.count("screen and (prefers-color-scheme")


def test_no_class_of_a_page_is_one_of_a_widget() -> None:
    own = set(re.findall(r"\.(tc-[\w-]+)", (LIVE / "page.css").read_text(encoding="utf-8")))
    theirs = "".join(path.read_text("utf-8") for path in FOLDER.rglob("*") if path.suffix in KINDS)

    assert {name for name in own if re.search(rf"\b{name}(?![\w-])", theirs)} == {"tc-drawing"}
