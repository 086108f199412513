"""The proof-reader: rules about one meeting, each a pure function over one frozen sheet."""

from desktop.records.rules.proofing.findings import (
    Field,
    Finding,
    Mend,
    NameExclusion,
    Place,
    PutOnAttendance,
    Redate,
    Reword,
    Weight,
)
from desktop.records.rules.proofing.sheet import (
    ActionLine,
    AttendanceLine,
    BodyTerms,
    DecisionLine,
    EarlierMeeting,
    ItemLine,
    PointLine,
    ProofSheet,
    QuorumCount,
    SeatedPerson,
)
from desktop.records.rules.proofing.table import RULES, Rule, proof, proof_text
from desktop.records.rules.proofing.telling import told

__all__ = [
    "RULES",
    "ActionLine",
    "AttendanceLine",
    "BodyTerms",
    "DecisionLine",
    "EarlierMeeting",
    "Field",
    "Finding",
    "ItemLine",
    "Mend",
    "NameExclusion",
    "Place",
    "PointLine",
    "ProofSheet",
    "PutOnAttendance",
    "QuorumCount",
    "Redate",
    "Reword",
    "Rule",
    "SeatedPerson",
    "Weight",
    "proof",
    "proof_text",
    "told",
]
