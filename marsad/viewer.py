"""Who looks: a role and the territory it holds. The role decides the kind of territory."""

from dataclasses import dataclass

from marsad import roles
from marsad.scope import Scope, ScopeError

ROLES = {name: role.territory for name, role in roles.plan().roles.items() if role.facts}


@dataclass(frozen=True)
class Viewer:
    role: str
    scope: Scope

    @classmethod
    def parse(cls, text: str) -> "Viewer":
        role, _, territory = (text or "").partition(":")
        if role not in ROLES:
            raise ScopeError(f"{role!r} is no role: choose one of {', '.join(ROLES)}, then a colon and a territory")
        scope = Scope.parse(territory)
        if scope.kind != ROLES[role]:
            raise ScopeError(f"{role} looks at a {ROLES[role]}, and {territory!r} is a {scope.kind}")
        return cls(role, scope)

    def __str__(self) -> str:
        return f"{self.role}:{self.scope}"
