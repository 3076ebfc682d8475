"""Parquet: every column as text, so that the same rules apply whatever the sender's types were."""

from __future__ import annotations

import re

import duckdb

from marsad.contract.cleaning import UNIT, untidy
from marsad.contract.export import Export, RefusedError
from marsad.contract.grid import Grid, refuse_too_wide

MAGIC = b"PAR1"
# DuckDB takes a path for a pattern: a file whose name looks like one must not bring its neighbours along.
PATTERN = re.compile(r"([*?\[])")


def read_parquet(export: Export, content: bytes) -> list[Grid]:
    if content[-4:] != MAGIC or content[:4] != MAGIC:
        raise RefusedError("TRUNCATED", value="PAR1")
    export.record.encoding = "parquet"
    try:
        return [_grid(export)]
    except duckdb.BinderException:
        # the name under which DuckDB itself counts the rows
        raise RefusedError("COLUMN_DUPLICATE", value="file_row_number") from None
    except duckdb.Error as error:
        raise RefusedError("TRUNCATED", value=str(error).split("\n")[0][:80]) from None


def _grid(export: Export) -> Grid:
    db = export.staged.db
    stored = db.read_parquet(PATTERN.sub(r"[\1]", str(export.record.path)), file_row_number=True)
    headers = [name for name in stored.columns if name != "file_row_number"]
    refuse_too_wide(len(headers))
    fields = [f"{_quoted(name)}::varchar as c{position}" for position, name in enumerate(headers)]
    # An office that opens the file sees the header as row 1.
    cells = stored.project(", ".join(["file_row_number::integer + 2 as row", *fields]))
    line = f"concat_ws(chr(31), {', '.join(f'c{position}' for position in range(len(headers)))})"
    cells.project(f"*, {untidy(line, UNIT)} as untidy").create("cells")
    return Grid("cells", headers, 1, [])


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
