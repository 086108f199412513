"""What is asked of the register each time a meeting opens."""

from typing import Any

from peewee import JOIN, fn

from desktop.records.asking import Question
from desktop.records.tables import (
    Attendance,
    Body,
    Declaration,
    Item,
    Meeting,
    MeetingStep,
    Presiding,
)


@Question
def meeting_itself(meeting_id: Any) -> Any:
    confirming = Meeting.alias()
    return (
        Meeting.select(
            Meeting.body,
            Body.name,
            Meeting.kind,
            Meeting.date,
            fn.coalesce(Meeting.start_time, ""),
            fn.coalesce(Meeting.end_time, ""),
            Meeting.venue,
            Meeting.proof_note,
            Meeting.state,
            Meeting.confirming_meeting,
            confirming.date,
            Meeting.number,
            Meeting.reconvened_date,
            Meeting.reconvened_time,
            Meeting.reconvened_venue,
        )
        .join(Body)
        .switch(Meeting)
        .join(confirming, JOIN.LEFT_OUTER, on=(Meeting.confirming_meeting == confirming.id))
        .where(Meeting.id == meeting_id)
    )


def _called(item: Any) -> Any:
    """What an item is called: its number, or its title before it has one."""
    return fn.coalesce(fn.nullif(item.number, ""), item.title, "")


@Question
def its_attendance(meeting_id: Any) -> Any:
    came, went = Item.alias(), Item.alias()
    return (
        Attendance.select(
            Attendance.id,
            Attendance.person,
            Attendance.name,
            Attendance.initials,
            Attendance.capacity,
            Attendance.organisation,
            Attendance.represents,
            Attendance.status,
            Attendance.role,
            Attendance.represented_by,
            Attendance.reason,
            Attendance.arrived,
            Attendance.departed,
            Attendance.voting,
            Attendance.accepted,
            Attendance.arrived_item,
            Attendance.departed_item,
            _called(came),
            _called(went),
        )
        .join(came, JOIN.LEFT_OUTER, on=(Attendance.arrived_item == came.id))
        .switch(Attendance)
        .join(went, JOIN.LEFT_OUTER, on=(Attendance.departed_item == went.id))
        .where(Attendance.meeting == meeting_id)
        .order_by(Attendance.position, Attendance.id)
    )


@Question
def its_presiding(meeting_id: Any) -> Any:
    return (
        Presiding.select(Presiding.attendance, Attendance.name, Presiding.part)
        .join(Attendance)
        .where(Presiding.meeting == meeting_id)
        .order_by(Presiding.position, Presiding.id)
    )


@Question
def its_steps(meeting_id: Any) -> Any:
    return (
        MeetingStep.select(
            MeetingStep.from_state, MeetingStep.to_state, MeetingStep.on_date, MeetingStep.reason
        )
        .where(MeetingStep.meeting == meeting_id)
        .order_by(MeetingStep.id)
    )


@Question
def its_declarations(meeting_id: Any) -> Any:
    return (
        Declaration.select(
            Declaration.id,
            Declaration.attendance,
            Attendance.name,
            Declaration.item,
            Declaration.kind,
            Declaration.nature,
            Declaration.left_room,
            Declaration.left_at,
            Declaration.returned_at,
            Declaration.dispensation,
        )
        .join(Attendance)
        .where(Declaration.meeting == meeting_id)
        .order_by(Declaration.id)
    )
