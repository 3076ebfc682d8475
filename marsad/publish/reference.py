"""The reference as tables of the scratch database: what the models compare the exports with."""

import csv
from datetime import date
from pathlib import Path

import duckdb
import pyarrow

from marsad.contract import SourceFile

TABLES = {
    "reference_stream": ("code varchar", "pole varchar"),
    "reference_territory": (
        "code varchar",
        "kind varchar",
        "parent varchar",
        "name_fr varchar",
        "name_ar varchar",
        "name_en varchar",
        "map_code varchar",
    ),
    "reference_commune": ("code varchar", "province varchar", "name_fr varchar", "name_ar varchar"),
    "reference_calendar": (
        "session varchar",
        "step varchar",
        "region varchar",
        "starts_on date",
        "ends_on date",
        "opens_at varchar",
        "status varchar",
        "source varchar",
    ),
    "reference_plausibility": (
        "signal varchar",
        "least_base bigint",
        "least_observed bigint",
        "least_share double",
        "least_odds double",
        "usual_share double",
    ),
    "staged_file": (
        "session varchar",
        "source varchar",
        "file varchar",
        "rows_read bigint",
        "rows_staged bigint",
        "rows_quarantined bigint",
        "as_of date",
    ),
    "compared_session": (
        "session varchar",
        "status varchar",
        "previous_snapshot varchar",
        "previous_as_of date",
    ),
    "previous_candidate": (
        "session varchar",
        "candidate_key varchar",
        "region varchar",
        "province varchar",
        "commune varchar",
        "school varchar",
        "school_type varchar",
        "area varchar",
        "stream varchar",
        "pole varchar",
        "sex varchar",
        "candidate_type varchar",
        "cnie_day smallint",
        "copy_day smallint",
        "verified_day smallint",
        "summons_day smallint",
        "scholarship_day smallint",
        "scholarship_decision_day smallint",
        "result_day smallint",
        "laureate_day smallint",
        "diploma_day smallint",
        "digital_consulted_day smallint",
        "digital_shared_day smallint",
        "claim_day smallint",
    ),
}
FILES = {"commune": "communes.csv", "calendar": "calendar.csv", "plausibility": "plausibility.csv"}
NATION = ("nation", "nation", None, "Maroc", "المغرب", "Morocco", None)


def load_reference(db: duckdb.DuckDBPyConnection, reference: Path) -> None:
    streams = read_csv(reference / "nomenclatures" / "stream.csv")
    fill(db, "reference_stream", [(each["code"], each["pole"]) for each in streams])
    fill(db, "reference_territory", list(territories(read_csv(reference / "territories.csv"))))
    for name, file in FILES.items():
        rows = read_csv(reference / file)
        columns = [each.split()[0] for each in TABLES[f"reference_{name}"]]
        fill(db, f"reference_{name}", [tuple(row.get(column) or None for column in columns) for row in rows])


def territories(rows: list[dict]):
    """The nation, its regions, and the directorates; the prefectures of Casablanca share one polygon on the map."""
    yield NATION
    for code, row in {row["region_code"]: row for row in rows}.items():
        yield code, "region", "nation", row["region_fr"], row["region_ar"], row["region_fr"], code
    for row in rows:
        if row["is_direction_provinciale"] == "1":
            code = row["hcp_code"]
            names = row["province_fr"], row["province_ar"], row["province_fr"]
            yield code, "province", row["region_code"], *names, ".".join(code.split(".")[:2])


def load_files(db: duckdb.DuckDBPyConnection, files: list[SourceFile]) -> None:
    fill(db, "staged_file", [row_of(each) for each in files])


def row_of(file: SourceFile) -> tuple[str | int | date | None, ...]:
    counts = file.rows_read, file.rows_staged, file.rows_quarantined
    return file.session, file.source, file.path.name, *counts, file.as_of


def fill(db: duckdb.DuckDBPyConnection, table: str, rows: list[tuple]) -> None:
    db.execute(f"create table {table} ({', '.join(TABLES[table])})")
    if rows:
        names = [column.split()[0] for column in TABLES[table]]
        db.from_arrow(pyarrow.table(dict(zip(names, zip(*rows, strict=True), strict=True)))).insert_into(table)


def read_csv(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
