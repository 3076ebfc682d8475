import pytest

from marsad import queries


def write(folder, text):
    (folder / "one.sql").write_text(text, encoding="utf-8")
    return queries.load("one", folder)


def test_header_lines_are_read_without_their_units(tmp_path):
    query = write(
        tmp_path,
        "-- question: How many?\n-- reads: a, b\n-- params: within\n-- returns: *by [code], n [rows, all]\nselect 1\n",
    )
    assert (query.question, query.reads, query.params) == ("How many?", ("a", "b"), ("within",))
    assert query.returns == ("*by", "n")


def test_an_empty_header_line_declares_nothing(tmp_path):
    assert write(tmp_path, "-- question: Now?\n-- reads: session\n-- params:\nselect 1\n").params == ()


@pytest.mark.parametrize("name", ["nothing", "../settings", "publish/candidate", "indicator_by.sql", ""])
def test_only_a_question_of_the_folder_is_loaded(name):
    with pytest.raises(queries.UnknownQuestion, match="choose one of"):
        queries.load(name)
