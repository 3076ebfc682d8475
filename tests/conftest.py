import fcntl
import shutil
from pathlib import Path

import pytest

from marsad.snapshot import open_current
from tests.tiny import write_snapshot

TESTS = Path(__file__).parent
SAMPLE = TESTS.parent / "data" / "sample"


LONGEST = ("pages", "security", "faults", "marsad")  # the folders of the files that take long


def pytest_collection_modifyitems(items):
    """Long files first: at the end the workers share out short ones, and none is left alone with minutes of work."""
    rank = {folder: at for at, folder in enumerate(LONGEST)}
    items.sort(key=lambda item: rank.get(item.path.relative_to(TESTS).parts[0], len(rank)))


@pytest.fixture(scope="session")
def tiny_snapshots(tmp_path_factory):
    """A snapshots folder made by hand, for reading only: fifteen candidates, two sessions, three provinces."""
    return write_snapshot(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def tiny_snapshot(tiny_snapshots):
    return open_current(tiny_snapshots)


@pytest.fixture(scope="session")
def smallest(tmp_path_factory):
    """A dozen candidates published, for reading only: reference, exports, snapshots."""
    from tests.marsad.publish.small import publish_small

    publish_small(folder := tmp_path_factory.mktemp("smallest"))
    return folder


@pytest.fixture
def published(smallest, tmp_path):
    """The same, in a folder of the test's own: something is published there already."""
    shutil.copytree(smallest, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="session")
def sample_snapshots(tmp_path_factory, worker_id):
    """The committed sample as really published, once for all workers; for reading only."""
    from marsad import keyring
    from marsad.publish import publish

    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    with (shared / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "sample" / "CURRENT").exists():
            ring = keyring.create(shared / "keys" / "names.json")
            outcome = publish(SAMPLE, shared / "sample", ring=ring)
            assert outcome.status == "published", f"see {outcome.report_path}"
    return shared / "sample"


@pytest.fixture(scope="session")
def sample_keys(sample_snapshots):
    """The key file with which the names of the sample are sealed."""
    return sample_snapshots.parent / "keys" / "names.json"


@pytest.fixture(scope="session")
def sample_snapshot(sample_snapshots):
    return open_current(sample_snapshots)
