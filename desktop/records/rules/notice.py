"""Notice of a meeting: clear days between the issue of the agenda and the meeting.

Worked out by what each body goes by, for example

- a principal council: five clear days (Local Government Act 1972, s. 100A(6)(a), s. 100B(3) and
  Sch. 12 para. 4);
- a parish council: three clear days (Sch. 12 para. 10(2)(a)), where s. 243 leaves Sundays and bank
  holidays out of account;
- a governing body of a maintained school in England: seven days (School Governance (Roles,
  Procedures and Allowances) (England) Regulations 2013, reg. 13);
- a company: clear days, neither the day of the notice nor that of the meeting counted (Companies
  Act 2006, ss. 307 and 360).

Days of mourning or thanksgiving that are no bank holidays, Christmas Eve and Maundy Thursday are
not known here: where one of them falls into the notice of a council, publish the earlier.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.records.rules.bank_holidays import bank_holiday
from desktop.records.rules.words import Nation

_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class NoticeRule:
    """How many clear days, and which days count towards them; the meeting's own day never does.

    `saturdays`, `sundays` and `holidays` (bank holidays of the nation) count where they are true,
    and so does the day of issue where `issue_day` is.
    """

    days: int = 5
    saturdays: bool = False
    sundays: bool = False
    holidays: bool = False
    issue_day: bool = False
    nation: Nation = Nation.ENGLAND


def counts(day: date, rule: NoticeRule) -> bool:
    """Whether a day counts towards notice."""
    if day.weekday() == _SATURDAY and not rule.saturdays:
        return False
    if day.weekday() == _SUNDAY and not rule.sundays:
        return False
    return rule.holidays or not bank_holiday(day, rule.nation)


def clear_days(issued: date, meeting_day: date, rule: NoticeRule) -> int:
    """How many days of notice an agenda gives that is published on a day.

    One published on a day that does not count is taken as published on the next day that does.
    """
    while issued < meeting_day and not counts(issued, rule):
        issued += _DAY
    day = issued if rule.issue_day else issued + _DAY
    given = 0
    while day < meeting_day:
        given += counts(day, rule)
        day += _DAY
    return given


def last_day_to_publish(meeting_day: date, rule: NoticeRule) -> date:
    """The last day on which the agenda can be published and still give notice enough."""
    if rule.days <= 0:
        return meeting_day
    day, given = meeting_day, 0
    while True:
        day -= _DAY
        if not counts(day, rule):
            continue
        if rule.issue_day:
            given += 1
        if given >= rule.days:
            return day
        if not rule.issue_day:
            given += 1
