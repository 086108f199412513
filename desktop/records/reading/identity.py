"""Which register this is, wherever its file lies and whatever it is called."""

from desktop.records.register import Register
from desktop.records.tables import History


def identity(register: Register) -> str:
    """The beginning of its history, which no other register has: letters and digits."""
    first = register.first(History.select(History.hash).order_by(History.id))
    return str(first[0])[:16] if first else "new"
