import json
from pathlib import Path

import pytest

from tests.exports import ROOT, read

SAMPLE = ROOT / "data" / "sample"
# What one file alone can show; the other planted defects need the rows of all files.
ALONE = {"AGE_RANGE", "CNIE_FORMAT", "CNIE_PLACEHOLDER", "CNIE_UNUSUAL", "COLUMN_UNKNOWN", "DATE_FORMAT"}
ALONE |= {"DATE_FUTURE", "ROW_RAGGED", "SECRET_COLUMN", "VALUE_UNKNOWN"}


@pytest.fixture(scope="module")
def staged():
    return read(SAMPLE)


def places(folder: Path) -> set[tuple]:
    planted = json.loads((folder / "_planted.json").read_text("utf-8"))["places"]
    found = ((code, place) for code in ALONE & set(planted) for place in planted[code])
    return {(folder.name, code, place["file"], place.get("row")) for code, place in found}


def test_the_findings_are_the_planted_defects_and_nothing_else(staged):
    planted = set().union(*(places(folder) for folder in SAMPLE.iterdir() if folder.is_dir()))
    columns = {"COLUMN_UNKNOWN", "SECRET_COLUMN"}
    found = {
        (each.session, each.code, each.file, None if each.code in columns else each.row) for each in staged.findings()
    }
    assert found == planted


def test_nothing_of_the_sample_is_lost(staged):
    assert all(each.rows_read == each.rows_staged + each.rows_quarantined for each in staged.files)
    for source in {each.source for each in staged.files}:
        counted = staged.db.table(f"staged_{source}").aggregate("count(*)").fetchall()[0][0]
        assert counted == sum(each.rows_staged for each in staged.files if each.source == source)
