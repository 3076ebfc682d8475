"""Names on their way into the nominative files: matched by keyed hashes, readable only with the key of their version.

Without keys nothing is sealed: work-lists then show masks, and nobody can be matched from one snapshot to the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import duckdb
import pyarrow

from marsad.keyring import Keyring, KeysError
from marsad.sealing import Key

BATCH = 50_000  # rows held readable in Python at a time
READABLE = ("last_name_fr", "first_name_fr", "last_name_ar", "first_name_ar", "birth_date", "class_name")
# Of who is stopped nowhere no name is sealed, so none is read.
NAMES = ", ".join(f"case when stopped then {name} end as {name}" for name in READABLE)
SEALED_FROM = "readable_candidate"
TO_SEAL = f"select session, massar_code, cnie_number, stopped, {NAMES} from {SEALED_FROM}"  # noqa: S608
SHAPE = pyarrow.schema(
    [
        ("session", pyarrow.string()),
        ("massar_code", pyarrow.string()),
        ("candidate_key", pyarrow.string()),
        ("previous_key", pyarrow.string()),
        ("cnie_key", pyarrow.string()),
        ("key_version", pyarrow.int16()),
        ("sealed", pyarrow.binary()),
    ]
)


@dataclass(frozen=True)
class Keys:
    """The key that seals now, and the one under which the snapshot before can be matched; `repr` shows no secret."""

    active: Key
    previous: Key | None

    @classmethod
    def of(cls, ring: Keyring, before: dict | None) -> "Keys":
        try:
            older = ring.key((before or {}).get("key_version"))
        except KeysError:
            return cls(ring.active, None)
        return cls(ring.active, older if older.mark == before.get("key_mark") else None)


def seal(db: duckdb.DuckDBPyConnection, keys: Keys | None) -> None:
    """Make `sealed_candidate`, which the nominative models read; with its own cursors: others build meanwhile."""
    with db.cursor() as writer:
        writer.from_arrow(SHAPE.empty_table()).create("sealed_candidate")
        if keys:
            for rows in batches(db):
                writer.from_arrow(sealed_rows(keys, rows)).insert_into("sealed_candidate")


def batches(db: duckdb.DuckDBPyConnection) -> Iterator[pyarrow.RecordBatch]:
    with db.cursor() as reader:
        yield from reader.sql(TO_SEAL).to_arrow_reader(BATCH)


def sealed_rows(keys: Keys, rows: pyarrow.RecordBatch) -> pyarrow.Table:
    """Column by column: of who is stopped nowhere only a code and a number become objects of Python."""
    codes, numbers = rows["massar_code"].to_pylist(), rows["cnie_number"].to_pylist()
    found = [keys.active.candidate_key(code) for code in codes]
    same = keys.previous and keys.previous.version == keys.active.version
    columns = [
        rows["session"],
        rows["massar_code"],
        found,
        found if same else previous_keys(keys, codes),
        [keys.active.cnie_key(number) for number in numbers],
        [keys.active.version] * len(rows),
        list(sealed_or_not(keys.active, found, rows)),
    ]
    return pyarrow.table(columns, schema=SHAPE)


def previous_keys(keys: Keys, codes: Sequence[str]) -> list[str | None]:
    """Under which key the snapshot before knows the same candidate: after a rotation it is another."""
    return [keys.previous.candidate_key(code) if keys.previous else None for code in codes]


def sealed_or_not(key: Key, found: Sequence[str], rows: pyarrow.RecordBatch) -> Iterator[bytes | None]:
    readable = iter(rows.filter(rows["stopped"]).to_pylist())
    for who, stopped in zip(found, rows["stopped"].to_pylist(), strict=True):
        yield sealed_row(key, who, next(readable)) if stopped else None


def sealed_row(key: Key, who: str, row: dict) -> bytes:
    return key.seal(row["session"], who, {name: row[name] for name in ("massar_code", "cnie_number", *READABLE)})
