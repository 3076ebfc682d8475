import pytest

from marsad.frame.gate import is_loopback, may_demonstrate

HERE = ("127.0.0.1", "127.0.0.1")
LOCAL = {"Host": "localhost:8501"}


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8501", "localhost", "LOCALHOST:80", "[::1]:8501", "::1"])
def test_this_machine_is_loopback(host):
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["", "0.0.0.0", "marsad.ma", "10.0.0.7:8501", "127.0.0.1.evil.ma", "localhost.evil.ma"]
)
def test_anything_else_is_not(host):
    assert not is_loopback(host)


def test_the_demonstration_opens_on_this_machine():
    assert may_demonstrate(HERE, LOCAL, provider_configured=False)


def test_with_an_identity_provider_there_is_no_demonstration():
    assert not may_demonstrate(HERE, LOCAL, provider_configured=True)


@pytest.mark.parametrize("header", ["X-Forwarded-For", "x-forwarded-for", "Forwarded"])
def test_behind_a_proxy_there_is_no_demonstration(header):
    assert not may_demonstrate(HERE, LOCAL | {header: "127.0.0.1"}, provider_configured=False)


@pytest.mark.parametrize("bound", [("0.0.0.0", "127.0.0.1"), ("127.0.0.1", ""), ("::", "::1")])
def test_bound_to_every_interface_there_is_no_demonstration(bound):
    assert not may_demonstrate(bound, LOCAL, provider_configured=False)


@pytest.mark.parametrize("headers", [{}, {"Host": "marsad.ma"}])
def test_asked_by_another_name_there_is_no_demonstration(headers):
    assert not may_demonstrate(HERE, headers, provider_configured=False)
