"""A regional director's tab receives no school of another region, whatever place the address names."""

from concurrent.futures import ThreadPoolExecutor
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


def visited(home, page, **query):
    """A tab that was sent one page and the files it refers to."""
    visitor = Visitor(home, sign_in="")
    visitor.ask("" if page == FRONT else page, urlencode(DIRECTOR | query))
    for link in sorted(visitor.links):
        visitor.fetch(link)
    return visitor


def received(*visitors):
    """Every byte that each was sent, what came late included: all tabs are listened to at the same time."""
    with ThreadPoolExecutor(len(visitors)) as together:
        list(together.map(Visitor.close, visitors))
    return [b"".join(raw for _, raw in each.received) for each in visitors]


ASKED = ("04", "nation", "07")


@pytest.fixture(scope="module")
def sent(home):
    """To a tab of its own for each page and place."""
    tabs = {(page, asked): visited(home, page, territory=asked) for page in PAGES for asked in ASKED}
    return dict(zip(tabs, received(*tabs.values()), strict=True))


def found(words, raw):
    return {word for word in words if word.encode() in raw}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("asked", ASKED)
def test_nothing_of_another_region_is_sent(sent, foreign, page, asked):
    assert len(sent[page, asked]) > 1000
    assert found(foreign, sent[page, asked]) == set()


def test_the_search_would_find_a_school(home, sample_snapshots, own):
    """The director's own schools are found in what is sent: the test above can fail."""
    (raw,) = received(visited(home, "cnie", territory=places(sample_snapshots).province["territory"]))
    assert found(own, raw)


def test_a_central_viewer_does_receive_foreign_schools(home, foreign):
    (raw,) = received(visited(home, "cnie", viewer="central:nation", territory="nation"))
    assert found(foreign, raw)
