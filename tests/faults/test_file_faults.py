"""Files that must not be read, or not to their end: the smallest one of each kind, and the one code it gives."""

import csv
import io
import threading
import zipfile

import duckdb
import pytest
import xlsxwriter

from marsad.contract import Settling, read_exports
from marsad.contract import folder as folders
from tests.exports import CANDIDATE, CONTRACTS, REFERENCE, candidates, csv_text, found, read, write, write_session

TOTALS = "file;encoding;rows;as_of\netablissements.csv;utf-8;1;2024-06-28\n"
ONE = csv_text([CANDIDATE])


def declare(folder, rows="1", encoding="utf-8", name="candidats_04.csv", as_of="2024-06-28"):
    write(folder, "totaux_controle.csv", f"{TOTALS}{name};{encoding};{rows};{as_of}\n")


def parquet(tmp_path) -> bytes:
    path = tmp_path / "one.parquet"
    columns = ", ".join(f"'{cell}' as \"{header}\"" for header, cell in CANDIDATE.items())
    duckdb.sql(f"select {columns}").write_parquet(str(path))
    return path.read_bytes()


def workbook(**sheets: list[list[str]]) -> bytes:
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed) as book:
        for name, lines in sheets.items():
            sheet = book.add_worksheet(name)
            for row, line in enumerate(lines):
                sheet.write_row(row, 0, line)
    return packed.getvalue()


def test_a_sound_folder_gives_no_finding(tmp_path):
    declare(write_session(tmp_path))
    assert found(tmp_path) == {}


def test_a_file_with_fewer_rows_than_declared_is_truncated(tmp_path):
    declare(write_session(tmp_path), rows="2")
    assert found(tmp_path) == {("TRUNCATED", "reject"): 1}


def test_a_parquet_file_without_its_footer_is_truncated(tmp_path):
    write_session(tmp_path, parquet(tmp_path)[:-8], "candidats_04.parquet")
    assert found(tmp_path) == {("TRUNCATED", "reject"): 1}


