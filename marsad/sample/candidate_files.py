"""The candidates' file of each academy, as its system exports it, with its planted defects."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from marsad.sample.candidate_rows import CandidateRows
from marsad.sample.changed_cells import Change
from marsad.sample.files import SEPARATOR, Sent, csv_text, send_parquet, send_text, with_real_days
from marsad.sample.layouts import Layout
from marsad.sample.planted import Planted
from marsad.sample.reference import provinces, regions
from marsad.sample.second_rows import SecondRow
from marsad.sample.text import constant, digits
from marsad.sample.totals import MASSAR_PROVINCE

HEADER_ROWS = 1
SECRET, OBSERVATION = "الرمز السري", "OBSERVATIONS"
ODD_ROWS = 5


def send_candidates(
    folder: Path, layout: Layout, rows: CandidateRows, changes: list[Change], seconds: list[SecondRow], planted: Planted
) -> Sent:
    """One academy's file; the province that sends a workbook is not in it."""
    at = of_region(layout, rows)
    mine = [one for one in seconds if regions()[one.region] == layout.region]
    whole = [one for one in mine if one.code != "ROW_RAGGED"]
    torn = [one for one in mine if one.code == "ROW_RAGGED"]
    table = pa.concat_tables([changed(layout, rows, at, changes, planted), doubled(layout, rows, whole)])
    for rank, one in enumerate(whole + torn):
        planted.note(one.code, layout.file, len(at) + rank + 1 + HEADER_ROWS)
    table = dressed(layout, table, planted)
    if layout.kind == "parquet":
        return send_parquet(
            folder / layout.file, table.rename_columns([layout.header(name) for name in table.column_names])
        )
    text = csv_text(table, [layout.header(name) for name in table.column_names])
    text += "".join(torn_line(layout, rows, one, table) for one in torn)
    return send_text(folder / layout.file, text, layout.encoding, layout.byte_order_mark)


def of_region(layout: Layout, rows: CandidateRows) -> np.ndarray:
    people = rows.history.people
    inside = people.region == regions().index(layout.region)
    here = rows.listed(np.flatnonzero(inside & (people.province != provinces().index(MASSAR_PROVINCE))))
    return here[~np.isin(here, rows.ahead("MOVED_ACADEMY"))]


def changed(layout: Layout, rows: CandidateRows, at: np.ndarray, changes: list[Change], planted: Planted) -> pa.Table:
    table, own = rows.table(at, layout.style), {int(candidate): row for row, candidate in enumerate(at)}
    for one in changes:
        if one.candidate in own:
            row = own[one.candidate]
            table = with_cell(table, row, one.column, one.text)
            planted.note(one.code, layout.file, row + 1 + HEADER_ROWS, layout.header(one.column).strip())
    return table


def with_cell(table: pa.Table, row: int, column: str, text: str) -> pa.Table:
    values = table[column].combine_chunks()
    values = pa.concat_arrays([values[:row], pa.array([text]), values[row + 1 :]])
    return table.set_column(table.column_names.index(column), column, values)


def doubled(layout: Layout, rows: CandidateRows, seconds: list[SecondRow]) -> pa.Table:
    table = rows.table(np.array([one.candidate for one in seconds], dtype=np.int64), layout.style)
    for row, one in enumerate(seconds):
        for column, text in one.cells.items():
            table = with_cell(table, row, column, text)
    return table


def dressed(layout: Layout, table: pa.Table, planted: Planted) -> pa.Table:
    """This academy's columns, in its order, with the habits of its system."""
    table = with_habits(layout, table).select(layout.columns())
    if layout.observation:
        planted.note("COLUMN_UNKNOWN", layout.file, column=OBSERVATION)
        table = table.append_column(OBSERVATION, constant("RAS", table.num_rows))
    if layout.secret:
        planted.note("SECRET_COLUMN", layout.file, column=SECRET)
        table = table.append_column(SECRET, digits(np.arange(table.num_rows) * 7_919 % 9_000_000 + 1_000_000, 7))
    days = [name for name in table.column_names if name.endswith("_on") or name == "birth_date"]
    return with_real_days(table, days) if layout.typed_days else table


def with_habits(layout: Layout, table: pa.Table) -> pa.Table:
    """What a spreadsheet does to codes on the way: a few of them, or a whole column."""
    few = pa.array(np.arange(table.num_rows) % max(1, table.num_rows // ODD_ROWS) == 1)
    if layout.quoted_codes:
        table = replaced(table, "massar_code", lambda text: pc.if_else(few, joined_text("'", text), text))
    if layout.decimal_provinces:
        table = replaced(table, "province", lambda text: pc.if_else(few, joined_text(text, ".0"), text))
    if layout.lost_zeros:
        table = replaced(table, "province", lambda text: pc.utf8_ltrim(text, "0"))
    return table


def joined_text(first, second):
    return pc.binary_join_element_wise(first, second, "")


def replaced(table: pa.Table, column: str, spell) -> pa.Table:
    return table.set_column(table.column_names.index(column), column, spell(table[column].combine_chunks()))


def torn_line(layout: Layout, rows: CandidateRows, one: SecondRow, table: pa.Table) -> str:
    """The candidate's row again, its family name cut in two by a separator."""
    again = rows.table(np.array([one.candidate]), layout.style).to_pylist()[0]
    again["last_name_fr"] = again["last_name_fr"][:2] + SEPARATOR + again["last_name_fr"][2:]
    return SEPARATOR.join(again.get(name, "") for name in table.column_names) + "\n"
