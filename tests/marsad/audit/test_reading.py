import pytest

from marsad import audit
from tests.marsad.audit.chain import HEAD, NOVEMBER, OCTOBER, write


@pytest.fixture
def log(tmp_path):
    write(tmp_path, OCTOBER, territory="04.421")
    write(tmp_path, OCTOBER, territory="06.141.01.00", action="list", purpose="none")
    write(tmp_path, NOVEMBER, territory="04.421", rows=10)
    write(tmp_path, NOVEMBER, territory="04.421", rows=5)
    write(tmp_path, NOVEMBER, actor=audit.Actor("local", "u-2", "auditor", "nation"), territory="none", rows=0)
    return tmp_path


@pytest.mark.parametrize(
    ("asked", "sequences"),
    [
        ({}, [1, 2, 3, 4, 5]),
        ({"territory": "04"}, [1, 3, 4]),  # a region means its provinces too
        ({"territory": "0"}, []),  # half a code is no territory
        ({"territory": "nation"}, [1, 2, 3, 4, 5]),
        ({"actions": ("list",)}, [2]),
        ({"roles": ("auditor",)}, [5]),
        ({"subject": HEAD.subject, "since": "2026-11"}, [3, 4]),
        ({"until": "2026-10"}, [1, 2]),
    ],
)
def test_lines_are_found_by_what_is_asked(log, asked, sequences):
    assert [entry.sequence for entry in audit.entries(log, audit.Asked(**asked))] == sequences


def test_counts_add_lines_and_rows_of_a_territory_and_month(log):
    found = audit.survey(log, audit.Asked(actions=("reveal",), territory="04.421"), 1, 2)
    assert found.counts == [
        ("2026-11", "04.421", "reveal", 2, 15),
        ("2026-10", "04.421", "reveal", 1, 25),
    ]


@pytest.mark.parametrize(("number", "sequences"), [(1, [5, 4]), (2, [3, 2]), (3, [1]), (4, [])])
def test_a_page_begins_with_the_newest(log, number, sequences):
    found = audit.survey(log, audit.Asked(), number, 2)
    assert [entry.sequence for entry in found.page] == sequences
    assert (found.total, sum(lines for *_, lines, _ in found.counts)) == (5, 5)


def test_lines_are_found_by_purpose(log):
    assert [entry.sequence for entry in audit.entries(log, audit.Asked(purposes=("none",)))] == [2]


def test_the_months_of_the_log_are_known(log):
    assert audit.kept_months(log) == ["2026-10", "2026-11"]
