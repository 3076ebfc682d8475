"""A regional director's browser receives no school of another region, neither shown nor sent."""

import pytest

from tests.browser.matrix import FRONT, PAGES
from tests.browser.places import school_words

DIRECTOR = {"lang": "fr", "viewer": "regional_director:04", "session": "2024"}
CANARY_LENGTH = 6  # a school code; shorter words could stand anywhere


@pytest.fixture(scope="module")
def own(published):
    return school_words(published, of_region_04=True)


@pytest.fixture(scope="module")
def foreign(published, own):
    """Words that only schools of other regions have."""
    ours = "\n".join(own)
    others = school_words(published, of_region_04=False)
    return {word for word in others if len(word) >= CANARY_LENGTH and word not in ours}


def found(words: set[str], received: bytes) -> set[str]:
    return {word for word in words if word.encode() in received}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("asked", ["04", "nation", "07"])
def test_nothing_of_another_region_reaches_the_browser(visiting, foreign, page, asked):
    visiting.open("" if page == FRONT else page, **DIRECTOR, territory=asked)
    received = b"".join(visiting.received)
    assert len(received) > 1000
    assert found(foreign, received) == set()
    assert found(foreign, visiting.page.content().encode()) == set()


def test_the_search_would_find_a_school(visiting, own, where):
    """The director's own schools are found in what is sent: the test above can fail."""
    visiting.open("cnie", **DIRECTOR, territory=where.province["territory"])
    assert found(own, b"".join(visiting.received))


def test_a_central_viewer_does_receive_foreign_schools(visiting, foreign):
    visiting.open("cnie", **DIRECTOR | {"viewer": "central:nation"}, territory="nation")
    assert found(foreign, b"".join(visiting.received))
