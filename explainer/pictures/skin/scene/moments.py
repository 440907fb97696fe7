"""The words of the section: the named moments, the parts, and what is said at any day."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple


class Moment(NamedTuple):
    """A named moment: its day (days since the first session), its words, and what is lit."""

    key: str
    day: float
    words: str
    lit: tuple[str, ...]


class Part(NamedTuple):
    """A part of the picture: its key, its name and one line on what it is."""

    key: str
    name: str
    meaning: str


SCENES = (
    Moment(
        "before",
        -1.0,
        "The outer layer is closed. Thick fibres hold the dermis.",
        ("outer", "mature"),
    ),
    Moment(
        "needles",
        0.0,
        "A needle opens a narrow channel. It puts nothing into the skin.",
        ("needle", "channels"),
    ),
    Moment(
        "hours",
        0.1,
        "A clot plugs each channel and calls for help. The channels begin to close.",
        ("channels", "clot"),
    ),
    Moment(
        "day_1",
        1.0,
        "Neutrophils, the clean-up crew, are at work. The channels close.",
        ("neutrophils", "flush"),
    ),
    Moment(
        "day_3",
        3.0,
        "Macrophages clear up and leave signals. The signals call the builders.",
        ("macrophages", "signals"),
    ),
    Moment(
        "week_2",
        14.0,
        "Fibroblasts build. Thin young fibres and the first thick ones appear together.",
        ("fibroblasts", "young", "new"),
    ),
    Moment(
        "months",
        120.0,
        "The new collagen gets sturdier. Thick fibres run along the surface.",
        ("mature", "new", "young"),
    ),
    Moment(
        "year",
        365.0,
        "The crew has left. Some of the new collagen slowly fades.",
        ("mature", "new", "young"),
    ),
)

STAGES_D = MappingProxyType(
    {"needles": 0.01, "hours": 0.5, "day_1": 2.0, "day_3": 5.0, "week_2": 30.0, "months": 200.0}
)  # until how many days after the last session the words of a moment hold

NOTHING_DONE = "No needles, no channels. The fibres stay as they were."
TOO_SHALLOW = (
    "These needles usually stay above the dermis. Channels close; hardly any new fibres follow."
)

PARTS = MappingProxyType(
    {
        part.key: part
        for part in (
            Part("outer", "Dead outer layer", "Flat dead cells, a wall against water and germs."),
            Part(
                "epidermis", "Living epidermis", "Rows of living cells that renew the outer layer."
            ),
            Part(
                "papillary",
                "Papillary dermis",
                "The upper dermis, with fine fibres, vessel loops and nerve ends.",
            ),
            Part(
                "reticular",
                "Reticular dermis",
                "The deeper dermis, where thick collagen fibres hold the skin.",
            ),
            Part("fat", "Fat", "Round lobules that pad and store."),
            Part(
                "vessels",
                "Blood vessels",
                "They bring the crew. They widen when the skin is flushed.",
            ),
            Part("nerves", "Nerve ends", "Bare ends that feel touch and pain."),
            Part(
                "hair", "Hair and pore", "A hair grows out of a pore. An oil gland opens into it."
            ),
            Part("pore", "Pore", "An oil gland opens here."),
            Part("needle", "Needle", "It opens a channel. It puts nothing into the skin."),
            Part("channels", "Channel", "A narrow gap left by a needle. It closes again."),
            Part("clot", "Clot", "A mesh that plugs the channel and calls for help."),
            Part(
                "neutrophils",
                "Neutrophils",
                "The first cells to come. They clear germs and damage.",
            ),
            Part("macrophages", "Macrophages", "Big cells that clear up and direct the repair."),
            Part("signals", "Signals", "Growth factors that call the building cells."),
            Part("fibroblasts", "Fibroblasts (F)", "The cells that build collagen."),
            Part("young", "Thin young fibres", "New, loose collagen, rich in type III."),
            Part("mature", "Thick fibres", "Strong, ordered collagen, mostly type I."),
            Part(
                "new",
                "New thick fibres",
                "Collagen laid down after a session, woven in with the old.",
            ),
            Part("flush", "Flush", "Widened vessels make the skin warm, and redder or darker."),
            Part("swelling", "Swelling", "Fluid lifts the surface for some days."),
            Part("flakes", "Flakes", "Dead cells that come off by themselves."),
        )
    }
)
