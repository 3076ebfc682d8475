"""Over real HTTP, through the guard: one visitor, one link, one file."""

import http.client
import json
import threading
import time

import pytest
import uvicorn
from starlette.applications import Starlette
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from marsad import audit, exports
from marsad.exports import tickets
from marsad.guard import Guard, Watch, bearer
from marsad.signin import BROWSER, Sessions, of_browser, of_session, session_key

SECRET = "q7Jm2vXc9TzLr4KdWb8NfYh3Gs6PaEuQ1oRi5CxD0wZ"
PAGES = {"fr": "<html lang=fr>the page"}
MINE, OTHERS = "m" * 43, "o" * 43


class Served:
    def __init__(self, watch=None):
        app = Starlette(routes=[exports.route(bearer(watch), {code: f"notice {code}" for code in exports.STATUS})])
        self.server = uvicorn.Server(uvicorn.Config(Guard(app, PAGES, watch=watch), port=0, log_level="warning"))
        self.thread = threading.Thread(target=self.server.run, daemon=True)

    def __enter__(self):
        self.thread.start()
        while not self.server.started:
            time.sleep(0.01)
        self.port = self.server.servers[0].sockets[0].getsockname()[1]
        return self

    def __exit__(self, *_):
        self.server.should_exit = True
        self.thread.join()

    def get(self, path, cookie="", method="GET"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, headers={"Cookie": cookie} if cookie else {})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


@pytest.fixture(scope="module")
def demonstration():
    with Served() as served:
        yield served


@pytest.fixture
def link(order):
    return f"/export/{tickets.issue(of_browser(MINE), order())}"


def cookie(secret=MINE):
    return f"{BROWSER}={secret}"


def test_the_file_comes_once_and_is_kept_nowhere(demonstration, log, link):
    status, headers, content = demonstration.get(link, cookie())
    assert (status, content[:2]) == (200, b"PK")
    assert headers["cache-control"] == "no-store"
    assert headers["content-disposition"] == 'attachment; filename="marsad_cnie_nation_2024_000001.xlsx"'
    assert headers["content-type"].endswith("spreadsheetml.sheet")
    assert headers["x-content-type-options"] == "nosniff"
    assert demonstration.get(link, cookie())[::2] == (404, b"notice EXPORT_GONE")
    assert len(list(audit.entries(log))) == 1


@pytest.mark.parametrize("sent", [cookie(OTHERS), "", cookie("short"), f"{BROWSER}="])
def test_another_browser_gets_a_page_without_content(demonstration, log, link, sent):
    assert demonstration.get(link, sent)[::2] == (403, b"notice EXPORT_FOREIGN")
    assert list(audit.entries(log)) == []


def test_a_link_that_expired_is_gone(demonstration, log, link, monkeypatch):
    monkeypatch.setattr(tickets, "_clock", lambda: time.monotonic() + exports.LIFETIME)
    assert demonstration.get(link, cookie())[::2] == (404, b"notice EXPORT_GONE")


def test_an_unknown_link_is_gone(demonstration):
    status, headers, content = demonstration.get(f"/export/{'x' * 43}", cookie())
    assert (status, content, headers["cache-control"]) == (404, b"notice EXPORT_GONE", "no-store")


@pytest.mark.parametrize("end", ["", "x", f"{'x' * 43}/y", f"{'x' * 42}%2e", "/"])
def test_no_other_address_leads_there(demonstration, end):
    assert demonstration.get(f"/export/{end}", cookie())[::2] == (404, b"Not found")


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "OPTIONS"])
def test_no_other_method_uses_a_link_up(demonstration, log, link, method):
    assert demonstration.get(link, cookie(), method)[0] == 404
    assert demonstration.get(link, cookie())[0] == 200


def test_a_log_that_cannot_be_written_lets_no_file_out(demonstration, log, link):
    log.parent.joinpath("audit").write_text("not a folder")
    status, headers, content = demonstration.get(link, cookie())
    assert (status, content) == (503, b"notice EXPORT_UNLOGGED")
    assert "content-disposition" not in headers


def test_who_may_not_any_more_gets_nothing(demonstration, log, order):
    token = tickets.issue(of_browser(MINE), order(allowed=lambda: False))
    assert demonstration.get(f"/export/{token}", cookie())[::2] == (403, b"notice EXPORT_WITHDRAWN")


def test_a_browser_of_the_demonstration_gets_a_secret_of_its_own(demonstration):
    given = [demonstration.get("/")[1]["set-cookie"] for _ in range(2)]
    assert all(BROWSER in one and "HttpOnly" in one and "SameSite=lax" in one for one in given)
    assert given[0] != given[1]
    assert "set-cookie" not in demonstration.get("/", cookie())[1]


@pytest.fixture(scope="module")
def sessions(tmp_path_factory):
    return Sessions(tmp_path_factory.mktemp("state"), 1800, 8 * 3600)


@pytest.fixture(scope="module")
def signed_in(sessions):
    with Served(Watch(sessions, lambda: SECRET)) as served:
        yield served


def claims(subject):
    return {"iss": "https://id.ma", "sub": subject, "nonce": subject, "iat": int(time.time()) - 60}


def signed(said):
    return f"_streamlit_user={create_signed_value(SECRET, '_streamlit_user', json.dumps(said)).decode()}"


def test_a_link_belongs_to_one_sign_in(signed_in, log, order):
    mine = claims("amina")
    token = tickets.issue(of_session(session_key(mine)), order())
    for sent in ("", signed(claims("brahim")), signed(mine | {"nonce": "other"}), cookie()):
        assert signed_in.get(f"/export/{token}", sent)[::2] == (403, b"notice EXPORT_FOREIGN")
    assert signed_in.get(f"/export/{token}", signed(mine))[0] == 200


def test_a_sign_in_that_was_revoked_fetches_nothing(signed_in, sessions, log, order):
    mine = claims("khadija")
    token = tickets.issue(of_session(session_key(mine)), order())
    sessions.revoke(session_key(mine))
    assert signed_in.get(f"/export/{token}", signed(mine))[0] == 403
    assert list(audit.entries(log)) == []


def test_with_a_sign_in_no_browser_is_given_a_secret(signed_in):
    assert "set-cookie" not in signed_in.get("/cnie")[1]
