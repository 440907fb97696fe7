"""Twenty imagined people, and how they stand under a plan."""

from explainer.science.model.repair import repair
from explainer.science.people import Met, imagined, meet
from explainer.science.plan import Plan

CAST = imagined(20)


def met(plan: Plan, day: float = 182.0) -> tuple[Met, ...]:
    courses = [repair(plan, each.person, each.parameters) for each in CAST]
    return meet(CAST, courses, plan.scar_type, day)


EVERYONE = met(Plan())
