import errno

import duckdb
import pytest

from marsad.publish.failures import PublishError, failure_of, named_failures
from marsad.publish.store import reported
from marsad.snapshot import last_attempt
from tests.marsad.publish.small import candidates, publish_small


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "DISK_FULL"),
        (OSError(errno.EIO, "Input/output error"), "IO_ERROR"),
        (duckdb.IOException("Could not write file: No space left on device"), "DISK_FULL"),
        (duckdb.IOException("Could not read from file"), "IO_ERROR"),
    ],
)
def test_what_the_disk_refuses_has_a_code(raised, code):
    with pytest.raises(PublishError) as error, named_failures():
        raise raised
    assert error.value.code == code


def test_a_fault_of_our_own_is_not_blamed_on_the_disk():
    with pytest.raises(ZeroDivisionError), named_failures():
        _ = 1 / 0


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), ("DISK_FULL", "[Errno 28] No space left on device")),
        (duckdb.IOException("Could not read from file\nat line 7"), ("IO_ERROR", "Could not read from file")),
        (PublishError("READBACK_MISMATCH", "facts/nation.duckdb"), ("READBACK_MISMATCH", "facts/nation.duckdb")),
        # an error of our own may quote a row: only its kind is told
        (ValueError("G130012301"), ("INTERNAL_ERROR", "ValueError")),
    ],
)
def test_what_is_told_of_a_failure_is_its_code_and_no_data(raised, told):
    assert failure_of(raised) == told


def interrupted(published, monkeypatch, raised):
    """A publication that breaks while its files are written; the report that it leaves."""
    monkeypatch.setattr("marsad.publish.building.write", lambda *_: (_ for _ in ()).throw(raised))
    with pytest.raises((PublishError, type(raised))):
        publish_small(published, candidates(5, 4))
    return last_attempt(published / "snapshots")


@pytest.mark.parametrize(
    ("raised", "code"), [(OSError(errno.EIO, "Input/output error"), "IO_ERROR"), (KeyError("x"), "INTERNAL_ERROR")]
)
def test_a_publication_that_breaks_off_leaves_a_report(published, monkeypatch, raised, code):
    report = interrupted(published, monkeypatch, raised)
    assert (report["status"], report["codes"]) == ("failed", {code: 1})


def test_a_broken_off_publication_is_never_taken_for_one_that_was_served(published, monkeypatch):
    report = interrupted(published, monkeypatch, OSError(errno.ENOSPC, "No space left on device"))
    assert not reported(published / "snapshots", report["id"])
