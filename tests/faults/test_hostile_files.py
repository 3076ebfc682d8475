"""Files of kinds that nobody listed: each has a code or is read for what it says; none stops the reading."""

import gzip
import io
import os
import zipfile

import duckdb
import pytest
import xlsxwriter

from tests.exports import CANDIDATE, csv_text, read, rows, write, write_session

HEAD, SOUND = ";".join(CANDIDATE), ";".join(CANDIDATE.values())
ONE = csv_text([CANDIDATE])
CELLS = [list(CANDIDATE), list(CANDIDATE.values())]


def named(cell: str, header: str = "NOM") -> str:
    return csv_text([CANDIDATE | {header: cell}])


def codes(folder) -> set[str]:
    """Beside the codes: what is quoted of a file is short, and every row is somewhere."""
    staged = read(folder)
    found = list(staged.findings())
    assert all(len(each.value or "") <= 300 for each in found)
    assert all(file.rows_read == file.rows_staged + file.rows_quarantined for file in staged.files)
    return {each.code for each in found}


REFUSED = {
    "Windows-1256 behind a UTF-8 mark": (
        b"\xef\xbb\xbf" + named("العلوي").encode("cp1256"),
        "ENCODING_INVALID",
    ),
    "half a surrogate pair": (ONE.encode().replace(b"ALAOUI", b"\xed\xa0\x80"), "ENCODING_INVALID"),
    "an overlong sign": (ONE.encode().replace(b"ALAOUI", b"\xc0\xaf"), "ENCODING_INVALID"),
    "UTF-32": (ONE.encode("utf-32"), "NUL_BYTE"),
    "a packed file": (gzip.compress(ONE.encode(), mtime=0), "NUL_BYTE"),
    "a NUL in the header": (ONE.replace("SEXE", "SE\0XE"), "NUL_BYTE"),
    "a header on line 61": ("titre\n" * 60 + ONE, "COLUMN_MISSING"),
    "one endless line": ("A" * 3_000_000, "COLUMN_MISSING"),
    "nothing but delimiters": (";;;;\n;;;;\n", "COLUMN_MISSING"),
    "nothing but quotes": ('"""\n""\n', "COLUMN_MISSING"),
    "a delimiter that no office uses": (csv_text([CANDIDATE], "|"), "COLUMN_MISSING"),
    "a million columns": (";".join(map(str, range(1_000_000))) + "\n", "COLUMNS_TOO_MANY"),
    "a known table with ten thousand more columns": (
        f"{HEAD}{';x' * 10_000}\n{SOUND}{';1' * 10_000}\n",
        "COLUMNS_TOO_MANY",
    ),
    "one header in two spellings": (f"{HEAD};النسب;النـسب\n{SOUND};x;y\n", "COLUMN_DUPLICATE"),
    "the header again half way": (ONE + ONE, "SESSION_MISMATCH"),
    "a session of many digits": (named("2" * 100_000, "SESSION"), "SESSION_MISMATCH"),
    "three line ends in one file": (f"{HEAD}\r\n{SOUND}\r{SOUND}\n", "ROW_RAGGED"),
    "a quote in every place": (ONE.replace("ALAOUI", '"' * 200_001), "ROW_RAGGED"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_with_its_code(tmp_path, kind):
    content, code = REFUSED[kind]
    write_session(tmp_path, content)
    assert code in codes(tmp_path)


SET_ASIDE = {
    "a name of three megabytes": (named("A" * 3_000_000), "TEXT_TOO_LONG"),
    "a code of a megabyte": (named("G" * 1_000_000, "CODE_MASSAR"), "CODE_FORMAT"),
    "digits as wide as letters": (named("Ｇ１００００００１", "CODE_MASSAR"), "CODE_FORMAT"),
    "Cyrillic letters that look Latin": (named("АВ123456", "NUM_CNIE"), "CNIE_FORMAT"),
    "a year of five digits": (named("99999-01-01", "DATE_COPIE"), "DATE_FORMAT"),
    "the year nought": (named("0000-01-01", "DATE_NAISSANCE"), "AGE_RANGE"),
    "the last day there is": (named("9999-12-31", "DATE_COPIE"), "DATE_FUTURE"),
    "a thirteenth month": (named("2024-13-45 00:00:00", "DATE_COPIE"), "DATE_FORMAT"),
    "for ever": (named("infinity", "DATE_COPIE"), "DATE_FORMAT"),
    "a day number without end": (named("99999", "DATE_COPIE"), "DATE_FUTURE"),
    "a statement as a value": (named("x', 1) drop table findings --", "SEXE"), "VALUE_UNKNOWN"),
    "a statement as a header": (f'{HEAD};"x""); drop table findings"\n{SOUND};1\n', "COLUMN_UNKNOWN"),
    "a header of a megabyte": (f"{HEAD};{'X' * 1_000_000}\n{SOUND};1\n", "COLUMN_UNKNOWN"),
}


@pytest.mark.parametrize("kind", SET_ASIDE)
def test_a_value_beyond_reason_is_set_aside_with_its_code(tmp_path, kind):
    content, code = SET_ASIDE[kind]
    write_session(tmp_path, content)
    assert code in codes(tmp_path)


READ = {
    "a second byte-order mark": "\ufeff" + ONE,
    "tabs between the cells": csv_text([CANDIDATE], "\t"),
    "line ends of old machines": ONE.replace("\n", "\r"),
    "line ends of other alphabets inside a name": named("ALA\u2028OUI\x85"),
    "a header on line 60": "titre\n" * 59 + ONE,
    "empty headers behind the table": f"{HEAD};;;\n{SOUND};;;\n",
    "a line of a million delimiters at the end": ONE + ";" * 1_000_000 + "\n",
    "direction marks around a header": ONE.replace("SEXE", "\u200fSEXE\u200e"),
    "codes in Eastern digits": named("G١٠٠٠٠٠٠٠١", "CODE_MASSAR"),
    "signs that move the cursor": named("\x01\x1b[31m\x7f\u202e"),
    "the mark that splits quoted lines": named("A\x1fB"),
}


@pytest.mark.parametrize("kind", READ)
def test_an_odd_but_clear_file_is_read(tmp_path, kind):
    write_session(tmp_path, READ[kind])
    assert codes(tmp_path) == set()
    assert rows(read(tmp_path), "massar_code") == [("G100000001",)]


def workbook(hidden: str = "", **sheets) -> bytes:
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed) as book:
        for name, lines in sheets.items():
            sheet = book.add_worksheet(name)
            if name == hidden:
                sheet.hide()
            for at, line in enumerate(lines):
                sheet.write_row(at, 0, line)
    return packed.getvalue()


def far(row: int, column: int) -> bytes:
    """A sound sheet, and one cell far away from its table."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed) as book:
        sheet = book.add_worksheet("A")
        for at, line in enumerate(CELLS):
            sheet.write_row(at, 0, line)
        sheet.write(row, column, "x")
    return packed.getvalue()


def repacked(content: bytes, part: str, change) -> bytes:
    """The same archive with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name.endswith(part) else old.read(name))
    return out.getvalue()


