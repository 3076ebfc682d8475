"""What a query's header lines declare is what its statement does."""

import re

import duckdb
import pytest

from marsad import queries
from marsad.scope import Scope

NATION = Scope.parse("nation")
EXAMPLES = {
    "by": ["region", "sex"],
    "counts": ["registered", "cnie_held"],
    "numerator": "cnie_held",
    "denominator": "registered",
    "remaining": "cnie_missing",
    "event": "cnie_day",
    "gates": ["registered"],
    "sessions": ["2024"],
    "within": "nation",
    "place": "16698Z",
    "levels": ["nation"],
    "level": "nation",
    "severity": "all",
    "code": "all",
    "file": "all",
    "sought": "all",
    "most": 25,
    "first": 0,
}
# Tables of files know no candidate's dimensions.
GROUPS = {"findings_by": ["file"], "accounts_by": ["source", "file"], "completeness_by": ["region", "field"]}
NAMES = queries.names()


def example(query):
    given = EXAMPLES | {"by": GROUPS.get(query.name, EXAMPLES["by"])}
    return {name: given[name] for name in query.params if name in given}


def statement(query):
    return re.sub(r"--.*", "", query.text)


@pytest.mark.parametrize("name", NAMES)
def test_declared_params_are_those_of_the_statement(name):
    query = queries.load(name)
    assert set(query.params) == set(re.findall(r"\$(\w+)", statement(query)))


@pytest.mark.parametrize("name", NAMES)
def test_declared_tables_are_those_read(name):
    query = queries.load(name)
    own = set(re.findall(r"(?:with(?: recursive)?|\),)\s+(\w+)(?: \([^)]*\))? as \(", statement(query)))
    assert set(query.reads) == set(re.findall(r"\b(?:from|join)\s+(\w+)", statement(query))) - own


@pytest.mark.parametrize("name", NAMES)
def test_declared_columns_are_those_returned(name, tiny_snapshot):
    query = queries.load(name)
    expected = []
    for column in query.returns:
        expected += example(query)[column[1:]] if column.startswith("*") else [column]
    assert list(tiny_snapshot.ask(name, NATION, **example(query)).columns) == expected


@pytest.mark.parametrize("name", NAMES)
def test_a_query_is_one_question_on_at_most_forty_lines(name):
    query = queries.load(name)
    assert query.question.endswith("?")
    assert len(query.text.splitlines()) <= 40
    assert [str(s.type) for s in duckdb.extract_statements(query.text)] == ["StatementType.SELECT"]


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_a_test_on_literal_rows(name, request):
    folder = request.path.parent
    assert (folder / f"test_{name}.py").exists(), f"write tests/queries/test_{name}.py"
