"""A regional director's tab receives no school of another region, whatever place the address names."""

from urllib.parse import urlencode

import pytest

from tests.browser.matrix import FRONT, PAGES
from tests.browser.places import places, school_words
from tests.browser.served import served
from tests.security.canary.visitor import Visitor

DIRECTOR = {"lang": "fr", "viewer": "regional_director:04", "session": "2024"}
CANARY_LENGTH = 6  # a school code; shorter words could stand anywhere


@pytest.fixture(scope="module")
def home(sample_snapshots):
    with served(sample_snapshots) as address:
        yield address


@pytest.fixture(scope="module")
def own(sample_snapshots):
    return school_words(sample_snapshots, of_region_04=True)


@pytest.fixture(scope="module")
def foreign(sample_snapshots, own):
    """Words that only schools of other regions have."""
    ours = "\n".join(own)
    others = school_words(sample_snapshots, of_region_04=False)
    return {word for word in others if len(word) >= CANARY_LENGTH and word not in ours}


def received(home, page, **query):
    """Every byte of one page and of the files it refers to."""
    visitor = Visitor(home, sign_in="")
    try:
        visitor.ask("" if page == FRONT else page, urlencode(DIRECTOR | query))
        for link in sorted(visitor.links):
            visitor.fetch(link)
        return b"".join(raw for _, raw in visitor.received)
    finally:
        visitor.close()


def found(words, raw):
    return {word for word in words if word.encode() in raw}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("asked", ["04", "nation", "07"])
def test_nothing_of_another_region_is_sent(home, foreign, page, asked):
    raw = received(home, page, territory=asked)
    assert len(raw) > 1000
    assert found(foreign, raw) == set()


def test_the_search_would_find_a_school(home, sample_snapshots, own):
    """The director's own schools are found in what is sent: the test above can fail."""
    assert found(own, received(home, "cnie", territory=places(sample_snapshots).province["territory"]))


def test_a_central_viewer_does_receive_foreign_schools(home, foreign):
    assert found(foreign, received(home, "cnie", viewer="central:nation", territory="nation"))
