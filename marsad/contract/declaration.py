"""What an export must be, as an analyst declares it in `data/contracts/<source>.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from marsad.contract.folding import fold

TYPES = ("text", "code", "session", "date", "timestamp", "decimal", "nomenclature")
# Says the province of a school to those who do not.
REGISTER = "schools"
NAME = re.compile(r"[a-z][a-z0-9_]*")


class ContractError(ValueError):
    """A contract or a nomenclature that cannot be used; the message names the file and the fix."""


@dataclass(frozen=True)
class Column:
    """One column: how it may be headed, what its cells may hold, what happens to a cell that may not be there."""

    name: str
    aliases: tuple[str, ...] = ()
    type: str = "text"
    required: bool = False
    key: bool = False
    severity: str = "field"
    personal: bool = False
    missing: str | None = None
    nomenclature: str | None = None
    pattern: str | None = None
    example: str | None = None
    unusual: str | None = None
    placeholders: tuple[str, ...] = ()
    family: str = "CODE"
    pad: int = 0
    check_letter: bool = False
    ages: tuple[int, int] | None = None
    between: tuple[float, float] | None = None
    preamble: tuple[str, ...] = ()
    file_name: str | None = None
    by_register: bool = False

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """Every header that means this column, folded."""
        return tuple(fold(each) for each in (self.name, *self.aliases))


@dataclass(frozen=True)
class Contract:
    """One source: which files, which columns, which bounds."""

    source: str
    files: tuple[str, ...]
    columns: tuple[Column, ...]
    presence: str = "optional"
    max_bytes: int = 500_000_000
    encodings: tuple[str, ...] = ("utf-8", "windows-1256", "utf-16")
    date_formats: tuple[str, ...] = ("YYYY-MM-DD", "DD/MM/YYYY")
    empty_words: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    secret: tuple[str, ...] = ()

    @cached_property
    def _by_heading(self) -> dict[str, Column]:
        return {heading: column for column in self.columns for heading in column.headings}

    @cached_property
    def _unread(self) -> tuple[frozenset[str], frozenset[str]]:
        return frozenset(map(fold, self.secret)), frozenset(map(fold, self.ignored))

    def column_of(self, header: str) -> Column | None:
        return self._by_heading.get(fold(header))

    def is_secret(self, header: str) -> bool:
        return fold(header) in self._unread[0]

    def knows(self, header: str) -> bool:
        return bool(self.column_of(header)) or fold(header) in self._unread[0] | self._unread[1]


def load_contracts(folder: Path) -> dict[str, Contract]:
    """The contracts of a folder by source, in the order in which sources are read: the register first."""
    read = [load_contract(path) for path in sorted(folder.glob("*.toml"))]
    if not read:
        raise ContractError(f"no contract (*.toml) in {folder}: give the folder that holds them")
    return {each.source: each for each in sorted(read, key=lambda one: (one.source != REGISTER, one.source))}


def load_contract(path: Path) -> Contract:
    try:
        stated = tomllib.loads(path.read_text("utf-8"))
        columns = tuple(_column(name, **facts) for name, facts in stated.pop("columns").items())
        contract = Contract(columns=columns, **_frozen(stated))
    except (TypeError, KeyError, ValueError) as error:
        raise ContractError(f"{path.name}: {error}") from error
    _refuse_shared_alias(path, contract)
    return contract


def _column(name: str, **facts: object) -> Column:
    column = Column(name, **_frozen(facts))
    if not NAME.fullmatch(name) or column.type not in TYPES:
        raise ValueError(
            f"column {name!r} of type {column.type!r}: names are a-z, 0-9, _; types are {', '.join(TYPES)}"
        )
    if (column.type == "nomenclature") != bool(column.nomenclature):
        raise ValueError(f"column {name!r}: type nomenclature and the key nomenclature go together")
    return column


def _frozen(facts: dict[str, object]) -> dict[str, object]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in facts.items()}


def _refuse_shared_alias(path: Path, contract: Contract) -> None:
    seen: dict[str, str] = {}
    for column in contract.columns:
        for heading in column.headings:
            if seen.setdefault(heading, column.name) != column.name:
                raise ContractError(f"{path.name}: the alias {heading!r} means both {seen[heading]} and {column.name}")