def lying(content: bytes) -> bytes:
    """Every part is said to be one byte long."""
    lies, at = bytearray(content), content.find(b"PK\x01\x02")
    while at >= 0:
        lies[at + 24 : at + 28] = (1).to_bytes(4, "little")
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(lies)


def laughing(text: bytes) -> bytes:
    """Entities that stand for ten of the ones before, nine times over."""
    declared = b'<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(9)
    )
    head, _, body = text.partition(b"?>")
    return head + b"?><!DOCTYPE l [" + declared + b"]>" + body.replace(b"CODE_MASSAR", b"&j;", 1)


SHEET = workbook(A=CELLS)
BOOKS = {  # written by the test that reads it: some take a second
    "a page of the web": (lambda: b"<html><table><tr><td>CODE_MASSAR</td></tr></table></html>", {"TRUNCATED"}),
    "a CSV under another name": (ONE.encode, {"TRUNCATED"}),
    "an old container with nothing in it": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000, {"TRUNCATED"}),
    "a sheet cut in the middle": (
        lambda: repacked(SHEET, "sheet1.xml", lambda part: part[: len(part) // 2]),
        {"TRUNCATED"},
    ),
    "an archive that lies about its size": (lambda: lying(SHEET), {"TRUNCATED"}),
    "an archive of nothing but zeros": (
        lambda: repacked(SHEET, "sheet1.xml", lambda _: b"0" * 30_000_000),
        {"TRUNCATED"},
    ),
    "one cell at the end of the paper": (lambda: far(1_048_575, 16_383), {"SHEET_TOO_LARGE"}),
    "one cell in the last column": (lambda: far(5, 16_383), {"COLUMNS_TOO_MANY"}),
    "two empty sheets beside the table": (lambda: workbook(A=CELLS, B=[], C=[]), set()),
    "a table in a hidden sheet": (lambda: workbook(A=CELLS, B=CELLS[:1], hidden="B"), {"SHEET_HIDDEN"}),
    "nothing but empty sheets": (lambda: workbook(A=[], B=[]), {"ZERO_ROWS"}),
}


@pytest.mark.parametrize("kind", BOOKS)
def test_a_workbook_of_any_kind_has_its_code(tmp_path, kind):
    made, expected = BOOKS[kind]
    write_session(tmp_path, made(), "candidats_04.xlsx")
    assert codes(tmp_path) == expected


def test_entities_in_a_workbook_are_not_unfolded(tmp_path):
    write_session(tmp_path, repacked(SHEET, "sharedStrings.xml", laughing), "candidats_04.xlsx")
    assert codes(tmp_path) & {"TRUNCATED", "COLUMN_MISSING"}


def parquet(tmp_path, changed: str) -> bytes:
    columns = ", ".join(f"'{cell}' as \"{header}\"" for header, cell in CANDIDATE.items())
    made = f"select {changed} from (select {columns})"  # noqa: S608 - words of this file
    duckdb.sql(made).write_parquet(str(tmp_path / "x.parquet"))
    return (tmp_path / "x.parquet").read_bytes()


TABLES = {
    "nested cells in a name": ("* replace (struct_pack(a := 1, b := [1, 2]) as NOM)", set()),
    "a list as a key": ("* replace ([CODE_MASSAR] as CODE_MASSAR)", {"CODE_FORMAT"}),
    "bytes in a name": ("* replace ('\\xFF\\x00'::blob as NOM)", set()),
    "truth as a value": ("* replace (true as SEXE)", {"VALUE_UNKNOWN"}),
    "a column of the reader's own name": ("*, 7 as file_row_number", {"COLUMN_DUPLICATE"}),
    "quotes in a header": ('*, 7 as "a""b;c"', {"COLUMN_UNKNOWN"}),
    "no column that is known": ("1 as one", {"COLUMN_MISSING", "COLUMN_UNKNOWN"}),
}


@pytest.mark.parametrize("kind", TABLES)
def test_a_parquet_file_of_any_shape_has_its_code(tmp_path, kind):
    changed, expected = TABLES[kind]
    write_session(tmp_path / "exports", parquet(tmp_path, changed), "candidats_04.parquet")
    assert codes(tmp_path / "exports") == expected


NAMES = [
    "candidats_\n04.csv",
    "candidats_\u202e04.csv",
    "candidats_..04.csv",
    "candidats_'0\"4;.csv",
    "CANDIDATS_04.CSV",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_may_be_called_anything(tmp_path, name):
    write_session(tmp_path, ONE, name)
    assert codes(tmp_path) == set()


def test_a_name_that_is_a_pattern_reads_its_own_file_only(tmp_path):
    content = parquet(tmp_path, "*")
    folder = write_session(tmp_path / "exports", content, "candidats_*.parquet")
    write(folder, "candidats_other.parquet", parquet(tmp_path, "* replace ('G100000002' as CODE_MASSAR)"))
    staged = read(tmp_path / "exports")
    assert sorted(rows(staged, "file, massar_code")) == [
        ("candidats_*.parquet", "G100000001"),
        ("candidats_other.parquet", "G100000002"),
    ]


def test_a_name_that_is_not_text_is_reported(tmp_path):
    folder = os.fsencode(write_session(tmp_path, ONE))
    os.rename(folder + b"/candidats_04.csv", folder + b"/candidats_\xe9.csv")  # noqa: PTH104 - a name of bytes
    assert "FILE_SPECIAL" in codes(tmp_path)


@pytest.mark.parametrize("target", ["/etc/passwd", "/nowhere", "candidats_05.csv"])
def test_a_link_is_not_followed(tmp_path, target):
    folder = write_session(tmp_path, ONE)
    (folder / "candidats_05.csv").symlink_to(target)
    assert codes(tmp_path) == {"FILE_SPECIAL"}


def test_a_folder_or_a_pipe_with_the_name_of_an_export_is_reported(tmp_path):
    folder = write_session(tmp_path, ONE)
    (folder / "candidats_05.csv").mkdir()
    os.mkfifo(folder / "candidats_06.csv")
    assert codes(tmp_path) == {"FILE_SPECIAL"}


TOTALS = "file;encoding;rows;as_of\netablissements.csv;utf-8;1;2024-06-28\n"
DECLARED = {
    "a number of five thousand digits": f"candidats_04.csv;utf-8;{'9' * 5000};2024-06-28",
    "a raised two": "candidats_04.csv;utf-8;²;2024-06-28",
    "a number below nought": "candidats_04.csv;utf-8;-1;2024-06-28",
    "a quote that never closes": '"candidats_04.csv;utf-8;1;2024-06-28',
    "a day that has not come": "candidats_04.csv;utf-8;1;2999-06-28",
    "one file with two numbers": "candidats_04.csv;utf-8;5;2024-06-28\ncandidats_04.csv;utf-8;1;2024-06-28",
    "a cell of two hundred thousand letters": f'"{"x" * 200_000}";utf-8;1;2024-06-28',
}


@pytest.mark.parametrize("kind", DECLARED)
def test_control_totals_beyond_reason_are_refused(tmp_path, kind):
    write(write_session(tmp_path, ONE), "totaux_controle.csv", f"{TOTALS}{DECLARED[kind]}\n")
    assert "CONTROL_INVALID" in codes(tmp_path)


def test_control_totals_may_count_in_eastern_digits(tmp_path):
    write(write_session(tmp_path, ONE), "totaux_controle.csv", f"{TOTALS}candidats_04.csv;utf-8;١;2024-06-28\n")
    assert codes(tmp_path) == set()


def test_control_totals_that_name_a_file_elsewhere_find_it_missing(tmp_path):
    named = f"{TOTALS}candidats_04.csv;utf-8;1;2024-06-28\n../../candidats_05.csv;utf-8;1;2024-06-28\n"
    write(write_session(tmp_path, ONE), "totaux_controle.csv", named)
    assert codes(tmp_path) == {"REGION_MISSING"}  # of the eleven regions that nothing came from
