"""How many of each are drawn at a moment, and which parts can be seen."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from explainer.evidence.section import hair_of
from explainer.pictures.skin.section import crew
from explainer.pictures.skin.section.marks import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.pictures.skin.section.layout import Layout
    from explainer.science.amounts import Amounts

TISSUE = ("outer", "epidermis", "papillary", "reticular", "fat", "vessels", "nerves")


def count(where: Layout, now: Amounts, baseline: float) -> Mapping[str, int]:
    """Return how many of each are drawn; a thing counts from half strength on.

    Args:
        where: the layout.
        now: what there is.
        baseline: collagen before the first session (young adult = 1).
    """
    open_now = len(where.channels) if now.open >= crew.CLOSED else 0
    plugs = len(where.channels) if now.clot >= crew.CLOSED else 0
    crowd = {f"collagen_{k}": whole(getattr(now.crew, k)) for k in ("young", "mature")}
    crowd["collagen_new"] = max(crowd["collagen_mature"] - crew.first_new(where, baseline), 0)
    crowd |= {
        k: whole(getattr(now.crew, k)) for k in now.crew._fields if k not in ("young", "mature")
    }
    shares = {k: whole(100.0 * getattr(now, k)) for k in ("open", "clot", "flush", "swelling")}
    return MappingProxyType(
        {
            "channels": open_now,
            "clots": plugs if where.dose.depth_mm > where.zone.epidermis_mm else 0,
            "needles": whole(now.needle),
            **crowd,
            "flakes": whole(now.flakes * crew.FLAKES),
            **{f"{k}_percent": value for k, value in shares.items()},
        }
    )


def there(where: Layout, counts: Mapping[str, int]) -> frozenset[str]:
    """Return the keys of the parts that can be seen now.

    Args:
        where: the layout.
        counts: how many of each are drawn.
    """
    found = {*TISSUE, "pore" if hair_of(where.zone) == "none" else "hair", "mature"}
    named = {"needle": "needles", "clot": "clots", "young": "collagen_young", "new": "collagen_new"}
    named |= {"flush": "flush_percent", "swelling": "swelling_percent"}
    crowd = ("channels", "neutrophils", "macrophages", "signals", "fibroblasts", "flakes")
    named |= {key: key for key in crowd}
    seen = {key for key, name in named.items() if counts[name] >= (5 if "percent" in name else 1)}
    return frozenset(found | seen)
