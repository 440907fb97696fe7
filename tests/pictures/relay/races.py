"""Some courses of repair, read as relays."""

from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from explainer.science.relay import Relay, relay


def race(sessions: int, gap: int = 28) -> Relay:
    return relay(repair(Plan(sessions=sessions, session_gap_days=gap), Person()))


RACES = {
    "none": race(0),
    "one": race(1),
    "four": race(4),
    "hurried": race(6, 2),
    "late": race(6, 84),
}
