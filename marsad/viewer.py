"""Who looks: a role and the one territory looked through now. The role decides the kind of territory."""

from dataclasses import dataclass

from marsad import roles
from marsad.roles import Role
from marsad.scope import Scope, ScopeError

ROLES = {name: role.territory for name, role in roles.plan().roles.items() if role.facts}
DEMONSTRATION = "demonstration"


@dataclass(frozen=True)
class Viewer:
    role: str
    scope: Scope
    issuer: str = DEMONSTRATION
    subject: str = DEMONSTRATION
    played_by: str = ""  # the administrator's own role, while seeing as another

    @classmethod
    def parse(cls, text: str) -> "Viewer":
        name, _, territory = (text or "").partition(":")
        known = roles.plan().roles
        if name not in known:
            raise ScopeError(f"{name!r} is no role: choose one of {', '.join(known)}, then a colon and a territory")
        scope = Scope.parse(territory)
        if scope.kind != known[name].territory:
            raise ScopeError(f"{name} looks at a {known[name].territory}, and {territory!r} is a {scope.kind}")
        return cls(name, scope)

    @property
    def rights(self) -> Role:
        """What may be done while looking so; who plays another role never sees a name."""
        role = roles.role(self.role)
        return role.seen_by_another() if self.played_by else role

    def __str__(self) -> str:
        return f"{self.role}:{self.scope}"
