"""From staged rows to published tables, in the scratch database: models, sentences that must hold, suspicions."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

import duckdb

from marsad.contract import Finding, Staged
from marsad.publish import checks, gates, models
from marsad.publish.earlier import Earlier, load_earlier
from marsad.publish.inputs import House
from marsad.publish.reference import load_files, load_reference
from marsad.publish.sealed import SEALED_FROM, Keys, seal
from marsad.publish.slices import PUBLISHED
from marsad.publish.totals import Totals
from marsad.publish.withholding import Withheld
from marsad.queries import load, names

# What the manifest is written from.
ACCOUNTED = ("conserved", "published_row", "stand_in")
INSERT = "insert into finding values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def build_tables(
    staged: Staged,
    house: House,
    known: Earlier,
    keys: Keys | None,
    held: Withheld,
    on_progress: Callable[[int, int], None],
) -> None:
    """Every model, each after those it reads; once candidates have keys, the nominative ones and the comparison."""
    folder = house.queries / "publish"
    # DuckDB packs its tables in memory now and then, on one core; these are packed once, into files
    staged.db.execute("set wal_autocheckpoint = '1TB'")
    load_reference(staged.db, house.reference)
    load_files(staged.db, [file for file in staged.files if not held.holds(file)])
    load_earlier(staged.db, known, {file.session for file in staged.files}, keys)
    figures = models.ordered(folder, soon=SEALED_FROM)
    after = [*models.ordered(folder / "nominative"), *models.ordered(folder / "compared")]
    kept = {*PUBLISHED, *ACCOUNTED, *read_by_checks(house)}
    needed = {SEALED_FROM, *(table for model in after for table in model.reads)}
    built = chain(
        sealing_beside(staged.db, keys, models.build(staged.db, figures, kept | needed)),
        models.build(staged.db, after, kept),
    )
    for done, _ in enumerate(built, start=1):
        on_progress(done, len(figures) + len(after))


def sealing_beside(db: duckdb.DuckDBPyConnection, keys: Keys | None, built: Iterator[str]) -> Iterator[str]:
    """Python seals on one core while the figures that need no name are made on the other."""
    with ThreadPoolExecutor(1) as beside:
        for name in built:
            if name == SEALED_FROM:
                sealing = beside.submit(seal, db, keys)
            yield name
        sealing.result()


def read_by_checks(house: House) -> set[str]:
    folder = house.queries / "checks"
    return {table for name in names(folder) for table in load(name, folder).reads}


def judge_tables(db: duckdb.DuckDBPyConnection, house: House, now: Totals, before: Totals | None) -> None:
    """What the sentences and the comparison with the current snapshot find joins the other findings."""
    found = [*checks.broken(db, house.queries / "checks"), *gates.suspicions(now, before)]
    if found:
        db.executemany(INSERT, [row_of(each) for each in found])


def row_of(found: Finding) -> tuple:
    """A sentence about a province belongs to it; about anything else, to the nation or the region."""
    province = found.expected if found.severity == "warn" else None
    return (
        found.code,
        found.severity,
        found.session,
        found.source,
        found.file,
        "",
        found.row,
        found.column,
        found.value,
        found.region or "unknown",
        province or "unknown",
        found.expected,
    )
