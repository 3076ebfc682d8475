"""Writing that survives a power cut: data first, then the name, then the folder that holds the name."""

import json
import os
import shutil
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Old text or new text, never between: a reader of `path` sees one of the two whole."""
    fresh = path.with_name(f".{path.name}.new")
    with fresh.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(path)
    sync_folder(path.parent)


def write_json(path: Path, content: object) -> None:
    write_text(path, json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def sync_file(path: Path) -> None:
    """DuckDB closes its files without a word to the disk: this is that word."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


sync_folder = sync_file


def move_folder(folder: Path, to: Path) -> None:
    folder.rename(to)
    sync_folder(to.parent)
    sync_folder(folder.parent)


def make_folder(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)


def remove_folder(folder: Path) -> None:
    shutil.rmtree(folder)
