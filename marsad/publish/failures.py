"""What stops a publication for good: a code that the words of the house explain, and what was found."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
TOLD = 200  # characters
NO_SPACE = ("no space left", "disk quota exceeded", "file too large", "enough free disk space")


class PublishError(Exception):
    """A publication that could not be carried out; what was published before it stays."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@contextmanager
def named_failures() -> Iterator[None]:
    """Give what the disk refuses its code, whether Python or DuckDB was told; DuckDB may notice only at commit."""
    try:
        yield
    except OSError as error:
        raise PublishError("DISK_FULL" if error.errno in FULL else "IO_ERROR", str(error)) from error
    except (duckdb.IOException, duckdb.FatalException, duckdb.TransactionException) as error:
        raise PublishError(code_of(str(error)), str(error)) from error


def failure_of(error: Exception) -> tuple[str, str]:
    """The code of what stopped a publication, and what may be told of it: an unforeseen error may quote a row."""
    try:
        with named_failures():
            raise error
    except PublishError as named:
        return named.code, str(named).splitlines()[0][:TOLD]
    except Exception as unforeseen:
        return "INTERNAL_ERROR", type(unforeseen).__name__


def code_of(message: str) -> str:
    return "DISK_FULL" if any(words in message.lower() for words in NO_SPACE) else "IO_ERROR"
