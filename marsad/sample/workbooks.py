"""The two workbooks: the ministry's register of schools, and a province's classes as Massar prints them."""

from datetime import date, datetime
from pathlib import Path

import numpy as np
import xlsxwriter

from marsad.sample.candidate_rows import CandidateRows
from marsad.sample.files import Sent
from marsad.sample.reference import REFERENCE, communes, provinces, rows
from marsad.sample.schools import Schools
from marsad.sample.text import MASSAR_DAY, Style
from marsad.sample.totals import MASSAR_PROVINCE
from marsad.sample.wording import ARABIC, MASSAR_HEADERS

REGISTER_HEADERS = [
    "CD_PROV",
    "CD_MIL",
    "cd_com",
    "la_com",
    "ll_com",
    "CD_ETAB",
    "NOM_ETABL",
    "NOM_ETABA",
    "typeEtab",
    "LL_CYCLE",
    "LA_CYCLE",
    "NetabFr",
    "CD_GIPE",
]
MASSAR_STYLE = Style(MASSAR_DAY, tuple((name, tuple(spelt)) for name, spelt in ARABIC.items()))
INDEPENDENTS = "LIBRES"


def workbook(path: Path, as_of: date) -> xlsxwriter.Workbook:
    """Dated by the sample's today, so that the same sample gives the same bytes."""
    made = xlsxwriter.Workbook(path)
    made.set_properties({"created": datetime(as_of.year, as_of.month, as_of.day)})
    return made


def send_register(folder: Path, register: Schools, as_of: date) -> Sent:
    path = folder / "etablissements.xlsx"
    with workbook(path, as_of) as book:
        sheet = book.add_worksheet("Etablissements")
        sheet.write_row(0, 0, REGISTER_HEADERS)
        for at in range(len(register)):
            sheet.write_row(at + 1, 0, register_row(register, at))
    return Sent(path.name, "", len(register))


def register_row(register: Schools, at: int) -> list[str]:
    commune = communes()[register.commune[at]]
    private, name = register.private[at], str(register.name_fr[at])
    area, kind = "Rural" if register.rural[at] else "Urbain", "Privé" if private else "Public"
    group = (name, f"G{at + 1:04d}") if private else ("", "")
    cycle = ("Secondaire qualifiant", "الثانوي التأهيلي")
    named = (str(register.code[at]), name, str(register.name_ar[at]), kind)
    return [
        commune["province"][3:],
        area,
        commune["code"],
        commune["name_ar"],
        commune["name_fr"],
        *named,
        *cycle,
        *group,
    ]


def send_massar(folder: Path, past: CandidateRows, as_of: date) -> Sent:
    """One sheet per class and school; the school is named above the table, not in it."""
    path = folder / f"candidats_massar_{MASSAR_PROVINCE}.xlsx"
    inside = np.flatnonzero(past.history.people.province == provinces().index(MASSAR_PROVINCE))
    table = past.table(inside, MASSAR_STYLE).to_pylist()
    with workbook(path, as_of) as book:
        bold = book.add_format({"bold": True, "align": "center"})
        for turn, (school, name) in enumerate(dict.fromkeys(classes(past, inside, table))):
            members = [
                row for row, key in zip(table, classes(past, inside, table), strict=True) if key == (school, name)
            ]
            write_class(book, bold, turn, preamble(past, school, name, len(members), turn), name, members, as_of)
    return Sent(path.name, "", len(table))


def classes(past: CandidateRows, inside: np.ndarray, table: list[dict]) -> list[tuple[int, str]]:
    school = past.history.people.school[inside]
    keys = [(int(at), row["class_name"] or INDEPENDENTS) for at, row in zip(school, table, strict=True)]
    return keys


def preamble(past: CandidateRows, school: int, class_name: str, members: int, turn: int) -> list[str]:
    """9 to 16 rows above the header, as many as the printer of that school likes."""
    register, year = past.history.register, int(past.history.session)
    place = next(row for row in rows(REFERENCE / "territories.csv") if row["hcp_code"] == MASSAR_PROVINCE)
    lines = [
        "المملكة المغربية",
        "وزارة التربية الوطنية والتعليم الأولي والرياضة",
        f"الأكاديمية: {place['region_ar']}",
        f"المديرية الإقليمية: {place['province_ar']}",
        f"المؤسسة: {register.name_ar[school]} — {register.code[school]}",
        f"السنة الدراسية: {year - 1}/{year}",
        "المستوى: السنة الثانية من سلك البكالوريا",
        f"القسم: {class_name}",
        f"عدد المترشحين: {members}",
    ]
    return lines + [""] * (turn % 8)


def write_class(book, bold, turn: int, above: list[str], name: str, members: list[dict], as_of: date) -> None:
    sheet = book.add_worksheet(f"{name} {turn + 1}")
    sheet.right_to_left()
    for row, line in enumerate(above):
        if row < 2:
            sheet.merge_range(row, 0, row, 6, line, bold)
        else:
            sheet.write_string(row, 0, line)
    columns = list(MASSAR_HEADERS)
    sheet.write_row(len(above), 0, [MASSAR_HEADERS[column][turn % 2] for column in columns], bold)
    for row, member in enumerate(members, start=len(above) + 1):
        sheet.write_row(row, 0, [member[column] for column in columns])
    sheet.write_string(len(above) + len(members) + 2, 0, f"طبع بتاريخ {as_of.strftime('%d/%m/%Y')}")
