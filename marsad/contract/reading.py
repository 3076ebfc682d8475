"""The whole reading: every session and every file, in one pass that reports everything it meets."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from marsad.contract.content import read_content
from marsad.contract.declaration import REGISTER, Contract, load_contracts
from marsad.contract.door import enter
from marsad.contract.export import Export
from marsad.contract.folder import Settling, session_folders
from marsad.contract.nomenclatures import Nomenclatures
from marsad.contract.readers import Readers
from marsad.contract.scratch import open_scratch
from marsad.contract.session import TOTALS, Session, open_session, report_absent_files
from marsad.contract.staged import Finding, SourceFile, Staged

Progress = Callable[[str, int, int], None]

# What a row of text takes, for files of which no number of rows is declared: progress needs an order of magnitude.
BYTES_PER_ROW = 240
# A file this large fills memory enough by itself: text, cells and values of it are there at one time.
ALONE_ABOVE = 100_000_000


@dataclass
class Reading:
    """One reading under way."""

    contracts: dict[str, Contract]
    known: Nomenclatures
    staged: Staged
    readers: Readers
    on_progress: Progress | None = None
    rows_done: int = 0
    rows_expected: int = 0
    seen: dict[str, str] = field(default_factory=dict)

    def advance(self, rows: int) -> None:
        self.rows_done += rows
        if self.on_progress:
            self.on_progress("read", self.rows_done, max(self.rows_done, self.rows_expected))


def read_exports(
    exports: Path,
    reference: Path,
    contracts: Path,
    on_progress: Progress | None = None,
    *,
    settling: Settling | None = None,
    memory: str = "2GB",
    threads: int = 2,
    scratch: Path | None = None,
) -> Staged:
    """Read every session folder of `exports`. Refused files are findings; whether to publish is not decided here."""
    declared = load_contracts(contracts)
    sources = [each for each in declared.values() if each.source != TOTALS]
    staged = Staged(open_scratch(sources, memory, threads, scratch))
    folders = session_folders(exports)
    sessions = [open_session(folder, declared, staged, settling or Settling()) for folder in folders]
    if not any(session.arrived for session in sessions):
        staged.add(Finding("EXPORTS_MISSING", "reject", file=exports.name))
    with Readers(staged, threads) as readers:
        reading = Reading(declared, Nomenclatures(reference), staged, readers, on_progress)
        reading.rows_expected = sum(map(_rows_expected, sessions))
        for session in sessions:
            _read_session(reading, session)
    return staged


def _rows_expected(session: Session) -> int:
    paths = [path for paths in session.arrived.values() for path in paths]
    declared = {path: session.declared.get(path.name) for path in paths}
    return sum(of.rows if of and of.rows else path.stat().st_size // BYTES_PER_ROW for path, of in declared.items())


def _read_session(reading: Reading, session: Session) -> None:
    reading.seen = {}
    others = [source for source in reading.contracts if source != REGISTER]
    # The register is read to its end first: other files leave the province of a school to it.
    for sources in ([REGISTER], others):
        _read_side_by_side(reading, _exports(reading, session, sources))
    regions = {code[:2] for code in reading.known.codes["province"].values()}
    report_absent_files(session, reading.contracts, reading.staged, regions)


def _exports(reading: Reading, session: Session, sources: Iterable[str]) -> Iterator[Export]:
    for source in sources:
        for path in session.arrived.get(source, []):
            record, declared = SourceFile(session.name, source, path), session.declared.get(path.name)
            yield Export(reading.contracts[source], record, reading.staged, reading.known, declared)


def _read_side_by_side(reading: Reading, exports: Iterable[Export]) -> None:
    """Files are opened, and told of, in their order, whichever is read to its end first."""
    under_way: deque[tuple[SourceFile, Future[None]]] = deque()
    for export in exports:
        large = export.record.path.stat().st_size > ALONE_ABOVE
        _close(reading, under_way, every=large)
        if (content := enter(export, reading.seen)) is not None:
            under_way.append((export.record, reading.readers.start(partial(read_content, export, content))))
        _close(reading, under_way, every=large)
    _close(reading, under_way, every=True)


def _close(reading: Reading, under_way: deque[tuple[SourceFile, Future[None]]], every: bool) -> None:
    """What is done is told up to the first file that is not, and every one is waited for."""
    while under_way and (every or under_way[0][1].done()):
        record, read = under_way.popleft()
        read.result()
        reading.advance(record.rows_read)
