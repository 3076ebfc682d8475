"""One line of the access log. Every value is of a closed list or form, so that no name or number can enter."""

import hashlib
import json
import re
from dataclasses import dataclass, fields, replace

from marsad import roles
from marsad.scope import Scope, ScopeError

GENESIS = "0" * 64
NONE = "none"
ACTIONS = (
    *("list", "reveal", "export", "request", "approve", "refuse", "see_as", "sign_in", "sign_out", "refused"),
    *("log_read", "repair", "purge"),
)
PURPOSES = (NONE, "call_family", "prepare_unit_visit", "complete_file", "correct_data", "hand_over_diploma")
OBJECTS = ("candidate", "figures", "approval", "session", "log")
FORMS = {
    "time": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"),
    "issuer": re.compile(r"demonstration|local|https?://[a-z0-9.:\[\]_/~-]{1,200}"),
    "subject": re.compile(r"[A-Za-z0-9_.:|-]{1,128}"),
    "snapshot": re.compile(r"none|\d{8}T\d{6}Z(-[0-9a-f]{6})?"),
    "previous": re.compile(r"[0-9a-f]{64}"),
}
# A CNIE or Massar number that stands for itself: a provider that names people by it must be told not to.
PERSONAL = re.compile(r"(?<![A-Za-z0-9])([A-Z]{1,3}\d{5,7}|[A-Z]\d{9})(?![A-Za-z0-9])", re.IGNORECASE)
RANDOM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")  # its parts may look like a CNIE by chance
MOST_ROWS = 10_000_000


class Forbidden(ValueError):
    """A value that the access log may not hold. The message names the field, never the value."""


@dataclass(frozen=True)
class Actor:
    issuer: str
    subject: str
    role: str
    scope: str


@dataclass(frozen=True)
class Entry:
    time: str  # UTC
    sequence: int  # from 1, without a gap
    issuer: str
    subject: str
    role: str
    scope: str
    action: str
    purpose: str
    object_class: str
    territory: str
    rows: int
    snapshot: str
    previous: str  # hash of the line before, GENESIS before the first
    hash: str = ""

    def sealed(self) -> "Entry":
        """The same entry with its own hash, once every value is allowed."""
        self._check()
        return replace(self, hash=self.own_hash())

    def own_hash(self) -> str:
        content = vars(self) | {"hash": ""}
        return hashlib.sha256(_text(content).encode()).hexdigest()

    def line(self) -> str:
        return _text(vars(self))

    def _check(self) -> None:
        for name, allowed in (("action", ACTIONS), ("purpose", PURPOSES), ("object_class", OBJECTS)):
            _require(name, getattr(self, name) in allowed, f"one of {', '.join(allowed)}")
        for name, form in FORMS.items():
            value = getattr(self, name)
            _require(name, isinstance(value, str) and form.fullmatch(value), f"text of the form {form.pattern}")
        for name in ("issuer", "subject"):
            value = getattr(self, name)
            _require(name, RANDOM.fullmatch(value) or not PERSONAL.search(value), "no CNIE or Massar number")
        for name in ("scope", "territory"):
            _require(name, _is_territory(getattr(self, name)), "nation, a region, a province, a school or none")
        _require("role", self.role == NONE or self.role in roles.plan().roles, "a role of roles.toml or none")
        _require("rows", type(self.rows) is int and 0 <= self.rows <= MOST_ROWS, "a number of rows")


def parse(line: str) -> Entry:
    """The entry of a line that was written here; a line that says the same in other bytes raises ValueError."""
    values = json.loads(line)
    if not isinstance(values, dict) or list(values) != [field.name for field in fields(Entry)]:
        raise ValueError("not an entry")
    entry = Entry(**values)
    if entry.line() != line or type(entry.sequence) is not int:
        raise ValueError("not written by this program")
    return entry


def _text(values: dict) -> str:
    return json.dumps(values, ensure_ascii=True, separators=(",", ":"))


def _require(name: str, holds: object, allowed: str) -> None:
    if not holds:
        raise Forbidden(f"access log: {name} may not hold this value; allowed is {allowed}")


def _is_territory(value: object) -> bool:
    try:
        return value == NONE or bool(Scope.parse(value))
    except (ScopeError, TypeError):
        return False
