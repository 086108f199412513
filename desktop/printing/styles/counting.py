"""Letters and roman numerals, as they count points."""

from desktop.printing.styles.schema import MarkerName

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def mark(kind: MarkerName, number: int) -> str:
    """How the style counts: b, ii or 2."""
    if kind == "letter":
        return letter(number)
    return roman(number) if kind == "roman" else str(number)


def letter(number: int) -> str:
    """a to z, then aa, ab and on."""
    said = ""
    while number:
        number, rest = divmod(number - 1, 26)
        said = chr(ord("a") + rest) + said
    return said


def roman(number: int) -> str:
    said = ""
    for value, sign in _ROMAN:
        while number >= value:
            said += sign
            number -= value
    return said
