"""What a viewer waits for, click → painted, in a real Chromium: `python -m benchmarks.clicks SNAPSHOTS`."""

import statistics
import sys
from collections.abc import Callable, Iterator
from itertools import cycle, islice, product
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import launch
from tests.browser.marks import click_bar
from tests.browser.places import written_names
from tests.browser.served import served
from tests.browser.visit import SETTLED, Visit

CLICKS = 36
START = {"lang": "fr", "viewer": "central:nation", "session": "2024"}
# From the pointer's release to the frame after the last change: the address has moved and nothing is stale.
STOPWATCH = f"""() => {{
    const settled = {SETTLED}, before = location.search
    window.painted = new Promise(done => addEventListener('pointerup', () => {{
        const start = performance.now()
        const look = () => location.search !== before && settled()
            ? requestAnimationFrame(() => done(performance.now() - start)) : requestAnimationFrame(look)
        look()
    }}, {{capture: true, once: true}}))
}}"""


def timed(page: Page, click: Callable[[], None]) -> float:
    page.evaluate(STOPWATCH)
    click()
    return page.evaluate("window.painted")


def drills(visit: Visit, page: str, names: list[str], repeats: int) -> Iterator[float]:
    """Nation → a region, region after region, each seen once before."""
    for number, name in enumerate([*names, *islice(cycle(names), repeats)]):
        visit.open(page, **START, territory="nation")
        waited = timed(visit.page, lambda name=name: click_bar(visit.page, name))
        if number >= len(names):
            yield waited


def filters(visit: Visit, page: str, repeats: int) -> Iterator[float]:
    """One filter chosen in a region, each seen once before."""
    choices = list(product(("area", "sex", "school_type"), (0, 1)))
    for number, (dimension, place) in enumerate([*choices, *islice(cycle(choices), repeats)]):
        visit.open(page, **START, territory="04")
        visit.page.locator(f".st-key-filter-{dimension} input").click()
        waited = timed(visit.page, visit.page.locator("[role=option]").nth(place).click)
        if number >= len(choices):
            yield waited


def line(page: str, what: str, waits: list[float]) -> str:
    p50, p95 = statistics.median(waits), statistics.quantiles(waits, n=20)[-1]
    return f"| {page} | {what} | {len(waits)} | {p50:.0f} | {p95:.0f} |"


def main(snapshots: str) -> None:
    print("| page | click | n | p50 ms | p95 ms |\n|---|---|---:|---:|---:|")
    with served(Path(snapshots)) as home, sync_playwright() as playwright:
        visit = Visit(launch(playwright).new_page(viewport={"width": 1440, "height": 900}), home)
        names = written_names(Path(snapshots))
        regions = [names[f"{region:02}"] for region in range(1, 13)]
        for page in ("cnie", "verification"):
            print(line(page, "drill", list(drills(visit, page, regions, CLICKS))), flush=True)
            print(line(page, "filter", list(filters(visit, page, CLICKS))), flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "data/snapshots")
