from pathlib import Path

import pytest

from marsad.settings import ROOT, settings


@pytest.fixture(autouse=True)
def _read_again():
    settings.cache_clear()
    yield
    settings.cache_clear()


def test_defaults_are_the_folders_of_this_project():
    assert settings().snapshots == ROOT / "data" / "snapshots"
    assert settings().host == "127.0.0.1"  # reachable from this machine only, unless somebody says otherwise


def test_the_environment_wins(monkeypatch):
    monkeypatch.setenv("MARSAD_SNAPSHOTS", "/srv/snapshots")
    assert settings().snapshots == Path("/srv/snapshots")


def test_settings_are_read_once(monkeypatch):
    before = settings()
    monkeypatch.setenv("MARSAD_PORT", "9000")
    assert settings() is before


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "0"), ("PORT", "http"), ("LANGUAGE", "es"), ("QUERY_SECONDS", "0"), ("QUERY_MEMORY_MB", "1")],
)
def test_a_wrong_setting_is_refused_by_name(monkeypatch, name, value):
    monkeypatch.setenv(f"MARSAD_{name}", value)
    with pytest.raises(SystemExit, match=f"MARSAD_{name}"):
        settings()
