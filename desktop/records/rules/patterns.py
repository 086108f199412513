"""How a number is shown: "{n}/{yy}" makes the 77th of the year 2021-22 into "77/21".

The shown number is frozen when the number is allotted. No Act prescribes a form; the forms of
practice ("BM 18/2021", "GBP/2223/001", "1.1") tell items of many years apart, so a pattern must
never show two numbers of one series alike.
"""

import re

NUMBERS = ("n", "nn", "nnn", "nnnn")
"""The number itself, with noughts before it to this many digits."""
YEARS = ("yy", "yyyy", "yyzz", "yyyy-zz")
"""The council year: "22", "2022", "2223", "2022-23"; a calendar year has no second part."""
MEETING = "meeting"
"""The number of the meeting in its council year."""

LONGEST = 40

_TOKEN = re.compile(r"\{([^{}]*)\}")
_NUMBER_TOKEN = re.compile(r"\{n{1,4}\}")


def numbered(pattern: str, n: int, year_label: str, meeting_number: int = 0) -> str:
    """A number as the pattern shows it; `year_label` is "2022-23", or "2022" for a calendar year.

    >>> numbered("GBP/{yyzz}/{nnn}", 1, "2022-23")
    'GBP/2223/001'
    """

    def shown(token: re.Match[str]) -> str:
        return _shown(token[1], n, year_label, meeting_number)

    return _TOKEN.sub(shown, pattern)


def pattern_fault(pattern: str) -> str:
    """What is wrong with a pattern, in a sentence; empty if it is fine."""
    tokens = _TOKEN.findall(pattern)
    unknown = [token for token in tokens if token not in (*NUMBERS, *YEARS, MEETING)]
    if unknown:
        return f"“{{{unknown[0]}}}” is not known. Known are {', '.join(_known())}."
    if re.search(r"[{}]", _TOKEN.sub("", pattern)):
        return "Each { has its } after one of the known words, such as {n}."
    if sum(token in NUMBERS for token in tokens) != 1:
        return "Write {n} once, where the number goes: {n}/{yy}."
    if len(pattern) > LONGEST:
        return f"Keep this to {LONGEST} characters."
    if _runs_together(pattern):
        return "Put a mark such as . or / between {meeting} and the number, or two can look alike."
    return ""


def needs_meeting(pattern: str) -> bool:
    """Whether a pattern shows the number of the meeting."""
    return MEETING in _TOKEN.findall(pattern)


def _shown(token: str, n: int, year_label: str, meeting_number: int) -> str:
    if token in NUMBERS:
        return str(n).zfill(len(token))
    first, _, second = year_label.partition("-")
    years = {"yy": first[2:], "yyyy": first, "yyzz": first[2:] + second, "yyyy-zz": year_label}
    return str(meeting_number) if token == MEETING else years[token]


def _runs_together(pattern: str) -> bool:
    """Whether the digits of a meeting and of a number can meet: 1 and 11 against 11 and 1."""
    if not needs_meeting(pattern):
        return False
    between = re.split(rf"\{{{MEETING}\}}|{_NUMBER_TOKEN.pattern}", pattern)[1:-1]
    return any(re.fullmatch(r"\d*", _TOKEN.sub("1", part)) for part in between)


def _known() -> list[str]:
    return [f"{{{token}}}" for token in (*NUMBERS, *YEARS, MEETING)]
