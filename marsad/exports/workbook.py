"""XLSX: a cover sheet, then a sheet a table. Text is written as text: nothing in it is ever a formula or a link."""

import io
import re
from collections.abc import Mapping, Sequence
from datetime import date

import xlsxwriter

from marsad.exports.table import Column, Table, is_missing
from marsad.texts import Words

# Text stays text, whatever it begins with.
PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
FORMATS = {"count": "#,##0", "decimal": "#,##0.0", "rate": "0.0%", "day": "dd/mm/yyyy"}
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")  # in the name of a sheet
LONGEST_NAME, NARROWEST, WIDEST = 31, 8, 60
COVER_WIDTHS = (24, 90)


def workbook(cover: Sequence[tuple[str, str]], tables: Mapping[str, Table], words: Words) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, PLAIN) as book:
        style = {kind: book.add_format({"num_format": text}) for kind, text in FORMATS.items()}
        style |= {"bold": book.add_format({"bold": True, "valign": "top"})}
        style |= {"text": book.add_format({}), "wrapped": book.add_format({"text_wrap": True, "valign": "top"})}
        style |= {"head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})}
        _cover(_sheet(book, words.t("export_cover.title"), words), cover, style)
        for title, table in tables.items():
            _table(_sheet(book, title, words), table, style, words)
    return target.getvalue()


def _sheet(book, title: str, words: Words):
    """A sheet by a name that Excel takes, and that no other sheet has."""
    name = FORBIDDEN.sub(" ", title).strip("' ")[:LONGEST_NAME] or "Marsad"
    taken = {sheet.get_name().casefold() for sheet in book.worksheets()}
    number = 1
    while name.casefold() in taken:
        number += 1
        name = f"{name[: LONGEST_NAME - 4]} {number}"
    sheet = book.add_worksheet(name)
    if words.rtl:
        sheet.right_to_left()
    return sheet


def _cover(sheet, lines: Sequence[tuple[str, str]], style: Mapping) -> None:
    for column, width in enumerate(COVER_WIDTHS):
        sheet.set_column(column, column, width)
    for row, (name, text) in enumerate(lines):
        sheet.write_string(row, 0, name, style["bold"])
        sheet.write_string(row, 1, text, style["wrapped"])


def _table(sheet, table: Table, style: Mapping, words: Words) -> None:
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, style["head"])
        sheet.set_column(place, place, _width(table, place, column))
    for number, row in enumerate(table.rows, start=1):
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            _cell(sheet, number, place, column.kind, value, style, words)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), max(len(table.columns) - 1, 0))
    sheet.repeat_rows(0)


def _cell(sheet, row: int, place: int, kind: str, value: object, style: Mapping, words: Words) -> None:
    if is_missing(value):
        sheet.write_string(row, place, words.t("unit.no_base") if kind == "rate" else "", style["text"])
    elif kind == "text":
        sheet.write_string(row, place, str(value), style["text"])
    elif kind == "day":
        sheet.write_datetime(row, place, value, style["day"])
    else:
        sheet.write_number(row, place, float(value), style[kind])


def _width(table: Table, place: int, column: Column) -> int:
    if column.kind != "text":
        return max(NARROWEST + 4, min(len(column.name) + 2, WIDEST // 3))
    longest = max((len(str(row[place])) for row in table.rows if isinstance(row[place], str | int | date)), default=0)
    return max(NARROWEST, min(WIDEST, max(longest, len(column.name)) + 2))
