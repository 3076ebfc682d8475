import pytest

from marsad.exports import Column, made
from marsad.exports.workbook import _sheet, workbook
from marsad.texts import Words
from tests.marsad.exports.opened import Opened
from tests.marsad.exports.payloads import PAYLOADS

COVER, TABLE = 1, 2


def opened(order):
    return Opened(made(order).content)


def test_a_cover_comes_first_then_a_sheet_a_table(log, order):
    book = opened(order())
    assert book.names == ["À propos", "Territoires"]
    said = dict(book.rows(COVER))
    assert said["Filtres"] == "Sexe : Féminin"
    assert said["Situation au"] == "28 juin 2024"
    assert said["Numéro d’export"] == "1"


def test_figures_are_numbers_and_no_base_is_no_zero(log, order):
    rows = opened(order()).rows(TABLE)
    assert rows[1][:3] == ["Salé", 3.0, 0.8125]
    assert rows[2][:3] == ["Fès", 0.0, "sans base"]


def test_heads_stay_in_sight_and_can_be_filtered(log, order):
    sheet = opened(order()).sheet(TABLE)
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:D3"' in sheet


@pytest.mark.parametrize(("lang", "flag"), [("ar", True), ("fr", False), ("en", False)])
def test_arabic_sheets_run_from_right_to_left(log, order, lang, flag):
    book = opened(order(lang=lang))
    assert [('rightToLeft="1"' in book.sheet(number)) for number in (COVER, TABLE)] == [flag, flag]


def test_no_payload_is_ever_a_formula_or_a_link(log, order, cover):
    # As a name, as the head of a column, as a filter and as the title of a sheet: 118 of each.
    rows = [[text, 1, 0.5, None] for text in PAYLOADS]
    heads = [Column(text) for text in PAYLOADS]
    titles = workbook([(text, text) for text in PAYLOADS], {}, Words("fr"))
    books = [opened(order(rows=rows)), opened(order(rows=[], columns=heads)), Opened(titles)]
    assert len(PAYLOADS) >= 50
    assert [book.formulas() for book in books] == [0, 0, 0]
    assert [row[0] for row in books[0].rows(TABLE)[1:10]] == PAYLOADS[:9]


@pytest.mark.parametrize("title", ["a/b\\c?*[x]:", "'", "x" * 60, "", "Salé: Où ?"])
def test_any_title_names_a_sheet(log, order, title):
    assert len(opened(order(title=title)).names[1]) <= 31


def test_titles_that_meet_when_cut_stay_apart():
    import xlsxwriter

    book = xlsxwriter.Workbook("/dev/null")
    names = [_sheet(book, "Directions provinciales de la région " + end, Words("fr")).get_name() for end in "abc"]
    assert len(set(names)) == 3
