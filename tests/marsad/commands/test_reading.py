import csv
import io
import json
import subprocess
import sys

import pytest

from marsad.commands import run
from marsad.snapshot import FILTERS


@pytest.fixture
def marsad(capsys, tiny_snapshots):
    """Runs a command on the tiny snapshots: exit code, data, messages."""

    def call(*words, snapshots=tiny_snapshots):
        code = run([*words, "--snapshots", str(snapshots)] if snapshots else list(words))
        out = capsys.readouterr()
        return code, out.out, out.err

    return call


def rows(marsad, *words):
    code, out, _ = marsad(*words, "--format", "json")
    assert code == 0
    return json.loads(out)


def test_measure_gives_codes_counts_and_value(marsad):
    assert rows(marsad, "measure", "cnie_coverage", "--by", "region", "--session", "2024") == [
        {"region": "01", "numerator": 1, "denominator": 2, "value": 0.5},
        {"region": "04", "numerator": 5, "denominator": 9, "value": pytest.approx(5 / 9)},
    ]


def test_without_a_session_the_latest_is_measured(marsad):
    assert [row["session"] for row in rows(marsad, "measure", "cnie_coverage")] == ["2024"]
    both = rows(marsad, "measure", "cnie_coverage", "--session", "2023,2024")
    assert [row["session"] for row in both] == ["2023", "2024"]


def test_csv_keeps_leading_zeros_and_leaves_no_base_empty(marsad):
    _, out, _ = marsad("measure", "correction_pending_rate", "--by", "region,sex", "--format", "csv")
    first = next(csv.DictReader(io.StringIO(out)))
    assert first == {"region": "01", "sex": "female", "numerator": "0", "denominator": "0", "value": ""}


def test_json_says_no_base_as_null(marsad):
    assert rows(marsad, "measure", "correction_pending_rate", "--by", "region")[0]["value"] is None


def test_filters_narrow_and_repeat(marsad):
    women = rows(marsad, "measure", "cnie_coverage", "--filter", "sex=female", "--filter", "area=urban")
    assert women[0]["denominator"] == 4
    for either in (["--filter", "sex=female", "--filter", "sex=male"], ["--filter", "sex=female,male"]):
        assert rows(marsad, "measure", "cnie_coverage", *either)[0]["denominator"] == 11


@pytest.mark.parametrize("place", ["region=04", "province=04.421", "school=16698Z", "commune=04.421.01.0"])
def test_a_territory_is_a_filter_too(marsad, place):
    denominator = {"region": 9, "province": 6, "school": 4, "commune": 6}[place.split("=")[0]]
    assert rows(marsad, "measure", "cnie_coverage", "--filter", place)[0]["denominator"] == denominator


@pytest.mark.parametrize("viewer", ["regional_director:04", "provincial_director:04.421", "school_head:16698Z"])
@pytest.mark.parametrize("by", ["region", "province", "commune", "school"])
def test_a_viewer_gets_no_foreign_group(marsad, viewer, by):
    groups = {row[by] for row in rows(marsad, "measure", "cnie_coverage", "--by", by, "--viewer", viewer)}
    assert groups
    assert not groups & {"01", "01.511", "01.511.01.0", "01234R"}


@pytest.mark.parametrize("narrowed", [["--filter", "region=01"], ["--filter", "school=01234R"], ["--within", "01"]])
def test_a_foreign_territory_is_an_empty_answer_with_a_word(marsad, narrowed):
    asked = ("measure", "cnie_coverage", "--by", "school", "--viewer", "regional_director:04", *narrowed)
    code, out, err = marsad(*asked, "--format", "json")
    assert (code, json.loads(out)) == (0, [])
    assert "regional_director:04" in err


@pytest.mark.parametrize(
    "words",
    [
        ["measure", "coverage"],
        ["measure", "cnie_coverage", "--by", "gender"],
        ["measure", "cnie_coverage", "--filter", "gender=female"],
        ["measure", "cnie_coverage", "--filter", "sex"],
        ["measure", "cnie_coverage", "--viewer", "regional_director:nation"],
        ["measure", "cnie_coverage", "--viewer", "regional_director:"],
        ["measure", "cnie_coverage", "--viewer", "regional_director:12"],  # not in this snapshot
        ["measure", "cnie_coverage", "--format", "xml"],
        ["measure", "cnie_coverage", "--wrong"],
        ["ask", "nothing"],
        ["ask", "progress"],  # which event?
        ["ask", "claims_windows", "--filter", "sex=female"],
        ["ask", "progress", "--param", "event=cnie_day; drop table candidate"],
        ["findings"],  # nothing was ever tried in this folder
    ],
)
def test_a_wrong_call_fails_in_one_message_without_data(marsad, words):
    """Exit code 1: 2 is kept for exports that are rejected."""
    code, out, err = marsad(*words)
    assert (code, out) == (1, "")
    assert err.strip()
    assert "Traceback" not in err


def test_no_snapshot_names_its_code(marsad, tmp_path):
    code, _, err = marsad("measure", "cnie_coverage", snapshots=tmp_path)
    assert code == 1
    assert err.startswith("SNAPSHOT_MISSING")


def test_ask_answers_a_question_of_the_folder(marsad):
    days = rows(marsad, "ask", "progress", "--param", "event=cnie_day", "--within", "04.441")
    assert days == [{"session": "2024", "day": -10, "happened": 1}]


def test_ask_passes_lists_and_filters(marsad):
    asked = ("ask", "claims_by", "--param", "by=claim_kind,claim_status", "--filter", "sex=male")
    assert {"claim_kind": "sum_error", "claim_status": "pending", "claims": 1} in rows(marsad, *asked)


def test_dates_are_written_without_hours(marsad):
    assert rows(marsad, "ask", "sessions")[0]["first_exam_on"] == "2023-06-06"


def test_without_a_name_what_can_be_asked_is_listed(marsad):
    assert "cnie_coverage" in {row["indicator"] for row in rows(marsad, "measure")}
    assert "claims_windows" in {row["name"] for row in rows(marsad, "ask")}


def test_help_teaches_with_examples(marsad):
    for command in ("sample", "publish", "measure", "ask", "findings", "serve", "rollback"):
        code, out, _ = marsad(command, "--help", snapshots=None)
        assert code == 0
        assert f"python -m marsad {command}" in out


def test_help_needs_none_of_the_heavy_libraries():
    probe = "import sys, marsad.commands; print([m for m in ('pandas', 'duckdb', 'streamlit') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True).stdout == "[]\n"


def test_every_filter_of_the_pages_is_a_filter_here(marsad):
    for name in FILTERS:
        assert rows(marsad, "measure", "cnie_coverage", "--filter", f"{name}=all")
