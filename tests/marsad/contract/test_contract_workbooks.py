import io
from datetime import date, datetime
from pathlib import Path

import duckdb
import pytest
import xlsxwriter

from tests.exports import CANDIDATE, csv_text, found, read, rows, write_session

HEADERS = {
    "رقم  مسار": "G100000001",
    "النسب": "العلوي",
    "الإسم": "سلمى",
    "النوع": "أنثى",
    "تاريخ الإزدياد": "12-05-2006",
    "المسلك": "2BACSPF",
    "الفئة": "متمدرس",
    "رقم البطاقة  الوطنية": "AB273941",
    "حالة البطاقة الوطنية": "متوفرة",
    "تاريخ تسجيل البطاقة": "01-02-2024",
    "تاريخ إيداع النسخة": "01-03-2024",
    "حالة التدقيق": "مؤكد",
    "تاريخ التدقيق": "02-04-2024",
    "تاريخ الاستدعاء": "20-05-2024",
}
ABOVE = ["المملكة المغربية", "", "المؤسسة: ثانوية ابن سينا — 16698Z", "السنة الدراسية: 2023/2024", "القسم: 2BAC-1"]
STAGED = "massar_code, sex, birth_date::varchar, school_code, province, cnie_status, verified_on::varchar, class_name"
PLAIN = ("G100000001", "female", "2006-05-12", "16698Z", "04.421", "held", "2024-04-02", "2BAC-1")


def massar(*classes: dict, above: list[str] = ABOVE, epoch_1904: bool = False) -> bytes:
    """A workbook as the school system prints it: one sheet a class, lines above the header, a printed-on line."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, {"date_1904": epoch_1904, "default_date_format": "dd-mm-yyyy"}) as book:
        for pupil in classes:
            sheet = book.add_worksheet()
            sheet.right_to_left()
            for row, line in enumerate(above):
                sheet.write(row, 0, line)
            sheet.write_row(len(above) + 4, 0, list(HEADERS))
            sheet.write_row(len(above) + 5, 0, list((HEADERS | pupil).values()))
            sheet.write(len(above) + 7, 0, "طبع بتاريخ 28/06/2024")
    return packed.getvalue()


def staged(tmp_path, content: bytes, columns: str = STAGED, name: str = "candidats_rabat.xlsx"):
    write_session(tmp_path, content, name)
    read_once = read(tmp_path)
    assert list(read_once.findings()) == []
    return rows(read_once, columns)


def test_a_class_list_is_read_with_the_school_above_its_header(tmp_path):
    assert staged(tmp_path, massar({})) == [PLAIN]


def test_each_class_is_read_with_its_sheet_and_row(tmp_path):
    two = massar({}, {"رقم  مسار": "G100000002"})
    assert staged(tmp_path, two, 'massar_code, sheet, "row"') == [
        ("G100000001", "Sheet1", 11),
        ("G100000002", "Sheet2", 11),
    ]


def test_a_printed_on_line_is_no_row(tmp_path):
    write_session(tmp_path, massar({}), "candidats_rabat.xlsx")
    assert [(each.rows_read, each.rows_quarantined) for each in read(tmp_path).files][1:] == [(1, 0)]


def test_a_province_above_the_header_or_in_the_file_name_wins_over_the_register(tmp_path):
    above = [*ABOVE, "المديرية الإقليمية: سلا"]
    assert staged(tmp_path / "a", massar({}, above=above), "province") == [("04.441",)]
    assert staged(tmp_path / "b", massar({}), "province", "candidats_massar_04.441.xlsx") == [("04.441",)]


def test_a_class_list_of_another_year_is_refused(tmp_path):
    above = [line.replace("2023/2024", "2022/2023") for line in ABOVE]
    write_session(tmp_path, massar({}, above=above), "candidats_rabat.xlsx")
    assert found(tmp_path) == {("SESSION_MISMATCH", "reject"): 1}


def test_a_class_list_without_its_school_is_refused(tmp_path):
    write_session(tmp_path, massar({}, above=["المملكة المغربية"]), "candidats_massar_04.421.xlsx")
    assert found(tmp_path) == {("COLUMN_MISSING", "reject"): 1}


@pytest.mark.parametrize("epoch_1904", [False, True])
def test_date_cells_are_dates_whatever_the_epoch(tmp_path, epoch_1904):
    cell = massar({"تاريخ الإزدياد": datetime(2006, 5, 12)}, epoch_1904=epoch_1904)
    assert staged(tmp_path, cell) == [PLAIN]


@pytest.mark.parametrize("epoch_1904", [False, True])
def test_bare_day_numbers_count_from_the_epoch_of_their_workbook(tmp_path, epoch_1904):
    number = (date(2006, 5, 12) - (date(1904, 1, 1) if epoch_1904 else date(1899, 12, 30))).days
    assert staged(tmp_path, massar({"تاريخ الإزدياد": number}, epoch_1904=epoch_1904)) == [PLAIN]


def test_an_old_workbook_is_read_alike(tmp_path):
    """`massar.xls` was written once by xlwt: the class above, with date cells and one bare day number."""
    content = Path(__file__).with_name("massar.xls").read_bytes()
    assert staged(tmp_path, content, name="candidats_rabat.xls") == [(*PLAIN[:-1], "2BACSPF-1")]


@pytest.mark.parametrize("stored", ["varchar", "date", "timestamp"])
def test_parquet_is_read_whatever_its_types(tmp_path, stored):
    (tmp_path / "one.csv").write_text(csv_text([CANDIDATE]), "utf-8")
    typed = duckdb.read_csv(str(tmp_path / "one.csv"), delimiter=";", all_varchar=True)
    cast = typed.project(f"* replace (DATE_NAISSANCE::{stored} as DATE_NAISSANCE, CD_PROV::integer as CD_PROV)")
    cast.write_parquet(str(tmp_path / "one.parquet"))
    write_session(tmp_path / "x", (tmp_path / "one.parquet").read_bytes(), "candidats_04.parquet")
    read_once = read(tmp_path / "x")
    assert list(read_once.findings()) == []
    assert rows(read_once, 'birth_date::varchar, province, "row"') == [("2006-05-12", "04.421", 2)]
