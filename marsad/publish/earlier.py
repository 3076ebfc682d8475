"""The snapshot that a publication is compared with, record by record: which one it is, and where its candidates stood.

Who is who is told by the keyed hashes in its nominative files. They are read, never written, and only once their bytes
are those that its manifest vouches for.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from marsad.publish import store
from marsad.publish.files import sha256
from marsad.publish.reference import TABLES, fill
from marsad.publish.sealed import Keys

COMPARED, NOMINATIVE = "compared", "nominative/"
COLUMNS = ", ".join(column.split()[0] for column in TABLES["previous_candidate"])
COPY = f"insert into previous_candidate select {COLUMNS} from earlier.identity"  # noqa: S608 - columns of ours


@dataclass(frozen=True)
class Earlier:
    """A snapshot that was served, by its folder and its manifest; the first publication has none before it."""

    folder: Path
    manifest: dict = field(default_factory=dict)

    def files(self) -> Iterator[tuple[Path, str]]:
        """Its files of candidates, and the hash that each must have."""
        for name, entry in self.manifest["files"].items():
            if name.startswith(NOMINATIVE):
                yield self.folder / name, entry["sha256"]


def earlier(snapshots: Path, as_of: date | None) -> Earlier:
    """The newest one of an earlier day, or else the one that is served.

    Publishing twice in a day must not hide what changed since the day before. What is newer than the one that is served
    was taken back, and nobody is compared with it.
    """
    served = store.current(snapshots)
    known = [store.manifest_of(snapshots, each) for each in store.snapshot_ids(snapshots) if each <= (served or "")]
    before = [each for each in known if as_of and each["as_of"] < as_of.isoformat()]
    chosen = (before or known)[-1:]
    return Earlier(snapshots / chosen[0]["id"], chosen[0]) if chosen else Earlier(snapshots)


def load_earlier(db: duckdb.DuckDBPyConnection, known: Earlier, sessions: Collection[str], keys: Keys | None) -> None:
    """Fill `previous_candidate`, and say of each session whether it can be compared, or why not."""
    fill(db, "previous_candidate", [])
    problem = obstacle(known, keys) or copy_candidates(db, known)
    kept = {each for (each,) in db.execute("select distinct session from previous_candidate").fetchall()}
    rows = [(each, problem or standing(each, known, kept), *origin(each, known)) for each in sorted(sessions)]
    fill(db, "compared_session", rows)


def obstacle(known: Earlier, keys: Keys | None) -> str | None:
    if not known.manifest:
        return "no_previous"
    if known.manifest.get("key_version") is None:
        return "not_sealed"
    if keys is None:
        return "no_keys"
    return None if keys.previous else "key_missing"


def copy_candidates(db: duckdb.DuckDBPyConnection, known: Earlier) -> str | None:
    """All of them or none: half of the day before would read as thousands of arrivals."""
    try:
        for path, expected in known.files():
            if sha256(path) != expected:
                raise OSError(f"{path} is not the file that was published")
            copy_file(db, path)
    except (OSError, duckdb.Error):
        db.execute("delete from previous_candidate")
        return "unreadable"
    return None


def copy_file(db: duckdb.DuckDBPyConnection, path: Path) -> None:
    db.execute("attach $path as earlier (read_only)", {"path": str(path)})
    try:
        db.execute(COPY)
    finally:
        db.execute("detach earlier")


def standing(session: str, known: Earlier, kept: Collection[str]) -> str:
    """Only the latest session of a snapshot has files of candidates."""
    if session in kept:
        return COMPARED
    return "not_kept" if session in known.manifest["sessions"] else "session_new"


def origin(session: str, known: Earlier) -> tuple[str | None, str | None]:
    """Its id, and the day up to which the session was known then."""
    then = known.manifest.get("sessions", {}).get(session)
    return (known.manifest["id"], then["as_of"]) if then else (None, None)
