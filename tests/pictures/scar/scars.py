"""What shows for each kind of scar, under the usual plan and others."""

from explainer import evidence
from explainer.science.plan import Person, Plan
from explainer.science.signs import Signs, signs

SCARS = list(evidence.scars())


def shown(**chosen: object) -> Signs:
    return signs(Plan(**chosen), Person())  # type: ignore[arg-type]


ALL = {scar: shown(scar_type=scar) for scar in SCARS}
