"""What the sample says it planted is what the contracts find: no more, no less."""

import json
from collections import Counter
from pathlib import Path

import pytest

from marsad.contract import read_exports

DATA = Path(__file__).parents[2] / "data"
SESSIONS = ("2023", "2024")
# Found by comparing rows, once they are all staged.
ACROSS_ROWS = {
    "CNIE_SHARED",
    "DUP_IDENTICAL",
    "KEY_CONFLICT",
    "MOVED_SCHOOL",
    "SCHOOL_UNKNOWN",
    "TERRITORY_MISMATCH",
}


@pytest.fixture(scope="module")
def findings():
    staged = read_exports(DATA / "sample", DATA / "reference", DATA / "contracts")
    return staged.db.execute("select session, code, file, row from findings").fetchall()


def planted(session: str) -> dict:
    return json.loads((DATA / "sample" / session / "_planted.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("session", SESSIONS)
def test_the_contracts_find_what_was_planted_and_nothing_else(findings, session):
    found = Counter(code for of, code, _, _ in findings if of == session)
    listed = planted(session)["counts"]
    assert found == {code: number for code, number in listed.items() if code not in ACROSS_ROWS}


@pytest.mark.parametrize("session", SESSIONS)
def test_each_bad_cell_is_found_in_the_row_where_it_was_planted(findings, session):
    found = {(code, file, row) for of, code, file, row in findings if of == session}
    places = planted(session)["places"]
    cells = [(code, one) for code in places if code not in ACROSS_ROWS for one in places[code] if "row" in one]
    assert all((code, one["file"], one["row"]) in found for code, one in cells)
