import asyncio

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from marsad import guard, nearing
from marsad.guard import page

PAGES = {"fr": "<html lang=fr>", "ar": "<html lang=ar>"}


async def streamlit_stands_in(scope, receive, send):
    """Answers 200 to HTTP; hands every websocket frame it receives back to the caller."""
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": [(b"X-Frame-Options", b"ALLOWALL")]})
        await send({"type": "http.response.body", "body": b"streamlit"})
        return
    while (message := await receive())["type"] != "websocket.disconnect":
        await send(message)


def get(path: str, query: str = "", method: str = "GET"):
    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "path": path, "query_string": query.encode(), "method": method, "headers": []}
    asyncio.run(guard.Guard(streamlit_stands_in, PAGES, paths=["/cnie"])(scope, None, send))
    return sent[0]["status"], dict(sent[0]["headers"]), sent[1]["body"].decode()


def frames_that_pass(*frames: dict) -> list[dict]:
    waiting = [*({"type": "websocket.receive", **frame} for frame in frames), {"type": "websocket.disconnect"}]
    passed = []

    async def receive():
        return waiting.pop(0)

    async def send(message):
        passed.append(message)

    asyncio.run(guard.Guard(streamlit_stands_in, PAGES)({"type": "websocket", "headers": []}, receive, send))
    return passed


@pytest.mark.parametrize("path", ["/", "/cnie"])
def test_every_page_address_gets_our_page(path):
    assert get(path)[2] == PAGES["fr"]


@pytest.mark.parametrize("path", ["/overview", "/index.html", "/anything.else", "/cnie.exe"])
def test_an_address_without_a_page_leads_to_the_first_one(path):
    """Else Streamlit says in English, whatever the language, that there is no such page."""
    status, headers, _ = get(path, "lang=ar&territory=04")
    assert (status, headers[b"location"]) == (307, b"/?lang=ar&territory=04")
    assert get(path)[1][b"location"] == b"/"


@pytest.mark.parametrize("path", ["//evil.example", "/\\evil.example"])
def test_nobody_is_led_to_another_house(path):
    status, headers, _ = get(path, "lang=ar")
    assert status == 200 or headers[b"location"].startswith(b"/?")


@pytest.mark.parametrize(("query", "lang"), [("lang=ar", "ar"), ("lang=xx", "fr"), ("lang=", "fr"), ("", "fr")])
def test_the_page_speaks_the_language_asked_for_else_the_default(query, lang):
    assert get("/cnie", query)[2] == PAGES[lang]


def test_a_changed_script_is_served_in_place_of_streamlit_s_own():
    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "path": "/static/js/a.js", "query_string": b"", "method": "GET", "headers": []}
    asyncio.run(guard.Guard(streamlit_stands_in, PAGES, scripts={"/static/js/a.js": b"changed"})(scope, None, send))
    assert sent[1]["body"] == b"changed"
    assert b"content-security-policy" in dict(sent[0]["headers"])


@pytest.mark.parametrize(
    "path", ["/static/js/index.js", "/app/static/f.woff2", "/cnie/_stcore/health", "/cnie/", "//x"]
)
def test_files_and_streamlit_s_own_addresses_pass(path):
    assert get(path)[2] == "streamlit"


@pytest.mark.parametrize("door", guard.CLOSED_DOORS)
def test_closed_doors_answer_not_found(door):
    assert get(door)[0] == 404
    assert get(door + "/x", method="PUT")[0] == 404


@pytest.mark.parametrize("door", ["metrics", "upload_file/s/f", "agent", "script-health-check"])
def test_each_of_these_doors_is_closed(door):
    assert get(f"/_stcore/{door}")[0] == 404


@pytest.mark.parametrize("path", ["/", "/static/js/index.js", "/_stcore/metrics"])
def test_every_answer_carries_the_security_headers(path):
    headers = get(path)[1]
    assert headers[b"content-security-policy"].decode() == guard.CONTENT_SECURITY_POLICY
    assert headers[b"x-frame-options"] == b"DENY"
    assert headers[b"strict-transport-security"] == b"max-age=31536000; includeSubDomains"
    assert (headers[b"x-content-type-options"], headers[b"referrer-policy"]) == (b"nosniff", b"same-origin")
    assert b"X-Frame-Options" not in headers


def test_scripts_come_from_our_own_address_only():
    assert "script-src 'self';" in guard.CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("name", ["default-src", "frame-src", "frame-ancestors", "object-src", "base-uri"])
def test_nothing_is_loaded_framed_or_sent_elsewhere(name):
    policy = f"{guard.CONTENT_SECURITY_POLICY};"
    assert f"{name} 'none';" in policy
    assert "form-action 'self';" in policy
    assert "connect-src 'self';" in policy


def test_a_rerun_passes():
    frame = {"bytes": BackMsg(rerun_script={"query_string": "lang=ar"}).SerializeToString()}
    assert frames_that_pass(frame) == [{"type": "websocket.receive", **frame}]


@pytest.mark.parametrize("kind", ["clear_cache", "set_run_on_save", "load_git_info", "debug_shutdown_runtime"])
def test_frames_that_reach_beyond_one_s_own_page_are_dropped(kind):
    assert frames_that_pass({"bytes": BackMsg(**{kind: True}).SerializeToString()}) == []


@pytest.mark.parametrize("frame", [{"bytes": b"\xff\xff\xff"}, {"bytes": b""}, {"text": "clear_cache"}])
def test_frames_that_are_no_message_are_dropped(frame):
    assert frames_that_pass(frame) == []


def test_the_page_has_no_inline_script_and_says_its_language():
    first = guard.index_page("ar", "rtl", "مرصد", "فعّلوا جافاسكريبت")
    assert '<html lang="ar" dir="rtl">' in first
    assert "<title>مرصد</title>" in first
    assert "<script>" not in first
    assert '<script type="module"' in first


def test_the_page_is_told_where_streamlit_is():
    assert "BACKEND_BASE_URL" in get("/base.js")[2]
    assert nearing.SCRIPT in get("/base.js")[2]
    assert '<script src="./base.js">' in guard.index_page("fr", "ltr", "Marsad", "…")


def test_another_streamlit_s_page_is_refused_rather_than_served_unguarded():
    with pytest.raises(RuntimeError, match=r"adapt marsad/guard/page\.py"):
        page._replace("<script>", "", "<html></html>")
