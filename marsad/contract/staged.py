"""What a reading of the exports hands over: rows as declared, and every way in which a file was not what it must be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass, field
from datetime import date
from pathlib import Path

import duckdb

FINDINGS_IN_ORDER = """
select code, severity, session, source, file, sheet, "row", "column", value, region, expected
from findings
order by session, file, sheet, "row", code, "column", value
"""


@dataclass(frozen=True)
class Finding:
    """One way in which an export is not what its contract says. `value` is masked before it comes here."""

    code: str
    severity: str
    session: str | None = None
    source: str | None = None
    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    region: str | None = None
    expected: str | None = None


@dataclass
class SourceFile:
    """One file as received; `rows_read = rows_staged + rows_quarantined`, always."""

    session: str
    source: str
    path: Path
    sha256: str = ""
    size: int = 0
    encoding: str = ""
    rows_read: int = 0
    rows_staged: int = 0
    rows_quarantined: int = 0
    as_of: date | None = None


@dataclass
class Staged:
    """All sessions of one exports folder: tables `staged_<source>`, `findings`, `quarantined_rows`."""

    db: duckdb.DuckDBPyConnection
    files: list[SourceFile] = field(default_factory=list)

    def findings(self) -> Iterator[Finding]:
        """The findings in the order in which a reader meets them: by session, file, sheet and row."""
        found = self.db.cursor().execute(FINDINGS_IN_ORDER)
        while batch := found.fetchmany(10_000):
            yield from (Finding(*each) for each in batch)

    def add(self, finding: Finding) -> None:
        """Put down one finding of a whole file or folder."""
        self.db.table("findings").insert(astuple(finding))
