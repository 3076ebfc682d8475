"""Stands between the network and Streamlit: closed doors, headers, language, living sign-ins, filtered frames."""

from collections.abc import Callable, Collection, Mapping
from urllib.parse import parse_qs

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from marsad import nearing
from marsad.guard.addresses import is_closed, is_page
from marsad.guard.bursts import Bursts
from marsad.guard.cookies import SignIn, Watch, signs_in, without_sign_in
from marsad.guard.frames import only_known_frames
from marsad.guard.headers import forgetting, with_headers
from marsad.guard.page import BASE_SCRIPT
from marsad.signin import BROWSER, Refused, new_browser, of_browser

LOGIN, LOGOUT, CALLBACK, MEDIA = "/auth/login", "/auth/logout", "/oauth2callback", "/media/"
STATUS = {"CAPACITY": 503, "IDP_UNAVAILABLE": 503, "STATE_UNAVAILABLE": 503, "SIGN_IN_FAILED": 403}
TRY_AGAIN_LATER = 1013
FOR_EVER = "public, immutable, max-age=31536000"  # as Streamlit serves them: their names change with their content


class Guard:
    """ASGI middleware; `pages` holds the whole HTML page of each language, the first one is the default.

    `notices` holds a page for each code of STATUS; without a `watch` there is no sign-in (the demonstration).
    `scripts` holds those of Streamlit's scripts that are served changed, by path; `paths` those of the pages but the
    first, which is at `/`: to any other address Streamlit would answer in English that there is no such page.
    """

    def __init__(
        self,
        app: ASGIApp,
        pages: Mapping[str, str],
        notices: Mapping[str, str] | None = None,
        watch: Watch | None = None,
        limit: int = 1000,
        signed_out: Callable[[SignIn], None] = lambda signed: None,
        scripts: Mapping[str, bytes] | None = None,
        paths: Collection[str] = (),
    ) -> None:
        self.app, self.pages, self.notices = app, pages, notices or {}
        self.watch, self.limit, self.signed_out = watch, limit, signed_out
        self.scripts, self.paths = scripts or {}, {"/", *paths}
        self.open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        elif scope["type"] == "http":
            scope = self._trusted(scope)
            await self._door(scope)(scope, receive, with_headers(send))
        else:
            await self.app(scope, receive, send)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.open >= self.limit:
            await send({"type": "websocket.close", "code": TRY_AGAIN_LATER})
            return
        self.open += 1
        bursts = Bursts(send)
        try:
            signed = self.watch and self.watch.of(scope)
            acted = (lambda: self.watch.acted(signed)) if signed else (lambda: None)
            await self.app(self._trusted(scope), only_known_frames(receive, acted), bursts)
        finally:
            bursts.stop()
            self.open -= 1

    def _trusted(self, scope: Scope) -> Scope:
        """A sign-in that is over does not get in, not as a page, not as a websocket."""
        return without_sign_in(scope) if self.watch and not self.watch.of(scope) else scope

    def _door(self, scope: Scope) -> ASGIApp:
        path = scope["path"]
        if is_closed(scope) or (path.startswith(MEDIA) and self.watch and not self.watch.of(scope)):
            return PlainTextResponse("Not found", status_code=404)
        if path == "/base.js":
            return Response(BASE_SCRIPT + nearing.SCRIPT, media_type="text/javascript")
        if path in self.scripts:
            return Response(self.scripts[path], media_type="text/javascript", headers={"cache-control": FOR_EVER})
        if path == LOGOUT and self.watch:
            return self._logout(scope)
        if path == LOGIN:
            return self._watched("IDP_UNAVAILABLE", lambda start: start["status"] < 400)
        if path == CALLBACK and {"code", "error"} & set(parse_qs(scope["query_string"].decode("latin-1"))):
            return self._watched("SIGN_IN_FAILED", lambda start: signs_in(_set_cookies(start)))
        return self._page(scope) if is_page(scope) else self.app

    def _page(self, scope: Scope) -> ASGIApp:
        if self.open >= self.limit:
            return self._notice("CAPACITY")
        if scope["path"] not in self.paths:
            return RedirectResponse(f"/?{scope['query_string'].decode('latin-1')}".rstrip("?"))
        page = self.pages[self._language(scope)]
        answer = Response(page, media_type="text/html", headers={"cache-control": "no-cache"})
        if not self.watch and not of_browser(HTTPConnection(scope).cookies.get(BROWSER)):
            answer.set_cookie(BROWSER, new_browser(), httponly=True, samesite="lax")
        return answer

    def _logout(self, scope: Scope) -> ASGIApp:
        """Revoked before the browser is told: from here on the cookie is worth nothing, wherever it was copied."""
        signed = self.watch.of(scope)
        try:
            if signed:
                self.watch.revoke(signed)
                self.signed_out(signed)
        except Refused:
            return self._notice("STATE_UNAVAILABLE")
        return lambda scope, receive, send: self.app(scope, receive, forgetting(send))

    def _watched(self, code: str, well: Callable[[Message], bool]) -> ASGIApp:
        """Streamlit's answer when all is well, else a page of ours that says what happened."""

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            started: list[Message] = []

            async def heard(message: Message) -> None:
                if message["type"] == "http.response.start":
                    started.append(message)
                if well(started[0]):
                    await send(message)

            try:
                await self.app(scope, receive, heard)
            except Exception:  # the provider's trouble, whatever it raised; nothing of it is shown
                if started and well(started[0]):
                    raise
            if not started or not well(started[0]):
                await self._notice(code)(scope, receive, send)

        return answer

    def _notice(self, code: str) -> Response:
        headers = {"cache-control": "no-store"}
        return HTMLResponse(self.notices.get(code, code), status_code=STATUS[code], headers=headers)

    def _language(self, scope: Scope) -> str:
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[-1]
        return asked if asked in self.pages else next(iter(self.pages))


def _set_cookies(start: Message) -> list[bytes]:
    return [value for name, value in start["headers"] if name.lower() == b"set-cookie"]
