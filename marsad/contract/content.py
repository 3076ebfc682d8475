"""One file from its bytes to staged rows and findings."""

from __future__ import annotations

from marsad.contract.accounts import close_accounts
from marsad.contract.cells import gather
from marsad.contract.checking import check
from marsad.contract.export import Export, RefusedError
from marsad.contract.headers import map_columns
from marsad.contract.lines import read_csv
from marsad.contract.parquet import read_parquet
from marsad.contract.reporting import report_fields
from marsad.contract.staged import Staged
from marsad.contract.staging import stage
from marsad.contract.workbook import read_workbook

READERS = {".csv": read_csv, ".parquet": read_parquet, ".xlsx": read_workbook, ".xls": read_workbook}
# Byte-order marks and spaces: a file that holds nothing else holds nothing.
BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n"


def read_content(export: Export, content: bytes, its: Staged) -> None:
    """By the connection of one reader. What is refused in the middle of it is a finding."""
    export.staged = its
    try:
        _stage_content(export, content)
    except RefusedError as refused:
        export.refuse(refused)


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
