"""XLSX and XLS: every sheet as text, row for row as an office sees it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import fastexcel

from marsad.contract.export import Export, RefusedError
from marsad.contract.grid import HEADER_WITHIN, Grid, find_header, refuse_too_wide

# A workbook of 1 MB may unpack to gigabytes; real ones unpack to about ten times their size.
UNPACKED_AT_MOST = 20
BYTES_AT_MOST = 2_000_000_000
# A sheet is held as a full rectangle: one cell far away makes it as large as the paper it lies on.
CELLS_AT_MOST = 20_000_000
CELL = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
# Below this a sheet is a note, a list of values or a title page, not a table of this source.
KNOWN_AT_LEAST = 2

NUMBERED = """
create table {table} as
select row_number() over ()::integer as row, *, true as untidy
from opened as sheet ({fields})
"""
HEAD = "select * exclude (row, untidy) from {table} order by row limit {within}"


def read_workbook(export: Export, content: bytes) -> list[Grid]:
    if content[:2] == b"PK":
        _look_inside(export, content)
    try:
        book = fastexcel.read_excel(content)
        export.record.encoding = "workbook"
        grids = [_sheet(export, book, name, position) for position, name in enumerate(book.sheet_names)]
    except fastexcel.FastExcelError as error:
        raise RefusedError("TRUNCATED", value=str(error).split("\n")[0]) from None
    return [grid for grid in grids if grid]


def _look_inside(export: Export, content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            most = min(UNPACKED_AT_MOST * export.contract.max_bytes, BYTES_AT_MOST)
            if (unpacked := sum(part.file_size for part in packed.infolist())) > most:
                raise RefusedError("FILE_TOO_LARGE", value=str(unpacked), expected=str(most))
            export.epoch_1904 = b'date1904="1"' in packed.read("xl/workbook.xml").replace(b'"true"', b'"1"')
            _refuse_too_large(packed)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError) as error:
        raise RefusedError("TRUNCATED", value=str(error)) from None


def _refuse_too_large(packed: zipfile.ZipFile) -> None:
    """Reading a part also proves its size and checksum: an archive that lies about them is damaged."""
    for name in packed.namelist():
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            rows, columns = map(max, zip(*_row_ends(packed.read(name)), strict=True))
            if rows * columns > CELLS_AT_MOST:
                raise RefusedError("SHEET_TOO_LARGE", value=f"{rows} × {columns}", expected=str(CELLS_AT_MOST))


def _row_ends(content: bytes) -> Iterator[tuple[int, int]]:
    """Row and column of the last cell of each row."""
    yield 0, 0
    for row in content.split(b"</row>"):
        if found := CELL.search(row, max(row.rfind(b"<c "), 0)):
            letters, number = found.groups()
            yield int(number), sum((letter - 64) * 26**at for at, letter in enumerate(reversed(letters)))


def _sheet(export: Export, book: fastexcel.ExcelReader, name: str, position: int) -> Grid | None:
    opened = book.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
    if not opened.height:
        return None
    refuse_too_wide(opened.width, name)
    if opened.visible != "visible":
        export.report("SHEET_HIDDEN", sheet=name)
    db, table = export.staged.db, f"cells_{position}"
    db.register("opened", opened)
    db.execute(NUMBERED.format(table=table, fields=", ".join(f"c{number}" for number in range(opened.width))))
    db.unregister("opened")
    return _table(export, name, table)


def _table(export: Export, name: str, table: str) -> Grid | None:
    rows = export.staged.db.execute(HEAD.format(table=table, within=HEADER_WITHIN)).fetchall()
    head = [["" if cell is None else cell for cell in row] for row in rows]
    at = find_header(head, export.contract)
    if at is None or sum(map(export.contract.knows, filter(None, head[at]))) < KNOWN_AT_LEAST:
        export.report("SHEET_UNKNOWN", sheet=name)
        return None
    return Grid(f"(from {table} where row > {at + 1})", head[at], at + 1, head[:at], name)