def test_a_parquet_file_with_a_broken_footer_is_truncated(tmp_path):
    sound = parquet(tmp_path)
    write_session(tmp_path, sound[: len(sound) // 2] + sound[-4:], "candidats_04.parquet")
    assert found(tmp_path) == {("TRUNCATED", "reject"): 1}


@pytest.mark.parametrize("cut", [100, -200])
def test_a_workbook_cut_short_is_truncated(tmp_path, cut):
    sound = workbook(A=[list(CANDIDATE), list(CANDIDATE.values())])
    write_session(tmp_path, sound[:cut], "candidats_04.xlsx")
    assert found(tmp_path) == {("TRUNCATED", "reject"): 1}


def test_more_rows_than_declared_are_held(tmp_path):
    declare(write_session(tmp_path, csv_text(candidates(2))))
    assert found(tmp_path) == {("CONTROL_EXCESS", "hold"): 1}


@pytest.mark.parametrize("line", ["candidats_04.csv;utf-8;many;2024-06-28", "candidats_04.csv;utf-8;1;yesterday"])
def test_control_totals_that_cannot_be_read_are_refused(tmp_path, line):
    write(write_session(tmp_path), "totaux_controle.csv", f"{TOTALS}{line}\n")
    assert found(tmp_path) == {("CONTROL_INVALID", "reject"): 1, ("FILE_UNLISTED", "warn"): 1}


def test_control_totals_without_their_columns_are_refused(tmp_path):
    write(write_session(tmp_path), "totaux_controle.csv", "name;lines\ncandidats_04.csv;1\n")
    assert found(tmp_path) == {("CONTROL_INVALID", "reject"): 1}


@pytest.mark.parametrize("codec", ["cp1256", "utf-16"])
def test_an_encoding_that_nobody_declared_is_not_guessed(tmp_path, codec):
    arabic = csv_text([CANDIDATE | {"NOM": "العلوي"}]).encode(codec)
    write_session(tmp_path, arabic)
    code = "NUL_BYTE" if codec == "utf-16" else "ENCODING_INVALID"
    assert found(tmp_path) == {(code, "reject"): 1}


def test_utf8_lines_in_a_file_declared_windows_1256_are_not_read_as_nonsense(tmp_path):
    lines = csv_text(candidates(2, NOM="العلوي")).split("\n")
    mixed = b"\n".join([*(line.encode("cp1256") for line in lines[:1]), *(line.encode() for line in lines[1:])])
    declare(write_session(tmp_path, mixed), rows="2", encoding="windows-1256")
    assert found(tmp_path) == {("ENCODING_INVALID", "reject"): 1}


def test_an_encoding_outside_the_contract_is_refused(tmp_path):
    declare(write_session(tmp_path), encoding="macroman")
    assert found(tmp_path) == {("ENCODING_INVALID", "reject"): 1}


def test_an_encoding_that_the_contract_does_not_allow_is_refused(tmp_path):
    declare(write_session(tmp_path), encoding="utf-16")
    text = (CONTRACTS / "candidates.toml").read_text("utf-8").replace(', "utf-16"]', "]")
    contracts = bounded(tmp_path, 400_000_000)
    write(contracts, "candidates.toml", text)
    staged = read_exports(tmp_path, REFERENCE, contracts, settling=Settling(0))
    assert [each.code for each in staged.findings()] == ["ENCODING_INVALID"]


def test_a_nul_byte_refuses_the_file_and_says_where(tmp_path):
    write_session(tmp_path, ONE.replace("ALAOUI", "ALA\0OUI"))
    (finding,) = read(tmp_path).findings()
    assert (finding.code, finding.severity, finding.row) == ("NUL_BYTE", "reject", 2)


def test_a_missing_column_is_named_with_its_aliases_and_the_nearest_header(tmp_path):
    write_session(tmp_path, ONE.replace("NUM_CNIE", "NUM_CNE"))
    (finding,) = read(tmp_path).findings()
    assert (finding.code, finding.severity, finding.column) == ("COLUMN_MISSING", "reject", "cnie_number")
    assert finding.value == "NUM_CNE"
    assert "cinEleve" in finding.expected


def test_a_column_given_twice_refuses_the_file(tmp_path):
    write_session(tmp_path, csv_text([CANDIDATE | {"sexe": "F"}]))
    assert found(tmp_path) == {("COLUMN_DUPLICATE", "reject"): 1}


def test_an_unknown_column_is_named_with_the_nearest_alias(tmp_path):
    write_session(tmp_path, csv_text([CANDIDATE | {"LIEU_NAISANCE": "Rabat"}]))
    (finding,) = read(tmp_path).findings()
    assert (finding.code, finding.severity, finding.value) == ("COLUMN_UNKNOWN", "warn", "LIEU_NAISANCE")
    assert finding.expected == "lieu naissance (birth_place)"


def test_reordered_columns_are_no_finding(tmp_path):
    write_session(tmp_path, csv_text([dict(reversed(CANDIDATE.items()))]))
    assert found(tmp_path) == {}


def test_a_secret_code_is_stripped_before_anything_is_stored(tmp_path):
    write_session(tmp_path, csv_text([CANDIDATE | {"الرمز السري": "hunter2"}]))
    staged = read(tmp_path)
    assert [(each.code, each.severity) for each in staged.findings()] == [("SECRET_COLUMN", "warn")]
    tables = [name for (name,) in staged.db.sql("select table_name from duckdb_tables()").fetchall()]
    assert "hunter2" not in str([staged.db.table(name).fetchall() for name in tables])


def test_a_sheet_without_a_header_is_mentioned(tmp_path):
    sound = workbook(A=[list(CANDIDATE), list(CANDIDATE.values())], Notice=[["Lisez-moi"]])
    write_session(tmp_path, sound, "candidats_04.xlsx")
    assert found(tmp_path) == {("SHEET_UNKNOWN", "warn"): 1}


def bounded(tmp_path, most: int):
    """The contracts, with a smaller bound on the candidates' files."""
    for path in CONTRACTS.glob("*.toml"):
        text = path.read_text("utf-8").replace("max_bytes = 400_000_000", f"max_bytes = {most}")
        write(tmp_path, f"contracts/{path.name}", text)
    return tmp_path / "contracts"


def test_a_file_over_its_bound_is_not_opened(tmp_path):
    write_session(tmp_path)
    staged = read_exports(tmp_path, REFERENCE, bounded(tmp_path, 100), settling=Settling(0))
    assert [(each.code, each.severity) for each in staged.findings()] == [("FILE_TOO_LARGE", "reject")]
    assert [each.sha256 for each in staged.files if each.source == "candidates"] == [""]


def test_a_workbook_that_unpacks_beyond_all_measure_is_not_opened(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", b"0" * 1_000_000)
    write_session(tmp_path, packed.getvalue(), "candidats_04.xlsx")
    staged = read_exports(tmp_path, REFERENCE, bounded(tmp_path, 10_000), settling=Settling(0))
    assert [each.code for each in staged.findings()] == ["FILE_TOO_LARGE"]


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n \r\n"])
@pytest.mark.parametrize("suffix", ["csv", "xlsx", "parquet"])
def test_a_file_with_nothing_in_it_is_empty(tmp_path, content, suffix):
    write_session(tmp_path, content, f"candidats_04.{suffix}")
    assert found(tmp_path) == {("FILE_EMPTY", "reject"): 1}


def test_a_file_with_a_header_only_is_refused(tmp_path):
    write_session(tmp_path, ONE.split("\n")[0] + "\n")
    assert found(tmp_path) == {("ZERO_ROWS", "reject"): 1}


def test_a_workbook_without_any_table_is_refused(tmp_path):
    write_session(tmp_path, workbook(A=[]), "candidats_04.xlsx")
    assert found(tmp_path) == {("ZERO_ROWS", "reject"): 1}


def test_no_rows_are_sound_where_none_are_declared(tmp_path):
    declare(write_session(tmp_path, ONE.split("\n")[0] + "\n"), rows="0")
    assert found(tmp_path) == {}


def test_a_file_still_being_copied_is_left_alone(tmp_path, monkeypatch):
    path = write_session(tmp_path) / "candidats_04.csv"
    monkeypatch.setattr(folders.time, "sleep", lambda _: write(path.parent, path.name, ONE * 2))
    staged = read_exports(tmp_path, REFERENCE, CONTRACTS)
    assert [(each.code, each.severity) for each in staged.findings()] == [("FILE_UNSTABLE", "reject")]
    assert staged.files[0].source == "schools"


def test_a_done_mark_or_age_spares_the_second_look(tmp_path, monkeypatch):
    session = write_session(tmp_path)
    for path in list(session.iterdir()):
        write(session, f"{path.name}.done", "")
    monkeypatch.setattr(folders.time, "sleep", lambda _: pytest.fail("looked twice"))
    assert list(read_exports(tmp_path, REFERENCE, CONTRACTS).findings()) == []
    assert found(tmp_path) == {}


def test_the_same_content_under_a_second_name_counts_once(tmp_path):
    write(write_session(tmp_path), "candidats_04_bis.csv", ONE)
    staged = read(tmp_path)
    assert [(each.code, each.severity, each.file) for each in staged.findings()] == [
        ("DUPLICATE_FILE", "warn", "candidats_04_bis.csv")
    ]
    assert staged.db.table("staged_candidates").aggregate("count(*)").fetchall() == [(1,)]


def test_rows_of_another_session_refuse_the_file(tmp_path):
    write_session(tmp_path, csv_text(candidates(2, SESSION="2023")))
    (finding,) = read(tmp_path).findings()
    assert (finding.code, finding.severity, finding.value) == ("SESSION_MISMATCH", "reject", "2023")
    assert (finding.row, finding.expected) == (2, "2024")


def test_a_file_that_no_contract_claims_is_left_alone(tmp_path):
    write(write_session(tmp_path), "notes.txt", "rien")
    assert found(tmp_path) == {("FILE_UNKNOWN", "warn"): 1}


def test_a_file_outside_the_control_totals_is_mentioned(tmp_path):
    write(write_session(tmp_path), "totaux_controle.csv", TOTALS)
    assert found(tmp_path) == {("FILE_UNLISTED", "warn"): 1}


def test_a_declared_file_that_is_not_there_is_refused(tmp_path):
    folder = write_session(tmp_path)
    write(folder, "totaux_controle.csv", TOTALS + "candidats_04.csv;utf-8;1;\nresultats.csv;utf-8;1;\n")
    assert found(tmp_path) == {("FILE_MISSING", "reject"): 1}


def test_a_region_whose_declared_file_is_not_there_is_held(tmp_path):
    folder = write_session(tmp_path, csv_text(one_of_each_region(but="12")))
    write(folder, "totaux_controle.csv", TOTALS + "candidats_04.csv;utf-8;11;\ncandidats_12.csv;utf-8;1;\n")
    (finding,) = read(tmp_path).findings()
    assert (finding.code, finding.severity, finding.region) == ("REGION_MISSING", "hold", "12")


def one_of_each_region(but: str) -> list[dict[str, str]]:
    with (REFERENCE / "territories.csv").open(encoding="utf-8") as listed:
        places = [row for row in csv.DictReader(listed) if row["is_direction_provinciale"] == "1"]
    first = {row["region_code"]: row["hcp_code"] for row in reversed(places) if row["region_code"] != but}
    return [row | {"CD_PROV": code} for row, code in zip(candidates(len(first)), first.values(), strict=True)]


@pytest.mark.parametrize(("left", "code"), [("candidats_04.csv", "hold"), ("etablissements.csv", "reject")])
def test_a_session_without_its_register_or_candidates_says_so(tmp_path, left, code):
    folder = write_session(tmp_path)
    for path in folder.iterdir():
        if path.name != left:
            path.unlink()
    assert found(tmp_path) == {("SOURCE_MISSING", code): 1}


def test_a_folder_without_any_session_says_so(tmp_path):
    assert found(tmp_path) == {("EXPORTS_MISSING", "reject"): 1}


def test_exports_that_do_not_exist_are_a_finding(tmp_path):
    assert found(tmp_path / "nowhere") == {("EXPORTS_MISSING", "reject"): 1}


def test_one_refused_file_does_not_hide_the_faults_of_another(tmp_path):
    folder = write_session(tmp_path, b"")
    write(folder, "candidats_05.csv", ONE.replace("NUM_CNIE", "X"))
    assert found(tmp_path) == {
        ("FILE_EMPTY", "reject"): 1,
        ("COLUMN_MISSING", "reject"): 1,
        ("COLUMN_UNKNOWN", "warn"): 1,
    }


def test_a_reading_may_run_in_any_thread(tmp_path):
    write_session(tmp_path)
    codes: list[dict] = []
    thread = threading.Thread(target=lambda: codes.append(found(tmp_path)))
    thread.start()
    thread.join()
    assert codes == [{}]
