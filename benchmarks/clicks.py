"""What a viewer waits for, click → painted, in a real Chromium: `python -m benchmarks.clicks SNAPSHOTS [PAGE…]`."""

import statistics
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.stopwatch import Stopwatch, Wait
from tests.browser.chromium import launch
from tests.browser.marks import BAR, at_rest, open_filter
from tests.browser.places import written_names
from tests.browser.served import served
from tests.browser.visit import Visit

CLICKS = 36
PAGES = ("cnie", "verification")
START = {"lang": "fr", "viewer": "central:nation", "session": "2024"}
FILTERS = {"area": ("urban", "rural"), "sex": ("female", "male"), "school_type": ("public", "private")}


def drills(visit: Visit, watch: Stopwatch, page: str, names: dict[str, str]) -> Iterator[Wait]:
    """Nation → a region by its bar, region after region."""
    for code, name in cycle(names.items()):
        visit.go(page, **START, territory="nation")
        x, y = at_rest(visit.page, BAR, ["bars-", name])
        visit.page.mouse.move(x - 3, y)
        visit.page.mouse.move(x, y, steps=3)  # a chart answers a click on what it knows to be under the pointer
        visit.page.wait_for_timeout(200)
        yield watch.timed(lambda x=x, y=y: visit.page.mouse.click(x, y), f"territory={code}")


def filters(visit: Visit, watch: Stopwatch, page: str) -> Iterator[Wait]:
    """One filter chosen in a region."""
    choices = [(dimension, *one) for dimension, codes in FILTERS.items() for one in enumerate(codes)]
    for dimension, place, code in cycle(choices):
        visit.go(page, **START, territory="04")
        open_filter(visit.page, dimension)
        option = visit.page.locator("[role=option]").nth(place)
        option.hover()
        yield watch.timed(option.click, f"{dimension}={code}")
        visit.page.locator("h1").first.click()  # the open box would stay open from page to page


def warm(waits: Iterable[Wait], seen: int) -> list[Wait]:
    """Everything is seen once before it is measured."""
    return list(islice(waits, seen, seen + CLICKS))


def line(page: str, what: str, waits: Sequence[Wait]) -> str:
    measured = [[getattr(wait, part) for wait in waits] for part in ("sight", "whole", "work")]
    cells = [f"{statistics.median(one):.0f} | {statistics.quantiles(one, n=20)[-1]:.0f}" for one in measured]
    return f"| {page} | {what} | {len(waits)} | {' | '.join(cells)} |"


def main(snapshots: str = "data/snapshots", *pages: str) -> None:
    print("| page | click | n | in sight p50 | p95 | whole p50 | p95 | main thread p50 | p95 |")
    print("|---|---|" + "---:|" * 7)
    folder = Path(snapshots).resolve()
    with served(folder) as home, sync_playwright() as playwright:
        visit = Visit(launch(playwright).new_page(viewport={"width": 1440, "height": 900}), home)
        watch, names = Stopwatch(visit.page), written_names(folder)
        regions = {f"{region:02}": names[f"{region:02}"] for region in range(1, 13)}
        for page in pages or PAGES:
            print(line(page, "drill", warm(drills(visit, watch, page, regions), len(regions))), flush=True)
            print(line(page, "filter", warm(filters(visit, watch, page), sum(map(len, FILTERS.values())))), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
