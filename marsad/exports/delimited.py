"""CSV as a spreadsheet of this country opens it: `;`, decimal comma, UTF-8 with its mark; the cover in `#` lines above.

A cell of text that a spreadsheet could take for a formula gets an apostrophe before it.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from marsad.exports.table import Table, is_missing
from marsad.texts import Words

MARK = "\ufeff"
# What begins a formula, also behind blanks and in the wide letters that some spreadsheets take for the narrow ones.
FORMULA = re.compile(r"[\s\x00-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@|%＝＋－＠]|[\t\r\n\x00]")
LINES = re.compile(r"[\r\n\x00\u2028\u2029]+")


def delimited(cover: Sequence[tuple[str, str]], tables: Mapping[str, Table], words: Words) -> bytes:
    """One table a file is what is asked for; several stand below one another, each under its title."""
    target = io.StringIO(newline="")
    write = csv.writer(target, delimiter=";", lineterminator="\r\n")
    for name, text in cover:
        write.writerow([LINES.sub(" ", f"# {name} : {text}")])
    for title, table in tables.items():
        if len(tables) > 1:
            write.writerow([LINES.sub(" ", f"# {title}")])
        write.writerow([safe(column.name) for column in table.columns])
        kinds = [column.kind for column in table.columns]
        write.writerows(
            [_cell(kind, value, words) for kind, value in zip(kinds, row, strict=True)] for row in table.rows
        )
    return (MARK + target.getvalue()).encode()


def safe(text: str) -> str:
    line = LINES.sub(" ", text)
    return f"'{line}" if FORMULA.match(text) else line


def _cell(kind: str, value: object, words: Words) -> str:
    if is_missing(value):
        return words.t("unit.no_base") if kind == "rate" else ""
    if kind == "text":
        return safe(str(value))
    if kind == "day":
        return value.strftime("%d/%m/%Y")
    if kind == "count":
        return str(int(value))
    return _decimal(value * 100, 2) + "%" if kind == "rate" else _decimal(value, 1)


def _decimal(value: float, places: int) -> str:
    return str(Decimal(str(float(value))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)).replace(".", ",")
