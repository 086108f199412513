"""Models of the tables, one file a subject."""

from desktop.records.tables.actions import (
    Action,
    ActionOwner,
    ActionUpdate,
    ForwardItem,
    ForwardMove,
)
from desktop.records.tables.base import Record
from desktop.records.tables.bodies import Body, Membership
from desktop.records.tables.history import History, HistoryRow, SchemaMigration
from desktop.records.tables.looks import BodyLook
from desktop.records.tables.meetings import (
    Attendance,
    Declaration,
    Meeting,
    MeetingStep,
    Presiding,
)
from desktop.records.tables.minutes import (
    Correction,
    Decision,
    Item,
    ItemLead,
    Limb,
    Paper,
    Point,
    Section,
    Vote,
)
from desktop.records.tables.paperwork import (
    Allotment,
    Attachment,
    Leaf,
    Printing,
    Setting,
    SignedCopy,
    Volume,
)
from desktop.records.tables.people import Organisation, Person, Post
from desktop.records.tables.phrases import KnownWord, Snippet
from desktop.records.tables.templates import Template, TemplateItem

__all__ = [
    "Action",
    "ActionOwner",
    "ActionUpdate",
    "Allotment",
    "Attachment",
    "Attendance",
    "Body",
    "BodyLook",
    "Correction",
    "Decision",
    "Declaration",
    "ForwardItem",
    "ForwardMove",
    "History",
    "HistoryRow",
    "Item",
    "ItemLead",
    "KnownWord",
    "Leaf",
    "Limb",
    "Meeting",
    "MeetingStep",
    "Membership",
    "Organisation",
    "Paper",
    "Person",
    "Point",
    "Post",
    "Presiding",
    "Printing",
    "Record",
    "SchemaMigration",
    "Section",
    "Setting",
    "SignedCopy",
    "Snippet",
    "Template",
    "TemplateItem",
    "Volume",
    "Vote",
]

RECORDED: tuple[type[Record], ...] = tuple(
    model for model in Record.__subclasses__() if model not in (History, HistoryRow)
)
"""Every table whose rows the history covers."""
