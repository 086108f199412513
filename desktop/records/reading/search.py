"""Full-text search as typed.

Ranking scores every match, which takes seconds for a common word in a large register. So matches
are counted first, up to a bound: a few are ranked, and of many the newest are shown.
"""

from datetime import date

from desktop.records.reading.search_hits import KINDS, Hit, hits
from desktop.records.reading.search_words import marks, match, phrases
from desktop.records.register import Register

__all__ = ["KINDS", "Hit", "search"]

_MOST_RANKED = 2000
_RECENT_MEETINGS = 100
_MOST_LOOKED_UP = 3
_NEAR = 800  # a hundred records apart
_DAYS_OUT_OF_TURN = 31

_LATEST = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
_RANKED = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank, rowid LIMIT ?"
_WITHIN = (
    "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? "
    "ORDER BY rowid DESC LIMIT ?"
)
_RECENT_POINTS = """
    SELECT (SELECT min(id) FROM point WHERE meeting_id = meeting.id) * 8 AS low,
           (SELECT max(id) FROM point WHERE meeting_id = meeting.id) * 8 + 7,
           julianday(date)
    FROM meeting WHERE low NOT NULL ORDER BY date DESC, id DESC LIMIT ?
"""

Stretch = tuple[int, int]


def search(register: Register, words: str, limit: int = 200) -> tuple[Hit, ...]:
    """What typed words find; any text at all is a valid search.

    All words must be found, the last as the start of a word; quotation marks, OR and a leading
    minus do as on the web. The best come first, or the newest where there are very many.
    """
    query = match(words)
    if not query:
        return ()
    latest = [place for (place,) in register.sql(_LATEST, query, _MOST_RANKED + 1)]
    if len(latest) > _MOST_RANKED:
        found = _newest(register, query, latest, limit)
    else:
        found = _best(register, query, limit)
    looked_for = phrases(query)
    return tuple(hit.marked(marks(hit.text, looked_for)) for hit in found)


def _best(register: Register, query: str, limit: int) -> list[Hit]:
    ranked = [place for (place,) in register.sql(_RANKED, query, limit)]
    by_place = hits(register, ranked)
    return [by_place[place] for place in ranked if place in by_place]


def _newest(register: Register, query: str, latest: list[int], limit: int) -> list[Hit]:
    """What the latest meetings said, made up to the limit by what was written last.

    Usually these are the same, and are known already. Where old minutes were typed in afterwards,
    the day of the meeting decides, and its stretch of the index is read.
    """
    places: set[int] = set()
    looked_up = 0
    for low, high in _recent_stretches(register, floor=latest[-1]):
        if len(places) >= limit or looked_up == _MOST_LOOKED_UP:
            break
        if low < latest[-1]:
            looked_up += 1
            within = register.sql(_WITHIN, query, low, high, limit)
            places.update(place for (place,) in within)
        else:
            places.update(place for place in latest if low <= place <= high)
    if len(places) < limit:
        places.update(latest[:limit])
    by_place = hits(register, list(places))
    newest = sorted(by_place, key=lambda at: (by_place[at].date or date.min, at), reverse=True)
    return [by_place[place] for place in newest[:limit]]


def _recent_stretches(register: Register, floor: int) -> list[Stretch]:
    """Where in the index the points of the latest meetings lie, the latest meeting first.

    Meetings below the floor that were written one after the other, as they were held, are taken
    together, for each stretch down there has to be looked up.
    """
    stretches: list[Stretch] = []
    last_day = 0.0
    for low, high, day in register.sql(_RECENT_POINTS, _RECENT_MEETINGS):
        stretch = (low, high)
        if stretches and low < floor:
            last_low, last_high = stretches[-1]
            in_turn = high < last_low or last_day - day <= _DAYS_OUT_OF_TURN
            if in_turn and low <= last_high + _NEAR and high >= last_low - _NEAR:
                stretch = (min(low, last_low), max(high, last_high))
                stretches.pop()
        stretches.append(stretch)
        last_day = day
    return stretches
