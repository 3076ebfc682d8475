import os
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import launch
from tests.browser.places import places, written_names
from tests.browser.served import served
from tests.browser.visit import visit

WIDTHS = (1440, 390)
THEMES = ("light", "dark")


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


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
def screens():
    """One browser context for each width and theme: what one visit has loaded, the next one finds in its cache."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield {
            (width, theme): browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
            for width, theme in product(WIDTHS, THEMES)
        }
        browser.close()


@pytest.fixture
def visiting(screens, home):
    """A page on a wide, light screen."""
    with visit(screens[1440, "light"], home) as opened:
        yield opened
