"""The manifest: what a snapshot was made from, what became of every row, and the hash of every file."""

import duckdb

from marsad import embargo
from marsad.contract import SourceFile
from marsad.publish.totals import Totals
from marsad.publish.withholding import Withheld

CONSERVED = """
select
    session, {by}, sum(rows_read) as rows_read, sum(published) as published,
    sum(quarantined) as quarantined, sum(deduplicated) as deduplicated
from conserved
group by session, {by}
order by session, {by}
"""
BY_FILE = CONSERVED.format(by="file")
BY_REGION = CONSERVED.format(by="region")
STANDING = "select session, count(*) from stand_in group by session order by session"


def accounts_of(db: duckdb.DuckDBPyConnection, files: list[SourceFile], totals: Totals, held: Withheld) -> dict:
    """What became of the rows; taken while the staged rows are still there."""
    return {
        "as_of": max(each["as_of"] for each in totals.values()),
        "sessions": totals,
        "announced": embargo.written(held.hours, totals),
        "sources": [withheld_source(each) if held.holds(each) else source_of(each) for each in files],
        "rows_by_file": conserved(db, BY_FILE, "file"),
        "rows_by_region": conserved(db, BY_REGION, "region"),
        "stand_ins": dict(db.execute(STANDING).fetchall()),
    }


def source_of(file: SourceFile) -> dict:
    return {
        "session": file.session,
        "source": file.source,
        "file": file.path.name,
        "sha256": file.sha256,
        "bytes": file.size,
        "encoding": file.encoding,
        "rows_read": file.rows_read,
        "rows_staged": file.rows_staged,
        "rows_quarantined": file.rows_quarantined,
        "as_of": file.as_of and file.as_of.isoformat(),
    }


def withheld_source(file: SourceFile) -> dict:
    """Which file, and its fingerprint: how many rows it has might tell how many sat or passed."""
    return {
        "session": file.session,
        "source": file.source,
        "file": file.path.name,
        "sha256": file.sha256,
        "withheld": True,
    }


def conserved(db: duckdb.DuckDBPyConnection, sql: str, by: str) -> list[dict]:
    columns = ("session", by, "rows_read", "published", "quarantined", "deduplicated")
    return [dict(zip(columns, map(plain, row), strict=True)) for row in db.execute(sql).fetchall()]


def plain(value: object) -> object:
    """DuckDB hands over sums as decimals of Python: a manifest holds plain numbers."""
    return value if isinstance(value, str) else int(value)


def school_provinces(db: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """In which province's file a school is found; the latest session knows best."""
    rows = db.execute("select school, province from school where province <> 'unknown' order by session").fetchall()
    return dict(rows)
