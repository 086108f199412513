"""Who may vote on an item: members there at the time, and their substitutes where they may."""

from desktop.records.reading.meeting_detail import meeting_items
from desktop.records.reading.missing import required
from desktop.records.register import Register
from desktop.records.rules.votes import Voter, why_no_vote
from desktop.records.rules.words import Status, Substitutes
from desktop.records.tables import Attendance, Body, Declaration, Item, Meeting


def voters(register: Register, item_id: int) -> tuple[Voter, ...]:
    """Everyone in the attendance, each with why they have no vote on this item, if so."""
    item = register.first(Item.select(Item.meeting).where(Item.id == item_id))
    (meeting_id,) = required(item, "item", item_id)
    query = (
        Attendance.select(
            Attendance.id,
            Attendance.name,
            Attendance.status,
            Attendance.voting,
            Attendance.represented_by,
            Attendance.arrived_item,
            Attendance.departed_item,
        )
        .where(Attendance.meeting == meeting_id)
        .order_by(Attendance.position, Attendance.id)
    )
    lines = register.rows(query)
    stand_ins = {instead for _, _, _, voting, instead, _, _ in lines if voting and instead}
    substitutes = _substitutes(register, meeting_id)
    order = [row.id for row in meeting_items(register, meeting_id)]
    outside = _outside(register, item_id)
    found = []
    for line_id, name, status, voting, _, arrived_id, departed_id in lines:
        absence = "left the room for this item" if line_id in outside else ""
        absence = absence or _missed(order, item_id, arrived_id, departed_id)
        why_not = why_no_vote(Status(status), voting, line_id in stand_ins, substitutes, absence)
        found.append(Voter(line_id, name, why_not))
    return tuple(found)


def _substitutes(register: Register, meeting_id: int) -> Substitutes:
    """The terms of the meeting, or of its body where they were not frozen."""
    query = (
        Meeting.select(Meeting.substitutes, Body.substitutes)
        .join(Body)
        .where(Meeting.id == meeting_id)
    )
    frozen, terms = required(register.first(query), "meeting", meeting_id)
    return Substitutes(frozen or terms)


def _outside(register: Register, item_id: int) -> set[int]:
    """Who declared an interest in an item and left the room for it."""
    query = Declaration.select(Declaration.attendance).where(
        Declaration.item == item_id, Declaration.left_room
    )
    return {attendance_id for (attendance_id,) in register.rows(query)}


def _missed(order: list[int], item_id: int, arrived_id: int | None, departed_id: int | None) -> str:
    place = order.index(item_id)
    if arrived_id in order and place < order.index(arrived_id):
        return "arrived only after this item"
    if departed_id in order and place > order.index(departed_id):
        return "had left before this item"
    return ""
