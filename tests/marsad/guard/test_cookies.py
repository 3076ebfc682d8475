import asyncio
import json
import time

import pytest
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from marsad.guard import Guard, Watch
from marsad.guard.headers import hardened_cookie
from marsad.signin import Sessions, session_key

SECRET = "q7Jm2vXc9TzLr4KdWb8NfYh3Gs6PaEuQ1oRi5CxD0wZ"
CLAIMS = {"iss": "https://id.ma", "sub": "amina", "nonce": "n", "iat": int(time.time()) - 60}
PAGES = {"fr": "<html lang=fr>"}


@pytest.fixture
def sessions(tmp_path):
    return Sessions(tmp_path, 1800, 8 * 3600)


def signed(claims=CLAIMS, secret=SECRET):
    return create_signed_value(secret, "_streamlit_user", json.dumps(claims)).decode()


def request(path, cookie="", query="", kind="http"):
    headers = [(b"cookie", cookie.encode())] if cookie else []
    return {"type": kind, "path": path, "query_string": query.encode(), "method": "GET", "headers": headers}


class Streamlit:
    """Stands in: remembers the request that came through, answers as it is told."""

    def __init__(self, status=200, headers=(), error=None):
        self.came, self.answer, self.error = [], (status, list(headers)), error

    async def __call__(self, scope, receive, send):
        self.came.append(scope)
        if self.error:
            raise self.error
        if scope["type"] == "websocket":
            while (await receive())["type"] != "websocket.disconnect":
                pass
            return
        await send({"type": "http.response.start", "status": self.answer[0], "headers": self.answer[1]})
        await send({"type": "http.response.body", "body": b"streamlit"})

    def cookies(self):
        return dict(self.came[-1]["headers"]).get(b"cookie", b"").decode()


def ask(sessions, scope, streamlit=None, **options):
    streamlit, sent = streamlit or Streamlit(), []
    notices = {code: code for code in ("CAPACITY", "IDP_UNAVAILABLE", "STATE_UNAVAILABLE", "SIGN_IN_FAILED")}
    guard = Guard(streamlit, PAGES, notices, sessions and Watch(sessions, lambda: SECRET), **options)

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "websocket.disconnect"}

    asyncio.run(guard(scope, receive, send))
    return streamlit, sent


def answered(sessions, scope, streamlit=None, **options):
    _, sent = ask(sessions, scope, streamlit, **options)
    return sent[0]["status"], sent[1]["body"].decode()


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_a_living_sign_in_passes(sessions, kind):
    streamlit, _ = ask(sessions, request("/_stcore/stream", f"_streamlit_user={signed()}; other=1", kind=kind))
    assert "_streamlit_user=" in streamlit.cookies()


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_a_cookie_replayed_after_sign_out_does_not_pass(sessions, kind):
    sessions.revoke(session_key(CLAIMS))
    cookie = f"_streamlit_user={signed()}; _streamlit_user_tokens=t; _streamlit_user__1=x; other=1"
    streamlit, _ = ask(sessions, request("/_stcore/stream", cookie, kind=kind))
    assert streamlit.cookies() == "other=1"


@pytest.mark.parametrize(
    "cookie",
    [
        signed(secret="another" * 6),
        signed(CLAIMS | {"iat": int(time.time()) - 9 * 3600}),
        signed(CLAIMS | {"auth_time": int(time.time()) - 9 * 3600}),
        signed(CLAIMS | {"iat": "now"}),
        "forged",
        "",
    ],
)
def test_a_cookie_that_is_forged_or_over_does_not_pass(sessions, cookie):
    streamlit, _ = ask(sessions, request("/_stcore/stream", f"_streamlit_user={cookie}", kind="websocket"))
    assert streamlit.cookies() == ""


def test_signing_out_revokes_before_the_browser_is_told(sessions):
    streamlit = Streamlit(302)
    answered(sessions, request("/auth/logout", f"_streamlit_user={signed()}"), streamlit)
    assert not sessions.lives(session_key(CLAIMS), CLAIMS["iat"])
    assert "_streamlit_user=" in dict(streamlit.came[0]["headers"])[b"cookie"].decode()  # the provider is told too


