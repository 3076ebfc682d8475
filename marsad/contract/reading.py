"""The whole reading: every session and every file, in one pass that reports everything it meets."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from marsad.contract.accounts import close_accounts
from marsad.contract.cells import gather
from marsad.contract.checking import check
from marsad.contract.declaration import Contract, load_contracts
from marsad.contract.export import Export, RefusedError
from marsad.contract.folder import Settling, session_folders
from marsad.contract.headers import map_columns
from marsad.contract.lines import read_csv
from marsad.contract.nomenclatures import Nomenclatures
from marsad.contract.parquet import read_parquet
from marsad.contract.reporting import report_fields
from marsad.contract.scratch import forget_working_tables, open_scratch
from marsad.contract.session import TOTALS, Session, open_session, report_absent_files
from marsad.contract.staged import Finding, SourceFile, Staged
from marsad.contract.staging import stage
from marsad.contract.workbook import read_workbook

Progress = Callable[[str, int, int], None]

READERS = {".csv": read_csv, ".parquet": read_parquet, ".xlsx": read_workbook, ".xls": read_workbook}
# Byte-order marks and spaces: a file that holds nothing else holds nothing.
BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n"
# What a row of text takes, for files of which no number of rows is declared: progress needs an order of magnitude.
BYTES_PER_ROW = 240


@dataclass
class Reading:
    """One reading under way."""

    contracts: dict[str, Contract]
    known: Nomenclatures
    staged: Staged
    on_progress: Progress | None = None
    rows_done: int = 0
    rows_expected: int = 0
    seen: dict[str, str] = field(default_factory=dict)

    def advance(self, rows: int) -> None:
        self.rows_done += rows
        if self.on_progress:
            self.on_progress("read", self.rows_done, max(self.rows_done, self.rows_expected))


def read_exports(
    exports: Path,
    reference: Path,
    contracts: Path,
    on_progress: Progress | None = None,
    *,
    settling: Settling | None = None,
    memory: str = "2GB",
    threads: int = 2,
    scratch: Path | None = None,
) -> Staged:
    """Read every session folder of `exports`. Refused files are findings; whether to publish is not decided here."""
    declared = load_contracts(contracts)
    sources = [each for each in declared.values() if each.source != TOTALS]
    staged = Staged(open_scratch(sources, memory, threads, scratch))
    reading = Reading(declared, Nomenclatures(reference), staged, on_progress)
    folders = session_folders(exports)
    sessions = [open_session(folder, declared, staged, settling or Settling()) for folder in folders]
    if not any(session.arrived for session in sessions):
        staged.add(Finding("EXPORTS_MISSING", "reject", file=exports.name))
    reading.rows_expected = sum(map(_rows_expected, sessions))
    for session in sessions:
        _read_session(reading, session)
    return staged


def _rows_expected(session: Session) -> int:
    paths = [path for paths in session.arrived.values() for path in paths]
    declared = {path: session.declared.get(path.name) for path in paths}
    return sum(of.rows if of and of.rows else path.stat().st_size // BYTES_PER_ROW for path, of in declared.items())


def _read_session(reading: Reading, session: Session) -> None:
    reading.seen = {}
    for source, contract in reading.contracts.items():
        for path in session.arrived.get(source, []):
            record = SourceFile(session.name, source, path)
            _read_file(
                reading, Export(contract, record, reading.staged, reading.known, session.declared.get(path.name))
            )
    regions = {code[:2] for code in reading.known.codes["province"].values()}
    report_absent_files(session, reading.contracts, reading.staged, regions)


def _read_file(reading: Reading, export: Export) -> None:
    try:
        content = _open(export)
        if _seen_before(reading, export):
            return
        reading.staged.files.append(export.record)
        _stage_content(export, content)
    except RefusedError as refused:
        export.report(refused.code, "reject", **refused.where)
        if export.record not in reading.staged.files:
            reading.staged.files.append(export.record)
    finally:
        forget_working_tables(reading.staged.db)
    reading.advance(export.record.rows_read)


def _open(export: Export) -> bytes:
    """The bytes of the file, hashed, once its size is known to be within bounds."""
    record = export.record
    record.as_of = export.declared and export.declared.as_of
    record.size = record.path.stat().st_size
    if record.size > export.contract.max_bytes:
        raise RefusedError("FILE_TOO_LARGE", value=str(record.size), expected=str(export.contract.max_bytes))
    content = record.path.read_bytes()
    record.sha256 = hashlib.sha256(content).hexdigest()
    return content


def _seen_before(reading: Reading, export: Export) -> bool:
    first = reading.seen.setdefault(export.record.sha256, export.record.path.name)
    if first == export.record.path.name:
        return False
    export.report("DUPLICATE_FILE", expected=first)
    return True


def _stage_content(export: Export, content: bytes) -> None:
    if not content.strip(BLANK):
        raise RefusedError("FILE_EMPTY")
    grids = READERS[export.record.path.suffix.lower()](export, content)
    mapped = [(grid, map_columns(export, grid)) for grid in grids]
    if not grids:
        raise RefusedError("ZERO_ROWS")
    if any(mapping is None for _, mapping in mapped):
        return
    rules = check(export, gather(export, mapped))
    stage(export, rules)
    report_fields(export, rules)
    close_accounts(export)
