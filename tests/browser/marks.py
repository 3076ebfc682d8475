"""Clicks where a chart draws the place of a code, and in a row of a table."""

from playwright.sync_api import Page

# The chart's own arithmetic: from data to pixels of the window. A bar is clicked in its middle.
MARK = """([key, code]) => {
    for (const chart of document.querySelectorAll(`[class*="st-key-${key}"] .js-plotly-plot`)) {
        for (const trace of chart._fullData.filter(trace => trace.customdata)) {
            const index = [...trace.customdata].findIndex(data => [data].flat()[0] === code)
            if (index < 0) continue
            chart.scrollIntoView({block: 'center'})
            const {left, top} = chart.getBoundingClientRect(), {xaxis, yaxis} = chart._fullLayout
            const x = xaxis.d2p(trace.x[index]), from = trace.type === 'bar' ? xaxis.d2p(0) : x
            return [left + xaxis._offset + (x + from) / 2, top + yaxis._offset + yaxis.d2p(trace.y[index])]
        }
    }
}"""
ROW_HEIGHT = 36


def click_mark(page: Page, key: str, code: str) -> None:
    """`key`: how the chart's widget key begins (map, bars)."""
    x, y = _at_rest(page, key, code)
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y, steps=3)  # the chart answers a click on what it knows to be under the pointer
    page.wait_for_timeout(150)
    page.mouse.click(x, y)


def _at_rest(page: Page, key: str, code: str) -> list[float]:
    """Where the mark stands once what is drawn above it has found its height."""
    before, now = None, page.evaluate(MARK, [key, code])
    while before != now:
        page.wait_for_timeout(200)
        before, now = now, page.evaluate(MARK, [key, code])
    return now


def click_row(page: Page, key: str, row: int) -> None:
    """The first cell in sight of a row; the header is above row 0."""
    grid = page.locator(f'[class*="st-key-{key}"] [data-testid=stDataFrameResizable]').first
    grid.scroll_into_view_if_needed()
    grid.click(position={"x": 60, "y": ROW_HEIGHT * (row + 1) + ROW_HEIGHT // 2})
