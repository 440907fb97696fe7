"""What sources report, and what nobody could check: each by the name of its table."""

from pathlib import Path

import pytest

from explainer import evidence
from explainer.evidence import EvidenceError, archive
from tests.evidence.broken import replace_cell


def test_an_unchecked_side_effect_names_its_lane_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_cell(folder / "unverified" / "side_effects.csv", 2, "redness", "rash")
    monkeypatch.setattr(archive, "data_folder", lambda: folder)
    with pytest.raises(EvidenceError, match="column lanes: 'rash' is unknown; it must be a lane"):
        archive.unverified.__wrapped__("side_effects")


def test_an_unknown_table_is_refused_with_the_known_ones() -> None:
    with pytest.raises(EvidenceError, match=r"There is no table 'unverified_gossip'; .*parameters"):
        evidence.unverified("gossip")
