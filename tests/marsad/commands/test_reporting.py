import json

import pytest

from marsad.commands import run
from marsad.commands.reporting import findings_in_words, stopping_codes


def found(code="CNIE_FORMAT", severity="field", **more):
    place = {"session": "2024", "source": "candidates", "file": "candidats_04.csv", "sheet": None, "row": 12}
    cell = {"column": "cnie_number", "value": "A*****6", "region": "04", "expected": None}
    return {"code": code, "severity": severity} | place | cell | more


@pytest.fixture
def snapshots(tmp_path):
    (tmp_path / "attempts").mkdir()
    (tmp_path / "attempts" / "LATEST").write_text("one\n")
    (tmp_path / "attempts" / "one.json").write_text(json.dumps({"findings": [found(), found(row=None)]}))
    return tmp_path


@pytest.mark.parametrize("lang", ["fr", "ar", "en"])
def test_findings_say_where_and_what_in_the_language_asked_for(snapshots, capsys, lang):
    assert run(["findings", "--snapshots", str(snapshots), "--lang", lang, "--format", "json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert (first["code"], first["file"], first["row"], second["row"]) == ("CNIE_FORMAT", "candidats_04.csv", 12, None)
    assert "candidats_04.csv" in first["message"]


def test_each_language_has_its_own_message():
    report = {"findings": [found()]}
    assert len({findings_in_words(report, lang).message[0] for lang in ("fr", "ar", "en")}) == 3


def test_a_code_without_words_is_still_shown():
    assert findings_in_words({"findings": [found("FROM_A_NEWER_VERSION")]}, "fr").message[0] == "FROM_A_NEWER_VERSION"


def test_what_refuses_is_named_before_what_holds():
    hold, reject = found("ROWCOUNT_DROP", "hold"), found("TRUNCATED", "reject")
    assert stopping_codes({"findings": [hold, reject, found()]}) == ["TRUNCATED"]
    assert stopping_codes({"findings": [hold, hold, found()]}) == ["ROWCOUNT_DROP"]


def test_what_was_accepted_stops_nothing():
    report = {"findings": [found("ROWCOUNT_DROP", "hold")], "accepted": {"ROWCOUNT_DROP": "two academies merged"}}
    assert stopping_codes(report) == []
