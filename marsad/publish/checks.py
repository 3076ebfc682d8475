"""The sentences that must hold before anything is published: `queries/checks/<sentence>.sql` returns what breaks it."""

import re
from collections.abc import Iterator
from pathlib import Path

import duckdb

from marsad.contract import Finding
from marsad.queries import load, names

HEADER = re.compile(r"^-- (severity|code): *(\S+) *$", re.MULTILINE)


def broken(db: duckdb.DuckDBPyConnection, folder: Path) -> Iterator[Finding]:
    """One finding for a broken sentence; for an oddity that only warns, one for each place."""
    for name in names(folder):
        text = load(name, folder).text
        header = dict(HEADER.findall(text))
        rows = db.execute(text).fetchall()
        if header.get("severity") == "warn":
            yield from (_oddity(header["code"], *row) for row in rows)
        elif rows:
            yield Finding("CHECK_FAILED", "reject", value=f"{len(rows)}: {rows[0]}", expected=name.replace("_", " "))


def _oddity(code: str, session: str, region: str, province: str, found: int) -> Finding:
    return Finding(code, "warn", session, value=str(found), region=region, expected=province)
