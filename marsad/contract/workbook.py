"""XLSX and XLS: every sheet as text, row for row as an office sees it."""

from __future__ import annotations

import io
import zipfile

import fastexcel

from marsad.contract.export import Export, RefusedError
from marsad.contract.grid import HEADER_WITHIN, Grid, find_header

# A workbook of 1 MB may unpack to gigabytes; real ones unpack to about ten times their size.
UNPACKED_AT_MOST = 20
# Below this a sheet is a note, a list of values or a title page, not a table of this source.
KNOWN_AT_LEAST = 2

NUMBERED = "create or replace table sheet as select row_number() over () as number, * from opened"


def read_workbook(export: Export, content: bytes) -> list[Grid]:
    if content[:2] == b"PK":
        _look_inside(export, content)
    try:
        book = fastexcel.read_excel(content)
    except fastexcel.FastExcelError as error:
        raise RefusedError("TRUNCATED", value=str(error).split("\n")[0]) from None
    export.record.encoding = "workbook"
    grids = (_sheet(export, book, name, position) for position, name in enumerate(book.sheet_names))
    return [grid for grid in grids if grid]


def _look_inside(export: Export, content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > UNPACKED_AT_MOST * export.contract.max_bytes:
                raise RefusedError("FILE_TOO_LARGE", expected=str(export.contract.max_bytes))
            export.epoch_1904 = b'date1904="1"' in packed.read("xl/workbook.xml").replace(b'"true"', b'"1"')
    except (zipfile.BadZipFile, KeyError) as error:
        raise RefusedError("TRUNCATED", value=str(error)) from None


def _sheet(export: Export, book: fastexcel.ExcelReader, name: str, position: int) -> Grid | None:
    opened = book.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
    if not opened.height:
        return None
    db = export.staged.db
    db.register("opened", opened)
    db.execute(NUMBERED)
    db.unregister("opened")
    return _table(export, name, position)


def _table(export: Export, name: str, position: int) -> Grid | None:
    db = export.staged.db
    fields = [f'"{field}" as c{number}' for number, field in enumerate(db.table("sheet").columns[1:])]
    cells = db.table("sheet").project(", ".join(["number::integer as row", *fields]))
    head = [["" if cell is None else cell for cell in row[1:]] for row in cells.limit(HEADER_WITHIN).fetchall()]
    at = find_header(head, export.contract)
    if at is None or sum(map(export.contract.knows, filter(None, head[at]))) < KNOWN_AT_LEAST:
        export.report("SHEET_UNKNOWN", sheet=name)
        return None
    cells.filter(f"row > {at + 1}").create(f"cells_{position}")
    return Grid(db.table(f"cells_{position}"), head[at], at + 1, head[:at], name)
