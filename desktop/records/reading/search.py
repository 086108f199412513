"""Full-text search as typed.

Ranking scores every match, which takes seconds for a common word in a large register. So matches
are counted first, up to a bound: a few are ranked, and of many the newest are shown.
"""

from datetime import date
from itertools import pairwise

from desktop.records.reading.search_hits import KINDS, Hit, hits
from desktop.records.reading.search_words import marks, match, phrases
from desktop.records.register import Register

__all__ = ["KINDS", "Hit", "search"]

_MOST_RANKED = 2000
_RECENT_MEETINGS = 100
_MOST_STRETCHES = 3

_LATEST = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
_RANKED = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank, rowid LIMIT ?"
_WITHIN = (
    "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? "
    "ORDER BY rowid DESC LIMIT ?"
)
_RECENT_POINTS = """
    SELECT (SELECT min(id) FROM point WHERE meeting_id = meeting.id) * 8 AS low,
           (SELECT max(id) FROM point WHERE meeting_id = meeting.id) * 8 + 7
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
    """The latest written, and those of the latest meetings.

    These differ where old minutes were typed in afterwards: the day of the meeting decides.
    """
    places = set(latest[:limit])
    for low, high in _recent_stretches(register):
        known = [place for place in latest if low <= place <= high]
        if len(known) < limit and low < latest[-1]:
            known = [place for (place,) in register.sql(_WITHIN, query, low, high, limit)]
        places.update(known[:limit])
    by_place = hits(register, list(places))
    newest = sorted(by_place, key=lambda at: (by_place[at].date or date.min, at), reverse=True)
    return [by_place[place] for place in newest[:limit]]


def _recent_stretches(register: Register) -> list[Stretch]:
    """Where in the index the points of the latest meetings lie, as few stretches.

    Points are mostly written meeting by meeting, so this is one stretch as a rule.
    """
    stretches = sorted((low, high) for low, high in register.sql(_RECENT_POINTS, _RECENT_MEETINGS))
    gaps = sorted(
        (after[0] - before[1] for before, after in pairwise(stretches)),
        reverse=True,
    )
    widest = max(gaps[_MOST_STRETCHES - 1], 8) if len(gaps) >= _MOST_STRETCHES else 8
    merged: list[Stretch] = []
    for low, high in stretches:
        if merged and low - merged[-1][1] <= widest:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged
