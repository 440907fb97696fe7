"""What is known: the tables of ``data/`` as frozen records, each with unit, range and source."""

from explainer.evidence.archive import (
    calibration,
    claims,
    contraindications,
    facts,
    observations,
    trials,
    unverified,
)
from explainer.evidence.citing import cite, link, references, trace, who_and_when
from explainer.evidence.library import (
    controls,
    lanes,
    parameters,
    phases,
    readouts,
    results,
    scars,
    zones,
)
from explainer.evidence.records import Control, Lane, Parameter, Phase, Result, Scar, Zone
from explainer.evidence.reports import (
    Calibration,
    Claim,
    Contraindication,
    Fact,
    Observation,
    Reference,
    Trial,
)
from explainer.evidence.rules import EvidenceError, check_partners
from explainer.evidence.tables import data_folder

__all__ = [
    "Calibration",
    "Claim",
    "Contraindication",
    "Control",
    "EvidenceError",
    "Fact",
    "Lane",
    "Observation",
    "Parameter",
    "Phase",
    "Reference",
    "Result",
    "Scar",
    "Trial",
    "Zone",
    "calibration",
    "check_partners",
    "cite",
    "claims",
    "contraindications",
    "controls",
    "data_folder",
    "facts",
    "lanes",
    "link",
    "observations",
    "parameters",
    "phases",
    "readouts",
    "references",
    "results",
    "scars",
    "trace",
    "trials",
    "unverified",
    "who_and_when",
    "zones",
]
