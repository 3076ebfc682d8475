import json

import pytest

from marsad.frame.attempt import stopped
from marsad.snapshot import Snapshot


@pytest.fixture
def after(tmp_path):
    """The snapshot that is served after an attempt with this report."""

    def made(**report):
        (tmp_path / "attempts").mkdir()
        (tmp_path / "attempts" / "LATEST").write_text("second\n", encoding="utf-8")
        (tmp_path / "attempts" / "second.json").write_text(json.dumps(report), encoding="utf-8")
        return Snapshot(tmp_path / "first")

    return made


def found(code, severity):
    return {"code": code, "severity": severity}


def test_a_refused_attempt_is_named_with_its_codes(after):
    findings = [found("TRUNCATED", "reject"), found("TRUNCATED", "reject"), found("DUP_IDENTICAL", "duplicate")]
    assert stopped(after(status="rejected", findings=findings)) == ("rejected", ("TRUNCATED",))


def test_an_attempt_on_hold_is_named_with_its_codes(after):
    findings = [found("ROWCOUNT_DROP", "hold"), found("ROW_RAGGED", "quarantine")]
    assert stopped(after(status="held", findings=findings)) == ("held", ("ROWCOUNT_DROP",))


def test_an_attempt_that_broke_off_is_named_with_its_code(after):
    assert stopped(after(status="failed", findings=[found("DISK_FULL", "reject")])) == ("failed", ("DISK_FULL",))


@pytest.mark.parametrize("status", ["published", "unchanged"])
def test_an_attempt_that_went_through_is_not_mentioned(after, status):
    assert stopped(after(status=status, findings=[])) is None


def test_without_any_attempt_there_is_nothing_to_say(tmp_path):
    assert stopped(Snapshot(tmp_path / "first")) is None
