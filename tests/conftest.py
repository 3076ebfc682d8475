import pytest

from marsad.snapshot import open_current
from tests.tiny import write_snapshot


@pytest.fixture(scope="session")
def tiny_snapshots(tmp_path_factory):
    """A snapshots folder made by hand, for reading only: fifteen candidates, two sessions, three provinces."""
    return write_snapshot(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def tiny_snapshot(tiny_snapshots):
    return open_current(tiny_snapshots)
