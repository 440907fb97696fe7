"""What a lesson says and shows to who has guessed stays as it was until someone means a change.

The notebooks hold nothing that must be earned, so the notebook check cannot compare it. This does.
To renew what is kept, after reading what changed: `pytest tests/lessons/test_earned.py --renew`.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from explainer.draw.palette import Screen
from explainer.lessons import numbers

from .walk import fresh, pieces

if TYPE_CHECKING:
    from explainer.stage.piece import Piece

KEPT = Path(__file__).parent / "earned"


def told(piece: Piece) -> dict[str, Any]:
    """Return what must be earned: words in full, pictures and table by their fingerprint."""
    return {
        "words": piece.earned_text.splitlines(),
        "pictures": [fingerprint(each.svg(Screen())) for each in piece.earned_pictures()],
        "table": fingerprint(piece.earned_table()),
    }


def fingerprint(text: str) -> str:
    """Return its length, and enough of its hash to notice any change."""
    text = re.sub(r"\bdepth-[0-9a-f]{8}\b", "depth", text)  # ids differ from one widget to the next
    return f"{len(text)} {sha256(text.encode()).hexdigest()[:16]}"


@pytest.mark.parametrize("number", numbers())
def test_what_is_earned_is_what_was_kept(number: int, request: pytest.FixtureRequest) -> None:
    now = {name: told(piece) for name, piece in pieces(fresh(number)).items()}
    path = KEPT / f"{number:02}_{numbers()[number]}.json"
    if request.config.getoption("--renew"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(now, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    kept = json.loads(path.read_text(encoding="utf-8"))

    assert set(now) == set(kept)
    for name, told_now in now.items():
        for what, value in told_now.items():
            assert value == kept[name][what], f"lesson {number}, {name}: {what}"
