"""Words that the speller is to take for right, in the minutes of every body."""

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.limits import LONGEST_LINE
from desktop.records.rules.text import clean
from desktop.records.tables import KnownWord
from desktop.records.writing.transaction import recording


def know_word(register: Register, word: str) -> Changes:
    """Take a word for right from now on; one that is known already stays as it is."""
    word = clean(word)
    if not word or " " in word or len(word) > LONGEST_LINE:
        raise Refusal("A word is one word, without spaces.")
    with recording(register, "know_word", word) as record:
        query = KnownWord.select(KnownWord.id).where(KnownWord.word == word)
        if register.first(query) is None:
            record.add(KnownWord, word=word)
    return record.changes()


def forget_word(register: Register, word: str) -> Changes:
    """Take a word for right no longer."""
    with recording(register, "forget_word", word) as record:
        query = KnownWord.select(KnownWord.id).where(KnownWord.word == word)
        found = register.first(query)
        if found is not None:
            record.remove(KnownWord, found[0])
    return record.changes()
