"""A second person for a large file of names: asked for, decided once by somebody else, used once, within a day.

Small files in a folder that all processes share and that outlives a restart: who asks for what, never a name.
A decision and a use are files that can be made only once, so two clicks at once are one.
"""

import json
import os
import re
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from marsad.scope import Scope, ScopeError

LIFETIME = 24 * 3600  # seconds from the question
FORM = re.compile(r"[0-9a-f]{32}")


class NotYours(Exception):
    """Not a request that this person may decide: their own, outside their territory, decided, or over."""


@dataclass(frozen=True)
class Person:
    issuer: str
    subject: str


@dataclass(frozen=True)
class Request:
    """Whose names, in codes. `province` places a school; `rows` is the most that the file may hold."""

    person: Person
    role: str
    territory: str
    province: str
    session: str
    list: str
    filters: Mapping[str, list[str]]
    purpose: str
    rows: int
    asked_at: float = 0.0
    id: str = field(default="", compare=False)

    def same_as(self, other: "Request") -> bool:
        """The same names for the same purpose; fewer than asked for are within what was asked."""
        mine, theirs = (
            (one.person, one.role, one.territory, one.session, one.list, dict(one.filters), one.purpose)
            for one in (self, other)
        )
        return mine == theirs

    def lies_in(self, scope: Scope) -> bool:
        return scope.contains(Scope.parse(self.territory), self.province)


class Approvals:
    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._folder, self._clock = folder, clock

    def ask(self, request: Request) -> Request:
        """Keep a request; asking again for what still waits is the same request."""
        waiting = self.of(request)
        if waiting and self.state(waiting) == "waiting" and request.rows <= waiting.rows:
            return waiting
        kept = Request(**{**_values(request), "asked_at": self._clock(), "id": secrets.token_hex(16)})
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _once(self._folder / f"{kept.id}.json", json.dumps(_values(kept) | {"person": asdict(kept.person)}))
        return kept

    def of(self, request: Request) -> Request | None:
        """The newest living request for the same names."""
        same = [one for one in self._living() if one.same_as(request)]
        return max(same, key=lambda one: one.asked_at, default=None)

    def state(self, request: Request) -> str:
        """waiting, approved, refused, used or over."""
        if self._clock() - request.asked_at >= LIFETIME:
            return "over"
        if self._file(request, "used").exists():
            return "used"
        decision = self._file(request, "decision")
        return json.loads(decision.read_text(encoding="utf-8"))["state"] if decision.exists() else "waiting"

    def waiting_for(self, person: Person, scope: Scope) -> list[Request]:
        """What this person may decide, oldest first: of others, inside the territory."""
        found = [one for one in self._living() if self._may_decide(one, person, scope)]
        return sorted(found, key=lambda one: one.asked_at)

    def require_decidable(self, id: str, person: Person, scope: Scope) -> Request:
        found = [one for one in self.waiting_for(person, scope) if one.id == id]
        if not found:
            raise NotYours
        return found[0]

    def decide(self, id: str, person: Person, scope: Scope, approved: bool) -> Request:
        """Once, by somebody else. Who decides must have the right to: that is asked at the door, not here."""
        request = self.require_decidable(id, person, scope)
        state = "approved" if approved else "refused"
        if not _once(self._file(request, "decision"), json.dumps(asdict(person) | {"state": state})):
            raise NotYours
        return request

    def spend(self, request: Request, rows: int) -> bool:
        """Use the approval of these names up; whether there was one, for as many rows or more."""
        granted = self.of(request)
        if granted is None or self.state(granted) != "approved" or rows > granted.rows:
            return False
        return _once(self._file(granted, "used"), "")

    def _may_decide(self, request: Request, person: Person, scope: Scope) -> bool:
        return request.person != person and request.lies_in(scope) and self.state(request) == "waiting"

    def _living(self) -> Iterator[Request]:
        for file in self._folder.glob("*.json"):
            request = _read(file)
            if request and self.state(request) != "over":
                yield request
            elif self._clock() - file.stat().st_mtime >= LIFETIME:
                self._forget(file)

    def _forget(self, file: Path) -> None:
        for each in self._folder.glob(f"{file.stem}.*"):
            each.unlink(missing_ok=True)

    def _file(self, request: Request, kind: str) -> Path:
        return self._folder / f"{request.id}.{kind}"


def _values(request: Request) -> dict:
    return {one.name: getattr(request, one.name) for one in fields(Request)}


def _read(file: Path) -> Request | None:
    """A file that is not one of ours is no request."""
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
        request = Request(**values | {"person": Person(**values["person"])})
        Scope.parse(request.territory)
        return request if request.id == file.stem and FORM.fullmatch(request.id) else None
    except (OSError, ValueError, TypeError, KeyError, ScopeError):
        return None


def _once(file: Path, text: str) -> bool:
    """Write a file that must not be there yet, whole and on the disk; whether it was this call that made it."""
    fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(handle)
    try:
        os.link(fresh, file)
    except FileExistsError:
        return False
    finally:
        fresh.unlink()
    return True
