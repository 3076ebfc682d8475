"""Pictures of every page, for eyes: `python -m tests.browser.screenshots SNAPSHOTS FOLDER`."""

import sys
from dataclasses import asdict
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import launch
from tests.browser.matrix import PAGES, PLACES, SCREENS, Look
from tests.browser.places import places
from tests.browser.served import served
from tests.browser.visit import visit


def main(snapshots: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    where = asdict(places(snapshots))
    with served(snapshots) as home, sync_playwright() as playwright:
        tab = launch(playwright).new_context().new_page()
        for screen, page, place, lang in product(SCREENS, PAGES, PLACES, ("fr", "ar")):
            look = Look(page, place, lang, screen)
            with visit(tab, home, screen) as seen:
                seen.open(look.path, lang=lang, viewer=look.viewer, session="2024", **where[place])
                seen.photograph(folder / f"{look}.png")
                print(look, *seen.errors(), *seen.cut(), sep="\n    ")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
