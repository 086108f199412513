"""A print claims what it is, and no more than holds of all that was bound to it."""

import pytest

from desktop.printing.layout.archive import colour_profile, grey_profile, metadata, unclaimed

WHOLE = metadata("Minutes & <papers>", "The Board", "Minutes")


def test_the_words_of_a_record_are_no_marks() -> None:
    assert b"Minutes &amp; &lt;papers&gt;" in WHOLE


@pytest.mark.parametrize(
    ("archive", "read_out", "level"),
    [
        ("A", True, b">A<"),
        ("B", True, b">B<"),
        ("A", False, b">A<"),
        ("", True, b""),
        ("", False, b""),
    ],
)
def test_what_does_not_hold_is_not_claimed(archive: str, read_out: bool, level: bytes) -> None:
    said = unclaimed(WHOLE, archive=archive, read_out=read_out)
    assert (b"pdfaid:conformance" in said) == bool(archive)
    assert level in said
    assert (b"pdfuaid:part" in said) == read_out
    assert (b"pdfaExtension" in said) == read_out


@pytest.mark.parametrize("profile", [grey_profile(), colour_profile()], ids=["grey", "colour"])
def test_a_profile_is_as_long_as_it_says(profile: bytes) -> None:
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert profile[36:40] == b"acsp"
