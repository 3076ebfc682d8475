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
NAMES = ", ".join(f"case when stopped then {name} end" for name in READABLE)
TO_SEAL = f"select session, massar_code, cnie_number, stopped, {NAMES} from readable_candidate"  # noqa: S608
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
    """Make `sealed_candidate`, which the nominative models read."""
    db.from_arrow(SHAPE.empty_table()).create("sealed_candidate")
    if keys:
        for rows in batches(db):
            db.from_arrow(sealed_rows(keys, rows)).insert_into("sealed_candidate")


def batches(db: duckdb.DuckDBPyConnection) -> Iterator[list[tuple]]:
    with db.cursor() as reader:
        reader.execute(TO_SEAL)
        while rows := reader.fetchmany(BATCH):
            yield rows


def sealed_rows(keys: Keys, rows: Sequence[tuple]) -> pyarrow.Table:
    sessions, codes, numbers, _, *_ = zip(*rows, strict=True)
    found = [keys.active.candidate_key(code) for code in codes]
    same = keys.previous and keys.previous.version == keys.active.version
    columns = [
        sessions,
        codes,
        found,
        found if same else previous_keys(keys, codes),
        [keys.active.cnie_key(number) for number in numbers],
        [keys.active.version] * len(rows),
        [sealed_row(keys.active, who, row) for who, row in zip(found, rows, strict=True)],
    ]
    return pyarrow.table(columns, schema=SHAPE)


def previous_keys(keys: Keys, codes: Sequence[str]) -> list[str | None]:
    """Under which key the snapshot before knows the same candidate: after a rotation it is another."""
    return [keys.previous.candidate_key(code) if keys.previous else None for code in codes]


def sealed_row(key: Key, who: str, row: tuple) -> bytes | None:
    session, code, number, stopped, *names = row
    if not stopped:
        return None
    return key.seal(
        session, who, {"massar_code": code, "cnie_number": number, **dict(zip(READABLE, names, strict=True))}
    )
