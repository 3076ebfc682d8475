"""Which addresses are closed, which are files, and which are pages of ours."""

import re

from starlette.types import Scope

CLOSED_DOORS = ("/_stcore/metrics", "/_stcore/upload_file", "/_stcore/agent", "/_stcore/script-health-check")
EXPORT, EXPORT_LINK = "/export/", re.compile(r"/export/[A-Za-z0-9_-]{43}")
FILES = (
    "/static/",
    "/app/static/",
    "/media/",
    "/component/",
    "/auth/",
    EXPORT,
    "/oauth2callback",
    "/favicon.png",
    "/manifest.json",
)


def is_closed(scope: Scope) -> bool:
    path = scope["path"]
    if path.startswith(EXPORT) and not (scope["method"] == "GET" and EXPORT_LINK.fullmatch(path)):
        return True
    return any(path == door or path.startswith(door + "/") for door in CLOSED_DOORS)


def is_page(scope: Scope) -> bool:
    """Every address that is neither a file nor Streamlit's own is one of our pages: the browser routes it."""
    path = scope["path"]
    if scope["method"] not in {"GET", "HEAD"} or "/_stcore/" in path or path.startswith(("//", *FILES)):
        return False
    return path == "/" or not path.endswith("/")
