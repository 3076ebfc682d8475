"""A cell as typed to a cell as meant, step by step: SQL expressions over a column that keeps its name.

Each step is one projection over the step before; nested in one expression they would double at every step.
"""

from __future__ import annotations

import duckdb

from marsad.contract.declaration import Column, Contract

EASTERN = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
WESTERN = "01234567890123456789"
# No-break space, direction marks and byte-order mark come along when cells are copied from a letter or a web page.
EDGES = " \t\u00a0\u200e\u200f\u202a\u202b\u202c\ufeff"


def literal(text: str) -> str:
    """A text of the contract inside an expression."""
    return "'" + text.replace("'", "''") + "'"


def clean(cells: duckdb.DuckDBPyRelation, contract: Contract) -> duckdb.DuckDBPyRelation:
    """The cells without what surrounds their values; empty ones, and words that mean empty, are NULL."""
    for step in (_trimmed, _without_empty_words, _spelled_plainly, _bare, _tight, _whole, _padded):
        named = [f'{step(column, contract)} as "{column.name}"' for column in contract.columns]
        cells = cells.project(", ".join(["sheet, row", *named]))
    return cells


def _is_code(column: Column) -> bool:
    return column.type in {"code", "session"}


def _trimmed(column: Column, _: Contract) -> str:
    return f'trim("{column.name}", {literal(EDGES)})'


def _without_empty_words(column: Column, contract: Contract) -> str:
    cell = f'"{column.name}"'
    words = ", ".join(map(literal, ("", *contract.empty_words)))
    return f"case when {cell} not in ({words}) then {cell} end"


def _spelled_plainly(column: Column, _: Contract) -> str:
    """Single spaces in texts, western digits elsewhere; both are slow, and few cells need them."""
    cell = f'"{column.name}"'
    if column.type in {"text", "nomenclature"}:
        return f"case when contains({cell}, '  ') then regexp_replace({cell}, '\\s+', ' ', 'g') else {cell} end"
    translated = f"translate({cell}, {literal(EASTERN)}, {literal(WESTERN)})"
    return f"case when strlen({cell}) > length({cell}) then {translated} else {cell} end"


def _bare(column: Column, _: Contract) -> str:
    """A spreadsheet leaves an apostrophe before a code kept as text."""
    return f"upper(ltrim(\"{column.name}\", ''''))" if _is_code(column) else f'"{column.name}"'


def _tight(column: Column, _: Contract) -> str:
    cell = f'"{column.name}"'
    return (
        f"case when contains({cell}, ' ') then replace({cell}, ' ', '') else {cell} end" if _is_code(column) else cell
    )


def _whole(column: Column, _: Contract) -> str:
    """A spreadsheet leaves `.0` behind a code that it took for a number."""
    cell = f'"{column.name}"'
    whole = f"regexp_replace({cell}, '^([A-Z]*\\d+)\\.0$', '\\1')"
    return f"case when ends_with({cell}, '.0') then {whole} else {cell} end" if _is_code(column) else cell


def _padded(column: Column, _: Contract) -> str:
    """A spreadsheet takes the zeros that a code starts with."""
    cell, width = f'"{column.name}"', column.pad
    return f"case when length({cell}) < {width} then lpad({cell}, {width}, '0') else {cell} end" if width else cell
