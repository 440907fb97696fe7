"""How deep a needle reaches in a zone of the face, and what dose that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence
from explainer.science.model.parameters import Parameters, maths_for, standard

if TYPE_CHECKING:
    from explainer.science.plan import Person, Plan


class Dose(NamedTuple):
    """What one session does to the skin (`None`: nothing is a guess, all follows from the plan).

    Fields: `depth_mm` how deep the needle goes; `reach_mm` how far below the epidermis;
    `in_dermis_mm` the part of that inside the dermis; `below_mm` the part beyond it;
    `stimulus` q (1 = one 1.5 mm session at 250 punctures per cm²); `trauma` x (same scale);
    `channels` b (mean number of open channels per footprint).
    """

    depth_mm: float
    reach_mm: float
    in_dermis_mm: float
    below_mm: float
    stimulus: float
    trauma: float
    channels: float

    def inflammation(self, p: Parameters) -> float:
        """Return the acute inflammation that one session adds."""
        return p.a0 * self.stimulus + p.a_x * self.trauma


def zone_of(plan: Plan, person: Person) -> evidence.Zone:
    """Return the skin of the plan's zone, at the average of the person's sex.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> zone_of(Plan(zone="cheek"), Person(sex="women")).dermis_mm
        0.87
    """
    return evidence.zones()[plan.zone, person.sex]


def dose(plan: Plan, person: Person, parameters: Parameters | None = None) -> Dose:
    """Work out how deep the needles reach and what that amounts to.

    Args:
        plan: needle length (mm), punctures per cm², zone.
        person: whose average skin thickness counts.
        parameters: constants of the model; the central ones if left out.

    Returns:
        Depths in mm and the dose (q, x, b of docs/model.md).

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> d = dose(Plan(needle_length_mm=1.5, zone="cheek"), Person(sex="men"))
        >>> round(d.depth_mm, 2), round(d.stimulus, 2), round(d.trauma, 2)
        (1.05, 1.0, 0.0)
    """
    p = parameters or standard()
    m = maths_for(p.pen, p.z_e, p.z_sc)
    dermis = zone_of(plan, person).dermis_mm
    depth = p.pen * plan.needle_length_mm
    reach = m.maximum(depth - p.z_e, 0.0)
    inside = m.minimum(reach, dermis)
    below = m.maximum(reach - dermis, 0.0)
    density = plan.punctures_per_cm2 / p.n0
    return Dose(
        depth_mm=depth,
        reach_mm=reach,
        in_dermis_mm=inside,
        below_mm=below,
        stimulus=density * inside / p.z0,
        trauma=density * below / p.z0,
        channels=density * (1.0 - m.exp(-depth / p.z_sc)),
    )
