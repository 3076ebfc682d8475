"""Clicks where a map draws the place of a code, on the bar of a name, and in a row of a table."""

from playwright.sync_api import Page

from marsad.charts import outlines_of

# Territories are drawn in the order of their codes: the middle-most point that lies in the n-th outline.
MARK = """([key, number]) => {
    const outlines = [...document.querySelectorAll(`[class*="st-key-${key}"] [data-testid=stEChartsChart] path`)]
        .filter(path => path.getAttribute('fill') !== 'none' && path.getAttribute('transform')?.startsWith('matrix'))
    const outline = outlines[number]
    if (!outline) return
    outline.ownerSVGElement.scrollIntoView({block: 'center'})
    const {x, y, width, height} = outline.getBBox(), parts = [...Array(19).keys()].map(n => (n + 1) / 20)
    const inside = parts.flatMap(across => parts.map(down => [across, down]))
        .sort(([a, b], [c, d]) => Math.hypot(a - .5, b - .5) - Math.hypot(c - .5, d - .5))
        .map(([across, down]) => new DOMPoint(x + across * width, y + down * height))
        .find(point => outline.isPointInFill(point))
    const at = inside.matrixTransform(outline.getScreenCTM())
    return [at.x, at.y]
}"""
# A bar begins just after its name, in the direction of reading.
BAR = """([key, name]) => {
    const bare = text => text.replace(/[\\u2066-\\u2069]/g, '')
    const label = [...document.querySelectorAll(`[class*="st-key-${key}"] svg text`)]
        .find(text => bare(text.textContent) === name)
    if (!label) return
    label.scrollIntoView({block: 'center'})
    const {left, right, top, height} = label.getBoundingClientRect()
    return [document.dir === 'rtl' ? left - 11 : right + 11, top + height / 2]
}"""
ROW_HEIGHT = 36


def click_mark(page: Page, code: str) -> None:
    """A region on the map of the nation, a province on that of its region."""
    drawn = [each.code for each in outlines_of(code.rpartition(".")[0] or "nation")]
    _click(page, MARK, ["map-", drawn.index(code)])


def click_bar(page: Page, name: str) -> None:
    """The name as it is written beside the bar."""
    _click(page, BAR, ["bars-", name])


def _click(page: Page, place: str, which: list[str]) -> None:
    x, y = at_rest(page, place, which)
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y, steps=3)  # the chart answers a click on what it knows to be under the pointer
    page.wait_for_timeout(150)
    page.mouse.click(x, y)


def at_rest(page: Page, place: str, which: list[str]) -> list[float]:
    """Where the mark stands once what is drawn above it has found its height."""
    before, now = None, page.evaluate(place, which)
    while before != now:
        page.wait_for_timeout(200)
        before, now = now, page.evaluate(place, which)
    return now


def click_row(page: Page, key: str, row: int) -> None:
    """The first cell in sight of a row; the header is above row 0."""
    grid = page.locator(f'[class*="st-key-{key}"] [data-testid=stDataFrameResizable]').first
    grid.scroll_into_view_if_needed()
    grid.click(position={"x": 60, "y": ROW_HEIGHT * (row + 1) + ROW_HEIGHT // 2})


def open_filter(page: Page, dimension: str) -> None:
    """The choices of one filter, as they appear below its box."""
    page.locator(".st-key-filter-choice button").first.click()
    page.locator(f"[class*=st-key-filter-{dimension}-] input").click()
