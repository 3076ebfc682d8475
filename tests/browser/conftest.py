import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright
from xdist.scheduler import LoadScopeScheduling

from tests.browser.chromium import launch
from tests.browser.places import places, written_names
from tests.browser.served import served
from tests.browser.signed import forgotten
from tests.browser.visit import visit

WIDE = {"width": 1440, "height": 900}


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


class ByServer(LoadScopeScheduling):
    """What starts a server of its own stays with one worker; the pages, with one that all share, fill what is free."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return nodeid if file.endswith("test_pages.py") else file


def pytest_xdist_make_scheduler(config, log):
    return ByServer(config, log)


@pytest.fixture(scope="session")
def published(request):
    """The committed sample, published; or a folder of snapshots that is there already."""
    there = os.environ.get("MARSAD_SNAPSHOTS")
    return Path(there) if there else request.getfixturevalue("sample_snapshots")


@pytest.fixture(scope="session")
def home(published):
    with served(published) as address:
        yield address


@pytest.fixture(scope="session")
def where(published):
    return places(published)


@pytest.fixture(scope="session")
def written(published):
    return written_names(published)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tab(chromium):
    """One tab for all visits: a new one would have to compile all of Streamlit again, twice the cost of a visit."""
    return chromium.new_context().new_page()


@pytest.fixture
def visiting(tab, home):
    """A page on a wide, light screen."""
    with visit(tab, home) as opened:
        yield opened


@pytest.fixture(scope="session")
def at_home():
    """Tabs, each in a browser of its own, in which nobody stands."""
    return []


@pytest.fixture
def people(chromium, at_home):
    """A browser for each person, `people()`: what one test leaves in it, no other finds."""
    out = []

    def another() -> Page:
        out.append(at_home.pop() if at_home else chromium.new_context(viewport=WIDE).new_page())
        return out[-1]

    yield another
    at_home.extend(page for page in out if forgotten(page))
