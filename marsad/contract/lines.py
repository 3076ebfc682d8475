"""CSV by physical lines: every line becomes a row or is set aside by its number, and the two are counted."""

from __future__ import annotations

import csv
import re

import duckdb
import pyarrow as pa

from marsad.contract.cleaning import UNIT, untidy
from marsad.contract.declaration import Contract
from marsad.contract.decoding import decode
from marsad.contract.export import Export
from marsad.contract.grid import HEADER_WITHIN, Grid, find_header, refuse_too_wide
from marsad.contract.scratch import count

DELIMITERS = (";", ",", "\t")

PARTED = "string_split(text, chr(10)) as parts"
NUMBERED = "unnest(parts) as line, generate_subscripts(parts, 1)::integer as number"
WITHOUT_QUOTES = """not contains(line, '"') and not contains(line, chr(13))"""


def read_csv(export: Export, content: bytes) -> list[Grid]:
    text = decode(export, content)
    header_row, delimiter, head = _header(text, export.contract)
    refuse_too_wide(len(head[-1]))
    last = _last_line(text)
    data = _numbered(export, text).filter(f"number > {header_row} and number <= {last}")
    _cells(export, data, delimiter, len(head[-1]))
    if '"' in text or "\r" in text:
        _add_quoted(export, data, delimiter, len(head[-1]))
    _set_uneven_aside(export, data, delimiter, len(head[-1]), last - header_row)
    cells = export.staged.db.table("cells")
    _prove_nothing_lost(export, last - header_row, cells)
    return [Grid(cells, head[-1], header_row, head[:-1])]


def _numbered(export: Export, text: str) -> duckdb.DuckDBPyRelation:
    """The lines with their numbers. A text that is a parameter would be split while planning, a value at a time."""
    return export.staged.db.from_arrow(pa.table({"text": [text]})).project(PARTED).project(NUMBERED)


def _header(text: str, contract: Contract) -> tuple[int, str, list[list[str]]]:
    """The physical line of the header, the delimiter under which it is best understood, and the lines up to it."""
    first = text.split("\n", HEADER_WITHIN)[:HEADER_WITHIN]
    best = (0, 0, DELIMITERS[0], [_fields(first[0], DELIMITERS[0]) or [first[0]]])
    for delimiter in DELIMITERS:
        rows = [_fields(line, delimiter) or [line] for line in first]
        at = find_header(rows, contract)
        known = 0 if at is None else sum(map(contract.knows, rows[at]))
        if known > best[0]:
            best = (known, at, delimiter, rows[: at + 1])
    return best[1] + 1, best[2], best[3]


def _last_line(text: str) -> int:
    """Number of the last line with anything in it: blank lines at the end, or lines of delimiters, are no rows."""
    return text.rstrip("\n \t;,").count("\n") + 1


def _cells(export: Export, data: duckdb.DuckDBPyRelation, delimiter: str, width: int) -> None:
    """Table `cells` with every line without quotes that has `width` fields."""
    plain = data.filter(WITHOUT_QUOTES)
    parts = plain.project(f"number, string_split(line, '{delimiter}') as part, {untidy('line', delimiter)} as untidy")
    _shaped(parts, 0, width).create("cells")


def _shaped(parts: duckdb.DuckDBPyRelation, skipped: int, width: int) -> duckdb.DuckDBPyRelation:
    fields = [f"part[{position + skipped + 1}] as c{position}" for position in range(width)]
    return parts.filter(f"len(part) = {width + skipped}").project(", ".join(["number as row, untidy", *fields]))


def _add_quoted(export: Export, data: duckdb.DuckDBPyRelation, delimiter: str, width: int) -> None:
    """Lines with quotes are read one by one and strictly, then split again on a mark that no field holds."""
    read = []
    for number, line in data.filter(f"not ({WITHOUT_QUOTES})").project("number, line").fetchall():
        fields = _fields(line, delimiter)
        if fields is None or len(fields) != width or UNIT in line:
            export.ragged.append(number)
        else:
            read.append(UNIT.join([str(number), *fields]))
    split = _numbered(export, "\n".join(read)).filter("line <> ''")
    parts = split.project("string_split(line, chr(31)) as part, part[1]::integer as number, true as untidy")
    _shaped(parts, 1, width).insert_into("cells")


def _set_uneven_aside(export: Export, data: duckdb.DuckDBPyRelation, delimiter: str, width: int, lines: int) -> None:
    """The numbers of lines with more or fewer fields go to `export.ragged`; mostly there is none."""
    if count(export.staged.db.table("cells")) + len(export.ragged) < lines:
        uneven = data.filter(f"{WITHOUT_QUOTES} and len(string_split(line, '{delimiter}')) <> {width}")
        export.ragged.extend(number for (number,) in uneven.project("number").fetchall())


def _fields(line: str, delimiter: str) -> list[str] | None:
    """The fields of one line; nothing when its quotes do not pair, stand astray, or hide a line end."""
    if '"' not in line:
        return None if "\r" in line else line.split(delimiter)
    if not _pattern(delimiter).fullmatch(line) or "\r" in line:
        return None
    return next(csv.reader([line], delimiter=delimiter, strict=True))


def _pattern(delimiter: str) -> re.Pattern[str]:
    field = f'(?:"(?:[^"]|"")*+"|[^"{delimiter}]*+)'
    return re.compile(f"{field}(?:{delimiter}{field})*+")


def _prove_nothing_lost(export: Export, lines: int, cells: duckdb.DuckDBPyRelation) -> None:
    counted = count(cells) + len(export.ragged)
    if counted != max(lines, 0):
        raise RuntimeError(f"{export.record.path.name}: {lines} data lines, {counted} accounted for")
