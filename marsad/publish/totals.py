"""The few totals by which a publication is compared with the one before; kept in the manifest."""

import duckdb

GATES = ("cnie_held", "copy_received", "verified", "summoned")
ROWS = "select session, source, sum(rows) from published_row group by session, source order by session, source"
PLACES = """
select session, region, sum(registered), {sums}
from benchmark
group by session, region
order by session, region
"""

Totals = dict[str, dict]


def totals_of(db: duckdb.DuckDBPyConnection) -> Totals:
    """For each session: its as-of, the rows of each source, and the gates of each region and of `all`."""
    totals: Totals = {
        session: {"as_of": as_of.isoformat(), "rows": {}, "places": {}}
        for session, as_of in db.execute("select session, as_of from session order by session").fetchall()
    }
    for session, source, rows in db.execute(ROWS).fetchall():
        totals[session]["rows"][source] = int(rows)
    for session, region, *counts in db.execute(PLACES.format(sums=", ".join(f"sum({g})" for g in GATES))).fetchall():
        totals[session]["places"][region] = dict(zip(("registered", *GATES), map(int, counts), strict=True))
    return totals
