"""The grants file: which subject holds which role and territories, and until when. Read again when it changes."""

import time
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from marsad import roles
from marsad.scope import Scope, ScopeError
from marsad.signin.refusal import Refused

KEYS = {"issuer", "subject", "role", "territories", "until"}
LAST_GOOD = 24 * 3600  # seconds for which a broken file leaves the last good one in force


class GrantsError(ValueError):
    """The file cannot be believed; the message says where and what to write instead."""


@dataclass(frozen=True)
class Grant:
    issuer: str
    subject: str
    role: str
    territories: tuple[Scope, ...]
    until: date  # the last day on which it holds


By = Mapping[tuple[str, str], Grant]


def read_grants(file: Path) -> By:
    """Every grant by issuer and subject. One mistake refuses the whole file: half a list is nobody's decision."""
    try:
        declared = tomllib.loads(file.read_text(encoding="utf-8")).get("grant", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise GrantsError(f"{file}: cannot be read as TOML ({error})") from None
    if not isinstance(declared, list) or not declared:
        raise GrantsError(f"{file}: no [[grant]] in it; write one block for each person")
    grants: dict[tuple[str, str], Grant] = {}
    for number, block in enumerate(declared, start=1):
        grant = _grant(f"{file}, grant {number}", block)
        if (grant.issuer, grant.subject) in grants:
            raise GrantsError(f"{file}, grant {number}: this subject has one already; one block for each person")
        grants[grant.issuer, grant.subject] = grant
    return grants


def _grant(where: str, block: Mapping[str, Any]) -> Grant:
    if set(block) != KEYS:
        raise GrantsError(f"{where}: write exactly {', '.join(sorted(KEYS))}")
    if not all(isinstance(block[key], str) and block[key].strip() for key in ("issuer", "subject")):
        raise GrantsError(f"{where}: issuer and subject are texts that are not empty")
    if type(block["until"]) is not date:
        raise GrantsError(f"{where}: until is a day, such as 2024-12-31, without quotes")
    if block["role"] not in roles.plan().roles:
        raise GrantsError(f"{where}: {block['role']!r} is no role; allowed is {', '.join(roles.plan().roles)}")
    return Grant(block["issuer"], block["subject"], block["role"], _territories(where, block), block["until"])


def _territories(where: str, block: Mapping[str, Any]) -> tuple[Scope, ...]:
    written, kind = block["territories"], roles.role(block["role"]).territory
    if not isinstance(written, list) or not written or not all(isinstance(code, str) for code in written):
        raise GrantsError(f"{where}: territories is a list of codes that is not empty")
    try:
        scopes = tuple(dict.fromkeys(Scope.parse(code) for code in written))
    except ScopeError as error:
        raise GrantsError(f"{where}: {error}") from None
    wrong = [str(scope) for scope in scopes if scope.kind != kind]
    if wrong:
        raise GrantsError(f"{where}: {block['role']} holds territories of kind {kind}, and {wrong[0]} is none")
    return scopes


class Grants:
    """The file as it is now. A broken one leaves the last good one in force for a day, then nobody comes in."""

    def __init__(self, file: Path, clock: Callable[[], float] = time.time) -> None:
        self._file, self._clock = file, clock
        self._mark: tuple[int, ...] | None = None
        self._known: By = {}
        self._good_at: float | None = None
        self.problem = ""

    def of(self, issuer: str, subject: str) -> Grant | None:
        return self._current().get((issuer, subject))

    def _current(self) -> By:
        mark = _mark(self._file)
        if mark is None or mark != self._mark or self.problem:
            self._read()
        if not self.problem:
            self._mark, self._good_at = mark, self._clock()
        if self._good_at is None or self._clock() - self._good_at > LAST_GOOD:
            raise Refused("GRANTS_INVALID", self.problem)
        return self._known

    def _read(self) -> None:
        try:
            self._known, self.problem = read_grants(self._file), ""
        except GrantsError as error:
            self.problem = str(error)


def _mark(file: Path) -> tuple[int, ...] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def holds(grant: Grant, now: datetime) -> bool:
    """Until the end of its last day, by the clock of the ministry."""
    return now.date() <= grant.until
