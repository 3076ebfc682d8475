from urllib.parse import urlsplit

import pytest

from marsad.selfcheck import CannotServe, is_weak, require_known_host, require_sign_in
from marsad.settings import Settings

STRONG = "q7Jm2vXc9TzLr4KdWb8NfYh3Gs6PaEuQ1oRi5CxD0wZ"
SECRETS = f"""
[auth]
redirect_uri = "https://marsad.ma/oauth2callback"
cookie_secret = "{STRONG}"

[auth.ministry]
client_id = "marsad"
client_secret = "{STRONG[::-1]}"
server_metadata_url = "https://id.ma/.well-known/openid-configuration"
"""
GRANTS = """
[[grant]]
issuer = "https://id.ma"
subject = "amina"
role = "central"
territories = ["nation"]
until = 2024-12-31
"""


@pytest.fixture
def configured(tmp_path):
    """Settings whose files pass; a test spoils one thing."""
    for name, text in (("secrets.toml", SECRETS), ("grants.toml", GRANTS), ("names.json", "{}")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / name).chmod(0o600)
    files = {"secrets": "secrets.toml", "grants": "grants.toml", "keys": "names.json", "state": "state"}
    return Settings(**{name: tmp_path / file for name, file in files.items()})


def refusal(configured, host="127.0.0.1"):
    with pytest.raises(CannotServe) as refused:
        require_sign_in(configured, host)
    assert isinstance(refused.value.code, str)  # printed, and the process ends with 1
    return refused.value.code


def spoil(configured, right, wrong):
    text = configured.secrets.read_text(encoding="utf-8")
    assert right in text
    configured.secrets.write_text(text.replace(right, wrong), encoding="utf-8")


def test_a_whole_configuration_starts(configured):
    assert require_sign_in(configured, "0.0.0.0")["auth"]["ministry"]["client_id"] == "marsad"


def test_on_this_machine_the_demonstration_needs_none():
    assert require_sign_in(Settings(secrets=None), "127.0.0.1") is None


def test_the_demonstration_too_keeps_its_keys_to_itself(configured):
    configured.keys.chmod(0o644)
    assert f"chmod 600 {configured.keys}" in refusal(Settings(secrets=None, keys=configured.keys))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.7", "marsad.ma"])
def test_beyond_this_machine_a_sign_in_is_required(host):
    assert "MARSAD_SECRETS" in refusal(Settings(secrets=None), host)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
@pytest.mark.parametrize("name", ["secrets", "grants", "keys"])
def test_a_file_that_others_may_read_is_refused(configured, name, mode):
    file = getattr(configured, name)
    file.chmod(mode)
    assert f"chmod 600 {file}" in refusal(configured)


@pytest.mark.parametrize("name", ["secrets", "grants"])
def test_a_file_that_is_missing_is_named(configured, name):
    getattr(configured, name).unlink()
    assert str(getattr(configured, name)) in refusal(configured)


@pytest.mark.parametrize("weak", ["", "short", "a" * 60, "change-me-change-me-change-me-please-1234567", "ab" * 30])
def test_a_weak_cookie_secret_is_refused_and_not_repeated(configured, weak):
    spoil(configured, f'cookie_secret = "{STRONG}"', f'cookie_secret = "{weak}"')
    said = refusal(configured)
    assert "cookie_secret is weak" in said
    assert not weak or weak not in said


@pytest.mark.parametrize("weak", ["", "marsad", "<drawn by the provider>"])
def test_a_weak_client_secret_is_refused_by_the_provider_s_name(configured, weak):
    spoil(configured, STRONG[::-1], weak)
    assert "client_secret of provider ministry is weak" in refusal(configured)


def test_the_examples_of_the_tree_are_refused(configured):
    from marsad.settings import ROOT

    configured.secrets.write_text((ROOT / "deploy" / "secrets.example.toml").read_text(encoding="utf-8"))
    assert "cookie_secret is weak" in refusal(configured)


@pytest.mark.parametrize("text", ["", "[auth]", "[auth", "[other]\nx = 1"])
def test_secrets_that_name_no_provider_are_refused(configured, text):
    configured.secrets.write_text(text, encoding="utf-8")
    assert str(configured.secrets) in refusal(configured)


@pytest.mark.parametrize(
    ("uri", "why"),
    [
        ("https://marsad.ma/", "redirect_uri must be"),
        ("/oauth2callback", "redirect_uri must be"),
        ("http://marsad.ma/oauth2callback", "must be https"),
    ],
)
def test_an_address_to_come_back_to_that_cannot_work_is_refused(configured, uri, why):
    spoil(configured, "https://marsad.ma/oauth2callback", uri)
    assert why in refusal(configured)


def test_a_provider_without_tls_is_refused_beyond_this_machine(configured):
    spoil(configured, "https://id.ma", "http://id.ma")
    assert "without TLS" in refusal(configured)


def test_a_provider_of_this_machine_may_go_without_tls(configured):
    spoil(configured, "https://id.ma", "http://localhost:9000")
    assert require_sign_in(configured, "127.0.0.1")


def test_a_provider_without_its_well_known_address_is_refused(configured):
    spoil(configured, "/.well-known/openid-configuration", "/metadata")
    assert "server_metadata_url of provider ministry" in refusal(configured)


def test_a_sign_in_without_grants_is_refused(configured):
    assert "MARSAD_GRANTS" in refusal(configured.model_copy(update={"grants": None}))


def test_broken_grants_are_refused(configured):
    configured.grants.write_text(GRANTS.replace("central", "king"), encoding="utf-8")
    assert "'king' is no role" in refusal(configured)


def test_a_folder_for_sessions_that_cannot_be_made_is_refused(configured, tmp_path):
    (tmp_path / "file").write_text("")
    assert "MARSAD_STATE" in refusal(configured.model_copy(update={"state": tmp_path / "file" / "state"}))


def test_a_host_that_the_server_does_not_answer_to_is_refused(configured):
    secrets = require_sign_in(configured, "127.0.0.1")
    host = urlsplit(secrets["auth"]["redirect_uri"]).hostname
    require_known_host(secrets, ["localhost", host])
    with pytest.raises(CannotServe, match=r"marsad\.ma.*allowedHosts"):
        require_known_host(secrets, ["localhost"])


def test_a_secret_that_is_no_text_is_weak():
    assert is_weak(None, 32)
    assert is_weak(12345678901234567890, 16)
