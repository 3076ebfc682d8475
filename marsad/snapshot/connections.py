"""The one place on the reading side that opens a database: one locked connection per (snapshot, scope).

A connection is opened on the file of its scope and sees nothing else: rows that are not there cannot leak. Queries run
on a cursor each, because a connection shared by threads hands one caller's rows to another.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import duckdb
import pandas

from marsad.scope import Scope
from marsad.settings import settings
from marsad.snapshot.errors import Embargoed, QueryRefused, SnapshotCorrupt, SnapshotMissing
from marsad.snapshot.school import copy_school
from marsad.snapshot.shutting import OPEN, Shut, narrow

KEPT_OPEN = 64
# Nothing but what was opened can be reached, and no statement can change that.
LOCKED = {"enable_external_access": "false", "lock_configuration": "true"}

_open: OrderedDict[tuple[Path, Scope, Shut], duckdb.DuckDBPyConnection] = OrderedDict()
_opening = threading.Lock()


def limits() -> dict[str, str]:
    """What every reading connection starts with."""
    return {
        "python_enable_replacements": "false",
        "autoload_known_extensions": "false",
        "autoinstall_known_extensions": "false",
        "allow_community_extensions": "false",
        "memory_limit": f"{settings().query_memory_mb}MB",
        "threads": str(settings().query_threads),
        "async_threads": "1",
        "max_execution_time": str(int(settings().query_seconds * 1000)),
        "temp_directory": "",
    }


def connection(file: Path, scope: Scope, shut: Shut = OPEN) -> duckdb.DuckDBPyConnection:
    key = (file, scope, shut)
    with _opening:
        if key not in _open:
            _open[key] = _connect(file, scope, shut)
        _open.move_to_end(key)
        while len(_open) > KEPT_OPEN:
            _open.popitem(last=False)
        return _open[key]


def forget(folder: Path) -> None:
    """Drop the connections of a snapshot that must not be read any more."""
    with _opening:
        for key in [key for key in _open if folder in key[0].parents]:
            del _open[key]


def run(opened: duckdb.DuckDBPyConnection, sql: str, params: dict, shut: Shut = OPEN) -> pandas.DataFrame:
    with answering(sql, params, shut):
        return opened.cursor().execute(sql, params).df()


@contextmanager
def answering(sql: str, params: dict, shut: Shut = OPEN) -> Iterator[None]:
    """Only a select passes, and what goes wrong with it is said in our words."""
    _only_a_select(sql)
    try:
        yield
    except duckdb.InterruptException as error:
        raise QueryRefused("QUERY_TIMEOUT") from error
    except duckdb.OutOfMemoryException as error:
        raise QueryRefused("QUERY_TOO_HEAVY") from error
    except (duckdb.BinderException, duckdb.CatalogException) as error:
        if shut.names(f"{sql} {params}"):
            raise Embargoed from None
        raise ValueError(str(error).splitlines()[0]) from error
    except (duckdb.IOException, duckdb.FatalException, duckdb.InternalException) as error:
        raise SnapshotCorrupt(f"the snapshot can no longer be read: {error}") from error


def _connect(file: Path, scope: Scope, shut: Shut) -> duckdb.DuckDBPyConnection:
    with in_our_words(file):
        return _open_file(file, shut) if scope.kind != "school" else _open_school(file, scope.code, shut)


@contextmanager
def in_our_words(file: Path) -> Iterator[None]:
    """What can go wrong when a file is opened."""
    if not file.is_file():
        raise SnapshotMissing(f"{file} is not there")
    try:
        yield
    except duckdb.BinderException as error:
        raise ValueError(str(error).splitlines()[0]) from error
    except (duckdb.IOException, duckdb.SerializationException) as error:
        raise SnapshotCorrupt(f"{file} cannot be opened: {error}") from error


def in_memory() -> duckdb.DuckDBPyConnection:
    """A database of no file, which can still open one."""
    return duckdb.connect(":memory:", config=limits())


def _open_file(file: Path, shut: Shut) -> duckdb.DuckDBPyConnection:
    if not shut:
        # Locked as it opens: who opens the same file at the same time shares a database that is locked already.
        return duckdb.connect(str(file), read_only=True, config=limits() | LOCKED)
    opened = in_memory()
    opened.execute("attach $file as whole (read_only)", {"file": str(file)})
    narrow(opened, "whole", shut, "view")
    return locked(opened)


def _open_school(file: Path, school: str, shut: Shut) -> duckdb.DuckDBPyConnection:
    opened = in_memory()
    copy_school(opened, file, school)
    if shut:
        narrow(opened, "memory", shut, "table")
    return locked(opened)


def locked(opened: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    opened.execute("set enable_external_access = false")
    opened.execute("set lock_configuration = true")
    return opened


@lru_cache(maxsize=256)
def _only_a_select(sql: str) -> None:
    """A school's copy lives in memory, which nothing makes read-only: so no other statement is ever sent."""
    statements = duckdb.extract_statements(sql)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise PermissionError("only one select statement may be asked")
