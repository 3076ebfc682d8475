"""Clicks where a map draws the place of a code, on the bar of a name, and in a row of a table."""

from playwright.sync_api import Page

# The map's own arithmetic: from data to pixels of the window.
MARK = """([key, code]) => {
    for (const chart of document.querySelectorAll(`[class*="st-key-${key}"] .js-plotly-plot`)) {
        for (const trace of chart._fullData.filter(trace => trace.customdata)) {
            const index = [...trace.customdata].findIndex(data => [data].flat()[0] === code)
            if (index < 0) continue
            chart.scrollIntoView({block: 'center'})
            const {left, top} = chart.getBoundingClientRect(), {xaxis, yaxis} = chart._fullLayout
            return [left + xaxis._offset + xaxis.d2p(trace.x[index]), top + yaxis._offset + yaxis.d2p(trace.y[index])]
        }
    }
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
    _click(page, MARK, ["map-", code])


def click_bar(page: Page, name: str) -> None:
    """The name as it is written beside the bar."""
    _click(page, BAR, ["bars-", name])


def _click(page: Page, place: str, which: list[str]) -> None:
    x, y = _at_rest(page, place, which)
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y, steps=3)  # the chart answers a click on what it knows to be under the pointer
    page.wait_for_timeout(150)
    page.mouse.click(x, y)


def _at_rest(page: Page, place: str, which: list[str]) -> list[float]:
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
