"""The address at which a file is fetched. It answers with the file, or with a page that holds but a sentence."""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.types import Scope

from marsad.audit import AuditUnavailable, Forbidden
from marsad.exports.making import Unmade, Withdrawn, made
from marsad.exports.tickets import Foreign, Gone, tickets

ADDRESS = "/export/"
STATUS = {
    "EXPORT_GONE": 404,
    "EXPORT_FOREIGN": 403,
    "EXPORT_WITHDRAWN": 403,
    "EXPORT_UNMADE": 503,
    "EXPORT_UNLOGGED": 503,
}
CODES = {
    Gone: "EXPORT_GONE",
    Foreign: "EXPORT_FOREIGN",
    Withdrawn: "EXPORT_WITHDRAWN",
    Unmade: "EXPORT_UNMADE",
    AuditUnavailable: "EXPORT_UNLOGGED",
    Forbidden: "EXPORT_UNLOGGED",
}
NEVER_KEPT = {"cache-control": "no-store", "x-robots-tag": "noindex"}


def route(bearer: Callable[[Scope], str], notices: Mapping[str, str]) -> Route:
    """`bearer` says who sends a request: the sign-in that lives, else nobody. `notices`: a page for each code."""

    def answer(request: Request) -> Response:
        try:
            file = made(tickets.redeem(request.path_params["token"], bearer(request.scope)))
        except tuple(CODES) as refusal:
            code = next(code for kind, code in CODES.items() if isinstance(refusal, kind))
            return HTMLResponse(notices.get(code, code), STATUS[code], NEVER_KEPT)
        named = {"content-disposition": f'attachment; filename="{file.name}"'}
        return Response(file.content, media_type=file.type, headers=NEVER_KEPT | named)

    return Route(f"{ADDRESS}{{token}}", answer, methods=["GET"])
