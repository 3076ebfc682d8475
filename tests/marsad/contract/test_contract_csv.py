import pytest

from tests.exports import CANDIDATE, candidates, csv_text, found, read, rows, write, write_session

STAGED = "massar_code, last_name_fr, sex, birth_date::varchar, school_code, province, stream, cnie_number, cnie_status"


def staged(tmp_path, content, columns=STAGED):
    write_session(tmp_path, content)
    return rows(read(tmp_path), columns)


PLAIN = ("G100000001", "ALAOUI", "female", "2006-05-12", "16698Z", "04.421", "2BACSPF", "AB273941", "held")


def test_a_sound_row_is_staged_typed_and_coded(tmp_path):
    assert staged(tmp_path, csv_text([CANDIDATE])) == [PLAIN]


def test_a_staged_row_knows_its_place_in_its_file(tmp_path):
    place = staged(tmp_path, csv_text(candidates(2)), 'session, file, sheet, "row"')
    assert place == [("2024", "candidats_04.csv", None, 2), ("2024", "candidats_04.csv", None, 3)]


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("CODE_MASSAR", "'G100000001"),
        ("CODE_MASSAR", "g100000001"),
        ("CODE_MASSAR", "G100000001.0"),
        ("CODE_MASSAR", "G١٠٠٠٠٠٠٠١"),
        ("CODE_MASSAR", "\u00a0G100000001\u200f"),
        ("CD_PROV", "'421"),
        ("CD_PROV", "421.0"),
        ("CD_PROV", "4.421"),
        ("SEXE", "أنثى"),
        ("SEXE", " f "),
        ("NUM_CNIE", "ab 273941"),
        ("DATE_NAISSANCE", "12/05/2006"),
        ("DATE_NAISSANCE", "12-05-2006"),
        ("DATE_NAISSANCE", "38849"),
        ("DATE_NAISSANCE", "٢٠٠٦-٠٥-١٢"),
        ("DATE_NAISSANCE", "2006-05-12 00:00:00"),
        ("NOM", "  ALAOUI "),
        ("SESSION", "2023/2024"),
        ("SESSION", "2024.0"),
    ],
)
def test_a_value_is_the_same_however_it_is_typed(tmp_path, header, cell):
    write_session(tmp_path, csv_text([CANDIDATE | {header: cell}]))
    read_once = read(tmp_path)
    assert list(read_once.findings()) == []
    assert rows(read_once, STAGED) == [PLAIN]


def test_a_quoted_cell_may_hold_the_delimiter_and_quotes(tmp_path):
    quoted = csv_text([CANDIDATE]).replace("ALAOUI", '"EL; ""ALAOUI"""')
    assert staged(tmp_path, quoted, "last_name_fr") == [('EL; "ALAOUI"',)]


def test_a_file_in_which_everything_is_quoted_is_read_alike(tmp_path):
    every = [f'"{line.replace(";", chr(34) + ";" + chr(34))}"' for line in csv_text(candidates(3)).splitlines()]
    assert len(staged(tmp_path, "\n".join(every))) == 3


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_ends_are_line_ends(tmp_path, ending):
    assert staged(tmp_path, csv_text([CANDIDATE]).replace("\n", ending)) == [PLAIN]


def test_blank_lines_at_the_end_are_no_rows(tmp_path):
    write_session(tmp_path, csv_text([CANDIDATE]) + ";;;;\n\n \n")
    assert found(tmp_path) == {}


def test_the_header_is_found_under_a_title(tmp_path):
    titled = "Académie régionale;;\nSituation au 28/06/2024\n\n" + csv_text([CANDIDATE])
    assert staged(tmp_path, titled, 'massar_code, "row"') == [("G100000001", 5)]


def test_commas_delimit_when_the_header_says_so(tmp_path):
    assert staged(tmp_path, csv_text([CANDIDATE], ",")) == [PLAIN]


def test_words_that_mean_empty_are_empty(tmp_path):
    assert staged(tmp_path, csv_text([CANDIDATE | {"DATE_COPIE": "NULL"}]), "copy_received_on") == [(None,)]


def test_sessions_are_read_side_by_side(tmp_path):
    write_session(tmp_path)
    write_session(tmp_path / "elsewhere", csv_text([CANDIDATE | {"SESSION": "2023"}]))
    (tmp_path / "elsewhere" / "2024").rename(tmp_path / "2023")
    assert sorted(rows(read(tmp_path), "session")) == [("2023",), ("2024",)]


def test_a_folder_named_by_its_session_may_be_read_alone(tmp_path):
    assert rows(read(write_session(tmp_path)), "session") == [("2024",)]


def test_without_control_totals_a_file_is_as_old_as_its_last_event(tmp_path):
    write_session(tmp_path)
    (file,) = (each for each in read(tmp_path).files if each.source == "candidates")
    assert str(file.as_of) == "2024-06-01"


def test_control_totals_date_the_file(tmp_path):
    folder = write_session(tmp_path)
    write(folder, "totaux_controle.csv", "file;encoding;rows;as_of\ncandidats_04.csv;utf-8;1;15/06/2024\n")
    (file,) = (each for each in read(tmp_path).files if each.source == "candidates")
    assert str(file.as_of) == "2024-06-15"


def test_a_moment_keeps_its_hour(tmp_path):
    folder = write_session(tmp_path)
    head = "CODE_MASSAR;PRESENCE;DECISION;DATE_PUBLICATION;DATE_CONSULTATION\n"
    write(folder, "resultats.csv", head + "G100000001;P;ADMIS;2024-06-26;26/06/2024 10:31\n")
    assert rows(read(tmp_path), "consulted_at::varchar", "staged_results") == [("2024-06-26 10:31:00",)]
