"""The files of one session before any is opened: whose each is, what was declared of it, and which are not there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from marsad.contract.declaration import Contract
from marsad.contract.export import Declared
from marsad.contract.folder import Settling, contract_of, entries_of, is_plain, unstable, written
from marsad.contract.staged import Finding, Staged
from marsad.contract.totals import read_totals

TOTALS = "control_totals"

ABSENT_REGIONS = """
select region
from unnest($2::varchar[]) as every (region)
where region not in (select left(province, 2) from staged_candidates where session = $1)
order by region
"""


@dataclass
class Session:
    """What arrived for one session, by source in the order of reading, and what was declared."""

    name: str
    arrived: dict[str, list[Path]] = field(default_factory=dict)
    declared: dict[str, Declared] = field(default_factory=dict)
    growing: set[str] = field(default_factory=set)


def open_session(folder: Path, contracts: dict[str, Contract], staged: Staged, settling: Settling) -> Session:
    """Files still being copied, and files that no contract claims, are reported and left alone."""
    paths = entries_of(folder)
    plain = [path for path in paths if is_plain(path)]
    session = Session(folder.name, growing={path.name for path in unstable(plain, settling)})
    for path in paths:
        _place(session, path, contract_of(path, contracts.values()), staged)
    for path in session.arrived.pop(TOTALS, []):
        session.declared |= read_totals(path, contracts[TOTALS], session.name, staged)
    if paths:
        _report_absent_sources(session, contracts, staged)
        _report_unlisted(session, staged)
    return session


def _place(session: Session, path: Path, contract: Contract | None, staged: Staged) -> None:
    if not is_plain(path):
        _refuse_special(session, path, contract, staged)
    elif path.name in session.growing:
        staged.add(Finding("FILE_UNSTABLE", "reject", session.name, contract and contract.source, path.name))
    elif contract is None:
        staged.add(Finding("FILE_UNKNOWN", "warn", session.name, file=path.name))
    else:
        session.arrived.setdefault(contract.source, []).append(path)


def _refuse_special(session: Session, path: Path, contract: Contract | None, staged: Staged) -> None:
    """A link could lead out of the folder, and a folder or a pipe holds no export: what has the name of one is told."""
    if contract is not None:
        staged.add(Finding("FILE_SPECIAL", "reject", session.name, contract.source, written(path)))


def _report_absent_sources(session: Session, contracts: dict[str, Contract], staged: Staged) -> None:
    """A source may be optional; the register and the candidates are not."""
    for source, contract in contracts.items():
        coming = any(contract_of(Path(name), [contract]) for name in session.growing)
        if contract.presence != "optional" and source not in session.arrived and not coming:
            expected = " | ".join(contract.files)
            staged.add(Finding("SOURCE_MISSING", contract.presence, session.name, source, expected=expected))


def _report_unlisted(session: Session, staged: Staged) -> None:
    """Once control totals exist, a file outside them is one that nobody can show to be whole."""
    for source, paths in session.arrived.items():
        for path in paths:
            if session.declared and path.name not in session.declared:
                staged.add(Finding("FILE_UNLISTED", "warn", session.name, source, path.name))


def report_absent_files(
    session: Session, contracts: dict[str, Contract], staged: Staged, regions: Iterable[str]
) -> None:
    """Files that were declared and are not there. A region without a single candidate is held as such."""
    arrived = {path.name for paths in session.arrived.values() for path in paths}
    for name in sorted(set(session.declared) - arrived - session.growing):
        contract = contract_of(Path(name), contracts.values())
        source = contract.source if contract else None
        absent = _absent_regions(session, staged, regions) if source == "candidates" else []
        if source in session.arrived or not contract or contract.presence == "optional":
            _report_absent_file(session, staged, name, source, absent)


def _absent_regions(session: Session, staged: Staged, regions: Iterable[str]) -> list[str]:
    return [region for (region,) in staged.db.execute(ABSENT_REGIONS, [session.name, sorted(regions)]).fetchall()]


def _report_absent_file(session: Session, staged: Staged, name: str, source: str | None, absent: list[str]) -> None:
    for region in absent:
        staged.add(Finding("REGION_MISSING", "hold", session.name, source, name, region=region))
    if not absent:
        staged.add(Finding("FILE_MISSING", "reject", session.name, source, name))
