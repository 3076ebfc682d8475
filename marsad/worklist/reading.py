"""The rows of a work-list, opened by a line of the access log: masked, or readable, as many as the line says."""

from collections.abc import Iterator, Mapping

from marsad import keyring
from marsad.audit import Entry
from marsad.keyring import KeysError
from marsad.sealing import SealBroken
from marsad.settings import settings
from marsad.snapshot import Snapshot
from marsad.worklist.asking import Asked, Listed, NamesClosed, Row
from marsad.worklist.gates import GATES

MASKED, READABLE = ("list", "reveal", "export"), ("reveal", "export")


def masked(snapshot: Snapshot, asked: Asked, entry: Entry, start: int, size: int) -> Listed:
    """`size` rows from `start` (0 is the first), who waits longest first. No name, number or birth date in them."""
    found = _found(snapshot, asked, entry, MASKED, start, size)
    return Listed([_masked(asked, row) for row in found], _total(found))


def readable(snapshot: Snapshot, asked: Asked, entry: Entry, start: int, size: int) -> Listed:
    """The same rows with names, numbers and birth dates. Never keep them: ask again."""
    if not sealed(snapshot):
        raise NamesClosed("NOT_SEALED")
    found = _found(snapshot, asked, entry, READABLE, start, size)
    if len(found) > entry.rows:
        raise NamesClosed("ENTRY_FOREIGN")
    return Listed(list(_opened(asked, found)), _total(found))


def sealed(snapshot: Snapshot) -> bool:
    """Whether this snapshot holds names at all."""
    return snapshot.manifest.get("key_version") is not None


def _found(
    snapshot: Snapshot, asked: Asked, entry: Entry, actions: tuple[str, ...], start: int, size: int
) -> list[dict]:
    proved = (entry.territory, entry.snapshot, entry.object_class) == (asked.place.code, snapshot.id, "candidate")
    if not proved or entry.action not in actions or entry.hash != entry.own_hash():
        raise NamesClosed("ENTRY_FOREIGN")
    window = {"start": start, "size": size, "session": asked.session, "opened_day": asked.opened_day}
    gate = {"gate": [asked.gate], "about": GATES[asked.gate]}
    return snapshot.names("worklist", asked.place, dict(asked.filters), **gate, **window)


def _total(found: list[dict]) -> int:
    return int(found[0]["total"]) if found else 0


def _masked(asked: Asked, row: Mapping) -> Row:
    return Row(
        **_plain(asked, row), name_fr=row["name_mask"], name_ar="", massar=row["massar_mask"], cnie=row["cnie_mask"]
    )


def _opened(asked: Asked, found: list[dict]) -> Iterator[Row]:
    try:
        ring = keyring.read(settings().keys)
        for row in found:
            values = ring.key(int(row["key_version"])).unseal(
                row["session"], row["candidate_key"], bytes(row["sealed"])
            )
            yield _readable(asked, row, {name: value or "" for name, value in values.items()})
    except KeysError as error:
        raise NamesClosed(error.code) from None
    except SealBroken:
        raise NamesClosed("KEYS_WRONG") from None


def _readable(asked: Asked, row: Mapping, values: Mapping[str, str]) -> Row:
    names = {
        f"name_{lang}": f"{values[f'last_name_{lang}']} {values[f'first_name_{lang}']}".strip() for lang in ("fr", "ar")
    }
    numbers = {"massar": values["massar_code"], "cnie": values["cnie_number"]}
    return Row(
        **_plain(asked, row), **names, **numbers, birth_date=values["birth_date"], class_name=values["class_name"]
    )


def _plain(asked: Asked, row: Mapping) -> dict:
    waiting = None if row["since_day"] is None else max(0, asked.as_of_day - int(row["since_day"]))
    same = ("school", "stream", "sex", "candidate_type", "reason")
    return {name: row[name] for name in same} | {"waiting": waiting}
