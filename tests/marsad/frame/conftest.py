import pytest

from marsad.frame import address, look
from marsad.texts import Words
from marsad.viewer import Viewer


@pytest.fixture
def view_of(tiny_snapshot):
    """A view of the tiny snapshot: `view_of("central:nation", territory="04")`."""

    def made(viewer="central:nation", **params):
        wanted = address.read(params)
        return look.look(tiny_snapshot, Viewer.parse(viewer), Words(wanted.lang), wanted)

    return made
