"""Stands between the network and Streamlit: closed doors, security headers, the page's language, filtered frames."""

import re
from collections.abc import Mapping
from importlib.resources import files
from urllib.parse import parse_qs

from google.protobuf.message import DecodeError
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "object-src 'none'",
    )
)
HEADERS = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
# Pages lie side by side: without a base Streamlit looks for itself under each page first, and fails twice.
BASE_SCRIPT = "window.__streamlit = {BACKEND_BASE_URL: new URL('.', location.href).href}\n"
CLOSED_DOORS = ("/_stcore/metrics", "/_stcore/upload_file", "/_stcore/agent", "/_stcore/script-health-check")
FILES = (
    "/static/",
    "/app/static/",
    "/media/",
    "/component/",
    "/auth/",
    "/oauth2callback",
    "/favicon.png",
    "/manifest.json",
)
# What a browser needs to use the pages; the rest is dropped (clear_cache empties everyone's caches, signed in or not).
FRAMES = frozenset({"rerun_script", "stop_script", "app_heartbeat", "backend_operation_request"})


class Guard:
    """ASGI middleware; `pages` holds the whole HTML page of each language, the first one is the default."""

    def __init__(self, app: ASGIApp, pages: Mapping[str, str]) -> None:
        self.app = app
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self.app(scope, _only_known_frames(receive), send)
        elif scope["type"] == "http":
            await self._door(scope)(scope, receive, _with_headers(send))
        else:
            await self.app(scope, receive, send)

    def _door(self, scope: Scope) -> ASGIApp:
        if _is_closed(scope["path"]):
            return PlainTextResponse("Not found", status_code=404)
        if scope["path"] == "/base.js":
            return Response(BASE_SCRIPT, media_type="text/javascript")
        if _is_page(scope):
            page = self.pages[self._language(scope)]
            return Response(page, media_type="text/html", headers={"cache-control": "no-cache"})
        return self.app

    def _language(self, scope: Scope) -> str:
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[-1]
        return asked if asked in self.pages else next(iter(self.pages))


def index_page(lang: str, direction: str, title: str, no_script: str) -> str:
    """Streamlit's page in the reader's language, a script of ours for its inline one: the policy forbids that."""
    html = (files("streamlit") / "static" / "index.html").read_text(encoding="utf-8")
    html = _replace(r'<html lang="en">', f'<html lang="{lang}" dir="{direction}">', html)
    html = _replace(r"<script>.*?</script>", '<script src="./base.js"></script>', html)
    html = _replace(r"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*>", "", html)  # the theme has its own fonts
    html = _replace(r'<link rel="service-desc"[^>]*>', "", html)
    html = _replace(r"<title>.*?</title>", f"<title>{title}</title>", html)
    return _replace(r"<noscript>.*?</noscript>", f"<noscript><p>{no_script}</p></noscript>", html)


def _replace(pattern: str, text: str, html: str) -> str:
    changed, count = re.subn(pattern, lambda _: text, html, flags=re.DOTALL)
    if count != 1:
        raise RuntimeError(f"Streamlit's index.html has {count} places like {pattern!r}: adapt marsad/guard.py to it")
    return changed


def _is_closed(path: str) -> bool:
    return any(path == door or path.startswith(door + "/") for door in CLOSED_DOORS)


def _is_page(scope: Scope) -> bool:
    """Every address that is neither a file nor Streamlit's own is one of our pages: the browser routes it."""
    path = scope["path"]
    if scope["method"] not in {"GET", "HEAD"} or "/_stcore/" in path or path.startswith(("//", *FILES)):
        return False
    return path == "/" or not path.endswith("/")


def _with_headers(send: Send) -> Send:
    async def hardened(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [(name, value) for name, value in message["headers"] if name.decode().lower() not in HEADERS]
            message["headers"] = [*kept, *((name.encode(), value.encode()) for name, value in HEADERS.items())]
        await send(message)

    return hardened


def _only_known_frames(receive: Receive) -> Receive:
    async def filtered() -> Message:
        while True:
            message = await receive()
            if message["type"] != "websocket.receive" or _is_known_frame(message.get("bytes")):
                return message

    return filtered


def _is_known_frame(frame: bytes | None) -> bool:
    try:
        return frame is not None and BackMsg.FromString(frame).WhichOneof("type") in FRAMES
    except DecodeError:
        return False
