"""CSV by physical lines: every line becomes a row or is set aside by its number, and the two are counted."""

from __future__ import annotations

import csv
import re

from marsad.contract.cleaning import UNIT, untidy
from marsad.contract.declaration import Contract
from marsad.contract.decoding import decode
from marsad.contract.export import Export
from marsad.contract.grid import HEADER_WITHIN, Grid, find_header, refuse_too_wide
from marsad.contract.scratch import count

DELIMITERS = (";", ",", "\t")

NUMBERED = """
select unnest(parts) as line, generate_subscripts(parts, 1)::integer as number
from (select string_split(text, chr(10)) as parts from {table})
"""
BETWEEN = "select number, line from ({lines}) where number between {first} and {last}"
PLAIN = """
select number, string_split(line, '{delimiter}') as part, {untidy} as untidy
from ({data})
where not contains(line, '"') and not contains(line, chr(13))
"""
WITH_QUOTES = """select number, line from ({data}) where contains(line, '"') or contains(line, chr(13))"""
REJOINED = """
select string_split(line, chr(31)) as part, part[1]::integer as number, true as untidy
from ({lines})
where line <> ''
"""
UNEVEN = """
select number
from ({data})
where not contains(line, '"') and not contains(line, chr(13)) and len(string_split(line, '{delimiter}')) <> {width}
"""
SHAPED = "select number as row, untidy, {fields} from ({parts}) where len(part) = {width}"


def read_csv(export: Export, content: bytes) -> list[Grid]:
    text = decode(export, content)
    header_row, delimiter, head = _header(text, export.contract)
    refuse_too_wide(len(head[-1]))
    last = _last_line(text)
    data = BETWEEN.format(lines=_numbered(export, text, "content"), first=header_row + 1, last=last)
    _fill_cells(export, data, delimiter, len(head[-1]))
    if '"' in text or "\r" in text:
        _add_quoted(export, data, delimiter, len(head[-1]))
    if _accounted(export) < last - header_row:
        _set_uneven_aside(export, data, delimiter, len(head[-1]))
    _prove_nothing_lost(export, last - header_row)
    return [Grid("cells", head[-1], header_row, head[:-1])]


def _numbered(export: Export, text: str, table: str) -> str:
    """The lines with their numbers. A text that is a parameter would be split while planning, a value at a time."""
    export.staged.db.execute(f"create table {table} as select $1 as text", [text])
    return NUMBERED.format(table=table)


def _header(text: str, contract: Contract) -> tuple[int, str, list[list[str]]]:
    """The physical line of the header, the delimiter under which it is best understood, and the lines up to it."""
    first = _first_lines(text)
    best = (0, 0, DELIMITERS[0], [_fields(first[0], DELIMITERS[0]) or [first[0]]])
    for delimiter in DELIMITERS:
        rows = [_fields(line, delimiter) or [line] for line in first]
        at = find_header(rows, contract, best[0])
        known = 0 if at is None else sum(map(contract.knows, rows[at]))
        if known > best[0]:
            best = (known, at, delimiter, rows[: at + 1])
    return best[1] + 1, best[2], best[3]


def _first_lines(text: str) -> list[str]:
    """Without a copy of all the others."""
    end = -1
    for _ in range(HEADER_WITHIN):
        if (end := text.find("\n", end + 1)) < 0:
            return text.split("\n")
    return text[:end].split("\n")


def _last_line(text: str) -> int:
    """Number of the last line with anything in it: blank lines at the end, or lines of delimiters, are no rows."""
    return text.rstrip("\n \t;,").count("\n") + 1


def _fill_cells(export: Export, data: str, delimiter: str, width: int) -> None:
    """Table `cells` with every line without quotes that has `width` fields."""
    parts = PLAIN.format(data=data, delimiter=delimiter, untidy=untidy("line", delimiter))
    export.staged.db.execute(f"create table cells as {_shaped(parts, 0, width)}")


def _shaped(parts: str, skipped: int, width: int) -> str:
    fields = ", ".join(f"part[{position + skipped + 1}] as c{position}" for position in range(width))
    return SHAPED.format(fields=fields, parts=parts, width=width + skipped)


def _add_quoted(export: Export, data: str, delimiter: str, width: int) -> None:
    """Lines with quotes are read one by one and strictly, then split again on a mark that no field holds."""
    db, read = export.staged.db, []
    for number, line in db.execute(WITH_QUOTES.format(data=data)).fetchall():
        fields = _fields(line, delimiter)
        if fields is None or len(fields) != width or UNIT in line:
            export.ragged.append(number)
        else:
            read.append(UNIT.join([str(number), *fields]))
    parts = REJOINED.format(lines=_numbered(export, "\n".join(read), "quoted"))
    db.execute(f"insert into cells {_shaped(parts, 1, width)}")


def _set_uneven_aside(export: Export, data: str, delimiter: str, width: int) -> None:
    """The numbers of lines with more or fewer fields."""
    found = export.staged.db.execute(UNEVEN.format(data=data, delimiter=delimiter, width=width)).fetchall()
    export.ragged.extend(number for (number,) in found)


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


def _accounted(export: Export) -> int:
    return count(export.staged.db.table("cells")) + len(export.ragged)


def _prove_nothing_lost(export: Export, lines: int) -> None:
    if (counted := _accounted(export)) != max(lines, 0):
        raise RuntimeError(f"{export.record.path.name}: {lines} data lines, {counted} accounted for")
