"""The folder of a new snapshot, written under a name that nobody reads until all of it is proved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from marsad.contract import Finding
from marsad.publish import models, report, store
from marsad.publish.durable import make_folder, sync_folder, write_json
from marsad.publish.files import Begun, begin, file_entry, verify, write
from marsad.publish.fingerprints import Source
from marsad.publish.manifest import school_provinces
from marsad.publish.slices import FAMILIES, PUBLISHED, Slice, all_slices

if TYPE_CHECKING:
    from marsad.publish.publication import Publication

WRITERS = 2
SETTINGS = (
    "threads = 1",
    # what a transaction wrote goes straight into its file: no log beside it that a copy could lose, nor one before it
    "wal_autocheckpoint = '1KB'",
    "auto_checkpoint_skip_wal_threshold = 0",
    # for long texts: no column has them, and it was tried on each column of each file
    "disabled_compression_methods = 'zstd'",
)


def build_snapshot(of: Publication, db: duckdb.DuckDBPyConnection, accounts: dict, found: list[Finding]) -> None:
    """Databases, then the list of schools and the report, then the manifest that vouches for them."""
    folder = store.building(of.snapshots, of.id)
    models.drop_unpublished(db, PUBLISHED)
    with of.timed("write"):
        files = write_databases(of, db, folder)
    write_json(folder / "schools.json", school_provinces(db))
    write_json(folder / "report.json", report.report_of(of.head("published"), found))
    for name in ("schools.json", "report.json"):
        files[name] = file_entry(folder / name)
    write_json(folder / "manifest.json", {**of.head("published"), **accounts, "files": files})


def write_databases(of: Publication, db: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, dict]:
    """Writers side by side, one thread each: files are small, and the time goes in waiting for the disk."""
    slices = all_slices(db)
    for family in FAMILIES:
        make_folder(folder / family)
    source = Source(db, of.house.queries)
    for setting in SETTINGS:
        db.execute(f"set {setting}")
    with duckdb.connect(config={"threads": 1}) as reader, ThreadPoolExecutor(WRITERS) as writers:
        wholes = [Slice(family, "nation", "nation") for family in FAMILIES]
        begun = {part.family: begin(db, part, folder / part.name, source.queries) for part in wholes}
        entries = writers.map(lambda part: write_one(source, db, reader, part, begun[part.family], folder), slices)
        files = dict(watched(of, zip(slices, entries, strict=True), len(slices)))
    for family in FAMILIES:
        sync_folder(folder / family)
    return files


def watched(of: Publication, written: Iterable[tuple[Slice, dict]], total: int) -> Iterator[tuple[str, dict]]:
    for done, (part, entry) in enumerate(written, start=1):
        of.progress("write", done, total)
        yield part.name, entry


def write_one(
    source: Source,
    db: duckdb.DuckDBPyConnection,
    reader: duckdb.DuckDBPyConnection,
    part: Slice,
    begun: Begun,
    folder: Path,
) -> dict:
    """Each writer has cursors of its own: what one of them looks at is nobody else's."""
    path = folder / part.name
    with db.cursor() as own, reader.cursor() as other:
        write(own, part, path, source.queries, begun)
        rows = verify(source.expects(own, part), other, part, path)
    return {**file_entry(path), "rows": rows}
