"""What each role may do and which page it may open, as `data/reference/roles.toml` declares it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path

# Not a setting: who sees what is part of the program, reviewed and tested with it.
DECLARED = Path(__file__).resolve().parents[1] / "data" / "reference" / "roles.toml"
NAMES, LISTS, EXPORTS = ("none", "masked", "reveal"), ("none", "counts", "masked"), ("none", "aggregates", "nominative")
KINDS, TRUTH = ("nation", "region", "province", "school"), (True, False)
ALLOWED = {
    "territory": KINDS,
    "facts": TRUTH,
    "list": LISTS,
    "names": NAMES,
    "exports": EXPORTS,
    "approves": TRUTH,
    "see_as": TRUTH,
}


class RolesError(ValueError):
    """The declaration is broken: nobody may be let in by it."""


@dataclass(frozen=True)
class Role:
    name: str
    territory: str
    facts: bool
    list: str
    names: str
    exports: str
    approves: bool
    see_as: bool

    def seen_by_another(self) -> "Role":
        """The same role as an administrator plays it: its figures, never a name, no right to decide."""
        exports = min(self.exports, "aggregates", key=EXPORTS.index)
        return replace(self, list="none", names="none", exports=exports, approves=False)


@dataclass(frozen=True)
class Plan:
    roles: Mapping[str, Role]
    pages: Mapping[str, frozenset[str]]


@cache
def plan() -> Plan:
    return read(DECLARED)


def role(name: str) -> Role:
    """The role of this name; another name raises, for no mistake may become a right."""
    if name not in plan().roles:
        raise RolesError(f"{name!r} is no role: choose one of {', '.join(plan().roles)}")
    return plan().roles[name]


def may_open(name: str, page: str) -> bool:
    """Whether a role may open a page. What is not declared is closed."""
    return name in plan().roles and name in plan().pages.get(page, frozenset())


def pages_for(name: str) -> tuple[str, ...]:
    """The pages of a role in the order of the menu."""
    return tuple(page for page in plan().pages if may_open(name, page))


def read(file: Path) -> Plan:
    declared = tomllib.loads(file.read_text(encoding="utf-8"))
    roles = {name: _role(name, block) for name, block in declared.get("roles", {}).items()}
    pages = {name: _openers(name, block, roles) for name, block in declared.get("pages", {}).items()}
    return Plan(roles, pages)


def _role(name: str, block: Mapping[str, object]) -> Role:
    expected = {field.name for field in fields(Role)} - {"name"}
    if set(block) != expected:
        raise RolesError(f"roles.toml, [roles.{name}]: write exactly {', '.join(sorted(expected))}")
    for key, value in block.items():
        if value not in ALLOWED[key]:
            allowed = ", ".join(map(str, ALLOWED[key])).lower()
            raise RolesError(f"roles.toml, [roles.{name}]: {key} is {value!r}, allowed is {allowed}")
    return Role(name, **block)


def _openers(page: str, block: Mapping[str, object], roles: Mapping[str, Role]) -> frozenset[str]:
    openers = block.get("roles", [])
    strangers = [name for name in openers if name not in roles]
    if strangers or not openers:
        found = ", ".join(strangers) or "nobody"
        raise RolesError(f"roles.toml, [pages.{page}]: {found} may open it, allowed is {', '.join(roles)}")
    return frozenset(openers)
