"""What somebody may look at: where the provider's claims and the grants file agree, else the narrower of the two."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from marsad import roles
from marsad.roles import Role
from marsad.scope import Scope, ScopeError
from marsad.signin.grants import Grant, holds
from marsad.signin.identity import Identity
from marsad.signin.refusal import Refused

CLOCK = ZoneInfo("Africa/Casablanca")


@dataclass(frozen=True)
class Entry:
    issuer: str
    subject: str
    role: str
    scopes: tuple[Scope, ...]  # one is looked through at a time; never empty
    session: str


def admit(identity: Identity, grant: Grant | None, now: float) -> Entry:
    """The entry both sides agree on; raises `Refused` rather than give what only one of them gives."""
    if identity.role not in roles.plan().roles:
        raise Refused("ROLE_UNKNOWN")
    if grant is None:
        raise Refused("GRANT_MISSING")
    if not holds(grant, datetime.fromtimestamp(now, CLOCK)):
        raise Refused("GRANT_EXPIRED")
    role = narrower_role(roles.role(identity.role), roles.role(grant.role))
    scopes = _of_kind(narrower_scopes(_parsed(identity.territories), grant.territories), role.territory)
    if not scopes:
        raise Refused("TERRITORY_NONE")
    return Entry(identity.issuer, identity.subject, role.name, scopes, identity.session)


def narrower_role(one: Role, other: Role) -> Role:
    """The role all of whose rights the other has too. Of two roles that each may do more, neither is narrower."""
    if _within(one, other):
        return one
    if _within(other, one):
        return other
    raise Refused("ROLE_DISAGREES", f"{one.name} and {other.name}")


def narrower_scopes(ones: Iterable[Scope], others: Iterable[Scope]) -> tuple[Scope, ...]:
    """Each pair gives the one that lies inside the other, or nothing. No file of figures says where a school lies."""
    others = tuple(others)
    inside = [scope for one in ones for other in others for scope in _inner(one, other)]
    return tuple(dict.fromkeys(inside))


def _inner(one: Scope, other: Scope) -> list[Scope]:
    if other.contains(one):
        return [one]
    return [other] if one.contains(other) else []


def _within(small: Role, large: Role) -> bool:
    steps = (
        (small.territory, large.territory, roles.KINDS[::-1]),
        (small.names, large.names, roles.NAMES),
        (small.exports, large.exports, roles.EXPORTS),
    )
    return (
        all(order.index(mine) <= order.index(theirs) for mine, theirs, order in steps)
        and all(getattr(small, right) <= getattr(large, right) for right in ("facts", "approves", "see_as"))
        and set(roles.pages_for(small.name)) <= set(roles.pages_for(large.name))
    )


def _parsed(codes: Iterable[str]) -> list[Scope]:
    try:
        return [Scope.parse(code) for code in codes]
    except ScopeError:
        raise Refused("TERRITORY_NONE", "a claimed territory is no territory") from None


def _of_kind(scopes: Iterable[Scope], kind: str) -> tuple[Scope, ...]:
    return tuple(scope for scope in scopes if scope.kind == kind)
