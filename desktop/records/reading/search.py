"""Full-text search as typed.

Ranking scores every match, which takes seconds for a common word in a large register. So matches
are counted first, up to a bound: a few are ranked, and of many the names and the newest are shown.
"""

from datetime import date

from desktop.records.reading.search_filters import Filters
from desktop.records.reading.search_hits import Hit, hits, wanted
from desktop.records.reading.search_kinds import KINDS, POINTS, Stretch, stretches
from desktop.records.reading.search_recent import recent_stretches
from desktop.records.reading.search_words import marks, match, phrases
from desktop.records.register import Register

__all__ = ["KINDS", "Filters", "Hit", "search"]

_MOST_RANKED = 2000
_MOST_LOOKED_UP = 3
_MOST_AT_ONCE = 32_000

_WITHIN = (
    "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? "
    "ORDER BY rowid DESC LIMIT ?"
)
_RANKED = (
    "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rank, rowid"
)


def search(
    register: Register,
    words: str,
    filters: Filters = Filters(),  # noqa: B008
    limit: int = 200,
) -> tuple[Hit, ...]:
    """What typed words find; any text at all is a valid search.

    All words must be found, the last as the start of a word; quotation marks, OR and a leading
    minus do as on the web. The best come first, or where there are very many, names and then the
    newest.
    """
    query = match(words)
    if not query:
        return ()
    parts = stretches(filters.kind)
    whole = (parts[-1][0], parts[0][1])
    latest = _within(register, query, whole, _MOST_RANKED + 1)
    if len(latest) > _MOST_RANKED:
        found = _newest(register, query, latest, filters, limit)
    else:
        ranked = [place for (place,) in register.sql(_RANKED, query, *whole)]
        places = wanted(register, ranked, filters)[:limit]
        by_place = hits(register, places)
        found = [by_place[place] for place in places if place in by_place]
    looked_for = phrases(query)
    return tuple(hit.marked(marks(hit.text, looked_for)) for hit in found)


def _newest(
    register: Register, query: str, latest: list[int], filters: Filters, limit: int
) -> list[Hit]:
    """Names first, then by the day; of each part of the index as many as are asked for in all."""
    places: list[int] = []
    for part in stretches(filters.kind):
        if part == POINTS:
            places += _latest_points(register, query, filters, limit)
        else:
            known = _known(latest, part, limit)
            places += _latest(register, query, part, filters, limit, known)
    by_place = hits(register, places)
    newest = sorted(
        by_place,
        key=lambda at: (by_place[at].date is None, by_place[at].date or date.min, at),
        reverse=True,
    )
    return [by_place[place] for place in newest[:limit]]


def _known(latest: list[int], part: Stretch, limit: int) -> list[int] | None:
    """What the latest matches have of a part, if that is all there is or as many as are asked."""
    low, high = part
    known = [place for place in latest if low <= place <= high]
    return known if latest[-1] <= low or len(known) >= limit else None


def _latest(
    register: Register,
    query: str,
    part: Stretch,
    filters: Filters,
    limit: int,
    known: list[int] | None = None,
) -> list[int]:
    """What was written last in a part of the index; `known` are its last matches, if they are."""
    low, high = part
    at_once = limit
    places = _within(register, query, part, at_once) if known is None else known
    found = wanted(register, places, filters)
    while len(found) < limit and len(places) >= at_once:
        high = places[-1] - 1
        at_once = min(at_once * 4, _MOST_AT_ONCE)
        places = _within(register, query, (low, high), at_once)
        found += wanted(register, places, filters)
    return found[:limit]


def _latest_points(register: Register, query: str, filters: Filters, limit: int) -> list[int]:
    """What the latest meetings said, made up to the limit by what was written last.

    Usually these are the same, and are known already. Where old minutes were typed in afterwards,
    the day of the meeting decides, and its stretch of the index is read.
    """
    latest = _within(register, query, POINTS, _MOST_RANKED)
    if not latest:
        return []
    places: set[int] = set()
    looked_up = 0
    for low, high in recent_stretches(register, filters, floor=latest[-1]):
        if len(places) >= limit or looked_up == _MOST_LOOKED_UP:
            break
        if low < latest[-1]:
            looked_up += 1
            places.update(_within(register, query, (low, high), limit))
        else:
            places.update(place for place in latest if low <= place <= high)
    if len(places) < limit:
        places.update(_latest(register, query, POINTS, filters, limit, latest))
    return list(places)


def _within(register: Register, query: str, part: Stretch, limit: int) -> list[int]:
    return [place for (place,) in register.sql(_WITHIN, query, *part, limit)]
