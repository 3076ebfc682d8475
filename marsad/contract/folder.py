"""Which files an exports folder holds, session by session, and whether each may be opened yet."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from marsad.contract.declaration import Contract

SESSION = re.compile(r"\d{4}")


@dataclass(frozen=True)
class Settling:
    """A file that may still be copied is looked at twice; an old one, or one with a `.done` beside it, only once."""

    settled_after: float = 60.0
    look_again_after: float = 0.5


def session_folders(exports: Path) -> list[Path]:
    """The folders named by a session, or the folder itself when it is one."""
    if SESSION.fullmatch(exports.resolve().name):
        return [exports.resolve()] if exports.is_dir() else []
    if not exports.is_dir():
        return []
    return sorted(each for each in exports.iterdir() if each.is_dir() and SESSION.fullmatch(each.name))


def entries_of(folder: Path) -> list[Path]:
    """Everything that claims to be an export: neither marked as something else, nor a spreadsheet's lock."""
    return sorted(each for each in folder.iterdir() if _is_export(each))


def is_plain(path: Path) -> bool:
    """A file of its own, under a name that can be written down."""
    return path.is_file() and not path.is_symlink() and path.name == written(path)


def written(path: Path) -> str:
    """The name as a report can hold it: bytes that are no text are told by their numbers."""
    return os.fsencode(path.name).decode("utf-8", "backslashreplace")


def _is_export(path: Path) -> bool:
    return not path.name.startswith(("_", ".", "~$")) and path.suffix != ".done"


def contract_of(path: Path, contracts: Iterable[Contract]) -> Contract | None:
    """The contract that claims this file name, whatever its case."""
    name = path.name.casefold()
    return next((each for each in contracts if any(fnmatchcase(name, pattern) for pattern in each.files)), None)


def unstable(paths: Iterable[Path], settling: Settling) -> set[Path]:
    """The files whose size or time changes between two looks."""
    young = {path: _look(path) for path in _unsettled(paths, settling)}
    if young:
        time.sleep(settling.look_again_after)
    return {path for path, first in young.items() if _look(path) != first}


def _unsettled(paths: Iterable[Path], settling: Settling) -> Iterator[Path]:
    for path in paths:
        done = path.with_name(path.name + ".done").exists()
        if not done and time.time() - path.stat().st_mtime < settling.settled_after:
            yield path


def _look(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns
