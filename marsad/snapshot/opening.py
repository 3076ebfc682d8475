"""Which snapshot is read: the current one, or the one before when its files are not what was published."""

import hashlib
import json
import threading
from functools import cache
from pathlib import Path

from marsad.scope import Scope, ScopeError
from marsad.snapshot.errors import SnapshotCorrupt, SnapshotError, SnapshotMissing

_refused: dict[Path, SnapshotError] = {}
_verified: set[Path] = set()
_verifying = threading.Lock()


def choose(snapshots: Path, scope: Scope | None) -> tuple[Path, tuple[SnapshotError, ...]]:
    """The newest sound snapshot, and what was wrong with those that are newer."""
    alerts = []
    for folder in candidates(snapshots):
        try:
            verify(folder, scope)
        except SnapshotError as error:
            alerts.append(refuse(folder, error))
        else:
            return folder, tuple(alerts)
    raise alerts[0] if alerts else SnapshotMissing(f"no snapshot in {snapshots}: publish one first")


def candidates(snapshots: Path) -> list[Path]:
    """The current snapshot, then those before it, newest first."""
    pointer = snapshots / "CURRENT"
    if not pointer.is_file():
        raise SnapshotMissing(f"no snapshot in {snapshots}: publish one first")
    current = pointer.read_text(encoding="utf-8").strip()
    kept = {path.parent.name for path in snapshots.glob("*/manifest.json")}
    return [snapshots / current, *(snapshots / name for name in sorted(kept, reverse=True) if name < current)]


def refuse(folder: Path, error: SnapshotError) -> SnapshotError:
    """Remembered for the life of the process, so that a bad file is not read again at every rerun."""
    return _refused.setdefault(folder, error)


def verify(folder: Path, scope: Scope | None) -> None:
    if folder in _refused:
        raise _refused[folder]
    hashes = file_hashes(folder)
    wanted = [file_of(folder, scope)] if scope else [folder / name for name in hashes if name.startswith("facts/")]
    for file in wanted:
        verify_file(file, hashes[file.relative_to(folder).as_posix()])


def verify_file(file: Path, expected: str) -> None:
    with _verifying:
        if file in _verified:
            return
        if not file.is_file():
            raise SnapshotMissing(f"{file} is not there")
        with file.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
        if found != expected:
            raise SnapshotCorrupt(f"{file} is not the file that was published")
        _verified.add(file)


def file_hashes(folder: Path) -> dict[str, str]:
    return {name: entry["sha256"] for name, entry in manifest(folder)["files"].items()}


@cache
def manifest(folder: Path) -> dict:
    """Published once and never changed: reading it once per process is enough. A failure is not remembered here."""
    return _read_json(folder / "manifest.json")


@cache
def schools(folder: Path) -> dict[str, str]:
    return _read_json(folder / "schools.json")


def file_of(folder: Path, scope: Scope, family: str = "facts") -> Path:
    """The one decision of security on the reading side: which file a scope may open; names lie by province."""
    if scope.kind == "school":
        return file_of(folder, Scope("province", province_of(folder, scope.code)), family)
    stem = scope.kind if scope.kind == "nation" else f"{scope.kind}_{scope.code}"
    name = f"{family}/{stem}.duckdb"
    if name not in file_hashes(folder):
        raise ScopeError(f"no {scope.kind} {scope.code} in this snapshot")
    return folder / name


def province_of(folder: Path, school: str) -> str:
    known = schools(folder)
    if school not in known:
        raise ScopeError(f"no school {school} in this snapshot")
    return known[school]


def _read_json(path: Path) -> dict:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise SnapshotMissing(f"{path} is not there") from error
    except ValueError as error:
        raise SnapshotCorrupt(f"{path} cannot be read") from error
