"""A row is tidied only when a look at its whole line says so: that look must never miss one."""

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.contract.cleaning import EASTERN, EDGES, TIDYING, UNIT, literal, untidy
from marsad.contract.declaration import Column, load_contract
from tests.exports import CONTRACTS

CANDIDATES = load_contract(CONTRACTS / "candidates.toml")
SIGNS = "aZ9é'’.-العلوي " + EDGES + EASTERN + "\u2003\u3000\u1680\n\x0b"
CELLS = st.lists(st.one_of(st.text(SIGNS, max_size=4), st.text(max_size=4)), min_size=1, max_size=4)


@settings(deadline=None, max_examples=300)
@given(CELLS, st.sampled_from([";", ",", UNIT]))
def test_a_line_that_looks_tidy_is(cells, delimiter):
    cells = [each.replace(delimiter, "").replace("\0", "") for each in cells]
    (looks,) = duckdb.execute(f"select {untidy('$1', delimiter)}", [delimiter.join(cells)]).fetchall()[0]
    if not looks:
        for cell in cells:
            assert tidied(cell) == [cell] * len(TIDYING)


def tidied(cell: str) -> list[str]:
    steps = ", ".join(step(Column("cell"), CANDIDATES) for step in TIDYING)
    return list(duckdb.sql("select $1::varchar as cell", params=[cell]).project(steps).fetchall()[0])


@pytest.mark.parametrize("line", ["G130;El Kettani;الكتاني;2024-05-20;Scolarisé;N/A", "a'b;;;", ""])
def test_a_line_as_most_are_is_not_tidied(line):
    assert duckdb.execute(f"select {untidy('$1', ';')}", [line]).fetchall() == [(False,)]


@pytest.mark.parametrize("text", ["Lycée d'Anfa", "a\0b", "{name}", "$1 ?"])
def test_any_text_can_stand_in_a_statement(text):
    assert duckdb.execute(f"select {literal(text)}").fetchall() == [(text,)]
