import socket

import pytest
from streamlit import config
from streamlit.runtime.pages_manager import PagesManager

from marsad import serve


@pytest.fixture
def configured(monkeypatch):
    """Streamlit with the project's configuration, and nothing of it left behind."""
    monkeypatch.setattr(config, "_main_script_path", str(serve.ROOT / "app.py"))
    yield
    config._config_options = None


def test_a_missing_snapshot_is_said_with_its_fix(tmp_path):
    with pytest.raises(serve.CannotServe, match="make publish") as refusal:
        serve.serve("127.0.0.1", 0, tmp_path)
    assert str(tmp_path) in str(refusal.value)


def test_a_port_in_use_is_said_with_its_fix():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(serve.CannotServe, match=f"Port {port} is already in use.*make run PORT={port + 1}"):
            serve._listen("127.0.0.1", port)


def test_an_address_that_is_not_ours_is_said_with_its_fix():
    with pytest.raises(serve.CannotServe, match="HOST="):
        serve._listen("192.0.2.1", 0)


def test_answers_are_sent_without_delay():
    with serve._listen("127.0.0.1", 0) as listener:
        assert listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert listener.proto == socket.IPPROTO_TCP


def test_a_refusal_is_an_exit_with_a_failure():
    assert issubclass(serve.CannotServe, SystemExit)
    assert serve.CannotServe("because").code == "because"


def test_the_committed_configuration_is_hardened(configured, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    serve.require_hardening()


def test_a_configuration_that_is_not_found_stops_the_start(configured, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(config, "_main_script_path", str(tmp_path / "app.py"))
    with pytest.raises(serve.CannotServe, match=r"runner\.postScriptGC.*config\.toml"):
        serve.require_hardening()


@pytest.mark.parametrize("name", sorted(serve.HARDENED))
def test_each_lost_option_stops_the_start(configured, monkeypatch, name):
    monkeypatch.setitem(serve.HARDENED, name, "another value")
    with pytest.raises(serve.CannotServe, match=name):
        serve.require_hardening()


def test_any_host_is_not_a_list_of_hosts(configured, monkeypatch, tmp_path):
    (tmp_path / ".streamlit").mkdir()
    text = (serve.CONFIG).read_text(encoding="utf-8")
    opened = text.replace('allowedHosts = ["localhost", "127.0.0.1", "::1"]', 'allowedHosts = ["*"]')
    (tmp_path / ".streamlit" / "config.toml").write_text(opened, encoding="utf-8")
    monkeypatch.setattr(config, "_main_script_path", str(tmp_path / "app.py"))
    with pytest.raises(serve.CannotServe, match=r"server\.allowedHosts"):
        serve.require_hardening()


def test_a_deep_link_runs_the_frame_even_for_the_first_visitor(configured, monkeypatch):
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)
    serve._application("http://x")
    PagesManager(str(serve.SCRIPT))
    assert PagesManager.uses_pages_directory is False


def test_the_first_page_is_ready_in_every_language_french_first():
    pages = serve._pages()
    assert next(iter(pages)) == "fr"
    assert 'dir="rtl"' in pages["ar"]