def test_signing_out_leaves_nothing_in_the_browser(sessions):
    cookie = f"_streamlit_user={signed()}"
    _, sent = ask(sessions, request("/auth/logout", cookie), Streamlit(302))
    assert dict(sent[0]["headers"])[b"clear-site-data"] == b'"cache", "storage"'
    _, sent = ask(sessions, request("/_stcore/host-config", cookie))
    assert b"clear-site-data" not in dict(sent[0]["headers"])


def test_a_sign_out_that_cannot_be_noted_says_so(sessions, tmp_path):
    (tmp_path / "revoked").rmdir()
    scope = request("/auth/logout", f"_streamlit_user={signed()}")
    assert answered(sessions, scope, Streamlit(302)) == (503, "STATE_UNAVAILABLE")


def test_files_of_a_page_are_for_who_is_signed_in(sessions):
    assert answered(sessions, request("/media/a.csv"))[0] == 404
    assert answered(sessions, request("/media/a.csv", f"_streamlit_user={signed()}"))[0] == 200


@pytest.mark.parametrize("streamlit", [Streamlit(400), Streamlit(500), Streamlit(error=OSError("no route"))])
def test_a_provider_that_does_not_answer_is_said_so(sessions, streamlit):
    assert answered(sessions, request("/auth/login", query="provider=x"), streamlit) == (503, "IDP_UNAVAILABLE")


def test_a_sign_in_that_failed_is_said_so(sessions):
    home = Streamlit(302, [(b"location", b"/"), (b"set-cookie", b'_streamlit_user=""; Max-Age=0; Path=/')])
    assert answered(sessions, request("/oauth2callback", query="code=x&state=y"), home) == (403, "SIGN_IN_FAILED")


def test_a_sign_in_that_worked_passes(sessions):
    home = Streamlit(302, [(b"location", b"/"), (b"set-cookie", b"_streamlit_user=abc; Max-Age=2592000; Path=/")])
    assert answered(sessions, request("/oauth2callback", query="code=x&state=y"), home)[0] == 302


def test_the_way_back_from_signing_out_passes(sessions):
    assert answered(sessions, request("/oauth2callback"), Streamlit(302))[0] == 302


def test_one_too_many_gets_a_page_not_a_hang(sessions):
    assert answered(sessions, request("/"), limit=0) == (503, "CAPACITY")
    _, sent = ask(sessions, request("/_stcore/stream", kind="websocket"), limit=0)
    assert sent == [{"type": "websocket.close", "code": 1013}]


def test_a_session_that_closed_makes_room(sessions):
    guard = Guard(Streamlit(), PAGES, limit=1)

    async def twice():
        for _ in range(2):
            await guard(request("/_stcore/stream", kind="websocket"), gone, None)

    async def gone():
        return {"type": "websocket.disconnect"}

    asyncio.run(twice())
    assert guard.open == 0


def attributes(cookie):
    return {part.strip().lower() for part in hardened_cookie(cookie).split(b";")[1:]}


def test_a_sign_in_lives_eight_hours_and_goes_over_nothing_but_tls():
    found = attributes(b"_streamlit_user=x; HttpOnly; Path=/; Max-Age=2592000; SameSite=lax")
    assert found == {b"httponly", b"secure", b"samesite=lax", b"path=/", b"max-age=28800"}


def test_a_cookie_that_is_taken_away_stays_taken_away():
    assert b"max-age=0" in attributes(b'_streamlit_user=""; Max-Age=0; Path=/')


def test_the_cookie_that_the_page_reads_stays_readable():
    assert b"httponly" not in attributes(b"_streamlit_xsrf=x; Path=/; SameSite=Lax")
    assert b"secure" in attributes(b"_streamlit_xsrf=x; Path=/; SameSite=Lax")
