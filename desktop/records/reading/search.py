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

_COUNTED = "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?"
_RANKED = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank, rowid LIMIT ?"
_LATEST_WRITTEN = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
# The points of one meeting lie close together, so the index reads only those of each. Old minutes
# typed in later have high row numbers: the day of the meeting says what is new.
_LATEST_MET = """
    WITH recent AS MATERIALIZED (
        SELECT (SELECT min(id) FROM point WHERE meeting_id = meeting.id) * 8 AS low,
               (SELECT max(id) FROM point WHERE meeting_id = meeting.id) * 8 + 7 AS high
        FROM meeting ORDER BY date DESC, id DESC LIMIT ?
    )
    SELECT search.rowid FROM recent CROSS JOIN search
    WHERE search.search MATCH ? AND search.rowid BETWEEN low AND high LIMIT ?
"""


def search(register: Register, words: str, limit: int = 200) -> tuple[Hit, ...]:
    """What typed words find; any text at all is a valid search.

    All words must be found, the last as the start of a word; quotation marks, OR and a leading
    minus do as on the web. The best come first, or the newest where there are very many.
    """
    query = match(words)
    if not query:
        return ()
    counted = register.sql(_COUNTED, query, _MOST_RANKED + 1)
    if len(counted) > _MOST_RANKED:
        found = _newest(register, query, limit)
    else:
        ranked = register.sql(_RANKED, query, limit)
        by_place = hits(register, [place for (place,) in ranked])
        found = [by_place[place] for (place,) in ranked if place in by_place]
    looked_for = phrases(query)
    return tuple(hit.marked(marks(hit.text, looked_for)) for hit in found)


def _newest(register: Register, query: str, limit: int) -> list[Hit]:
    written = register.sql(_LATEST_WRITTEN, query, limit)
    met = register.sql(_LATEST_MET, _RECENT_MEETINGS, query, limit)
    by_place = hits(register, list({place for (place,) in (*written, *met)}))
    newest = sorted(by_place, key=lambda at: (by_place[at].date or date.min, at), reverse=True)
    return [by_place[place] for place in newest[:limit]]
