import errno

import duckdb
import pytest

from marsad.publish.failures import PublishError, named_failures


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
