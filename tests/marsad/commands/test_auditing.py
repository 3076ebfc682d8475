import pytest

from marsad import audit
from marsad.commands import run
from marsad.settings import settings
from tests.marsad.audit.chain import two_months


@pytest.fixture
def log(monkeypatch, tmp_path):
    monkeypatch.setenv("MARSAD_AUDIT", str(tmp_path))
    settings.cache_clear()
    yield two_months(tmp_path)
    settings.cache_clear()


def test_verify_prints_the_number_of_lines_and_the_head(log, capsys):
    assert run(["audit", "verify"]) == 0
    assert capsys.readouterr().out.split() == ["6", audit.verify(log).head]


def test_head_prints_what_verify_takes(log, capsys):
    assert run(["audit", "head"]) == 0
    assert run(["audit", "verify", "--head", capsys.readouterr().out.strip()]) == 0


def test_verify_names_the_file_and_the_line(log, capsys):
    file = log / "access-2026-10.jsonl"
    file.write_bytes(file.read_bytes().replace(b'"rows":25', b'"rows":24', 1))
    assert run(["audit", "verify"]) == 1
    assert "access-2026-10.jsonl, line 1: the line was changed" in capsys.readouterr().err


def test_a_head_that_is_not_in_the_log_fails(log):
    assert run(["audit", "verify", "--head", "f" * 64]) == 1


def test_repair_says_when_there_is_nothing_to_do(log, capsys):
    assert run(["audit", "repair"]) == 0
    assert "nothing to do" in capsys.readouterr().err
