"""What the windows print for the public tells nothing exempt, in whatever it is looked for."""

from desktop.records.reading import meetings
from desktop.ui.meeting import prints
from desktop.ui.places import body_prints
from tests.printing.test_leaks import Secret, secret
from tests.test_meeting_prints import leaks

__all__ = ["secret"]


def test_no_public_print_of_a_window_tells_anything_exempt(secret: Secret) -> None:
    register, whole = secret.register, secret.whole
    found = {}
    for meeting in (whole.meeting, whole.later):
        detail = meetings.meeting(register, meeting)
        for choice in prints.choices(detail):
            if choice.key.startswith("public"):
                found[choice.key, meeting] = leaks(choice.make(register)[0])
    for choice in body_prints.choices(whole.body, "Harbour"):
        if choice.key.startswith("public"):
            found[choice.key, 0] = leaks(choice.make(register)[0])
    assert len(found) == 9
    assert [key for key, told in found.items() if told] == []
