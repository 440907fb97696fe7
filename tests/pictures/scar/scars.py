"""What shows for each kind of scar, under the usual plan and others."""

from explainer import evidence
from explainer.science.plan import Person, Plan
from explainer.science.signs import Signs, signs
from tests.pictures.svg_parts import by_id

SCARS = list(evidence.scars())


def shown(**chosen: object) -> Signs:
    return signs(Plan(**chosen), Person())  # type: ignore[arg-type]


ALL = {scar: shown(scar_type=scar) for scar in SCARS}


def px_per_mm(picture: str) -> tuple[float, float]:
    """Read the scale off the drawn bars: px per mm across and per mm of depth."""
    start, across = by_id(picture, "scar-scale").get("d", "").split("V")
    left, high = (float(each) for each in start.removeprefix("M").split())
    low, right = (float(each) for each in across.split("H"))
    return right - left, (low - high) / 0.5
