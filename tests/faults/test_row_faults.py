"""Rows that cannot be used as a whole: set aside by their number, and counted."""

import pytest

from tests.exports import CANDIDATE, RESULT, SCHOOL, candidates, csv_text, found, read, rows, write, write_session

# A thousand rows may hold one irregular line; one more than a thousand may not hold two.
ENOUGH = 1_000


def with_line(line: str, sound: int = ENOUGH - 1) -> str:
    return csv_text(candidates(sound)) + line


SOUND = ";".join(CANDIDATE.values())
IRREGULAR = [
    SOUND + ";one too many\n",
    SOUND.rpartition(";")[0] + "\n",
    SOUND.replace("ALAOUI", 'AL"AOUI') + "\n",  # a stray quote
    SOUND.replace("ALAOUI", '"ALAOUI') + "\n",  # a quote that never closes
    SOUND.replace("ALAOUI", '"ALAOUI"X') + "\n",
    SOUND.replace("ALAOUI", "ALA\rOUI") + "\n",
]


@pytest.mark.parametrize("line", IRREGULAR)
def test_an_irregular_line_is_set_aside_by_its_number(tmp_path, line):
    write_session(tmp_path, with_line(line))
    staged = read(tmp_path)
    (finding,) = staged.findings()
    assert (finding.code, finding.severity, finding.row) == ("ROW_RAGGED", "quarantine", ENOUGH + 1)
    place = ("2024", "candidates", "candidats_04.csv", None, ENOUGH + 1, "ROW_RAGGED")
    assert staged.db.table("quarantined_rows").fetchall() == [place]


def test_a_line_end_inside_a_cell_sets_both_halves_aside(tmp_path):
    broken = SOUND.replace("ALAOUI", '"ALA\nOUI"') + "\n"
    write_session(tmp_path, with_line(broken, sound=2 * ENOUGH))
    assert found(tmp_path) == {("ROW_RAGGED", "quarantine"): 2}


def test_more_than_one_irregular_line_in_a_thousand_refuses_the_file(tmp_path):
    write_session(tmp_path, with_line(IRREGULAR[0], sound=ENOUGH - 2))
    assert found(tmp_path) == {("ROW_RAGGED", "quarantine"): 1, ("ROW_RAGGED", "reject"): 1}


def test_rows_read_are_staged_or_set_aside(tmp_path):
    write_session(tmp_path, with_line(IRREGULAR[0] + IRREGULAR[3] + SOUND.replace("G100000001", "?") + "\n"))
    (file,) = (each for each in read(tmp_path).files if each.source == "candidates")
    assert (file.rows_read, file.rows_staged, file.rows_quarantined) == (ENOUGH + 2, ENOUGH - 1, 3)


def test_a_row_without_its_code_is_set_aside(tmp_path):
    write_session(tmp_path, csv_text(candidates(2, CODE_MASSAR="")))
    staged = read(tmp_path)
    assert [(each.code, each.severity) for each in staged.findings()] == [("KEY_MISSING", "quarantine")]
    assert rows(staged, "massar_code") == [("G100000001",)]


def test_a_row_with_a_malformed_key_is_set_aside(tmp_path):
    write_session(tmp_path, csv_text(candidates(2, CODE_MASSAR="12345")))
    assert found(tmp_path) == {("CODE_FORMAT", "quarantine"): 1}


def test_a_school_code_with_another_letter_is_kept_and_mentioned(tmp_path):
    folder = write_session(tmp_path)
    write(folder, "etablissements.csv", csv_text([SCHOOL, SCHOOL | {"CD_ETAB": "16698A"}]))
    assert found(tmp_path) == {("SCHOOL_CODE_CHECK", "warn"): 1}


@pytest.mark.parametrize("mark", ["21", "-1", "douze"])
def test_a_mark_beyond_its_bounds_is_set_aside(tmp_path, mark):
    folder = write_session(tmp_path)
    write(folder, "resultats.csv", csv_text([RESULT | {"MOYENNE": mark}]))
    staged = read(tmp_path)
    assert [each.code for each in staged.findings()] == ["NUMBER_FORMAT"]
    assert rows(staged, "average", "staged_results") == [(None,)]
