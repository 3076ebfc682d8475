"""Serves the observatory with uvicorn: `streamlit run` costs 40 ms more a rerun and hides a lost configuration."""

import errno
import gc
import importlib
import os
import socket
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from marsad.selfcheck import CannotServe, require_known_host, require_sign_in
from marsad.settings import ROOT, settings

SCRIPT = ROOT / "app.py"
CONFIG = ROOT / ".streamlit" / "config.toml"
WARMED = ("marsad.frame", "marsad.charts")  # with them come pandas, plotly and DuckDB
HARDENED = {
    "server.fileWatcherType": "none",
    "server.runOnSave": False,
    "server.enableXsrfProtection": True,
    "server.enableCORS": True,
    "server.maxUploadSize": 1,
    "server.maxMessageSize": 50,
    "server.maxWidgetStateSize": 1,
    "server.disconnectedSessionTTL": 120,
    "server.enableStaticServing": True,
    "server.enableAgentApi": False,
    "server.trustedUserHeaders": {},
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.disableDataExport": True,
    "client.allowedOrigins": [],
    "runner.magicEnabled": False,
    "runner.postScriptGC": False,
    "global.developmentMode": False,
}


def serve(host: str, port: int, snapshots: Path) -> None:
    """Serve the snapshots of one folder until interrupted."""
    snapshots = snapshots.resolve()
    _require_snapshot(snapshots)
    listener = _listen(host, port)
    os.environ |= {"MARSAD_SNAPSHOTS": str(snapshots), "MARSAD_HOST": host, "MARSAD_PORT": str(port)}
    settings.cache_clear()
    server = _server(f"http://{f'[{host}]' if ':' in host else host}:{port}")
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listener])
    gc.unfreeze()  # else DuckDB's client complains at exit of what was never freed


def _require_snapshot(snapshots: Path) -> None:
    if not (snapshots / "CURRENT").is_file():
        raise CannotServe(f"No snapshot is published in {snapshots}: run `make publish` first.")


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off only for sockets that spell their protocol out.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise CannotServe(_why_not(host, port, error)) from error
    return listener


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is already in use: stop what uses it, or choose another, `make run PORT={port + 1}`."
    return f"Cannot listen on {host}:{port} ({error.strerror}): choose another address, `make run HOST=127.0.0.1`."


def _server(url: str):  # what is heavy is imported below: a sentence about a busy port should not wait for it
    import uvicorn

    return uvicorn.Server(
        uvicorn.Config(
            _application(url),
            ws="websockets-sansio",
            ws_ping_interval=30,
            ws_ping_timeout=30,
            ws_per_message_deflate=False,
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=3,
        )
    )


def _application(url: str):
    """The Streamlit app behind its guard, with a configuration that was read back."""
    import streamlit
    from starlette.middleware import Middleware
    from streamlit.runtime.pages_manager import PagesManager

    from marsad import exports
    from marsad.guard import STATUS, Guard, bearer, hurried

    # A folder named pages/ makes Streamlit run a page without its frame when the first visitor comes by a deep link.
    PagesManager.uses_pages_directory = False
    configured = settings()
    secrets = require_sign_in(configured, configured.host)
    watch = _watch(secrets["auth"]["cookie_secret"]) if secrets else None
    guard = Middleware(
        Guard,
        pages=_pages(),
        notices=_notices(STATUS),
        watch=watch,
        limit=configured.sessions_limit,
        signed_out=_log_sign_out,
        scripts=hurried(),
        paths=_paths(),
    )
    export = exports.route(bearer(watch), _notices(exports.STATUS))
    app = streamlit.App(SCRIPT, lifespan=_warmed(url), routes=[export], middleware=[guard], secrets=secrets)
    hosts = require_hardening()
    if secrets:
        require_known_host(secrets, hosts)
    return app


def _log_sign_out(signed) -> None:
    """A log that cannot be written keeps nobody signed in."""
    from marsad import audit

    actor = audit.Actor(signed.issuer, signed.subject, "none", "none")
    with suppress(audit.AuditUnavailable, audit.Forbidden):
        audit.record(
            actor, "sign_out", purpose="none", object_class="session", territory="none", rows=0, snapshot="none"
        )


def _watch(cookie_secret: str):
    from marsad.guard import Watch
    from marsad.signin import Sessions

    configured = settings()
    sessions = Sessions(configured.state, configured.idle_minutes * 60, configured.session_hours * 3600)
    return Watch(sessions, lambda: cookie_secret)


def require_hardening() -> list[str]:
    """Refuse to start when an option is lost: a missing config.toml leaves Streamlit open and says nothing.

    Returns the hosts it answers to.
    """
    from streamlit import config

    config.get_config_options(force_reparse=True)  # whatever was cached before the app's folder was known
    lost = [name for name, wanted in HARDENED.items() if config.get_option(name) != wanted]
    hosts = config.get_option("server.allowedHosts")
    if lost or not hosts or "*" in hosts:
        names = ", ".join(lost) or "server.allowedHosts"
        raise CannotServe(f"Not started: {names} must keep the value of {CONFIG}: restore that file (`git checkout`).")
    return list(hosts)


def _paths() -> list[str]:
    """The addresses of the pages behind the first one."""
    from marsad import roles

    return [f"/{name}" for name in list(roles.plan().pages)[1:]]


def _pages() -> dict[str, str]:
    """The browser's first page in each language, the default one first."""
    from marsad.guard import index_page
    from marsad.texts import LANGUAGES, Words

    words = [Words(lang) for lang in LANGUAGES]
    return {w.lang: index_page(w.lang, w.direction, w.t("shell.title"), w.t("shell.no_script")) for w in words}


def _notices(codes: Iterable[str]) -> dict[str, str]:
    """Pages for when there is nothing else to show, each in every language."""
    from marsad.guard import notice_page
    from marsad.texts import LANGUAGES, Words

    words = [Words(lang) for lang in LANGUAGES]
    said = {code: {w.lang: (w.direction, w.t(f"notice.{code.lower()}")) for w in words} for code in codes}
    return {code: notice_page(words[0].t("shell.title"), texts) for code, texts in said.items()}


def _warmed(url: str):
    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        for name in WARMED:
            importlib.import_module(name)
        gc.collect()
        gc.freeze()  # what start-up made lives as long as the process: no collection need ever look at it
        print(f"Marsad: {url}  (Ctrl-C stops it)", flush=True)
        yield

    return lifespan
