"""The rows of a list of names, lent to one question.

To make a database takes longer than to answer the question, so two are kept: one opens the file of a province, runs
nothing but the statements below and lets it go; the other is locked like any that reads, and opens nothing. What is
lent, only the columns that the question names, stands in the connection of one list, where no other sees it, and ends
with it.
"""

import re
import threading
from functools import cache
from pathlib import Path

import duckdb
import pyarrow

from marsad.scope import Scope
from marsad.snapshot.connections import answering, in_memory, in_our_words, locked

NAMES, WORD = "nominative", re.compile(r"\w+")
OF = {
    "province": "select columns($named) from lent.identity where columns($gate)",
    "school": "select columns($named) from lent.identity where columns($gate) and school = $code",
}

_lending = threading.Lock()  # a file is open once at a time


def once(file: Path, place: Scope, gate: str, sql: str, params: dict) -> list[dict]:
    """Who is stopped at a gate in a province or a school, from the province's file: a row each, by column."""
    with _reader().cursor() as reader:
        reader.register("identity", _lent(file, place, gate, {gate, *WORD.findall(sql)}))
        with answering(sql, params):
            rows = reader.execute(sql, params).fetchall()
        heads = [head for head, *_ in reader.description]
        return [dict(zip(heads, row, strict=True)) for row in rows]


def _lent(file: Path, place: Scope, gate: str, words: set[str]) -> pyarrow.Table:
    with _lending, in_our_words(file):
        lender = _lender()
        lender.execute("attach $file as lent (read_only)", {"file": str(file)})
        try:
            own = {"code": place.code} if place.kind == "school" else {}
            named = [column for column in lender.table("lent.identity").columns if column in words]
            return lender.sql(OF[place.kind], params={"gate": [gate], "named": named, **own}).to_arrow_table()
        finally:
            lender.execute("detach lent")


@cache
def _lender() -> duckdb.DuckDBPyConnection:
    return in_memory()


@cache
def _reader() -> duckdb.DuckDBPyConnection:
    return locked(in_memory())
