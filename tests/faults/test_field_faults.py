"""One wrong cell, one finding: the value is set aside, the row stays."""

import pytest

from tests.exports import candidates, csv_text, found, read, rows, write_session

# 1 % of a file's rows may have a wrong date before the file is held: 100 rows hold exactly one.
ENOUGH = 100

WRONG_CELLS = [
    ("DATE_FORMAT", "DATE_COPIE", "01/03/2024", "copy_received_on"),  # the column keeps another format
    ("DATE_FORMAT", "DATE_COPIE", "2024-02-30", "copy_received_on"),
    ("DATE_FORMAT", "DATE_NAISSANCE", "12 mai 2006", "birth_date"),
    ("DATE_FUTURE", "DATE_COPIE", "2124-03-01", "copy_received_on"),
    ("AGE_RANGE", "DATE_NAISSANCE", "2011-01-01", "birth_date"),  # 13 at the end of 2024
    ("AGE_RANGE", "DATE_NAISSANCE", "1943-12-31", "birth_date"),  # 81
    ("CNIE_FORMAT", "NUM_CNIE", "1234", "cnie_number"),
    ("CNIE_PLACEHOLDER", "NUM_CNIE", "A000000", "cnie_number"),
    ("CNIE_PLACEHOLDER", "NUM_CNIE", "X999999", "cnie_number"),
    ("CNIE_PLACEHOLDER", "NUM_CNIE", "AB123456", "cnie_number"),
    ("CNIE_PLACEHOLDER", "NUM_CNIE", "XX482913", "cnie_number"),
    ("VALUE_UNKNOWN", "ETAT_CNIE", "A VOIR", "cnie_status"),
]


@pytest.mark.parametrize(("code", "header", "cell", "column"), WRONG_CELLS)
def test_a_wrong_cell_is_set_aside_and_its_row_stays(tmp_path, code, header, cell, column):
    write_session(tmp_path, csv_text(candidates(ENOUGH, **{header: cell})))
    staged = read(tmp_path)
    (finding,) = staged.findings()
    assert (finding.code, finding.severity, finding.row) == (code, "field", 2)
    assert finding.column == f"{header} ({column})"
    values = [value for (value,) in rows(staged, column)]
    assert values[0] is None
    assert len(values) == ENOUGH
    assert None not in values[1:]


@pytest.mark.parametrize(("code", "cell"), [("DATE_FUTURE", "2124-03-01"), ("DATE_FORMAT", "n'importe quoi")])
def test_a_file_with_too_many_wrong_dates_is_held_besides(tmp_path, code, cell):
    write_session(tmp_path, csv_text(candidates(ENOUGH - 1, DATE_COPIE=cell)))
    assert found(tmp_path) == {(code, "field"): 1, (code, "hold"): 1}


def test_impossible_ages_in_number_hold_the_file(tmp_path):
    write_session(tmp_path, csv_text(candidates(ENOUGH - 1, DATE_NAISSANCE="1890-01-01")))
    assert found(tmp_path) == {("AGE_RANGE", "field"): 1, ("AGE_RANGE", "hold"): 1}


def test_a_row_with_two_wrong_dates_is_one_row_of_the_share(tmp_path):
    wrong = {"DATE_COPIE": "?", "DATE_CNIE": "?"}
    write_session(tmp_path, csv_text(candidates(ENOUGH, **wrong)))
    assert found(tmp_path) == {("DATE_FORMAT", "field"): 2}


@pytest.mark.parametrize("birth", ["2010-12-31", "1944-01-01"])
def test_fourteen_and_eighty_are_ages_of_candidates(tmp_path, birth):
    write_session(tmp_path, csv_text(candidates(1, DATE_NAISSANCE=birth)))
    assert found(tmp_path) == {}


@pytest.mark.parametrize(("header", "column"), [("SEXE", "sex"), ("CD_PROV", "province"), ("FILIERE", "stream")])
def test_an_unknown_dimension_is_spelt_out(tmp_path, header, column):
    write_session(tmp_path, csv_text(candidates(1, **{header: "inconnu au bataillon"})))
    staged = read(tmp_path)
    assert [each.code for each in staged.findings()] == ["VALUE_UNKNOWN"]
    assert rows(staged, column) == [("unknown",)]


def test_an_ambiguous_stream_is_not_guessed(tmp_path):
    write_session(tmp_path, csv_text(candidates(1, FILIERE="2BACSE")))
    assert found(tmp_path) == {("VALUE_UNKNOWN", "field"): 1}


def test_a_malformed_school_code_leaves_the_candidate_in_the_province(tmp_path):
    write_session(tmp_path, csv_text(candidates(1, CD_ETAB="LYCEE")))
    staged = read(tmp_path)
    assert [each.code for each in staged.findings()] == ["CODE_FORMAT"]
    assert rows(staged, "school_code, province") == [("unknown", "04.421")]


@pytest.mark.parametrize("number", ["AB2739415", "ABC273941"])
def test_an_unusual_card_number_counts_and_is_mentioned(tmp_path, number):
    write_session(tmp_path, csv_text(candidates(1, NUM_CNIE=number)))
    staged = read(tmp_path)
    assert [(each.code, each.severity) for each in staged.findings()] == [("CNIE_UNUSUAL", "warn")]
    assert rows(staged, "cnie_number, cnie_valid") == [(number, True)]


@pytest.mark.parametrize("number", ["", "1234", "A000000"])
def test_only_a_sound_card_number_is_valid(tmp_path, number):
    write_session(tmp_path, csv_text(candidates(1, NUM_CNIE=number)))
    assert rows(read(tmp_path), "cnie_number, cnie_valid") == [(None, False)]
