"""The file of the keys: JSON, readable by its owner alone, outside the data folder; versions, one of them active."""

import base64
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from marsad.sealing import Key

SECRET = 32  # bytes


class KeysError(Exception):
    """KEYS_MISSING, KEYS_EXPOSED, KEYS_BROKEN: nothing is sealed or read. KEYS_PRESENT, KEYS_NEEDED: nothing done."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, repr=False)
class Keyring:
    active: Key
    keys: Mapping[int, Key]

    def key(self, version: int) -> Key:
        if version not in self.keys:
            raise KeysError("KEYS_MISSING", f"key version {version} is not in the keyring; restore it from its copy")
        return self.keys[version]


def read(file: Path) -> Keyring:
    if not file.is_file():
        raise KeysError("KEYS_MISSING", f"no keys in {file}: run `python -m marsad keys new`, or set MARSAD_KEYS")
    if file.stat().st_mode & 0o077:
        raise KeysError(
            "KEYS_EXPOSED", f"others may read {file}: chmod 600 {file}, then `python -m marsad keys rotate`"
        )
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        keys = {int(number): Key(int(number), _secret(text)) for number, text in kept["versions"].items()}
        return Keyring(keys[kept["active"]], keys)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise KeysError("KEYS_BROKEN", f"{file} is not a keyring: restore it from its copy") from None


def create(file: Path) -> Keyring:
    """Never over a file that is there: what it sealed would be lost for good."""
    if file.exists():
        raise KeysError("KEYS_PRESENT", f"{file} is there already: use `python -m marsad keys rotate`")
    first = _fresh(1)
    return _write(file, Keyring(first, {1: first}))


def rotate(file: Path) -> Keyring:
    """The next publication seals with the new version; what older ones sealed stays readable."""
    known = read(file)
    fresh = _fresh(max(known.keys) + 1)
    return _write(file, Keyring(fresh, {**known.keys, fresh.version: fresh}))


def retire(file: Path, version: int, needed: set[int]) -> Keyring:
    """`needed`: the versions with which kept snapshots are sealed."""
    known = read(file)
    if version == known.active.version or version in needed:
        raise KeysError(
            "KEYS_NEEDED", f"key version {version} is still needed: it is active or a kept snapshot uses it"
        )
    known.key(version)
    return _write(file, Keyring(known.active, {each: key for each, key in known.keys.items() if each != version}))


def _fresh(version: int) -> Key:
    return Key(version, secrets.token_bytes(SECRET))


def _secret(text: str) -> bytes:
    secret = base64.b64decode(text, validate=True)
    if len(secret) != SECRET:
        raise ValueError("a secret of another length")
    return secret


def _write(file: Path, ring: Keyring) -> Keyring:
    """Old file or new file, and never for an instant readable by others."""
    versions = {str(each): base64.b64encode(key.secret).decode() for each, key in ring.keys.items()}
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = file.with_name(f".{file.name}.new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump({"active": ring.active.version, "versions": versions}, stream, indent=1)
        stream.flush()
        os.fsync(handle)
    fresh.replace(file)
    _sync(file.parent)
    return ring


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
