"""What a publication is made from: the bytes of the exports, and the rules that read them."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from marsad.publish.files import sha256

ROOT = Path(__file__).resolve().parents[2]
NOT_EXPORTS = ("_", ".", "~$")
RULES = ("*.toml", "*.csv", "*.sql")


@dataclass(frozen=True)
class House:
    """Where the rules are kept that a domain person edits."""

    reference: Path = ROOT / "data" / "reference"
    contracts: Path = ROOT / "data" / "contracts"
    queries: Path = ROOT / "queries"

    def versions(self) -> dict[str, str]:
        """Two publications of the same bytes under the same versions give the same figures."""
        return {
            "contract": version_of(self.contracts),
            "reference": version_of(self.reference),
            "models": version_of(self.queries / "publish", self.queries / "checks"),
        }


def sources(exports: Path) -> dict[str, str]:
    """Name and hash of every file that is an export; marks of a finished copy and files of other uses are not."""
    return {written(path.relative_to(exports)): sha256(path) for path in sorted(export_files(exports))}


def written(path: Path) -> str:
    """A name of bytes that are no text cannot be kept as text: it is told by their numbers."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def export_files(exports: Path) -> Iterator[Path]:
    for path in exports.rglob("*"):
        parts = path.relative_to(exports).parts
        if path.is_file() and path.suffix != ".done" and not any(part.startswith(NOT_EXPORTS) for part in parts):
            yield path


def version_of(*folders: Path) -> str:
    """One short hash for all rules of some folders."""
    whole = hashlib.sha256()
    for path in sorted(each for folder in folders for pattern in RULES for each in folder.rglob(pattern)):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:16]
