import csv
import io

import pytest

from marsad.exports import Column, made
from marsad.exports.delimited import safe
from tests.marsad.exports.payloads import PAYLOADS

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def lines(order):
    text = made(order).content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def table(order):
    return [line for line in lines(order) if not line[0].startswith("#")]


def test_the_cover_stands_above_and_the_heads_after_it(log, order):
    first = lines(order("csv"))
    assert first[0] == ["# Contenu : Couverture CNIE"]
    assert next(line for line in first if not line[0].startswith("#")) == ["Nom", "Sans CNIE", "Taux", "Jour"]


def test_figures_are_written_as_a_spreadsheet_of_this_country_reads_them(log, order):
    assert table(order("csv"))[1:] == [["Salé", "3", "81,25%", "09/06/2024"], ["Fès", "0", "sans base", ""]]


def test_the_file_begins_with_its_mark_and_ends_its_lines_as_windows_does(log, order):
    content = made(order("csv")).content
    assert content.startswith(b"\xef\xbb\xbf#")
    assert content.count(b"\n") == content.count(b"\r\n")


def test_no_cell_begins_as_a_formula_does(log, order):
    # Also not after what a spreadsheet strips: blanks, marks of direction, wide letters.
    rows = [[text, 1, 0.5, None] for text in PAYLOADS]
    cells = [line[0] for line in table(order("csv", rows=rows))]
    assert len(cells) == len(PAYLOADS) + 1
    assert [cell for cell in cells if cell.lstrip(" \u200f\x00").startswith((*RISKY, "＝"))] == []


def test_heads_and_filters_are_cells_too(log, order):
    heads = lines(order("csv", rows=[], columns=[Column(text) for text in PAYLOADS]))[-1]
    assert [head for head in heads if head.startswith(RISKY)] == []


@pytest.mark.parametrize("text", ["Salé", "M'Diq", "12 %", "École « Al Amal »", "الرباط", "−3"])
def test_honest_words_stay_as_they_are(text):
    assert safe(text) == text


def test_a_break_in_a_name_does_not_begin_a_line(log, order):
    rows = [["Salé\r\n=1+1;2", 1, 0.5, None]]
    assert table(order("csv", rows=rows))[1][0] == "Salé =1+1;2"
