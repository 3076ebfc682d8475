"""One file while it is being read: what was declared of it, what was found, and how a finding is put down."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from marsad.contract.declaration import Contract
from marsad.contract.nomenclatures import Nomenclatures
from marsad.contract.staged import Finding, SourceFile, Staged
from marsad.findings import severity_of

QUOTED = 300  # characters


class RefusedError(Exception):
    """The file cannot be read any further; `code` and `where` say why, and reading goes on with the next file."""

    def __init__(self, code: str, **where: object) -> None:
        super().__init__(code)
        self.code = code
        self.where = where


@dataclass(frozen=True)
class Declared:
    """What the control totals say of one file."""

    file: str
    encoding: str | None = None
    rows: int | None = None
    as_of: date | None = None


@dataclass
class Export:
    """One file of one session, with its contract. `headers` holds each column's header as found."""

    contract: Contract
    record: SourceFile
    staged: Staged
    known: Nomenclatures
    declared: Declared | None = None
    headers: dict[str, str] = field(default_factory=dict)
    from_register: bool = False
    epoch_1904: bool = False
    ragged: list[int] = field(default_factory=list)

    @property
    def latest(self) -> date:
        """No event may be later than the export itself, or than today when nobody dated it."""
        return (self.declared and self.declared.as_of) or date.today()

    @property
    def in_workbook(self) -> bool:
        return self.record.path.suffix.lower() in {".xlsx", ".xls"}

    def heading(self, column: str) -> str:
        """The header as found, then the canonical name: an office knows the first, an analyst the second."""
        found = self.headers.get(column, column)
        return column if found == column else f"{found} ({column})"

    def report(self, code: str, severity: str | None = None, **where: object) -> None:
        """What is quoted from a file is quoted as far as one reads it."""
        where["value"] = where.get("value") and str(where["value"])[:QUOTED]
        place = {"session": self.record.session, "source": self.record.source, "file": self.record.path.name}
        self.staged.add(Finding(code, severity or severity_of(code), **place, **where))

    def refuse(self, refused: RefusedError) -> None:
        self.report(refused.code, "reject", **refused.where)
