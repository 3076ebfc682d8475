"""The files of a small sample: as untidy as declared, and the same bytes every time."""

import csv
import json
import re
from datetime import date
from pathlib import Path

import fastexcel
import pyarrow.parquet
import pytest

from marsad.sample import write_sample
from marsad.sample.layouts import LAYOUTS
from marsad.sample.reference import provinces

COMMITTED = Path(__file__).parents[3] / "data" / "sample"
SIZES = {"2024": 700, "2023": 300}
JUNE, MAY = date(2024, 6, 28), date(2024, 5, 15)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    out = tmp_path_factory.mktemp("sample")
    for session, size in SIZES.items():
        write_sample(session, out, size, 2024, JUNE)
    return out


def control_totals(folder: Path) -> list[dict]:
    with (folder / "totaux_controle.csv").open(encoding="utf-8") as handle:
        return list(csv.DictReader(handle, delimiter=";"))


def text_of(folder: Path, file: str) -> str:
    encoding = next(one["encoding"] for one in control_totals(folder) if one["file"] == file)
    return (folder / file).read_bytes().decode(encoding).removeprefix("\ufeff")


@pytest.mark.parametrize("session", SIZES)
def test_the_committed_sample_is_what_its_command_writes(written, session):
    made = {path.name: path.read_bytes() for path in (written / session).iterdir()}
    assert made == {path.name: path.read_bytes() for path in (COMMITTED / session).iterdir()}


def test_the_committed_sample_stays_below_a_megabyte():
    assert sum(path.stat().st_size for path in COMMITTED.rglob("*") if path.is_file()) < 1_000_000


def test_another_seed_gives_other_candidates(written, tmp_path):
    write_sample("2024", tmp_path, 700, 1, JUNE)
    file = "candidats_aref_06.csv"
    assert (tmp_path / "2024" / file).read_bytes() != (written / "2024" / file).read_bytes()


@pytest.mark.parametrize("session", SIZES)
def test_control_totals_count_the_rows_of_every_file(written, session):
    folder = written / session
    for one in control_totals(folder):
        assert int(one["rows"]) == rows_in(folder, one["file"]), one["file"]


def rows_in(folder: Path, file: str) -> int:
    if file.endswith(".parquet"):
        return pyarrow.parquet.read_metadata(folder / file).num_rows
    if file.startswith("candidats_massar"):
        book = fastexcel.read_excel(folder / file)
        return sum(len(class_rows(book, name)) for name in book.sheet_names)
    if file.endswith(".xlsx"):
        return fastexcel.read_excel(folder / file).load_sheet(0).height
    return len(text_of(folder, file).splitlines()) - 1


def class_rows(book, name: str) -> list[tuple]:
    """Rows below the header whose key looks like a Massar code."""
    rows = book.load_sheet(name, header_row=None).to_arrow().to_pylist()
    return [row for row in rows if re.fullmatch(r"[A-Z]\d{9}", str(next(iter(row.values()))))]


def test_every_file_is_declared_and_no_other(written):
    folder = written / "2024"
    declared = {one["file"] for one in control_totals(folder)}
    assert declared == {path.name for path in folder.iterdir()} - {"totaux_controle.csv", "_planted.json"}


def test_three_academies_send_windows_1256_and_two_parquet():
    assert sum(layout.encoding == "windows-1256" for layout in LAYOUTS) == 3
    assert sum(layout.kind == "parquet" for layout in LAYOUTS) == 2


def test_candidates_of_the_workbook_are_in_no_other_file(written):
    lines = text_of(written / "2024", "candidats_aref_10.csv").splitlines()
    at = lines[0].split(";").index("CD_PROV")
    assert not {line.split(";")[at].removesuffix(".0") for line in lines[1:]} & {"071"}


def test_every_region_has_rows_of_its_own_provinces(written):
    declared = {one["file"]: int(one["rows"]) for one in control_totals(written / "2024")}
    assert all(declared[layout.file] > 0 for layout in LAYOUTS)


def test_the_workbook_names_its_school_above_the_table(written):
    book = fastexcel.read_excel(written / "2024" / "candidats_massar_10.071.xlsx")
    for name in book.sheet_names:
        first = [next(iter(row.values())) for row in book.load_sheet(name, header_row=None).to_arrow().to_pylist()]
        assert any(str(cell).startswith("المؤسسة: ") and " — " in str(cell) for cell in first)


def test_before_the_results_their_files_hold_only_a_header(tmp_path):
    write_sample("2024", tmp_path, 700, 2024, MAY)
    declared = {one["file"]: one["rows"] for one in control_totals(tmp_path / "2024")}
    for file in ("resultats.csv", "reclamations.csv", "bourses.csv", "diplomes.csv"):
        assert declared[file] == "0"
        assert len(text_of(tmp_path / "2024", file).splitlines()) == 1


def test_a_session_nobody_published_is_refused(tmp_path):
    with pytest.raises(ValueError, match="session 2025: choose among 2023, 2024"):
        write_sample("2025", tmp_path)


def test_progress_ends_where_it_said_it_would(tmp_path):
    told = []
    write_sample("2024", tmp_path, 300, on_progress=lambda stage, done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] == len(told)


def test_planted_defects_are_listed_with_their_place(written):
    planted = json.loads((written / "2024" / "_planted.json").read_text(encoding="utf-8"))
    assert planted["counts"] == {code: len(places) for code, places in planted["places"].items()}
    assert all((written / "2024" / place["file"]).exists() for places in planted["places"].values() for place in places)


def test_the_workbook_province_is_a_real_one():
    assert "10.071" in provinces()
